import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebllmPackage } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import type { DownloadOptions } from '../../../src/storage/model-download';
import { downloadModel } from '../../../src/storage/model-download';
import { chunkBytes, ModelFiles } from '../../../src/storage/model-files';
import { waitToRetry } from '../../../src/storage/model-retry';
import type { Answering, HostileServer } from '../../support/hostile-server';
import { answers, hostileServer, serves } from '../../support/hostile-server';

const bodyOf = (factor: number): Buffer =>
	Buffer.from(new Uint8Array(2 * chunkBytes + 1234).map((_, i) => (i * factor) % 251));
const body = bodyOf(7);
const newer = bodyOf(11);
const packageOf = (of: Buffer): WebllmPackage => {
	const sha256 = createHash('sha256').update(of).digest('hex');
	return { ...loupe.package, files: [{ name: 'w.bin', bytes: of.length, sha256 }] };
};
const edge = (records: number): string => `bytes=${String(records * chunkBytes)}-`;

let files: ModelFiles;
let server: HostileServer | undefined;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	files = new ModelFiles();
});
afterEach(async () => {
	await server?.close();
	server = undefined;
});

async function run(
	model: WebllmPackage,
	script: readonly Answering[],
	change: Partial<DownloadOptions> = {},
) {
	server ??= await hostileServer(...script);
	const tries: number[] = [];
	const progress: number[] = [];
	await downloadModel(model, server.baseUrl, files, {
		signal: new AbortController().signal,
		onprogress: (loaded) => progress.push(loaded),
		retry: (attempt) => {
			tries.push(attempt);
			return Promise.resolve(attempt <= 3);
		},
		...change,
	});
	return { tries, progress, url: new URL(`${model.path}w.bin`, server.baseUrl).href };
}

