/** Files of models whose bytes are in a folder of the disk, and what the database says of them. */
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import { ModelBytes } from '../../../src/storage/model-bytes';
import { downloadModel } from '../../../src/storage/model-download';
import { ModelFiles } from '../../../src/storage/model-files';
import { hashRecord } from '../../../src/storage/model-hash';
import { chunkBytes } from '../../../src/storage/model-schema';
import { verifyModel } from '../../../src/storage/model-verify';
import { MemoryDirectory } from '../../support/memory-directory';

const base = 'http://host/';
const size = 2 * chunkBytes + 1000;
const content = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 12)) % 251);
const sha256 = createHash('sha256').update(content).digest('hex');
const model = { ...loupe.package, files: [{ name: 'w.bin', bytes: size, sha256 }] };
const url = new URL(`${model.path}w.bin`, base).href;

let disk: MemoryDirectory;
let files: ModelFiles;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	disk = new MemoryDirectory();
	files = open();
});
/** As the next visit finds them. */
const open = (): ModelFiles => new ModelFiles(Promise.resolve(new ModelBytes(disk.directory)));

/** Serves parts; each answer ends for good where `until` says. */
function host(until: readonly number[] = []) {
	const asked: string[] = [];
	const fetch = ((_url: string, { headers }: { headers: Record<string, string> }) => {
		const range = headers.range ?? '';
		const [, from = '0', last = String(size - 1)] = /^bytes=(\d+)-(\d+)?$/u.exec(range) ?? [];
		const end = until[asked.length] ?? Number(last) + 1;
		asked.push(range);
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				for (let at = Number(from); at < end; at += 1_000_000) {
					controller.enqueue(content.slice(at, Math.min(end, at + 1_000_000)));
				}
				controller.close();
			},
		});
		const part = { 'content-range': `bytes ${from}-${last}/${String(size)}`, etag: '"1"' };
		return Promise.resolve(new Response(body, { status: range === '' ? 200 : 206, headers: part }));
	}) as unknown as typeof globalThis.fetch;
	return { fetch, asked };
}

const get = ({ fetch }: ReturnType<typeof host>, retry = () => Promise.resolve(false)) =>
	downloadModel(model, base, files, {
		fetch,
		retry,
		signal: new AbortController().signal,
		onprogress: () => undefined,
	});

const records = async (): Promise<number> =>
	new Promise((resolve) => {
		const opening = indexedDB.open('mondrian-models');
		opening.onsuccess = () => {
			const counting = opening.result.transaction('chunks').objectStore('chunks').count();
			counting.onsuccess = () => {
				resolve(counting.result);
				opening.result.close();
			};
		};
	});

