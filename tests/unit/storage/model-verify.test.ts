import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebllmPackage } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { downloadModel } from '../../../src/storage/model-download';
import { ModelFiles } from '../../../src/storage/model-files';
import { chunkBytes } from '../../../src/storage/model-schema';
import { verifyModel } from '../../../src/storage/model-verify';
import type { Answering, HostileServer } from '../../support/hostile-server';
import { answers, hostileServer, serves } from '../../support/hostile-server';

const body = Buffer.from(new Uint8Array(3 * chunkBytes + 1234).map((_, i) => (i * 7) % 251));
const sha256 = createHash('sha256').update(body).digest('hex');
const model: WebllmPackage = {
	...loupe.package,
	files: [{ name: 'w.bin', bytes: body.length, sha256 }],
};

let files: ModelFiles;
let server: HostileServer;
let url: string;
const options = {
	signal: new AbortController().signal,
	onprogress: () => undefined,
	retry: () => Promise.resolve(false),
};

/** The model is here, and the server answers what comes after as the test says. */
async function stored(...script: readonly Answering[]): Promise<void> {
	server = await hostileServer(serves(body), ...script);
	await downloadModel(model, server.baseUrl, files, options);
	url = new URL(`${model.path}w.bin`, server.baseUrl).href;
}

async function spoil(index: number): Promise<void> {
	const record = new Uint8Array((await files.chunk(url, index))!);
	record[77]! ^= 1;
	await files.append(url, index, record);
}

const check = () => verifyModel(model, server.baseUrl, files, options);
const isWhole = async () => body.equals(Buffer.from(await files.bytes(url)));

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	files = new ModelFiles();
});
afterEach(() => server.close());

describe('verifyModel', () => {
	it('finds nothing wrong in what is right, and fetches nothing', async () => {
		await stored(answers(500));
		expect(await check()).toEqual({ checkedBytes: body.length, damagedBytes: 0, missingBytes: 0 });
		expect(server.asked).toHaveLength(1);
	});

	it('fetches the one record that has changed, and no other', async () => {
		await stored(serves(body));
		await spoil(1);
		expect(await check()).toMatchObject({ damagedBytes: chunkBytes });
		const [first, last] = [chunkBytes, 2 * chunkBytes - 1];
		expect(server.asked.slice(1)).toEqual([{ range: `bytes=${String(first)}-${String(last)}` }]);
		expect(await isWhole()).toBe(true);
		expect(await check()).toMatchObject({ damagedBytes: 0 });
	});

	it('finds what has gone behind its back, the short last record too', async () => {
		await stored(serves(body));
		await files.unverify(url, [3]);
		await files.markVerified(url, body.length, sha256);
		expect(await check()).toMatchObject({ damagedBytes: 1234 });
		expect(await isWhole()).toBe(true);
	});

	it('fetches all of a file whose records have no sums', async () => {
		await stored(serves(body));
		await spoil(2);
		await files.markVerified(url, body.length, sha256);
		expect(await check()).toMatchObject({ damagedBytes: body.length });
		expect(server.asked.slice(1)).toEqual([{}]);
		expect(await isWhole()).toBe(true);
	});

	it('goes on from the gap at a server that gives no parts', async () => {
		await stored(serves(body, { ignoresRange: true }));
		await spoil(1);
		await check();
		expect(await isWhole()).toBe(true);
	});

	it('mends a file whose hash nobody knew beforehand by the one that its first download taught', async () => {
		const other = Buffer.from(body);
		for (let at = 9; at < other.length; at += 1000) other[at]! ^= 1;
		server = await hostileServer(serves(body), serves(other));
		const open = { ...model, files: [{ name: 'w.bin', bytes: body.length }] };
		await downloadModel(open, server.baseUrl, files, options);
		url = new URL(`${model.path}w.bin`, server.baseUrl).href;
		await spoil(1);
		await expect(verifyModel(open, server.baseUrl, files, options)).rejects.toMatchObject({
			failure: { code: 'download_corrupt' },
		});
		expect(await files.urls()).toEqual([]);
	});

	it('shows a damaged file to no engine, also where it cannot be repaired', async () => {
		await stored(answers(404));
		await spoil(0);
		await expect(check()).rejects.toMatchObject({ failure: { code: 'download_failed' } });
		expect(await files.urls()).toEqual([]);
		// The other records are kept for the next try.
		expect(await files.storedChunks(url)).toBe(3);
	});

	it('counts what is not here, and leaves it to a download', async () => {
		await stored(answers(500));
		await files.delete(url);
		expect(await check()).toEqual({ checkedBytes: 0, damagedBytes: 0, missingBytes: body.length });
	});
});
