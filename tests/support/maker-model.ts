/** A model that is made of its maker's file: two shards of several records each, and rows that a tokenizer tells. */
import { createHash } from 'node:crypto';
import type { PackedModel } from '../../src/domain/model/model';
import { loupe } from '../../src/domain/model/models';
import { convertWindow } from '../../src/domain/weights/convert';
import { layShards, planConversion, type Recipe } from '../../src/domain/weights/plan';
import type { MakerRecipe } from '../../src/domain/weights/recipes';
import { readSafetensors } from '../../src/domain/weights/safetensors';
import { madeFiles, shardName, tensorCacheOf } from '../../src/domain/weights/tensor-cache';
import type { ExpectedTensor } from '../../src/domain/weights/tensors';
import { safetensorsHeader } from './safetensors-file';

const table: ReadonlyMap<string, ExpectedTensor> = new Map([
	['b.weight', { shape: [512, 2304] }],
	['norm', { shape: [2304] }],
	['c.weight', { shape: [512, 2304] }],
	['a.weight', { shape: [768, 1536] }],
]);
const recipe = (name: string, form: Recipe['form'], source: string): Recipe => ({
	name,
	form,
	parts: [{ source, order: 'as_stored' }],
});
const recipes: readonly Recipe[] = [
	recipe('a', 'f32', 'a.weight'),
	recipe('norm', 'f32', 'norm'),
	recipe('c', 'q8', 'c.weight'),
	recipe('b', 'f32', 'b.weight'),
];

export const tokenizer = Buffer.from(JSON.stringify({ firstRow: 7 }));
const rowsFor = (parsed: unknown): Int32Array<ArrayBuffer> => {
	const { firstRow } = parsed as { firstRow: number };
	return Int32Array.from([firstRow, -1, -2]);
};

export const makerRecipe: MakerRecipe = {
	format: 'safetensors',
	table,
	recipes,
	shardBytes: 6_200_000,
	constants: [{ name: 'rows', dtype: 'int32', length: 3, valuesFor: rowsFor }],
};

export const windowBytes = 320 * 1024;

/** As the maker's own: bf16, finite, every window another one. */
function drawFile(): Uint8Array<ArrayBuffer> {
	const { header, dataBytes } = safetensorsHeader(table, 'BF16');
	const values = new Uint32Array(dataBytes / 4);
	let state = 12_345;
	for (let i = 0; i < values.length; i += 1) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		values[i] = (state ^ (state >>> 16)) & 0xbfff_bfff;
	}
	const file = new Uint8Array(header.length + dataBytes);
	file.set(header);
	file.set(new Uint8Array(values.buffer), header.length);
	return file;
}

export const makerFile = drawFile();
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const layout = layShards(recipes, table, makerRecipe.shardBytes);

/** Every made file, converted in one go. */
export const madeBytes: ReadonlyMap<string, Uint8Array> = (() => {
	const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
	const tensors = readSafetensors(makerFile, makerFile.length, decode);
	const plan = planConversion(recipes, tensors, 2 ** 20, table, layout);
	const shards = plan.shardBytes.map((bytes) => new Uint8Array(bytes));
	for (const window of plan.windows) {
		for (const { target, offset, bytes } of convertWindow(
			window,
			makerFile.subarray(window.from, window.to),
		)) {
			shards[target.shard]!.set(bytes, offset);
		}
	}
	const rows = new Uint8Array(rowsFor({ firstRow: 7 }).buffer);
	const cache = JSON.stringify(tensorCacheOf(layout, makerRecipe.constants));
	return new Map([
		...shards.map((shard, i) => [shardName(i), shard] as const),
		['rows.bin', rows] as const,
		['tensor-cache.json', Buffer.from(cache)] as const,
	]);
})();

/** A small file of the app's own, fetched as it is. */
export const library = Buffer.from('a library');

export const folder = 'models/made/resolve/v1/';

/** @param baseUrl of the server that has `/maker/model.safetensors` and the rest */
export function makerCard(
	baseUrl: string,
	{ sha256 = sha256Of(makerFile), tokenizerSha256 = sha256Of(tokenizer), version = 'v1' } = {},
): PackedModel {
	const tokenizerUrl = new URL('maker/tokenizer.json', baseUrl).href;
	const weightsUrl = new URL('maker/model.safetensors', baseUrl).href;
	return {
		...loupe,
		id: 'made',
		package: {
			...loupe.package,
			path: folder.replace('v1', version),
			version,
			library: 'library.wasm',
			files: [
				{ name: 'library.wasm', bytes: library.length, sha256: sha256Of(library) },
				{ name: 'tokenizer.json', bytes: tokenizer.length, sha256: tokenizerSha256 },
				...madeFiles(layout, makerRecipe.constants),
			],
			origin: {
				// The name of one that the app knows: tests give their own for it.
				recipe: 'smolvlm-256m',
				repository: 'maker/made',
				commit: 'a'.repeat(40),
				files: [
					{
						name: 'model.safetensors',
						url: weightsUrl,
						bytes: makerFile.length,
						sha256,
						role: 'weights',
					},
					{
						name: 'tokenizer.json',
						url: tokenizerUrl,
						bytes: tokenizer.length,
						sha256: tokenizerSha256,
						role: 'tokenizer',
					},
				],
			},
		},
	};
}
