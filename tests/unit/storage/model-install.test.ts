/** A model that is made of its maker's own file while that comes: through the store, from a real server. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadBytes, modelBytes } from '../../../src/domain/model/model';
import type { StoreNews } from '../../../src/ports';
import type { Answering } from '../../support/hostile-server';
import { answers, sendsOn, serves } from '../../support/hostile-server';
import { library, makerCard, tokenizer, windowBytes } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

/** A file of the same length with something else in it. */
function changed(at: number, bytes: Uint8Array | readonly number[]): Buffer {
	const other = Buffer.from(weights);
	other.set(bytes, at);
	return other;
}

const rangeFrom = (from: number | undefined): string =>
	`bytes=${String(from)}-${String(weights.length - 1)}`;
/** all of the maker's file */
const whole = rangeFrom(0);

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
	const start = async (...script: readonly Answering[]): Promise<void> => {
		store = await MakerStore.start(...script);
		if (place === 'in the database') store.disk = undefined;
	};

	it('is installed with one request of the weights, and tells what is fetched', async () => {
		await start(serves(weights));
		const { install, news } = store.tab();
		expect(await install()).toBeUndefined();
		expect(store.asked).toEqual([whole]);
		const told = news.filter((each) => each.type === 'progress').at(-1);
		const totalBytes = downloadBytes(store.card);
		expect(totalBytes).toBe(weights.length + library.length + tokenizer.length);
		expect(told).toMatchObject({ loadedBytes: totalBytes, totalBytes });
		await store.expectWhole();
		expect(store.disk?.open.size ?? 0).toBe(0);
	});

	it('goes on behind the last window after a line that broke', async () => {
		await start(serves(weights, { breaksAfter: 2_000_000 }), serves(weights));
		expect(await store.tab().install()).toBeUndefined();
		expect(store.asked).toHaveLength(2);
		const from = Number(/\d+/u.exec(store.asked[1] ?? '')?.[0]);
		// What came stays in memory while the same tab goes on: not a byte comes twice.
		expect(from).toBeGreaterThan(1_500_000);
		await store.expectWhole();
	});

	it('passes over what it has where the server sends all of it', async () => {
		await start(
			serves(weights, { breaksAfter: 2_000_000 }),
			serves(weights, { ignoresRange: true }),
		);
		expect(await store.tab().install()).toBeUndefined();
		await store.expectWhole();
	});

	it('is refused with one byte flipped, and nothing stays', async () => {
		const at = weights.length - 1_000_001;
		await start(serves(changed(at, [weights[at]! ^ 1])));
		expect(await store.tab().install()).toMatchObject({ code: 'weights_refused' });
		await store.expectNothing();
	});

	it('rests when paused, keeps what came, and goes on in the next visit', async () => {
		await start(slowly, serves(weights));
		const { install, client, news } = store.tab();
		const [before] = await client.statuses();
		expect(before?.roomBytes).toBe(modelBytes(store.card));
		const end = install();
		await until(news, 2 * windowBytes);
		await client.pause('made');
		expect(await end).toBe('paused');
		const [status] = await client.statuses();
		// Much is to be fetched, and all of its place is taken.
		if (store.disk !== undefined) expect(status?.roomBytes).toBe(0);
		expect(status?.totalBytes).toBe(downloadBytes(store.card));
		expect(status?.partialBytes).toBeGreaterThan(2 * windowBytes);
		expect(await store.tab().install()).toBeUndefined();
		expect(store.asked[1]).toBe(rangeFrom(status?.partialBytes));
		await store.expectWhole();
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
		store = await MakerStore.start(serves(body));
		const failure = await store.tab().install();
		expect(failure).toMatchObject({ code: 'weights_refused' });
		expect(JSON.stringify(failure)).toContain(why);
		expect(store.asked).toHaveLength(1);
		await store.expectNothing();
	});

	it('is asked for again where a page stands in its place', async () => {
		const page: Answering = (_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Log in.</p>');
		};
		store = await MakerStore.start(page, page, serves(weights));
		expect(await store.tab().install()).toBeUndefined();
		expect(store.asked).toHaveLength(3);
		await store.expectWhole();
	});

	it('has another length: what came of the right one stays', async () => {
		const longer = Buffer.concat([weights, Buffer.alloc(8)]);
		store = await MakerStore.start(serves(weights, { breaksAfter: 2_500_000 }), serves(longer));
		const first = store.tab();
		expect(await first.install()).toMatchObject({ code: 'download_corrupt' });
		const [status] = await first.client.statuses();
		expect(status?.partialBytes).toBeGreaterThan(2_000_000);
		const [, from] = /=(\d+)-/u.exec(store.asked[1] ?? '') ?? [];
		expect(Number(from)).toBe(status?.partialBytes);
	});

	it('ends too soon, or with no byte at all: after all tries it fails', async () => {
		const nothing: Answering = (request, response) => {
			const from = /\d+/u.exec(request.headers.range ?? '')?.[0] ?? '0';
			const last = String(weights.length - 1);
			response
				.writeHead(206, { 'content-range': `bytes ${from}-${last}/${String(weights.length)}` })
				.end();
		};
		store = await MakerStore.start(nothing);
		expect(await store.tab().install()).toMatchObject({ code: 'download_failed' });
		expect(store.asked).toHaveLength(4);
	});

	it('is had from a new address where a signed one has expired', async () => {
		store = await MakerStore.start(
			serves(weights, { breaksAfter: 2_000_000 }),
			sendsOn('/maker/signed'),
			answers(403),
			sendsOn('/maker/signed'),
			serves(weights),
		);
		expect(await store.tab().install()).toBeUndefined();
		expect(store.asked).toHaveLength(5);
		await store.expectWhole();
	});

	it('is not begun with another tokenizer', async () => {
		store = await MakerStore.start(serves(weights));
		const card = makerCard(store.server.baseUrl, { tokenizerSha256: '0'.repeat(64) });
		expect(await store.tab(card).install()).toMatchObject({ code: 'download_corrupt' });
		expect(store.asked).toEqual([]);
	});

	it('is not begun where the package lists other files than its recipe makes', async () => {
		store = await MakerStore.start(serves(weights));
		const card = store.card;
		const files = card.package.files.map((file) =>
			file.name === 'rows.bin' ? { name: file.name, bytes: 16 } : file,
		);
		const failure = await store.tab({ ...card, package: { ...card.package, files } }).install();
		expect(failure).toMatchObject({
			code: 'model_missing',
			detail: 'rows.bin: 16 B listed, 12 B made',
		});
		expect(store.asked).toEqual([]);
	});
});

