import { describe, expect, it } from 'vitest';
import { makerRecipe } from '../../../../src/domain/weights/recipes';

/** As in SmolVLM's own tokenizer.json. */
const tokenizer = {
	model: { vocab: { Ċ: 198, ĊĊ: 1116 } },
	added_tokens: [
		{ id: 49_152, content: '<global-img>' },
		{ id: 49_189, content: '<fake_token_around_image>' },
		...Array.from({ length: 36 }, (_, i) => ({
			id: 49_153 + i,
			content: `<row_${String(Math.floor(i / 6) + 1)}_col_${String((i % 6) + 1)}>`,
		})),
	],
};

describe('makerRecipe', () => {
	it.each(['smolvlm-256m', 'smolvlm-500m'] as const)(
		'puts the rows of a picture together from the ids of the tokenizer: %s',
		(id) => {
			const { table, recipes, constants } = makerRecipe(id);
			const rows = constants[0]?.valuesFor(tokenizer);
			expect(constants).toMatchObject([{ name: 'rows', dtype: 'int32', length: 333 }]);
			expect(rows).toHaveLength(333);
			expect(rows?.slice(0, 3)).toEqual(Int32Array.from([49_189, 49_153, -1]));
			// Between the two rows of tiles, and before the whole picture.
			expect(rows?.[132]).toBe(198);
			expect(rows?.slice(265, 268)).toEqual(Int32Array.from([1116, 49_189, 49_152]));
			const used = new Set(recipes.flatMap(({ parts }) => parts.map(({ source }) => source)));
			expect(used).toEqual(new Set(table.keys()));
		},
	);

	it('needs nothing of the tokenizer for Qwen3-VL', () => {
		expect(makerRecipe('qwen3-vl-2b').constants).toEqual([]);
		expect(makerRecipe('qwen3-vl-4b').table.size).toBe(713);
	});

	it('refuses a tokenizer without such words', () => {
		const [rows] = makerRecipe('smolvlm-256m').constants;
		const without = { model: { vocab: { Ċ: 198 } }, added_tokens: tokenizer.added_tokens };
		expect(() => rows?.valuesFor(without)).toThrow('tokenizer_unsupported: no "ĊĊ"');
		for (const odd of [null, 7, [], { added_tokens: [null] }])
			expect(() => rows?.valuesFor(odd)).toThrow('tokenizer_unsupported');
	});
});
