import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { historySorts } from '../../../src/domain/history/stack';
import type { HistorySort } from '../../../src/domain/history/stack';
import { applyJobEvent } from '../../../src/domain/job/apply-job-event';
import type { Job } from '../../../src/domain/job/job';
import { IdbHistoryBackup } from '../../../src/storage/backup/history-backup';
import { openStorage, photoRecord as photo } from '../../support/open-storage';
import { after, queuedJob, running } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const end = { status: 'done', startedAtMs: 1, endedAtMs: 2, resultId: 'r' } as const;
const done = (id: string, photoId: string, name: string, change: object = {}): Job => ({
	...queuedJob({ id, photo: { id: photoId, name, bytes: 1 } }),
	...end,
	...change,
});
const scored = (overall: number) => ({ summary: { kind: 'critique', overall } });

async function filled() {
	const opened = await openStorage();
	await opened.jobs.create(
		[photo],
		[
			done('a', 'photo-1', 'DSC_10.jpg', { createdAtMs: 1, ...scored(4) }),
			done('b', 'photo-2', 'dsc_9.jpg', { createdAtMs: 2, ...scored(9), advisorId: 'weston' }),
			done('c', 'photo-1', 'DSC_10.jpg', { createdAtMs: 3, ...scored(6) }),
			done('d', 'photo-3', 'IMG.jpg', { createdAtMs: 4, advisorId: 'gehry' }),
			done('asked', 'photo-3', 'IMG.jpg', { createdAtMs: 5, task: 'ask' }),
		],
		[],
	);
	const fronts = async (sort: HistorySort) =>
		(await opened.stacks.page(sort, 0, 10)).map(({ front }) => front);
	return { ...opened, fronts };
}

describe('the history by photos', () => {
	it('has one stack for each photo, in every order, by a page at a time', async () => {
		const { jobs, stacks, fronts } = await filled();
		expect(await stacks.count()).toBe(3);
		expect(await fronts('newest')).toEqual(['d', 'c', 'b']);
		expect(await fronts('oldest')).toEqual(['b', 'c', 'd']);
		expect(await fronts('score')).toEqual(['b', 'c', 'd']);
		// Lowest first; what has no score is no bad photo.
		expect(await fronts('lowest')).toEqual(['c', 'b', 'd']);
		expect((await stacks.page('lowest', 1, 3)).map(({ front }) => front)).toEqual(['b', 'd']);
		expect((await stacks.page('lowest', 2, 9)).map(({ front }) => front)).toEqual(['d']);
		expect((await stacks.of(['c', 'd', 'b'], 'lowest')).map(({ front }) => front)).toEqual([
			'c',
			'b',
			'd',
		]);
		expect(await fronts('name')).toEqual(['b', 'c', 'd']);
		expect(await fronts('advisor')).toEqual(['c', 'd', 'b']);
		await jobs.annotate('d', { rating: 2 });
		await jobs.annotate('a', { rating: 5 });
		expect(await fronts('stars')).toEqual(['c', 'd', 'b']);
		const [middle] = await stacks.page('newest', 1, 2);
		expect(middle).toMatchObject({ front: 'c', jobIds: ['c', 'a'], stars: 5 });
	});

	it('knows the place of a photo and who stands beside it, the same in every order', async () => {
		const { stacks } = await filled();
		for (const sort of historySorts) {
			const all = await stacks.page(sort, 0, 10);
			for (const [place, { photoId }] of all.entries()) {
				const [before, next] = [all[place - 1]?.front, all[place + 1]?.front];
				expect(await stacks.placeOf(photoId, sort)).toEqual({
					place,
					count: 3,
					...(before !== undefined && { before }),
					...(next !== undefined && { after: next }),
				});
			}
		}
		expect(await stacks.placeOf('photo-9', 'name')).toBeUndefined();
	});

	it('finds among many the stacks of some critiques, and shows those alone', async () => {
		const { jobs, stacks } = await filled();
		const found = await stacks.of(['a', 'd'], 'oldest');
		expect(found.map(({ front, jobIds }) => [front, ...jobIds])).toEqual([
			['a', 'a'],
			['d', 'd'],
		]);
		const more = Array.from({ length: 300 }, (_, i) => done(`m${String(i)}`, 'photo-4', 'm.jpg'));
		await jobs.create([], more, []);
		const ids = [...more.map(({ id }) => id), 'b'];
		expect((await stacks.of(ids, 'score')).map(({ front }) => front)).toEqual(['b', 'm99']);
	});

	it('follows what is removed, brought back, broken off and restored from a backup', async () => {
		const { jobs, database, stacks, fronts } = await filled();
		const token = await jobs.remove(['c', 'd']);
		expect(await fronts('newest')).toEqual(['b', 'a']);
		await jobs.restore(token);
		expect(await fronts('newest')).toEqual(['d', 'c', 'b']);
		// One that was broken off does not stand before one that was finished.
		const cancelled = { createdAtMs: 9, status: 'cancelled', by: 'user', endedAtMs: 9 };
		await jobs.create([], [done('e', 'photo-2', 'dsc_9.jpg', cancelled)], []);
		expect((await stacks.page('score', 0, 1))[0]).toMatchObject({ front: 'b', jobIds: ['e', 'b'] });
		await jobs.annotate('b', { rating: 3, flag: 'picked', note: 'Print.' });
		const backup = await new IdbHistoryBackup(database).save();
		database.close();
		globalThis.indexedDB = new IDBFactory();
		const other = await openStorage();
		await new IdbHistoryBackup(other.database).restore(backup);
		expect(await other.stacks.count()).toBe(3);
		expect((await other.stacks.page('stars', 0, 1))[0]).toMatchObject({ front: 'b', stars: 3 });
		expect(await other.jobs.get('b')).toMatchObject({ flag: 'picked', note: 'Print.' });
		await other.jobs.remove('all');
		expect(await other.stacks.count()).toBe(0);
	});

	it('gives a critique that ends the stars that its photo got while it ran', async () => {
		const { jobs } = await filled();
		const waiting = queuedJob({ id: 'late', createdAtMs: 8 });
		await jobs.create([], [waiting], []);
		await jobs.annotate('a', { rating: 4, flag: 'rejected' });
		const begin = after(waiting, running);
		const end = { ...after(waiting, { type: 'done' }), seq: 2 };
		const ended = applyJobEvent(applyJobEvent(waiting, begin), end);
		const saved = await jobs.save(ended, [begin, end]);
		expect(saved).toMatchObject({ saved: true, job: { rating: 4, flag: 'rejected' } });
		expect(await jobs.get('late')).toMatchObject({ rating: 4, flag: 'rejected' });
		expect(await jobs.ids({ flag: 'rejected' })).toEqual(['late', 'c', 'a']);
	});
});
