/** One part of a made model that somebody cleared alone, and places that were reserved when the browser was killed. */
import { createHash } from 'node:crypto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { downloadBytes, modelBytes } from '../../../src/domain/model/model';
import { chunkBytes, type ModelSchema } from '../../../src/storage/model-schema';
import { answers, serves } from '../../support/hostile-server';
import { library, madeBytes, tokenizer } from '../../support/maker-model';
import { MakerStore, weights } from '../../support/maker-store';

let store: MakerStore;
afterEach(() => store.server.close());

const options = { signal: new AbortController().signal, onprogress: () => undefined };
const shard = madeBytes.get('params_shard_0.bin')!;
const nameOnDisk = (url: string): string => createHash('sha256').update(url).digest('hex');

const start = async (place: string): Promise<void> => {
	store = await MakerStore.start(serves(weights));
	if (place === 'in the database') store.disk = undefined;
	expect(await store.tab().install()).toBeUndefined();
};

/** As the tools of a browser do it, behind the store's back. */
async function clear(what: 'bytes' | 'record', name = 'params_shard_0.bin'): Promise<void> {
	const url = store.urlOf(name);
	if (what === 'bytes' && store.disk) {
		expect(store.disk.files.delete(nameOnDisk(url))).toBe(true);
		return;
	}
	const database = await openDB<ModelSchema>('mondrian-models');
	if (what === 'record') await database.delete('files', url);
	else await database.delete('chunks', [url, 1]);
	database.close();
}

/** Bytes of the maker's weights that were asked for since so many requests. */
const fetchedSince = (before: number): number =>
	store.asked
		.slice(before)
		.map((range) => /(\d+)-(\d+)/u.exec(range)!.slice(1).map(Number))
		.reduce((sum, [from, to]) => sum + to! - from! + 1, 0);

describe.each(['on the disk', 'in the database'])('one shard that was cleared, %s', (place) => {
	it('is told as lacking, with what comes for it, and only the windows that touch it come', async () => {
		await start(place);
		await clear('bytes');
		const { client, files, install, news } = store.tab();
		const [status] = await client.statuses();
		const lacking = place === 'on the disk' ? shard.length : shard.length - chunkBytes;
		expect(status).toMatchObject({ totalBytes: modelBytes(store.card) });
		expect(status!.totalBytes - status!.storedBytes - status!.partialBytes).toBe(lacking);
		expect(await files.urls()).not.toContain(store.urlOf('params_shard_0.bin'));
		const before = store.asked.length;
		expect(await install()).toBeUndefined();
		const fetched = fetchedSince(before);
		expect(fetched).toBe(status?.fetchBytes);
		expect(fetched).toBeLessThan(weights.length * 0.7);
		const [told] = news.filter((each) => each.type === 'progress');
		expect(told?.totalBytes).toBe(downloadBytes(store.card));
		const comes = news.filter((each) => each.type === 'progress').map((each) => each.loadedBytes);
		expect(comes).toEqual([...comes].sort((a, b) => a - b));
		await store.expectWhole();
		// Whole again, it can be mended again.
		await clear('bytes');
		const next = store.tab();
		expect((await next.client.statuses())[0]?.fetchBytes).toBe(fetched);
		expect(await next.install()).toBeUndefined();
		await store.expectWhole();
	});

	it('is mended by a check, which says so only then', async () => {
		await start(place);
		await clear('bytes');
		const before = store.asked.length;
		const found = await store.tab().client.verify('made', options);
		const damagedBytes = place === 'on the disk' ? shard.length : shard.length - chunkBytes;
		expect(found).toMatchObject({ damagedBytes, missingBytes: 0 });
		expect(found.unmendedBytes).toBeUndefined();
		expect(fetchedSince(before)).toBeLessThan(weights.length * 0.7);
		await store.expectWhole();
	});

	it('of which only the record is gone is found right where it lies: nothing is fetched', async () => {
		await start(place);
		await clear('record');
		const { client, files, install } = store.tab();
		const [status] = await client.statuses();
		expect(status!.storedBytes).toBe(status!.totalBytes - shard.length);
		expect(await files.urls()).not.toContain(store.urlOf('params_shard_0.bin'));
		const before = store.asked.length;
		expect(await install()).toBeUndefined();
		expect(store.asked).toHaveLength(before);
		await store.expectWhole();
	});

	it('stays known as lacking while the maker’s server gives nothing, and nothing else goes', async () => {
		await start(place);
		await clear('bytes');
		store.answer = answers(404);
		const first = store.tab();
		await expect(first.client.verify('made', options)).rejects.toMatchObject({
			failure: { code: 'download_failed' },
		});
		expect(await first.install()).toMatchObject({ code: 'download_failed' });
		const [status] = await store.tab().client.statuses();
		expect(status!.storedBytes).toBe(modelBytes(store.card) - shard.length);
		store.answer = undefined;
		const before = store.asked.length;
		expect(await store.tab().install()).toBeUndefined();
		expect(fetchedSince(before)).toBeLessThan(weights.length * 0.7);
		await store.expectWhole();
	});
});