describe('a download from a hostile server', () => {
	it('goes on where the line broke, in the same run, as often as it breaks', async () => {
		const { tries, progress, url } = await run(packageOf(body), [
			serves(body, { etag: '"a"', breaksAfter: chunkBytes + 100 }),
			serves(body, { etag: '"a"', breaksAfter: chunkBytes + 100 }),
			serves(body, { etag: '"a"' }),
		]);
		expect(server?.asked).toEqual([
			{},
			{ range: edge(1), ifRange: '"a"' },
			{ range: edge(2), ifRange: '"a"' },
		]);
		// Each had brought something: the count begins anew.
		expect(tries).toEqual([1, 1]);
		expect(progress.at(-1)).toBe(body.length);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('gives up when nothing comes any more, and keeps what came', async () => {
		const broken = serves(body, { breaksAfter: chunkBytes + 100 });
		await expect(run(packageOf(body), [broken, answers(503)])).rejects.toMatchObject({
			failure: { code: 'download_failed', detail: expect.stringContaining('503') },
		});
		const url = new URL(`${loupe.package.path}w.bin`, server?.baseUrl).href;
		expect(await files.storedChunks(url)).toBe(1);
	});

	it('does not ask again for what is not there', async () => {
		await expect(run(packageOf(body), [answers(404)])).rejects.toMatchObject({
			failure: { code: 'download_failed' },
		});
		expect(server?.asked).toHaveLength(1);
	});

	it('never puts the end of a changed file behind the beginning of the old one', async () => {
		const { url } = await run(packageOf(newer), [
			serves(body, { etag: '"old"', breaksAfter: chunkBytes + 100 }),
			serves(newer, { etag: '"new"' }),
		]);
		// The server saw by If-Range that its file is another one, and sent it whole.
		expect(server?.asked).toEqual([{}, { range: edge(1), ifRange: '"old"' }]);
		expect(newer.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it.each([
		['that says the range does not exist', answers(416)],
		['that sends another part than was asked for', serves(body, { shiftedBy: -1000 })],
		['whose file has another length now', serves(body.subarray(0, body.length - 10))],
	])('starts the file again at a server %s', async (_name, second) => {
		const broken = serves(body, { breaksAfter: chunkBytes + 100 });
		const { url } = await run(packageOf(body), [broken, second, serves(body)]);
		expect(server?.asked).toEqual([{}, { range: edge(1) }, {}]);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('takes everything again from one that knows no ranges', async () => {
		const { url } = await run(packageOf(body), [
			serves(body, { breaksAfter: chunkBytes + 100 }),
			serves(body, { ignoresRange: true }),
		]);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('refuses a file that is longer than it should be, or another one of the same length', async () => {
		const longer = Buffer.concat([body, Buffer.from('more')]);
		await expect(run(packageOf(body), [serves(longer)])).rejects.toMatchObject({
			failure: { code: 'download_corrupt' },
		});
		await server?.close();
		server = undefined;
		await expect(run(packageOf(body), [serves(newer)])).rejects.toMatchObject({
			failure: { code: 'download_corrupt' },
		});
		const url = new URL(`${loupe.package.path}w.bin`, server!.baseUrl).href;
		expect(await files.storedChunks(url)).toBe(0);
	});

	it('asks for room before the first byte, for what is missing, and keeps what is there', async () => {
		const asked: number[] = [];
		const full = { room: (bytes: number) => Promise.resolve({ fits: asked.push(bytes) < 0 }) };
		await expect(run(packageOf(body), [serves(body)], full)).rejects.toMatchObject({
			failure: { code: 'quota_exceeded' },
		});
		expect(asked).toEqual([body.length]);
		expect(server?.asked).toEqual([]);
	});

	it('keeps its records when the disk is full in mid-download, and goes on when there is room', async () => {
		const append = files.append.bind(files);
		files.append = (url, index, bytes) =>
			index === 1
				? Promise.reject(new DOMException('full', 'QuotaExceededError'))
				: append(url, index, bytes);
		await expect(run(packageOf(body), [serves(body)])).rejects.toMatchObject({
			failure: { code: 'quota_exceeded' },
		});
		files.append = append;
		const { url } = await run(packageOf(body), []);
		expect(server?.asked).toEqual([{}, { range: edge(1) }]);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('removes no neighbour: a folder without a version is refused before anything is asked for', async () => {
		const loose = { ...packageOf(body), path: 'models/big/' };
		const neighbour = 'http://a/models/loupe/resolve/v2/w.bin';
		await files.markVerified(neighbour, 9, 'x');
		await expect(run(loose, [serves(body)])).rejects.toMatchObject({
			failure: { code: 'model_missing' },
		});
		expect(await files.urls()).toEqual([neighbour]);
		expect(server?.asked).toEqual([]);
	});

	it('stops where it is told to, in mid-line, and keeps whole records', async () => {
		const controller = new AbortController();
		const slow: Answering = (_request, response) => {
			response.writeHead(200);
			response.write(body.subarray(0, chunkBytes + 5));
		};
		const { signal } = controller;
		await expect(
			run(packageOf(body), [slow], {
				signal,
				onprogress: (loaded) => {
					if (loaded > chunkBytes) controller.abort();
				},
			}),
		).rejects.toThrow();
		const url = new URL(`${loupe.package.path}w.bin`, server!.baseUrl).href;
		expect(await files.storedChunks(url)).toBe(1);
	});
});

describe('waitToRetry', () => {
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('waits about 1, 2, 4, 8, 16 s, then no more', async () => {
		vi.useFakeTimers();
		const { signal } = new AbortController();
		for (const [attempt, ms] of [1000, 2000, 4000, 8000, 16_000].entries()) {
			let isOver = false;
			const waiting = waitToRetry(attempt + 1, signal).then((again) => (isOver = again));
			await vi.advanceTimersByTimeAsync(ms * 0.7);
			expect(isOver).toBe(false);
			await vi.advanceTimersByTimeAsync(ms * 0.6);
			expect(await waiting).toBe(true);
		}
		expect(await waitToRetry(6, signal)).toBe(false);
	});

	it('does not wait for the clock once the network is back', async () => {
		vi.useFakeTimers();
		const target = new EventTarget();
		vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
		const waiting = waitToRetry(5, new AbortController().signal);
		target.dispatchEvent(new Event('online'));
		expect(await waiting).toBe(true);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('ends with the abort', async () => {
		const controller = new AbortController();
		const waiting = waitToRetry(1, controller.signal);
		controller.abort();
		await expect(waiting).rejects.toThrow();
	});
});
