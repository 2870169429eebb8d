import { describe, expect, it } from 'vitest';
import type { WebllmPackage } from '../../../../src/domain/model/model';
import { downloadBytes, isMade, modelBytes } from '../../../../src/domain/model/model';

const files = [
	{ name: 'library.wasm', bytes: 1 },
	{ name: 'tokenizer.json', bytes: 20 },
	{ name: 'tensor-cache.json', bytes: 300 },
	{ name: 'params_shard_0.bin', bytes: 4000 },
];
const fetched: WebllmPackage = {
	path: 'models/x/resolve/v1/',
	version: 'v1',
	library: 'library.wasm',
	files,
	cacheBytesPerToken: 0,
	features: [],
};

describe('what is fetched of a model, and what is kept', () => {
	it('is the same where files come as they are', () => {
		expect(downloadBytes({ package: fetched })).toBe(4321);
		expect(isMade(fetched, 'params_shard_0.bin')).toBe(false);
		expect(downloadBytes({})).toBe(0);
	});

	it('is the maker’s weights instead of what they become', () => {
		const origin = {
			recipe: 'smolvlm-256m',
			repository: 'maker/x',
			commit: 'a'.repeat(40),
			files: [
				{ name: 'model.safetensors', url: 'https://hub/m', bytes: 90_000, role: 'weights' },
				{ name: 'tokenizer.json', url: 'https://hub/t', bytes: 20, role: 'tokenizer' },
			],
		} as const;
		const packed = { ...fetched, origin };
		expect(modelBytes({ package: packed })).toBe(4321);
		expect(downloadBytes({ package: packed })).toBe(90_021);
		expect(files.map(({ name }) => isMade(packed, name))).toEqual([false, false, true, true]);
	});
});
