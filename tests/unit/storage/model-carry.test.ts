import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebllmPackage } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { exportModel, importModel } from '../../../src/storage/model-carry';
import { fileUrls } from '../../../src/storage/model-download';
import { ModelFiles } from '../../../src/storage/model-files';
import { chunkBytes } from '../../../src/storage/model-schema';

const base = 'http://app.test/';
const large = Buffer.from(new Uint8Array(chunkBytes + 1234).map((_, i) => (i * 7) % 251));
const small = Buffer.from('{"a":1}');
const described = (name: string, of: Buffer) => ({
	name,
	bytes: of.length,
	sha256: createHash('sha256').update(of).digest('hex'),
});
/** The library lies at an address of its own, as those of other makers do. */
const library = 'https://elsewhere.test/libs/it.wasm';
const model: WebllmPackage = {
	...loupe.package,
	files: [
		described('w.bin', large),
		described('tensor-cache.json', small),
		described(library, small),
	],
};
const file = (name: string, of: Buffer): File => new File([new Uint8Array(of)], name);
const all = [file('w.bin', large), file('tensor-cache.json', small), file('it.wasm', small)];
const options = { signal: new AbortController().signal, onprogress: () => undefined };
const names = ['w.bin', 'tensor-cache.json', 'it.wasm'];

let files: ModelFiles;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	files = new ModelFiles();
});
const take = (given: readonly File[]) => importModel(model, base, files, given, options);
const fresh = (): void => {
	globalThis.indexedDB = new IDBFactory();
	files = new ModelFiles();
};

describe('importModel', () => {
	it('takes a folder, each file to where the engine will ask for it', async () => {
		const done: number[] = [];
		const given = [file('README.md', small), ...all];
		const end = await importModel(model, base, files, given, {
			...options,
			onprogress: (bytes) => done.push(bytes),
		});
		expect(end).toEqual({ taken: names, missing: [], wrong: [] });
		expect(done.at(-1)).toBe(large.length + 2 * small.length);
		expect(await files.urls()).toContain(library);
		const url = new URL('w.bin', new URL(model.path, base)).href;
		expect(large.equals(Buffer.from(await files.bytes(url)))).toBe(true);
		expect((await files.verified(url))?.sums).toHaveLength(2);
	});

	it('says what was missing and what was another file, and keeps the rest', async () => {
		const other = Buffer.from(large);
		other[5]! ^= 1;
		expect(await take([file('w.bin', other), file('it.wasm', small)])).toEqual({
			taken: ['it.wasm'],
			missing: ['tensor-cache.json'],
			wrong: ['w.bin'],
		});
		expect(await files.urls()).toEqual([library]);
		expect(await take([file('w.bin', large.subarray(1))])).toMatchObject({ wrong: ['w.bin'] });
		// The rest of it, later.
		expect(await take(all)).toEqual({ taken: names, missing: [], wrong: [] });
	});

	it('takes what was exported, which is as large as what is kept', async () => {
		await take(all);
		const zip = await exportModel(model, base, files, options);
		expect(zip.size).toBeLessThan(large.length + 2 * small.length + 1000);
		fresh();
		const given = new File([zip], 'Model.ZIP');
		expect(await take([given])).toEqual({ taken: names, missing: [], wrong: [] });
		fresh();
		const broken = new Uint8Array(await zip.arrayBuffer());
		broken[1000]! ^= 1;
		const end = await take([new File([broken], 'model.zip')]);
		expect(end.wrong).toEqual(['w.bin']);
		expect(end.taken).toEqual(names.slice(1));
		fresh();
		expect(await take([new File([broken.subarray(0, 500)], 'cut.zip')])).toMatchObject({
			missing: names,
		});
	});

	it('keeps nothing of a file for which there is no room, and says so', async () => {
		files.append = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
		await expect(take(all)).rejects.toMatchObject({ failure: { code: 'quota_exceeded' } });
		const none = { storedBytes: 0, partialBytes: 0, placeBytes: 0 };
		expect(await files.countBytes(fileUrls(model, base))).toEqual(none);
	});
});

describe('exportModel', () => {
	it('gives no half model', async () => {
		await take(all.slice(1));
		await expect(exportModel(model, base, files, options)).rejects.toMatchObject({
			failure: { code: 'model_missing' },
		});
	});
});
