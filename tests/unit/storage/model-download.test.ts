import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebllmPackage } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { createModelCache } from '../../../src/storage/model-cache';
import { downloadModel } from '../../../src/storage/model-download';
import { ModelFiles } from '../../../src/storage/model-files';
import { chunkBytes } from '../../../src/storage/model-schema';

const base = 'http://app.test/';
const content = new Uint8Array(chunkBytes + 1234).map((_, i) => (i * 7) % 251);
const sha256 = createHash('sha256').update(content).digest('hex');
const model: WebllmPackage = {
	...loupe.package,
	files: [{ name: 'w.bin', bytes: content.length, sha256 }],
};
const url = new URL('w.bin', new URL(model.path, base)).href;

interface Server {
	readonly asked: (string | null)[];
	/** bytes after which the connection breaks */
	breaksAt?: number;
	ranges: boolean;
	body: Uint8Array;
	status: number;
}

function server(change: Partial<Server> = {}): Server & { fetch: typeof fetch } {
	const state: Server = { asked: [], ranges: true, body: content, status: 200, ...change };
	const respond = (_input: unknown, init?: RequestInit): Promise<Response> => {
		const range = new Headers(init?.headers).get('range');
		state.asked.push(range);
		const from = range !== null && state.ranges ? Number(/\d+/u.exec(range)?.[0]) : 0;
		let at = from;
		const stream = new ReadableStream<Uint8Array>({
			pull(controller) {
				const end = state.breaksAt ?? state.body.length;
				if (at < end) {
					const next = Math.min(at + 1_000_000, end);
					controller.enqueue(state.body.slice(at, next));
					at = next;
				} else if (state.breaksAt === undefined) controller.close();
				else controller.error(new TypeError('network'));
			},
		});
		const status = state.status === 200 && from > 0 ? 206 : state.status;
		const length = state.body.length;
		const headers: Record<string, string> =
			status === 206
				? { 'content-range': `bytes ${String(from)}-${String(length - 1)}/${String(length)}` }
				: {};
		return Promise.resolve(new Response(stream, { status, headers }));
	};
	return Object.assign(state, { fetch: respond });
}

