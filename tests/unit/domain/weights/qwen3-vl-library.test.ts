import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planConversion } from '../../../../src/domain/weights/plan';
import { makerRecipe, type RecipeId } from '../../../../src/domain/weights/recipes';
import { readSafetensors } from '../../../../src/domain/weights/safetensors';
import { safetensorsHeader } from '../../../support/safetensors-file';

interface Parameter {
	readonly name: string;
	readonly shape: readonly number[];
	readonly dtype: string;
}

describe.each<RecipeId>(['qwen3-vl-2b', 'qwen3-vl-4b'])('the library of %s', (id) => {
	const folder = `public/models/${id}/resolve/v1`;
	const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

	it('expects what the recipe makes of the makers’ files, parameter by parameter', () => {
		const { table, recipes, constants } = makerRecipe(id);
		const { header, dataBytes } = safetensorsHeader(table, 'BF16');
		const size = header.length + dataBytes;
		const tensors = readSafetensors(header, size, (text) => new TextDecoder().decode(text));
		const made = planConversion(recipes, tensors).targets.map(({ name, shape, form }) => ({
			name,
			shape: [...shape],
			dtype: form === 'f32' ? 'float32' : 'uint32',
		}));
		const byName = (a: Parameter, b: Parameter) => (a.name < b.name ? -1 : 1);
		expect(constants).toEqual([]);
		expect(made.sort(byName)).toEqual((read('params.json') as Parameter[]).sort(byName));
	});

	it('takes a canvas of 30 × 20 blocks and a strip between the marks of a picture', () => {
		expect(read('mlc-model-manifest.json')).toMatchObject({
			tasks: {
				'chat.completions': {
					inputs: {
						image: {
							processor: { num_embeddings: 600, resize: { height: 672, width: 960 } },
							prompt: {
								prefix_token_ids: [151_652],
								placeholder_token_id: 151_655,
								suffix_token_ids: [151_653],
							},
						},
					},
				},
			},
		});
	});

	it('follows the makers’ template without a system text of its own, and is no larger than 5 MB', () => {
		expect(read('mlc-chat-config.json')).toMatchObject({
			vocab_size: 151_936,
			context_window_size: 2048,
			// What stands before the picture must fit one.
			prefill_chunk_size: 1024,
			conv_template: {
				system_message: '',
				render_empty_system_message: false,
				roles: { user: '<|im_start|>user', assistant: '<|im_start|>assistant' },
				role_content_sep: '\n',
				role_empty_sep: '\n',
				seps: ['<|im_end|>\n'],
				stop_token_ids: [151_645, 151_643],
			},
		});
		for (const name of ['library.wasm', 'library-gpu.wasm'])
			if (existsSync(`${folder}/${name}`))
				expect(statSync(`${folder}/${name}`).size).toBeLessThanOrEqual(5e6);
	});
});
