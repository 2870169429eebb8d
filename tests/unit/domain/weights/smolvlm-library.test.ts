import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planConversion } from '../../../../src/domain/weights/plan';
import { makerRecipe, type RecipeId } from '../../../../src/domain/weights/recipes';
import { readSafetensors } from '../../../../src/domain/weights/safetensors';
import { safetensorsHeader } from '../../../support/safetensors-file';
import { smolVlmWords } from '../../../support/smolvlm-words';

interface Parameter {
	readonly name: string;
	readonly shape: readonly number[];
	readonly dtype: string;
}
interface Manifest {
	readonly tasks: {
		readonly 'chat.completions': {
			readonly inputs: {
				readonly image: {
					readonly processor: { num_embeddings: number; resize: { height: number; width: number } };
				};
			};
		};
	};
}
interface ChatConfig {
	readonly vocab_size: number;
	readonly context_window_size: number;
	readonly conv_template: { readonly stop_token_ids: readonly number[] };
}

describe.each<RecipeId>(['smolvlm-256m', 'smolvlm-500m'])('the library of %s', (id) => {
	const folder = `public/models/${id}/resolve/v1`;
	const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
	const recipe = makerRecipe(id);
	const { constants } = recipe;

	it('expects what the recipe makes of the makers’ file, parameter by parameter', () => {
		const { header, dataBytes } = safetensorsHeader(recipe.table, 'BF16', { format: 'pt' });
		const size = header.length + dataBytes;
		const tensors = readSafetensors(header, size, (text) => new TextDecoder().decode(text));
		const made = [
			...planConversion(recipe.recipes, tensors).targets.map(({ name, shape, form }) => ({
				name,
				shape: [...shape],
				dtype: form === 'f32' ? 'float32' : 'uint32',
			})),
			...constants.map(({ name, dtype, length }) => ({ name, shape: [length], dtype })),
		];
		const byName = (a: Parameter, b: Parameter) => (a.name < b.name ? -1 : 1);
		expect(made.sort(byName)).toEqual((read('params.json') as Parameter[]).sort(byName));
	});

	it('takes five tiles of 512 px and makes as many rows of them as there are marks and image rows', () => {
		const { image } = (read('mlc-model-manifest.json') as Manifest).tasks['chat.completions']
			.inputs;
		expect(image.processor).toMatchObject({
			num_embeddings: 333,
			resize: { height: 5 * 512, width: 512 },
		});
		expect(constants.map(({ valuesFor }) => valuesFor(smolVlmWords).length)).toEqual([333]);
	});

	it('ends an answer where the makers’ template ends it, and is no larger than 5 MB', () => {
		const config = read('mlc-chat-config.json') as ChatConfig;
		expect(config.conv_template.stop_token_ids).toEqual([49_279]);
		expect(config).toMatchObject({ vocab_size: 49_280, context_window_size: 2048 });
		for (const build of ['library.wasm', 'library-gpu.wasm'])
			expect(statSync(`${folder}/${build}`).size).toBeLessThanOrEqual(5e6);
	});
});
