import { describe, expect, it } from 'vitest';
import { planConversion } from '../../../../src/domain/weights/plan';
import {
	qwen3Vl2B,
	qwen3Vl4B,
	qwen3VlRecipes,
	type Qwen3VlSizes,
	qwen3VlTable,
} from '../../../../src/domain/weights/qwen3-vl';
import { readSafetensors } from '../../../../src/domain/weights/safetensors';
import { checkExpected, type StoredTensors } from '../../../../src/domain/weights/tensors';
import { safetensorsHeader } from '../../../support/safetensors-file';

const layers = 'model.language_model.layers.';

/** Of the 4B's two files the first ends in the middle of layer 20, before the matrix that closes it. */
const isInFirst = (name: string) => {
	if (name === 'model.language_model.embed_tokens.weight') return true;
	if (!name.startsWith(layers)) return false;
	const layer = Number(name.slice(layers.length).split('.')[0]);
	return layer < 20 || (layer === 20 && !name.endsWith('mlp.down_proj.weight'));
};

interface Published {
	readonly name: string;
	readonly sizes: Qwen3VlSizes;
	readonly tensors: number;
	readonly files: readonly { readonly bytes: number; readonly holds: (name: string) => boolean }[];
}

/** The makers' files at commits 89644892… and ebb281ec…. */
const published: readonly Published[] = [
	{
		name: '2B',
		sizes: qwen3Vl2B,
		tensors: 625,
		files: [{ bytes: 4_255_140_312, holds: () => true }],
	},
	{
		name: '4B',
		sizes: qwen3Vl4B,
		tensors: 713,
		files: [
			{ bytes: 4_967_229_296, holds: isInFirst },
			{ bytes: 3_908_490_048, holds: (name) => !isInFirst(name) },
		],
	},
];

/** Headers of the files, one behind the other. */
function read({ sizes, files }: Published): StoredTensors {
	const table = qwen3VlTable(sizes);
	const found = files.flatMap(({ bytes, holds }) => {
		const part = new Map([...table].filter(([name]) => holds(name)));
		const { header } = safetensorsHeader(part, 'BF16', { format: 'pt' });
		return [...readSafetensors(header, bytes, (text) => new TextDecoder().decode(text))];
	});
	return new Map(found);
}

describe('qwen3VlTable', () => {
	it.each(published)('makes the files of the makers to the byte: $name', (model) => {
		const table = qwen3VlTable(model.sizes);
		expect(table.size).toBe(model.tensors);
		for (const { bytes, holds } of model.files) {
			const part = new Map([...table].filter(([name]) => holds(name)));
			const { header, dataBytes } = safetensorsHeader(part, 'BF16', { format: 'pt' });
			expect(header.length + dataBytes).toBe(bytes);
		}
		const tensors = read(model);
		checkExpected(tensors, table);
	});
});

describe('qwen3VlRecipes', () => {
	it.each(published)(
		'use every tensor, in windows and parameters of bounded size: $name',
		(model) => {
			const tensors = read(model);
			const { windows, targets } = planConversion(qwen3VlRecipes(model.sizes), tensors);
			const used = new Set(windows.flatMap(({ pieces }) => pieces.map(({ source }) => source)));
			expect(used.size).toBe(model.tensors);
			expect(Math.max(...windows.map(({ from, to }) => to - from))).toBeLessThanOrEqual(2 ** 24);
			expect(Math.max(...targets.map(({ bytes }) => bytes))).toBeLessThan(2 ** 27);
			const shapeOf = (name: string) => targets.find((target) => target.name === name)?.shape;
			const { width, heads, keyHeads } = model.sizes.decoder;
			expect(shapeOf('tower.patch.weight')).toEqual([16, 204, 64]);
			expect(shapeOf('tok.0.weight')).toEqual([512, (width * 17) / 64, 64]);
			expect(shapeOf('tok.4.weight')).toEqual([326, (width * 17) / 64, 64]);
			expect(shapeOf('blocks.27.qkv.weight')).toEqual([
				(heads + 2 * keyHeads) * 2,
				(width * 9) / 64,
				64,
			]);
			expect(shapeOf('blocks.0.q_norm')).toEqual([128]);
		},
	);

	it('store 1.56 GB of the 2B and 2.91 GB of the 4B', () => {
		const stored = published.map((model) =>
			planConversion(qwen3VlRecipes(model.sizes), read(model)).shardBytes.reduce(
				(a, b) => a + b,
				0,
			),
		);
		expect(stored.map((bytes) => Math.round(bytes / 1e7))).toEqual([156, 291]);
	});
});
