import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebllmPackage } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import type { DownloadOptions } from '../../../src/storage/model-request';
import { downloadModel } from '../../../src/storage/model-download';
import { ModelFiles } from '../../../src/storage/model-files';
import { chunkBytes } from '../../../src/storage/model-schema';
import { waitToRetry } from '../../../src/storage/model-retry';
import type { Answering, HostileServer } from '../../support/hostile-server';
import { answers, hostileServer, sendsOn, serves } from '../../support/hostile-server';

const bodyOf = (factor: number): Buffer =>
	Buffer.from(new Uint8Array(2 * chunkBytes + 1234).map((_, i) => (i * factor) % 251));
const body = bodyOf(7);
const newer = bodyOf(11);
const packageOf = (of: Buffer): WebllmPackage => {
	const sha256 = createHash('sha256').update(of).digest('hex');
	return { ...loupe.package, files: [{ name: 'w.bin', bytes: of.length, sha256 }] };
};
const edge = (records: number): string => `bytes=${String(records * chunkBytes)}-`;

const kept = (): Promise<number> =>
	files.storedChunks(new URL(`${loupe.package.path}w.bin`, server?.baseUrl).href);

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

	it('asks for a new signed address when the old one has expired', async () => {
		const { url, tries } = await run(packageOf(body), [
			sendsOn('/signed-1'),
			serves(body, { etag: '"a"', breaksAfter: chunkBytes + 100 }),
			sendsOn('/signed-1'),
			answers(403),
			sendsOn('/signed-2'),
			serves(body, { etag: '"a"' }),
		]);
		const path = `/${loupe.package.path}w.bin`;
		expect(server?.paths).toEqual([path, '/signed-1', path, '/signed-1', path, '/signed-2']);
		expect(server?.asked.at(-1)).toEqual({ range: edge(1), ifRange: '"a"' });
		expect(tries).toEqual([1, 2]);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('takes nothing from a host that it is sent on to and that is no hub', async () => {
		const other = await hostileServer(serves(body));
		await expect(
			run(packageOf(body), [sendsOn(`${other.baseUrl}elsewhere`)]),
		).rejects.toMatchObject({
			failure: { code: 'download_failed', detail: expect.stringContaining('sent on to 127.0.0.1') },
		});
		await other.close();
		expect(server?.asked).toHaveLength(1);
		expect(await kept()).toBe(0);
	});

	it.each([401, 403, 404, 410])('does not ask twice where it gets a plain %i', async (status) => {
		await expect(run(packageOf(body), [answers(status)])).rejects.toMatchObject({
			failure: { code: 'download_failed', detail: expect.stringContaining(String(status)) },
		});
		expect(server?.asked).toHaveLength(1);
	});

	it.each([408, 429, 500, 502, 503])(
		'asks again after a %i, no sooner than told',
		async (status) => {
			const waits: number[] = [];
			const { url } = await run(
				packageOf(body),
				[answers(status, { 'retry-after': '7' }), answers(status), serves(body)],
				{
					retry: (_attempt, _signal, afterMs) => {
						waits.push(afterMs);
						return Promise.resolve(true);
					},
				},
			);
			expect(waits).toEqual([7000, 0]);
			expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
		},
	);

	it('is not deceived by a part without a byte', async () => {
		const nothing: Answering = (_request, response) => {
			const range = `bytes ${String(chunkBytes)}-${String(body.length - 1)}/${String(body.length)}`;
			response.writeHead(206, { 'content-range': range, 'content-length': 0 }).end();
		};
		const broken = serves(body, { breaksAfter: chunkBytes + 100 });
		await expect(run(packageOf(body), [broken, nothing])).rejects.toMatchObject({
			failure: { code: 'download_failed' },
		});
		// After what came, three tries that bring nothing.
		expect(server?.asked).toHaveLength(4);
		const url = new URL(`${loupe.package.path}w.bin`, server?.baseUrl).href;
		expect(await files.storedChunks(url)).toBe(1);
	});

	it('takes a silent line for a broken one', async () => {
		const silent: Answering = (_request, response) => {
			response.writeHead(200);
			response.write(body.subarray(0, chunkBytes + 5));
		};
		// Whatever the machine is busy with: a line that is late by so much is taken up again as well.
		const { tries, url } = await run(packageOf(body), [silent, serves(body)], { silentMs: 300 });
		expect(tries[0]).toBe(1);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('waits for a slow line, and gives up one that brings next to nothing', async () => {
		const slow: Answering = (_request, response) => {
			response.writeHead(200);
			let at = 0;
			const timer = setInterval(() => {
				response.write(body.subarray(at, (at += 500_000)));
				if (at < body.length) return;
				clearInterval(timer);
				response.end();
			}, 40);
		};
		const waited = await run(packageOf(body), [slow]);
		expect(waited.tries).toEqual([]);
		await server?.close();
		server = undefined;
		const drip: Answering = (request, response) => {
			response.writeHead(200);
			const timer = setInterval(() => response.write('x'), 20);
			request.on('close', () => {
				clearInterval(timer);
			});
		};
		const given = await run(packageOf(body), [drip, serves(body)], { trickleMs: 200 });
		expect(given.tries).toEqual([1]);
		expect(body.equals(Buffer.from(await files.bytes(given.url)))).toBe(true);
	});

	it('starts again at a server whose etag changed and that does not look at If-Range', async () => {
		const rude: Answering = (request, response) => {
			delete request.headers['if-range'];
			serves(newer, { etag: '"new"' })(request, response);
		};
		const { url } = await run(packageOf(newer), [
			serves(body, { etag: '"old"', breaksAfter: chunkBytes + 100 }),
			rude,
		]);
		expect(server?.asked.at(-1)).toEqual({});
		expect(newer.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('fetches once more where two versions were joined and no server said so', async () => {
		const { url } = await run(packageOf(newer), [
			serves(body, { breaksAfter: chunkBytes + 100 }),
			serves(newer),
		]);
		expect(server?.asked).toEqual([{}, { range: edge(1) }, {}]);
		expect(newer.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('keeps nothing of the old version behind the beginning of one that comes whole', async () => {
		await expect(
			run(packageOf(body), [
				serves(body, { breaksAfter: 2 * chunkBytes + 100 }),
				serves(newer, { ignoresRange: true, breaksAfter: 100 }),
			]),
		).rejects.toThrow();
		const url = new URL(`${loupe.package.path}w.bin`, server?.baseUrl).href;
		expect(await files.storedChunks(url)).toBe(0);
	});

	it('goes on in another run with what was stored: reads nothing again, asks for the same version', async () => {
		const broken = serves(body, { etag: '"a"', breaksAfter: 2 * chunkBytes + 100 });
		await expect(
			run(packageOf(body), [broken, serves(body, { etag: '"a"' })], {
				retry: () => Promise.resolve(false),
			}),
		).rejects.toThrow();
		files = new ModelFiles();
		const read = vi.spyOn(files, 'chunk');
		const { url, progress } = await run(packageOf(body), []);
		expect(read).not.toHaveBeenCalled();
		expect(progress[0]).toBe(2 * chunkBytes);
		expect(server?.asked.at(-1)).toEqual({ range: edge(2), ifRange: '"a"' });
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('takes up what an older version of the app had kept without its state', async () => {
		server = await hostileServer(serves(body));
		const url = new URL(`${loupe.package.path}w.bin`, server.baseUrl).href;
		await files.append(url, 0, new Uint8Array(body.subarray(0, chunkBytes)));
		await run(packageOf(body), []);
		expect(server.asked).toEqual([{ range: edge(1) }]);
		expect(body.equals(Buffer.from(await files.bytes(url)))).toBe(true);
	});

	it('has three files on their way at most, and one that cannot be had stops the others', async () => {
		let now = 0;
		let most = 0;
		const part = body.subarray(0, 1000);
		const counting: Answering = (_request, response) => {
			most = Math.max(most, (now += 1));
			setTimeout(() => {
				now -= 1;
				response.end(part);
			}, 20);
		};
		const [file] = packageOf(part).files;
		const model = {
			...loupe.package,
			files: Array.from({ length: 8 }, (_, i) => ({ ...file!, name: `w-${String(i)}.bin` })),
		};
		const { progress } = await run(model, [counting]);
		expect(most).toBe(3);
		expect(progress.at(-1)).toBe(8 * 1000);
		await server?.close();
		server = undefined;
		files = new ModelFiles();
		await expect(
			run({ ...model, path: 'models/loupe/resolve/v8/' }, [answers(404), counting]),
		).rejects.toMatchObject({ failure: { detail: expect.stringContaining('404') } });
		expect(server!.asked.length).toBeLessThanOrEqual(3);
	});

	it('has two records in memory at most: one that fills, one that is being written', async () => {
		const append = files.append.bind(files);
		let written = 0;
		let ahead = 0;
		let loaded = 0;
		files.append = async (...given) => {
			await new Promise((resolve) => setTimeout(resolve, 100));
			ahead = Math.max(ahead, loaded - written);
			const kept = await append(...given);
			if (kept) written += given[2].byteLength;
			return kept;
		};
		await run(packageOf(body), [serves(body)], { onprogress: (bytes) => (loaded = bytes) });
		expect(written).toBe(body.length);
		expect(ahead).toBeLessThanOrEqual(2 * chunkBytes);
	});

	it('says that there is no connection where the browser says so', async () => {
		vi.stubGlobal('navigator', { onLine: false });
		const failing = { fetch: () => Promise.reject(new TypeError('failed')) };
		await expect(run(packageOf(body), [serves(body)], failing)).rejects.toMatchObject({
			failure: { code: 'offline' },
		});
		vi.unstubAllGlobals();
	});

	it('stores no page of a hotel for a file', async () => {
		const portal: Answering = (_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
		};
		await expect(run(packageOf(body), [portal])).rejects.toMatchObject({
			failure: { code: 'download_failed' },
		});
		expect(await kept()).toBe(0);
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
		const neighbour = 'http://a/models/loupe/resolve/v3/w.bin';
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

	it('waits as long as a server asked for', async () => {
		vi.useFakeTimers();
		let isOver = false;
		const waiting = waitToRetry(1, new AbortController().signal, 60_000).then(
			() => (isOver = true),
		);
		await vi.advanceTimersByTimeAsync(59_000);
		expect(isOver).toBe(false);
		await vi.advanceTimersByTimeAsync(1000);
		await waiting;
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
