/** A model that is made of its maker's own file while that comes: through the store, from a real server. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackedModel } from '../../../src/domain/model/model';
import { downloadBytes, modelBytes } from '../../../src/domain/model/model';
import type { StoreNews } from '../../../src/ports';
import { ModelBytes } from '../../../src/storage/model-bytes';
import { ModelFiles } from '../../../src/storage/model-files';
import type { Answering, HostileServer } from '../../support/hostile-server';
import { answers, hostileServer, sendsOn, serves } from '../../support/hostile-server';
import {
	folder,
	library,
	madeBytes,
	makerCard,
	makerFile,
	makerRecipe,
	tokenizer,
	windowBytes,
} from '../../support/maker-model';
import { MemoryDirectory } from '../../support/memory-directory';
import { Locks, storeTab } from '../../support/store-tab';

const weights = Buffer.from(makerFile.buffer);
const { signal } = new AbortController();

let server: HostileServer;
let disk: MemoryDirectory | undefined;
let locks: Locks;
let channel: EventTarget;
/** ranges that were asked of the maker's file */
let asked: string[];

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	disk = new MemoryDirectory();
	locks = new Locks();
	channel = new EventTarget();
	asked = [];
});
afterEach(() => server.close());

/** A server that has all; of the maker's weights it answers by the script, the last answer for ever. */
async function start(...script: readonly Answering[]): Promise<void> {
	server = await hostileServer((request, response) => {
		const path = request.url ?? '';
		if (path.endsWith('/library.wasm')) serves(library)(request, response);
		else if (path === '/maker/tokenizer.json') serves(tokenizer)(request, response);
		else if (!path.startsWith('/maker/')) answers(404)(request, response);
		else {
			const play = script[asked.length] ?? script.at(-1);
			asked.push(String(request.headers.range));
			play?.(request, response);
		}
	});
}

const open = (): ModelFiles =>
	new ModelFiles(Promise.resolve(disk && new ModelBytes(disk.directory)));

/** As the next visit finds it. */
function tab(card = makerCard(server.baseUrl), retries = 3, more: object = {}) {
	const files = open();
	const { client, news } = storeTab({
		baseUrl: server.baseUrl,
		card,
		files,
		channel,
		locks,
		download: {
			retry: (attempt) => Promise.resolve(attempt <= retries),
			install: { recipeOf: () => makerRecipe, windowBytes },
		},
		...more,
	});
	return { client, news, files, install: () => client.download('made', { signal, by: 'user' }) };
}

/** Everything is here, and is what a conversion in one go gives. */
async function expectWhole(card: PackedModel = makerCard(server.baseUrl)): Promise<void> {
	const { client, files } = tab(card);
	const bytes = modelBytes(card);
	expect(await client.statuses()).toEqual([
		{ id: 'made', totalBytes: bytes, storedBytes: bytes, partialBytes: 0 },
	]);
	for (const [name, wanted] of madeBytes) {
		const url = new URL(name, new URL(card.package.path, server.baseUrl)).href;
		expect(Buffer.from(await files.bytes(url)).equals(wanted), name).toBe(true);
	}
	expect(await files.made.state(new URL(card.package.path, server.baseUrl).href)).toBeUndefined();
}

/** Nothing of it is here that an engine would be shown, nor that takes room. */
async function expectNothing(): Promise<void> {
	const { files } = tab();
	const urls = await files.urls();
	expect(urls.filter((url) => url.endsWith('.bin') || url.endsWith('cache.json'))).toEqual([]);
	expect(await files.made.state(new URL(folder, server.baseUrl).href)).toBeUndefined();
	// Library and tokenizer are of the maker's commit, whatever its weights are.
	for (const [, kept] of disk?.files ?? []) expect(kept.byteLength).toBeLessThan(100);
}

/** A file of the same length with something else in it. */
function changed(at: number, bytes: Uint8Array | readonly number[]): Buffer {
	const other = Buffer.from(weights);
	other.set(bytes, at);
	return other;
}

/** As a slow line: it does not come to its end while somebody waits for what it tells. */
const slowly: Answering = (_request, response) => {
	const last = String(weights.length - 1);
	response.writeHead(206, { 'content-range': `bytes 0-${last}/${String(weights.length)}` });
	let at = 0;
	const timer = setInterval(() => {
		response.write(weights.subarray(at, (at += 20_000)));
	}, 10);
	response.on('close', () => {
		clearInterval(timer);
	});
};