describe('a model on the disk', () => {
	it('comes whole, lies in one file, and is read in one piece and in records', async () => {
		await get(host());
		expect(Buffer.from(disk.only).equals(content)).toBe(true);
		expect(await records()).toBe(0);
		expect(disk.open.size).toBe(0);
		expect(Buffer.from(await open().bytes(url)).equals(content)).toBe(true);
		expect((await files.chunk(url, 2))?.byteLength).toBe(1000);
		expect(await files.chunk(url, 3)).toBeUndefined();
		expect(await files.countBytes([{ url, bytes: size }])).toMatchObject({
			storedBytes: size,
			partialBytes: 0,
		});
		expect(disk.open.size).toBe(0);
	});

	it('goes on at the very byte where the line broke, in another visit too', async () => {
		const broken = chunkBytes + 1_234_567;
		const first = host([broken]);
		await expect(get(first)).rejects.toMatchObject({ failure: { code: 'download_failed' } });
		expect(await files.countBytes([{ url, bytes: size }])).toMatchObject({
			storedBytes: 0,
			partialBytes: broken,
		});
		files = open();
		const next = host();
		await get(next);
		expect(next.asked).toEqual([`bytes=${String(broken)}-`]);
		expect(Buffer.from(await files.bytes(url)).equals(content)).toBe(true);
	});

	it('takes its place on the disk in large steps, and gives back what it did not need', async () => {
		const parts = new ModelBytes(disk.directory);
		await parts.write(url, 0, content.slice(0, 10));
		expect(disk.only.byteLength).toBeGreaterThan(size);
		await parts.write(url, 10, content.slice(10, 30));
		await parts.close(url);
		expect(disk.only).toEqual(content.slice(0, 30));
		// Written over in its midst it keeps its end.
		await parts.write(url, 3, content.slice(3, 5));
		await parts.close(url);
		expect(disk.only).toEqual(content.slice(0, 30));
	});

	it('fills the same memory again and again, whatever the number of files', async () => {
		const names = Array.from({ length: 7 }, (_, i) => `w${String(i)}.bin`);
		const many = { ...model, files: names.map((name) => ({ name, bytes: size, sha256 })) };
		const memory = new Set<ArrayBuffer>();
		await downloadModel(many, base, files, {
			fetch: host().fetch,
			signal: new AbortController().signal,
			onprogress: () => undefined,
			hash: (state, bytes) => {
				memory.add(bytes.buffer);
				return hashRecord(state, bytes);
			},
		});
		expect(await files.urls()).toHaveLength(7);
		// Three lines, of each one record that fills and one that is being kept.
		expect(memory.size).toBeLessThanOrEqual(6);
	});

	it('begins again where the bytes are not what the database says', async () => {
		await expect(get(host([chunkBytes + 5]))).rejects.toThrow();
		const [name] = disk.files.keys();
		disk.files.set(name!, disk.only.slice(0, chunkBytes));
		files = open();
		await expect(get(host())).rejects.toMatchObject({ failure: { code: 'download_corrupt' } });
		await get(host());
		expect(Buffer.from(await files.bytes(url)).equals(content)).toBe(true);
	});

	it('is mended record by record', async () => {
		await get(host());
		disk.only[chunkBytes + 3] = 255;
		const asked = host();
		const checked = await verifyModel(model, base, open(), {
			fetch: asked.fetch,
			signal: new AbortController().signal,
			onprogress: () => undefined,
		});
		expect(checked).toEqual({ checkedBytes: size, damagedBytes: chunkBytes, missingBytes: 0 });
		expect(asked.asked).toEqual([`bytes=${String(chunkBytes)}-${String(2 * chunkBytes - 1)}`]);
		expect(Buffer.from(await open().bytes(url)).equals(content)).toBe(true);
	});

	it('that was cleared from the disk alone is not here any more, and nothing else is lost', async () => {
		const two = { ...model, files: [...model.files, { ...model.files[0]!, name: 'x.bin' }] };
		const served = host();
		await downloadModel(two, base, files, {
			fetch: served.fetch,
			signal: new AbortController().signal,
			onprogress: () => undefined,
		});
		files = open();
		await files.forgetLost();
		expect(await files.urls()).toHaveLength(2);
		const [name, other] = disk.files.keys();
		disk.files.delete(name!);
		await files.forgetLost();
		const [left, ...none] = await files.urls();
		expect(none).toEqual([]);
		expect((await files.bytes(left!)).byteLength).toBe(size);
		disk.files.set(other!, content.slice(0, size - 1));
		await files.forgetLost();
		expect(await files.urls()).toEqual([]);
	});

	it('half of which was cleared from the disk comes again from its first byte', async () => {
		await expect(get(host([chunkBytes + 5]))).rejects.toThrow();
		disk.files.clear();
		files = open();
		await files.forgetLost();
		const next = host();
		await get(next);
		expect(next.asked).toEqual(['']);
		expect(Buffer.from(await files.bytes(url)).equals(content)).toBe(true);
	});

	it('is told to be full as a database would be, and keeps what had come', async () => {
		disk.full = true;
		await expect(get(host())).rejects.toMatchObject({ failure: { code: 'quota_exceeded' } });
		disk.full = false;
		await get(host());
		expect(await files.isVerified(url, sha256)).toBe(true);
	});

	it('goes with its address, by itself and with its folder', async () => {
		await get(host());
		expect(await files.delete(url)).toBe(true);
		expect(disk.files.size).toBe(0);
		await get(host());
		await files.deletePrefix(base);
		expect(disk.files.size).toBe(0);
		expect(await files.urls()).toEqual([]);
	});

	it('leaves a file in the database that began there, whole or half', async () => {
		const old = new ModelFiles(Promise.resolve(undefined));
		files = old;
		await expect(get(host([chunkBytes + 9]))).rejects.toThrow();
		files = open();
		const next = host();
		await get(next);
		expect(next.asked).toEqual([`bytes=${String(chunkBytes)}-`]);
		expect([await records(), disk.files.size]).toEqual([3, 0]);
		expect(Buffer.from(await open().bytes(url)).equals(content)).toBe(true);
	});
});
