import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoMs } from '../../../src/domain/job/removal';
import { openStorage } from '../../support/open-storage';
import { after, critiqueResult, queuedJob, running } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	vi.restoreAllMocks();
});

const stores = [
	...(['jobs', 'events', 'results', 'photos', 'originals'] as const),
	...(['words', 'trash', 'setAside'] as const),
];

/** Two ended jobs on one photo, a third on another, with logs, results, words, and one set aside. */
async function filled() {
	const world = await openStorage();
	const { jobs, photos, database } = world;
	for (const id of ['photo-1', 'photo-2']) {
		await jobs.create([{ id, name: `${id}.jpg`, file: new Blob([id]) }], [], []);
		await photos.savePrepared(id, 'loupe', {
			facts: { width: 4, height: 3, sha256: 'x', mimeType: 'image/jpeg' },
			thumbnail: new Blob(['t']),
			preview: new Blob(['p']),
			modelImage: new Blob(['m']),
			modelSize: { width: 1, height: 1 },
		});
	}
	for (const [id, photoId] of [
		['job-1', 'photo-1'],
		['job-2', 'photo-1'],
		['job-3', 'photo-2'],
	] as const) {
		const job = queuedJob({ id, photo: { id: photoId, name: `${photoId}.jpg`, bytes: 7 } });
		await jobs.create([], [job], [after(job, running)]);
		const end = { ...after(job, { type: 'cancelled', by: 'user', tokens: 0 }), seq: 2 };
		const ended = { ...job, status: 'cancelled', endedAtMs: 5, by: 'user', lastSeq: 2 } as const;
		await database.put('jobs', { ...job, lastSeq: 1 });
		await jobs.save(ended, [end], critiqueResult(id));
	}
	await database.put('setAside', { jobId: 'job-9', photoId: 'photo-2', job: { id: 'job-9' } });
	return world;
}

/** Everything in every store, blobs by their text. */
async function contents(database: Awaited<ReturnType<typeof filled>>['database']) {
	const all: Record<string, unknown> = {};
	for (const store of stores) {
		const records = await database.getAll(store);
		all[store] = await Promise.all(records.map((record) => withText(record)));
	}
	return all;
}
async function withText(value: unknown): Promise<unknown> {
	if (value instanceof Blob) return `${value.type} ${await value.text()}`;
	if (Array.isArray(value)) return Promise.all(value.map(withText));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(async ([key, part]) => [key, await withText(part)]);
	return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
}

describe('a removal', () => {
	it.each([
		['of one job', ['job-1']],
		['of a whole photo', ['job-1', 'job-2']],
		['of everything', 'all'],
	] as const)('%s is undone to the byte', async (_name, ids) => {
		const { jobs, database } = await filled();
		const before = await contents(database);
		const token = await jobs.remove(ids);
		const left =
			ids === 'all'
				? []
				: ['job-1', 'job-2', 'job-3'].filter((id) => !ids.some((gone) => gone === id));
		expect((await jobs.ids()).toSorted()).toEqual(left);
		expect(await jobs.get('job-1')).toBeUndefined();
		expect(await jobs.result('job-1')).toBeUndefined();
		expect(await jobs.events('job-1')).toEqual([]);
		expect(await jobs.ids({ text: 'canon' })).toHaveLength(left.length);
		// Not yet too late for another start of the app.
		await jobs.purge();
		expect((await jobs.restore(token)).length).toBe(3 - left.length);
		expect(await contents(database)).toEqual(before);
		expect(await jobs.restore(token)).toEqual([]);
	});

	it('that is purged leaves nothing in any store', async () => {
		const { jobs, database } = await filled();
		await jobs.purge(await jobs.remove('all'));
		for (const store of stores) expect(await database.count(store), store).toBe(0);
	});

	it('is purged at a later start of the app, and then cannot be undone', async () => {
		const { jobs, photos, database } = await filled();
		const token = await jobs.remove(['job-1', 'job-2']);
		vi.spyOn(Date, 'now').mockReturnValue(Date.now() + undoMs);
		await jobs.purge();
		expect(await jobs.restore(token)).toEqual([]);
		expect(await photos.original('photo-1')).toBeUndefined();
		expect(await photos.thumbnail('photo-1')).toBeUndefined();
		expect(await database.count('originals')).toBe(1);
		expect(await database.count('events')).toBe(2);
		expect(await database.count('results')).toBe(1);
	});

	it('keeps a photo that another job, another removal or a record set aside still needs', async () => {
		const { jobs, photos } = await filled();
		const first = await jobs.remove(['job-1']);
		const second = await jobs.remove(['job-2', 'job-3']);
		await jobs.purge(first);
		expect(await photos.original('photo-1')).toBeDefined();
		expect((await jobs.restore(second)).map(({ id }) => id)).toEqual(['job-2', 'job-3']);
		await jobs.purge(await jobs.remove(['job-2', 'job-3']));
		expect(await photos.original('photo-1')).toBeUndefined();
		expect(await photos.original('photo-2')).toBeDefined();
	});

	it('spares a job that came back in another way before the purge', async () => {
		const { jobs, database } = await filled();
		const job = (await jobs.get('job-1'))!;
		const token = await jobs.remove(['job-1']);
		await database.put('jobs', job);
		await jobs.purge(token);
		expect(await jobs.events('job-1')).toHaveLength(2);
		expect(await jobs.result('job-1')).toBeDefined();
	});

	it('of very many is purged in steps', async () => {
		const { jobs, database } = await openStorage();
		const many = Array.from({ length: 450 }, (_, i) => queuedJob({ id: `job-${String(i)}` }));
		await jobs.create([{ id: 'photo-1', name: 'a', file: new Blob(['a']) }], many, []);
		await jobs.purge(await jobs.remove('all'));
		expect(await database.count('trash')).toBe(0);
		expect(await database.count('originals')).toBe(0);
	});
});

it('takes the waiting job that is first in line, whatever came in first', async () => {
	const { jobs } = await openStorage();
	expect(await jobs.nextQueued()).toBeUndefined();
	await jobs.create(
		[],
		[
			queuedJob({ id: 'a', order: 7 }),
			queuedJob({ id: 'b', order: -3 }),
			queuedJob({ id: 'c', order: 2 }),
		],
		[],
	);
	expect((await jobs.nextQueued())?.id).toBe('b');
});

it('knows what has ended, of one status too', async () => {
	const { jobs } = await filled();
	expect((await jobs.finishedIds('cancelled')).length).toBe(3);
	expect(await jobs.finishedIds('done')).toEqual([]);
});