const until = (news: readonly StoreNews[], bytes: number): Promise<void> =>
	vi.waitFor(
		() => {
			const last = news.findLast((each) => each.type === 'progress');
			expect(last?.loadedBytes).toBeGreaterThan(bytes + library.length + tokenizer.length);
		},
		{ timeout: 30_000 },
	);

describe.each(['on the disk', 'in the database'])('a model of its maker’s file, %s', (place) => {
	beforeEach(() => {
		if (place === 'in the database') disk = undefined;
	});

	it('is installed with one request of the weights, and tells what is fetched', async () => {
		await start(serves(weights));
		const { install, news } = tab();
		expect(await install()).toBeUndefined();
		expect(asked).toEqual(['bytes=0-']);
		const told = news.filter((each) => each.type === 'progress').at(-1);
		const totalBytes = downloadBytes(makerCard(server.baseUrl));
		expect(totalBytes).toBe(weights.length + library.length + tokenizer.length);
		expect(told).toMatchObject({ loadedBytes: totalBytes, totalBytes });
		await expectWhole();
		expect(disk?.open.size ?? 0).toBe(0);
	});

	it('goes on behind the last window after a line that broke', async () => {
		await start(serves(weights, { breaksAfter: 2_000_000 }), serves(weights));
		expect(await tab().install()).toBeUndefined();
		expect(asked).toHaveLength(2);
		const from = Number(/\d+/u.exec(asked[1] ?? '')?.[0]);
		// What came stays in memory while the same tab goes on: not a byte comes twice.
		expect(from).toBeGreaterThan(1_500_000);
		await expectWhole();
	});

	it('passes over what it has where the server sends all of it', async () => {
		await start(
			serves(weights, { breaksAfter: 2_000_000 }),
			serves(weights, { ignoresRange: true }),
		);
		expect(await tab().install()).toBeUndefined();
		await expectWhole();
	});

	it('is refused with one byte flipped, and nothing stays', async () => {
		const at = weights.length - 1_000_001;
		await start(serves(changed(at, [weights[at]! ^ 1])));
		expect(await tab().install()).toMatchObject({ code: 'download_corrupt' });
		await expectNothing();
	});

	it('rests when paused, keeps what came, and goes on in the next visit', async () => {
		await start(slowly, serves(weights));
		const { install, client, news } = tab();
		const end = install();
		await until(news, 2 * windowBytes);
		await client.pause('made');
		expect(await end).toBe('paused');
		const [status] = await client.statuses();
		expect(status?.totalBytes).toBe(downloadBytes(makerCard(server.baseUrl)));
		expect(status?.partialBytes).toBeGreaterThan(2 * windowBytes);
		expect(await tab().install()).toBeUndefined();
		expect(asked[1]).toBe(`bytes=${String(status?.partialBytes)}-`);
		await expectWhole();
	});
});

