/** Page and worker half of the model store, joined without a thread between them. */
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearStore } from '../../../src/engine/hear-store';
import { ModelStoreClient } from '../../../src/engine/model-store-client';
import type { WorkerLike } from '../../../src/engine/worker-link';
import type { ModelCard } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import { ModelFiles } from '../../../src/storage/model-files';
import { chunkBytes } from '../../../src/storage/model-schema';
import type { Answering, HostileServer } from '../../support/hostile-server';
import { answers, hostileServer, serves } from '../../support/hostile-server';
import { FixedCatalogue } from '../../support/fixed-catalogue';
import { Locks, storeTab } from '../../support/store-tab';

const body = Buffer.from(new Uint8Array(chunkBytes + 99).map((_, i) => (i * 7) % 251));
const sha256 = createHash('sha256').update(body).digest('hex');
const card: ModelCard = {
	...loupe,
	package: { ...loupe.package, files: [{ name: 'w.bin', bytes: body.length, sha256 }] },
};

let server: HostileServer;
const locks = new Locks();
let channel: EventTarget;

const tab = () =>
	storeTab({
		baseUrl: server.baseUrl,
		card,
		files: new ModelFiles(),
		channel,
		locks,
		download: { retry: () => Promise.resolve(false) },
	});

/** Sends one record and then nothing. */
const stuck: Answering = (_request, response) => {
	response.writeHead(200);
	response.write(body.subarray(0, chunkBytes + 9));
};
const untilKept = (client: ModelStoreClient): Promise<void> =>
	vi.waitFor(
		async () => {
			expect(await client.statuses()).toMatchObject([{ partialBytes: chunkBytes }]);
		},
		{ timeout: 30_000 },
	);

const { signal } = new AbortController();
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	channel = new EventTarget();
});
afterEach(() => server.close());

