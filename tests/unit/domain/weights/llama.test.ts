import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	llamaGgufRecipes,
	llamaGgufTable,
	smolLm2,
	type LlamaSizes,
} from '../../../../src/domain/weights/llama';
import { planConversion } from '../../../../src/domain/weights/plan';
import {
	bytesOf,
	type StoredTensor,
	type StoredTensors,
} from '../../../../src/domain/weights/tensors';

interface Parameter {
	readonly name: string;
	readonly shape: readonly number[];
	readonly dtype: string;
}

function laidOut(sizes: LlamaSizes): StoredTensors {
	let offset = 0;
	const tensors = new Map<string, StoredTensor>();
	for (const [name, { shape }] of llamaGgufTable(sizes)) {
		const bytes = bytesOf('q8_0', shape)!;
		tensors.set(name, { type: 'q8_0', shape, offset, bytes });
		offset += bytes;
	}
	return tensors;
}

describe('llamaGgufRecipes', () => {
	it('makes the parameters that the library was compiled for, in its order', () => {
		const { targets, windows } = planConversion(llamaGgufRecipes(smolLm2, 'q8'), laidOut(smolLm2));
		const made = targets.map(({ name, shape, form }) => ({
			name,
			shape,
			dtype: form === 'f32' ? 'float32' : 'uint32',
		}));
		const path = 'model/libraries/smollm2-135m/params.json';
		expect(made).toEqual(JSON.parse(readFileSync(path, 'utf8')) as Parameter[]);
		const uses = windows.flatMap(({ pieces }) => pieces.map(({ source }) => source));
		expect(new Set(uses).size).toBe(llamaGgufTable(smolLm2).size);
	});

	it('takes a head of its own where the tables are not tied', () => {
		const untied: LlamaSizes = { ...smolLm2, vocab: 49_280, isTied: false };
		const recipes = llamaGgufRecipes(untied, 'q4');
		expect(recipes.at(-1)).toEqual({
			name: 'head',
			form: 'q4',
			parts: [{ source: 'output.weight', order: 'as_stored' }],
		});
		expect(llamaGgufTable(untied).get('output.weight')).toEqual({ shape: [49_280, 576] });
	});
});