describe('an installation', () => {
	it('asks for little at a time while bytes come faster than they are used', async () => {
		store = await MakerStore.start(serves(weights));
		expect(await store.tab(store.card, 3, { requestBytes: 500_000 }).install()).toBeUndefined();
		const ranges = store.asked.map((range) => /(\d+)-(\d+)/u.exec(range)!.slice(1).map(Number));
		// One after another, and nothing twice.
		let at = 0;
		for (const [from, last] of ranges) {
			expect(from).toBe(at);
			at = last! + 1;
		}
		expect(at).toBe(weights.length);
		expect(ranges[0]).toEqual([0, 499_999]);
		await store.expectWhole();
	});

	it('stops where the disk is full, keeps what fits, and goes on with room', async () => {
		store = await MakerStore.start((request, response) => {
			store.disk!.full = true;
			serves(weights)(request, response);
		}, serves(weights));
		const { install, client } = store.tab();
		expect(await install()).toMatchObject({ code: 'quota_exceeded' });
		expect(await client.statuses()).toMatchObject([{ wish: 'paused' }]);
		store.disk!.full = false;
		expect(await store.tab().install()).toBeUndefined();
		await store.expectWhole();
	});

	it('asks for room for what is kept, once', async () => {
		store = await MakerStore.start(serves(weights));
		const wanted: number[] = [];
		const room = (bytes: number) => {
			wanted.push(bytes);
			return Promise.resolve({ fits: false, freeBytes: 5, persisted: false });
		};
		const card = store.card;
		expect(await store.tab(card, 3, { room }).install()).toMatchObject({ code: 'quota_exceeded' });
		expect(wanted).toEqual([modelBytes(card)]);
		expect(store.asked).toEqual([]);
	});

	it('in two tabs is one', async () => {
		store = await MakerStore.start(serves(weights));
		const card = store.card;
		const ends = await Promise.all([store.tab(card).install(), store.tab(card).install()]);
		expect(ends).toEqual([undefined, undefined]);
		expect(store.asked).toEqual([whole]);
		await store.expectWhole();
	});

	it('of a newer version leaves nothing of an older one that was begun', async () => {
		store = await MakerStore.start(
			serves(weights, { breaksAfter: 2_000_000 }),
			answers(404),
			serves(weights),
		);
		expect(await store.tab().install()).toMatchObject({ code: 'download_failed' });
		const card = makerCard(store.server.baseUrl, { version: 'v2' });
		expect(await store.tab(card).install()).toBeUndefined();
		expect(store.asked[2]).toBe(whole);
		await store.expectWhole(card);
		expect(store.disk!.files.size).toBe(card.package.files.length);
	});

	it('begins again when somebody cleared the folder of the disk', async () => {
		store = await MakerStore.start(
			serves(weights, { breaksAfter: 2_000_000 }),
			answers(404),
			serves(weights),
		);
		expect(await store.tab().install()).toMatchObject({ code: 'download_failed' });
		store.disk!.files.clear();
		const next = store.tab();
		await next.client.statuses();
		expect(await next.install()).toBeUndefined();
		expect(store.asked[2]).toBe(whole);
		await store.expectWhole();
	});

	it('that is removed while it runs leaves nothing', async () => {
		store = await MakerStore.start(slowly);
		const { install, client, news } = store.tab();
		const end = install();
		await until(news, windowBytes);
		await client.remove('made');
		expect(await end).toBe('paused');
		expect(await store.tab().client.statuses()).toMatchObject([
			{ storedBytes: 0, partialBytes: 0 },
		]);
		expect(store.disk!.files.size).toBe(0);
	});
});