describe('the model store', () => {
	it('starts nothing before it is asked', async () => {
		server = await hostileServer(serves(body));
		expect(tab().started).toEqual([]);
	});

	it('downloads once for all tabs, and all of them hear how far it is', async () => {
		server = await hostileServer(serves(body));
		const [one, two] = [tab(), tab()];
		const ends = await Promise.all([
			one.client.download('loupe', { signal, by: 'user' }),
			two.client.download('loupe', { signal, by: 'user' }),
		]);
		expect(ends).toEqual([undefined, undefined]);
		expect(server.asked).toHaveLength(1);
		expect(two.news).toEqual(one.news);
		const last = two.news.findLast(({ type }) => type === 'progress');
		expect(last).toMatchObject({ loadedBytes: body.length, totalBytes: body.length });
		const whole = { id: 'loupe', totalBytes: body.length, storedBytes: body.length };
		expect(await two.client.statuses()).toEqual([{ ...whole, partialBytes: 0 }]);
		await one.client.remove('loupe');
		expect(two.news.at(-1)).toEqual({ type: 'changed', modelId: 'loupe' });
		expect(await two.client.statuses()).toMatchObject([{ storedBytes: 0 }]);
	});

	it('tells what failed as data, and counts what is kept of it', async () => {
		server = await hostileServer(serves(body, { breaksAfter: chunkBytes + 9 }), answers(500));
		const { client } = tab();
		expect(await client.download('loupe', { signal, by: 'user' })).toMatchObject({
			code: 'download_failed',
		});
		expect(await client.statuses()).toMatchObject([{ storedBytes: 0, partialBytes: chunkBytes }]);
		expect(await client.download('unknown', { signal, by: 'user' })).toMatchObject({
			code: 'model_missing',
		});
	});

	it('pauses when told to, and goes on from there', async () => {
		server = await hostileServer(stuck, serves(body));
		const { client } = tab();
		const controller = new AbortController();
		const end = client.download('loupe', { signal: controller.signal, by: 'job' });
		await untilKept(client);
		controller.abort();
		expect(await end).toBe('paused');
		expect(await client.download('loupe', { signal, by: 'user' })).toBeUndefined();
		expect(server.asked[1]).toEqual({ range: `bytes=${String(chunkBytes)}-` });
	});

	it('rests when any tab says so, and goes on when any says so', async () => {
		server = await hostileServer(stuck, serves(body));
		const [one, two] = [tab(), tab()];
		const end = one.client.download('loupe', { signal, by: 'job' });
		await untilKept(two.client);
		await two.client.pause('loupe');
		expect(await end).toBe('paused');
		expect(one.news.at(-1)).toEqual({ type: 'stopped', modelId: 'loupe' });
		expect(await one.client.statuses()).toMatchObject([
			{ wish: 'paused', partialBytes: chunkBytes },
		]);
		// A job that wants it does not overrule the user.
		expect(await one.client.download('loupe', { signal, by: 'job' })).toBe('paused');
		expect(server.asked).toHaveLength(1);
		expect(await two.client.download('loupe', { signal, by: 'user' })).toBeUndefined();
		expect(server.asked[1]).toEqual({ range: `bytes=${String(chunkBytes)}-` });
		expect(await two.client.statuses()).toEqual([
			{ id: 'loupe', totalBytes: body.length, storedBytes: body.length, partialBytes: 0 },
		]);
	});

	it.each([
		['user', 2],
		['job', 1],
	] as const)('hands what a %s wanted over when its tab goes', async (by, requests) => {
		server = await hostileServer(stuck, serves(body));
		const [one, two] = [tab(), tab()];
		const gone = new AbortController();
		const first = one.client.download('loupe', { signal: gone.signal, by });
		await untilKept(two.client);
		const follower = two.client.download('loupe', { signal, by: 'follower' });
		gone.abort();
		await first;
		expect(await follower).toBeUndefined();
		// The queue, which goes to another tab too, renews a job's.
		expect(server.asked).toHaveLength(requests);
	});

	it('follows nothing that nobody wants', async () => {
		server = await hostileServer(serves(body));
		expect(await tab().client.download('loupe', { signal, by: 'follower' })).toBeUndefined();
		expect(server.asked).toEqual([]);
	});

	it('remembers why it stopped, and a job may try again', async () => {
		server = await hostileServer(answers(404), serves(body));
		const { client, news } = tab();
		const failure = await client.download('loupe', { signal, by: 'user' });
		expect(failure).toMatchObject({ code: 'download_failed' });
		expect(news.at(-1)).toEqual({ type: 'stopped', modelId: 'loupe', failure });
		expect(await client.statuses()).toMatchObject([{ wish: 'paused', by: 'user', failure }]);
		expect(await client.download('loupe', { signal, by: 'job' })).toBeUndefined();
	});

	it('removes a model in mid-download, wherever it comes', async () => {
		server = await hostileServer(stuck);
		const [one, two] = [tab(), tab()];
		const end = one.client.download('loupe', { signal, by: 'user' });
		await untilKept(two.client);
		await two.client.remove('loupe');
		expect(await end).toBe('paused');
		expect(await two.client.statuses()).toEqual([
			{ id: 'loupe', totalBytes: body.length, storedBytes: 0, partialBytes: 0 },
		]);
	});

	it('carries a model out and in, and checks it', async () => {
		server = await hostileServer(serves(body));
		const { client } = tab();
		await client.download('loupe', { signal, by: 'user' });
		const done: number[] = [];
		const options = { signal, onprogress: (bytes: number) => done.push(bytes) };
		const zip = await client.exportFiles('loupe', options);
		await client.remove('loupe');
		const file = new File([zip], 'loupe.zip');
		expect(await client.importFiles('loupe', [file], options)).toEqual({
			taken: ['w.bin'],
			missing: [],
			wrong: [],
		});
		expect(await client.verify('loupe', options)).toEqual({
			checkedBytes: body.length,
			damagedBytes: 0,
			missingBytes: 0,
		});
		expect(done.filter((bytes) => bytes === body.length).length).toBeGreaterThanOrEqual(3);
		expect(server.asked).toHaveLength(1);
	});

	it('says that a part of the app is missing where its script cannot be had', async () => {
		server = await hostileServer(serves(body));
		const client = new ModelStoreClient({
			baseUrl: server.baseUrl,
			locks: undefined,
			models: new FixedCatalogue([card]),
			subscribe: hearStore(channel as BroadcastChannel),
			startWorker: () => {
				const worker: WorkerLike = {
					onmessage: null,
					onerror: null,
					onmessageerror: null,
					terminate: () => undefined,
					postMessage: () =>
						worker.onerror?.({ message: '404', preventDefault: () => undefined } as ErrorEvent),
				};
				return worker;
			},
		});
		await expect(client.statuses()).rejects.toMatchObject({
			failure: { code: 'app_chunk_missing' },
		});
	});
});