function get(
	files: ModelFiles,
	from: { fetch: typeof fetch },
	signal = new AbortController().signal,
) {
	const progress: number[] = [];
	const done = downloadModel(model, base, files, {
		signal,
		fetch: from.fetch,
		retry: () => Promise.resolve(false),
		onprogress: (loaded: number) => progress.push(loaded),
	});
	return { done, progress };
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('downloadModel', () => {
	it('takes the place of an older version once it is whole, and of an older build at the same address', async () => {
		const files = new ModelFiles();
		const old = new URL('models/loupe/resolve/v0/w.bin', base).href;
		const foreign = new URL('models/other/resolve/v0/w.bin', base).href;
		for (const each of [old, foreign]) {
			await files.append(each, 0, new Uint8Array(9));
			await files.markVerified(each, 9, 'x');
		}
		const half = new URL('models/loupe/resolve/v9/w.bin', base).href;
		await files.append(half, 0, new Uint8Array(9));
		await expect(get(files, server({ breaksAt: 100 })).done).rejects.toThrow();
		expect(await files.urls()).toEqual([old, foreign]);
		await get(files, server()).done;
		expect(await files.urls()).toEqual([url, foreign]);
		for (const each of [old, half]) expect(await files.storedChunks(each)).toBe(0);
		await files.markVerified(url, content.length, 'of another build');
		const again = server();
		await get(files, again).done;
		expect(again.asked).toEqual([null]);
		expect(await files.isVerified(url, sha256)).toBe(true);
	});

	it('keeps a file in whole chunks, verified, and fetches nothing twice', async () => {
		const files = new ModelFiles();
		const net = server();
		const { done, progress } = get(files, net);
		await done;
		expect(progress.at(-1)).toBe(content.length);
		expect(progress).toEqual([...progress].sort((a, b) => a - b));
		expect(await files.storedChunks(url)).toBe(2);
		expect(Buffer.from(content).equals(Buffer.from(await files.bytes(url)))).toBe(true);
		await get(files, net).done;
		expect(net.asked).toEqual([null]);
	});

	it('goes on from the last whole chunk after a break', async () => {
		const files = new ModelFiles();
		const broken = server({ breaksAt: chunkBytes + 500 });
		await expect(get(files, broken).done).rejects.toMatchObject({
			failure: { code: 'download_failed' },
		});
		expect(await files.isVerified(url)).toBe(false);
		const net = server();
		await get(files, net).done;
		expect(net.asked).toEqual([`bytes=${String(chunkBytes)}-`]);
		expect(Buffer.from(content).equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('starts over where the server knows no ranges', async () => {
		const files = new ModelFiles();
		await expect(get(files, server({ breaksAt: chunkBytes + 1 })).done).rejects.toThrow();
		await get(files, server({ ranges: false })).done;
		expect(Buffer.from(content).equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('throws a file away whose hash is wrong', async () => {
		const files = new ModelFiles();
		const body = content.slice();
		body[99] = 255;
		await expect(get(files, server({ body })).done).rejects.toMatchObject({
			failure: { code: 'download_corrupt' },
		});
		expect(await files.storedChunks(url)).toBe(0);
	});

	it.each([
		['an error of the server', { status: 404 }],
		['a file that is too short', { body: content.slice(0, 5000) }],
	])('reports %s', async (_name, change) => {
		await expect(get(new ModelFiles(), server(change)).done).rejects.toMatchObject({
			failure: { code: 'download_failed' },
		});
	});

	it('stops when it is told to', async () => {
		const controller = new AbortController();
		controller.abort();
		await expect(get(new ModelFiles(), server(), controller.signal).done).rejects.toThrow();
	});
});

describe('createModelCache', () => {
	it('shows verified files only, by address, and never fetches', async () => {
		const files = new ModelFiles();
		const cache = createModelCache(files);
		await files.append(url, 0, new TextEncoder().encode('{"a":1}'));
		expect(await cache.match(url)).toBeUndefined();
		await files.markVerified(url, 7, 'x');
		expect(await (await cache.match({ url } as Request))?.json()).toEqual({ a: 1 });
		expect(await cache.keys()).toEqual([{ url }]);
		expect(await files.countBytes([{ url, bytes: 7 }])).toMatchObject({
			storedBytes: 7,
			partialBytes: 0,
		});
		await expect(cache.add(url)).rejects.toMatchObject({ failure: { code: 'model_missing' } });
		expect(await cache.delete(url)).toBe(true);
		expect(await cache.match(url)).toBeUndefined();
	});

	it('answers for the list of tensors with that of an older package', async () => {
		const files = new ModelFiles();
		const cache = createModelCache(files);
		const older = new URL('ndarray-cache.json', url).href;
		await files.append(older, 0, new TextEncoder().encode('{"records":[]}'));
		await files.markVerified(older, 14, 'x');
		const asked = new URL('tensor-cache.json', url).href;
		expect(await (await cache.match(asked))?.json()).toEqual({ records: [] });
		expect(await cache.match(new URL('other-cache.json', url).href)).toBeUndefined();
	});

	it('reads one file at a time, and says which record is not there', async () => {
		const files = new ModelFiles();
		const cache = createModelCache(files);
		const urls = ['a.bin', 'b.bin', 'c.bin'].map((name) => new URL(name, url).href);
		for (const each of urls) {
			await files.append(each, 0, content.slice(0, chunkBytes));
			await files.append(each, 1, content.slice(chunkBytes));
			await files.markVerified(each, content.length, 'x');
		}
		const order: string[] = [];
		const bytes = files.bytes.bind(files);
		files.bytes = async (each) => {
			order.push(`begin ${each.slice(-5)}`);
			await new Promise((resolve) => setTimeout(resolve, 5));
			const all = await bytes(each);
			order.push(`end ${each.slice(-5)}`);
			return all;
		};
		const read = await Promise.all(
			urls.map(async (each) => (await cache.match(each))?.arrayBuffer()),
		);
		for (const each of read) expect(Buffer.from(content).equals(Buffer.from(each!))).toBe(true);
		expect(order).toEqual(
			['a', 'b', 'c'].flatMap((name) => [`begin ${name}.bin`, `end ${name}.bin`]),
		);
		await files.unverify(urls[0]!, [1]);
		await files.markVerified(urls[0]!, content.length, 'x');
		const gap = (await cache.match(urls[0]!))?.arrayBuffer();
		await expect(gap).rejects.toThrow('a.bin: record 1');
		// One that failed holds nobody up.
		expect((await (await cache.match(urls[1]!))?.arrayBuffer())?.byteLength).toBe(content.length);
	});

	it.each(['DataCloneError', 'UnknownError'])(
		'keeps bytes where a browser stores no Blob (%s), and reads what older versions kept as such',
		async (name) => {
			// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this`
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
				if (value instanceof Blob) throw new DOMException('no Blob here', name);
				return key === undefined ? put.call(this, value) : put.call(this, value, key);
			};
			const files = new ModelFiles();
			try {
				await files.append(url, 0, content.slice(0, chunkBytes));
			} finally {
				IDBObjectStore.prototype.put = put;
			}
			// Another one, as Blobs again.
			await new ModelFiles().append(url, 1, content.slice(chunkBytes));
			await files.markVerified(url, content.length, sha256);
			expect((await files.chunk(url, 0))?.byteLength).toBe(chunkBytes);
			expect(Buffer.from(content).equals(Buffer.from(await files.bytes(url)))).toBe(true);
		},
	);

	it('forgets everything under an address', async () => {
		const files = new ModelFiles();
		await files.append(url, 0, new Uint8Array(3));
		await files.markVerified(url, 3, 'x');
		await files.deletePrefix(base);
		expect(await files.urls()).toEqual([]);
		expect(await files.storedChunks(url)).toBe(0);
	});
});