describe('a folder of the disk that was cleared, all of it', () => {
	it('is installed as ever: by one line, not window by window', async () => {
		await start('on the disk');
		store.disk!.files.clear();
		const { client, install } = store.tab();
		expect(await client.statuses()).toMatchObject([{ storedBytes: 0, partialBytes: 0 }]);
		const before = store.asked.length;
		expect(await install()).toBeUndefined();
		expect(store.asked.slice(before)).toEqual([`bytes=0-${String(weights.length - 1)}`]);
		await store.expectWhole();
	});
});

describe('a browser that is killed while places are reserved', () => {
	const bytesOnDisk = (): number =>
		[...store.disk!.files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
	const small = library.length + tokenizer.length;

	/** Dies when so many of the made files have their place. */
	const killed = async (places: number): Promise<void> => {
		store = await MakerStore.start(serves(weights));
		const { directory } = store.disk!;
		let left = places;
		let dead = (): void => undefined;
		const died = new Promise<void>((resolve) => (dead = resolve));
		const dying: typeof directory = {
			removeEntry: (name) => directory.removeEntry(name),
			getFileHandle: async (name, how) => {
				const isPlace = how?.create === true && madeNames.has(name) && (left -= 1) < 0;
				if (!isPlace) return directory.getFileHandle(name, how);
				dead();
				return new Promise<never>(() => undefined);
			},
		};
		const madeNames = new Set([...madeBytes.keys()].map((name) => nameOnDisk(store.urlOf(name))));
		void store.tab(store.card, 3, { directory: dying }).install();
		await died;
		store.kill();
	};

	it.each([0, 1, 3])(
		'after %i of four: what is there counts as taken, nothing as here',
		async (n) => {
			await killed(n);
			const taken = bytesOnDisk();
			const { client, install } = store.tab();
			const [status] = await client.statuses();
			expect(status).toMatchObject({ storedBytes: small, partialBytes: 0 });
			expect(status?.roomBytes).toBe(modelBytes(store.card) - taken);
			expect(await install()).toBeUndefined();
			await store.expectWhole();
			expect(bytesOnDisk()).toBe(modelBytes(store.card));
		},
	);

	it('asks for the room that is missing, and fits where that is just there', async () => {
		await killed(1);
		const missing = modelBytes(store.card) - bytesOnDisk();
		const asked: number[] = [];
		const all = modelBytes(store.card);
		const room = (bytes: number) => {
			asked.push(bytes);
			const freeBytes = all - bytesOnDisk();
			return Promise.resolve({ fits: bytes <= freeBytes, freeBytes, persisted: false });
		};
		expect(await store.tab(store.card, 3, { room }).install()).toBeUndefined();
		expect(asked).toEqual([missing]);
		await store.expectWhole();
	});

	it('leaves nothing when the model is removed', async () => {
		await killed(2);
		expect(bytesOnDisk()).toBeGreaterThan(small);
		await store.tab().client.remove('made');
		expect(store.disk!.files.size).toBe(0);
	});
});

describe('a disk that is full while places are reserved', () => {
	it('leaves nothing that counts as taken, and the next try asks for all of it', async () => {
		store = await MakerStore.start(serves(weights));
		const { disk } = store;
		const asked: number[] = [];
		const room = (bytes: number) => {
			asked.push(bytes);
			return Promise.resolve({ fits: true, persisted: false });
		};
		// The second of the large ones does not fit any more.
		disk!.mostBytes = shard.length + 1_000_000;
		expect(await store.tab(store.card, 3, { room }).install()).toMatchObject({
			code: 'quota_exceeded',
		});
		const small = library.length + tokenizer.length;
		const [status] = await store.tab().client.statuses();
		expect(status).toMatchObject({ storedBytes: small, partialBytes: 0 });
		expect(status?.roomBytes).toBe(modelBytes(store.card) - small);
		expect(store.asked).toEqual([]);
		disk!.mostBytes = Infinity;
		expect(await store.tab(store.card, 3, { room }).install()).toBeUndefined();
		expect(asked).toEqual([modelBytes(store.card), modelBytes(store.card) - small]);
		await store.expectWhole();
	});
});

describe('a damaged record', () => {
	it.each(['on the disk', 'in the database'])(
		'of any file never makes a figure negative, %s',
		async (place) => {
			await start(place);
			const { client, files } = store.tab();
			for (const name of madeBytes.keys()) {
				const url = store.urlOf(name);
				const last = Math.ceil(madeBytes.get(name)!.length / chunkBytes) - 1;
				await files.unverify(url, [last]);
				const [status] = await client.statuses();
				const { storedBytes, partialBytes, fetchBytes = 0, roomBytes = 0 } = status!;
				const figures = [storedBytes, partialBytes, fetchBytes, roomBytes];
				expect(Math.min(...figures), name).toBeGreaterThanOrEqual(0);
				expect(storedBytes + partialBytes).toBeLessThan(modelBytes(store.card));
			}
		},
	);
});