describe('a maker’s file that is not what it should be', () => {
	it.each<[string, Buffer, string]>([
		['HTML', Buffer.alloc(weights.length, '<!DOCTYPE html><p>No.</p>'), 'header_too_large'],
		[
			'another table',
			changed(
				8,
				Buffer.from(weights.subarray(8, 4000).toString('latin1').replace('"norm"', '"nose"')),
			),
			'tensor_missing',
		],
		['a number that is none', changed(3_000_000, Array(64).fill(0xff) as number[]), 'not_finite'],
	])('is refused: %s', async (_what, body, why) => {
		await start(serves(body));
		const failure = await tab().install();
		expect(failure).toMatchObject({ code: 'weights_refused' });
		expect(JSON.stringify(failure)).toContain(why);
		expect(asked).toHaveLength(1);
		await expectNothing();
	});

	it('is asked for again where a page stands in its place', async () => {
		const page: Answering = (_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Log in.</p>');
		};
		await start(page, page, serves(weights));
		expect(await tab().install()).toBeUndefined();
		expect(asked).toHaveLength(3);
		await expectWhole();
	});

	it('has another length: what came of the right one stays', async () => {
		const longer = Buffer.concat([weights, Buffer.alloc(8)]);
		await start(serves(weights, { breaksAfter: 2_500_000 }), serves(longer));
		const first = tab();
		expect(await first.install()).toMatchObject({ code: 'download_corrupt' });
		const [status] = await first.client.statuses();
		expect(status?.partialBytes).toBeGreaterThan(2_000_000);
		const [, from] = /=(\d+)-/u.exec(asked[1] ?? '') ?? [];
		expect(Number(from)).toBe(status?.partialBytes);
	});

	it('ends too soon, or with no byte at all: five tries, and it fails', async () => {
		const nothing: Answering = (request, response) => {
			const from = /\d+/u.exec(request.headers.range ?? '')?.[0] ?? '0';
			const last = String(weights.length - 1);
			response
				.writeHead(206, { 'content-range': `bytes ${from}-${last}/${String(weights.length)}` })
				.end();
		};
		await start(nothing);
		expect(await tab().install()).toMatchObject({ code: 'download_failed' });
		expect(asked).toHaveLength(4);
	});

	it('is had from a new address where a signed one has expired', async () => {
		await start(
			serves(weights, { breaksAfter: 2_000_000 }),
			sendsOn('/maker/signed'),
			answers(403),
			sendsOn('/maker/signed'),
			serves(weights),
		);
		expect(await tab().install()).toBeUndefined();
		expect(asked).toHaveLength(5);
		await expectWhole();
	});

	it('is not begun with another tokenizer', async () => {
		await start(serves(weights));
		const card = makerCard(server.baseUrl, { tokenizerSha256: '0'.repeat(64) });
		expect(await tab(card).install()).toMatchObject({ code: 'download_corrupt' });
		expect(asked).toEqual([]);
	});

	it('is not begun where the package lists other files than its recipe makes', async () => {
		await start(serves(weights));
		const card = makerCard(server.baseUrl);
		const files = card.package.files.map((file) =>
			file.name === 'rows.bin' ? { name: file.name, bytes: 16 } : file,
		);
		const failure = await tab({ ...card, package: { ...card.package, files } }).install();
		expect(failure).toMatchObject({
			code: 'model_missing',
			detail: 'rows.bin: 16 B listed, 12 B made',
		});
		expect(asked).toEqual([]);
	});
});

describe('an installation', () => {
	it('stops where the disk is full, keeps what fits, and goes on with room', async () => {
		await start((request, response) => {
			disk!.full = true;
			serves(weights)(request, response);
		}, serves(weights));
		const { install, client } = tab();
		expect(await install()).toMatchObject({ code: 'quota_exceeded' });
		expect(await client.statuses()).toMatchObject([{ wish: 'paused' }]);
		disk!.full = false;
		expect(await tab().install()).toBeUndefined();
		await expectWhole();
	});

	it('asks for room for what is kept, once', async () => {
		await start(serves(weights));
		const wanted: number[] = [];
		const room = (bytes: number) => {
			wanted.push(bytes);
			return Promise.resolve({ fits: false, freeBytes: 5, persisted: false });
		};
		const card = makerCard(server.baseUrl);
		expect(await tab(card, 3, { room }).install()).toMatchObject({ code: 'quota_exceeded' });
		expect(wanted).toEqual([modelBytes(card)]);
		expect(asked).toEqual([]);
	});

	it('in two tabs is one', async () => {
		await start(serves(weights));
		const card = makerCard(server.baseUrl);
		const ends = await Promise.all([tab(card).install(), tab(card).install()]);
		expect(ends).toEqual([undefined, undefined]);
		expect(asked).toEqual(['bytes=0-']);
		await expectWhole();
	});

	it('of a newer version leaves nothing of an older one that was begun', async () => {
		await start(serves(weights, { breaksAfter: 2_000_000 }), answers(404), serves(weights));
		expect(await tab().install()).toMatchObject({ code: 'download_failed' });
		const card = makerCard(server.baseUrl, { version: 'v2' });
		expect(await tab(card).install()).toBeUndefined();
		expect(asked[2]).toBe('bytes=0-');
		await expectWhole(card);
		expect(disk!.files.size).toBe(card.package.files.length);
	});

	it('begins again when somebody cleared the folder of the disk', async () => {
		await start(serves(weights, { breaksAfter: 2_000_000 }), answers(404), serves(weights));
		expect(await tab().install()).toMatchObject({ code: 'download_failed' });
		disk!.files.clear();
		const next = tab();
		await next.client.statuses();
		expect(await next.install()).toBeUndefined();
		expect(asked[2]).toBe('bytes=0-');
		await expectWhole();
	});

	it('that is removed while it runs leaves nothing', async () => {
		await start(slowly);
		const { install, client, news } = tab();
		const end = install();
		await until(news, windowBytes);
		await client.remove('made');
		expect(await end).toBe('paused');
		expect(await tab().client.statuses()).toMatchObject([{ storedBytes: 0, partialBytes: 0 }]);
		expect(disk!.files.size).toBe(0);
	});
});
