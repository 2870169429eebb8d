import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyJobEvent } from '../../../src/domain/job/apply-job-event';
import type { JobResult } from '../../../src/domain/job/result';
import { openStorage, photoRecord as photo } from '../../support/open-storage';
import { after, critiqueResult, queuedJob, running } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('IdbJobRepository', () => {
	it('keeps a submission and finds it again', async () => {
		const { jobs, photos } = await openStorage();
		const job = queuedJob();
		await jobs.create([photo], [job], [after(job, running)]);
		expect(await jobs.get('job-1')).toEqual(job);
		expect(await jobs.events('job-1')).toHaveLength(1);
		expect((await photos.original('photo-1'))?.name).toBe('a.jpg');
		expect(await jobs.open()).toEqual([job]);
	});

	it('never changes a job that has ended', async () => {
		const { jobs } = await openStorage();
		const job = queuedJob();
		await jobs.create([photo], [job], []);
		const end = after(job, { type: 'cancelled', by: 'user', tokens: 0 });
		const cancelled = applyJobEvent(job, end);
		expect(await jobs.save(cancelled, [end])).toEqual({ saved: true });
		const late = await jobs.save({ ...job, status: 'running', startedAtMs: 5 }, [
			after(job, running),
		]);
		expect(late).toEqual({ saved: false, stored: cancelled });
		expect(await jobs.events('job-1')).toEqual([end]);
	});

	it('takes everything back when one write of a transaction throws', async () => {
		const { jobs } = await openStorage();
		const job = queuedJob();
		await jobs.create([photo], [job], []);
		const begin = after(job, running);
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		put.mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
			// The job itself still goes in.
			return this.add({ ...(value as object), id: 'job-0' });
		});
		await expect(jobs.save(applyJobEvent(job, begin), [begin])).rejects.toMatchObject({
			failure: { code: 'quota_exceeded' },
		});
		put.mockRestore();
		expect(await jobs.list()).toEqual([job]);
		expect(await jobs.save(applyJobEvent(job, begin), [begin])).toEqual({ saved: true });
	});

	it('does not bring a removed job back', async () => {
		const { jobs } = await openStorage();
		await jobs.create([photo], [queuedJob()], []);
		await jobs.remove(['job-1']);
		await jobs.save(queuedJob(), [after(queuedJob(), running)]);
		expect(await jobs.list()).toEqual([]);
		expect(await jobs.events('job-1')).toEqual([]);
	});

	it('removes the photo with its last job', async () => {
		const { jobs, photos } = await openStorage();
		await jobs.create([photo], [queuedJob(), queuedJob({ id: 'job-2' })], []);
		await jobs.purge(await jobs.remove(['job-1']));
		expect(await photos.original('photo-1')).toBeDefined();
		await jobs.purge(await jobs.remove(['job-2']));
		expect(await photos.original('photo-1')).toBeUndefined();
	});

	it('lists newest first, filtered', async () => {
		const { jobs } = await openStorage();
		const older = queuedJob();
		const newer = queuedJob({ id: 'job-2', createdAtMs: 9, advisorId: 'gehry' });
		await jobs.create([photo], [older, newer], []);
		expect((await jobs.list()).map((job) => job.id)).toEqual(['job-2', 'job-1']);
		expect((await jobs.list({ advisor: 'gehry' })).map((job) => job.id)).toEqual(['job-2']);
		expect((await jobs.list({ before: 9 })).map((job) => job.id)).toEqual(['job-1']);
		expect(await jobs.list({ text: 'nowhere' })).toEqual([]);
		expect(await jobs.list({ limit: 1 })).toHaveLength(1);
	});
});

describe('the word index', () => {
	it('is written with the job: it finds beginnings of words, and every word must fit', async () => {
		const { jobs } = await openStorage();
		const lake = queuedJob({ photo: { id: 'photo-1', name: 'Lake Sherburne.jpg', bytes: 1 } });
		await jobs.create([photo], [lake, queuedJob({ id: 'job-2', createdAtMs: 5 })], []);
		expect(await jobs.ids({ text: 'sher' })).toEqual(['job-1']);
		expect(await jobs.ids({ text: 'sher LAKE jpg' })).toEqual(['job-1']);
		expect(await jobs.ids({ text: 'sher boat' })).toEqual([]);
		expect(await jobs.ids({ text: 'jpg' })).toEqual(['job-2', 'job-1']);
		expect(await jobs.ids({ text: 'jpg', before: 5 })).toEqual(['job-1']);
		expect(await jobs.ids({ text: '   ' })).toEqual(['job-2', 'job-1']);
		expect(await jobs.ids({ text: ' ,; ' })).toEqual([]);
	});

	it('follows the end of a job and goes with it', async () => {
		const { jobs, database } = await openStorage();
		const job = queuedJob();
		await jobs.create([photo], [job], []);
		const begin = after(job, running);
		const begun = applyJobEvent(job, begin);
		const end = after(begun, { type: 'done' });
		await jobs.save(begun, [begin]);
		const answer = { jobId: 'job-1', answer: 'Try a boathouse' } as JobResult;
		await jobs.save(applyJobEvent(begun, end), [end], answer);
		expect(await jobs.ids({ status: 'queued' })).toEqual([]);
		expect(await jobs.ids({ status: 'done', text: 'boat' })).toEqual(['job-1']);
		await jobs.remove(['job-1']);
		expect(await database.count('words')).toBe(0);
	});

	it('counts and lists any combination of filters, newest first, without text', async () => {
		const { jobs } = await openStorage();
		const many = Array.from({ length: 30 }, (_, i) =>
			queuedJob({
				id: `job-${String(i).padStart(2, '0')}`,
				createdAtMs: i,
				...(i % 3 === 0 && { advisorId: 'gehry' as const }),
			}),
		);
		await jobs.create([], many, []);
		expect(await jobs.count()).toBe(30);
		expect(await jobs.count({ advisor: 'gehry', status: 'queued' })).toBe(10);
		expect(await jobs.count({ status: 'done' })).toBe(0);
		expect(await jobs.count({ text: 'jpg', advisor: 'gehry' })).toBe(10);
		const listed = await jobs.list({ advisor: 'gehry', limit: 3 });
		expect(listed.map((job) => job.createdAtMs)).toEqual([27, 24, 21]);
	});

	it('knows what may be cleared: what ended and is not asked about', async () => {
		const { jobs } = await openStorage();
		const end = (id: string) => queuedJob({ id, status: 'done' as 'queued' });
		await jobs.create([photo], [end('a'), end('b'), queuedJob({ id: 'c', about: 'b' })], []);
		expect(await jobs.finishedIds()).toEqual(['a']);
	});

	it('finds by score, finding, camera, time and favourites, and by all of them at once', async () => {
		const { jobs } = await openStorage();
		const scores = [3, 6.5, 10];
		for (const [i, score] of scores.entries()) {
			const job = queuedJob({ id: `job-${String(i)}`, createdAtMs: 10 * i });
			await jobs.create([], [job], []);
			const end = after(job, { type: 'done' });
			const done = applyJobEvent(applyJobEvent(job, after(job, running)), { ...end, seq: 2 });
			const noisy = i > 0 ? {} : { findings: [] };
			const result = critiqueResult(job.id, { overall: score, ...noisy });
			await jobs.save(done, [after(job, running), { ...end, seq: 2 }], result);
		}
		expect(await jobs.ids({ minScore: 6.5 })).toEqual(['job-2', 'job-1']);
		expect(await jobs.ids({ minScore: 6.6, maxScore: 9.9 })).toEqual([]);
		expect(await jobs.ids({ maxScore: 6.5 })).toEqual(['job-1', 'job-0']);
		expect(await jobs.ids({ finding: 'noise' })).toEqual(['job-2', 'job-1']);
		expect(await jobs.ids({ finding: 'tilted' })).toEqual([]);
		expect(await jobs.ids({ text: 'canon sigma', maxScore: 5 })).toEqual(['job-0']);
		expect(await jobs.ids({ since: 10 })).toEqual(['job-2', 'job-1']);
		expect(await jobs.count({ since: 10, before: 20 })).toBe(1);
		expect(await jobs.ids({ finding: 'noise', since: 20, advisor: 'ansel' })).toEqual(['job-2']);
		expect(await jobs.ids({ text: 'loupe', advisor: 'gehry' })).toEqual([]);
		await jobs.annotate('job-1', { favourite: true, tags: ['Night shift'] });
		expect(await jobs.ids({ favourite: true })).toEqual(['job-1']);
		expect(await jobs.ids({ text: 'shift', finding: 'noise' })).toEqual(['job-1']);
		await jobs.annotate('job-1', { favourite: false });
		expect(await jobs.ids({ favourite: true })).toEqual([]);
		expect((await jobs.get('job-1'))?.tags).toEqual(['Night shift']);
		await jobs.annotate('job-1', { tags: [] });
		expect(await jobs.ids({ text: 'shift' })).toEqual([]);
		expect(Object.keys((await jobs.get('job-1'))!)).not.toContain('tags');
		// What it was found by before is still there.
		expect(await jobs.ids({ finding: 'noise' })).toEqual(['job-2', 'job-1']);
	});

	it('rates a photo on all its ended critiques, and finds it by stars and flag', async () => {
		const { jobs } = await openStorage();
		const end = { status: 'done' as 'queued', startedAtMs: 1, endedAtMs: 2, resultId: 'r' };
		const ended = (id: string, more = {}) => queuedJob({ id, ...end, ...more });
		const elsewhere = { photo: { id: 'photo-2', name: 'b.jpg', bytes: 1 } };
		await jobs.create(
			[photo],
			[
				ended('a'),
				ended('b', { createdAtMs: 2 }),
				queuedJob({ id: 'waits' }),
				ended('asked', { task: 'ask' }),
				ended('other', elsewhere),
			],
			[],
		);
		const noted = await jobs.annotate('a', { rating: 4, flag: 'picked' });
		expect(Array.isArray(noted) && noted.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(await jobs.ids({ minRating: 4 })).toEqual(['b', 'a']);
		expect(await jobs.ids({ minRating: 5 })).toEqual([]);
		expect(await jobs.ids({ flag: 'picked' })).toEqual(['b', 'a']);
		// Words and tags are of one critique.
		await jobs.annotate('b', { note: 'For the wall', tags: ['print'] });
		expect(await jobs.ids({ text: 'wall' })).toEqual(['b']);
		expect(await jobs.get('a')).toMatchObject({ rating: 4, flag: 'picked' });
		expect(await jobs.get('a')).not.toHaveProperty('tags');
		await jobs.annotate('b', { rating: 0, flag: 'rejected' });
		expect(await jobs.get('a')).not.toHaveProperty('rating');
		expect(await jobs.get('a')).toMatchObject({ flag: 'rejected' });
		expect(await jobs.get('waits')).toEqual(queuedJob({ id: 'waits' }));
		expect(await jobs.ids({ minRating: 1 })).toEqual([]);
	});

	it('finds the photos of a fault, as long as it stands', async () => {
		const { jobs } = await openStorage();
		const end = { status: 'done' as 'queued', startedAtMs: 1, endedAtMs: 2, resultId: 'r' };
		const fault = { kind: 'tilted', severity: 'strong' } as const;
		const of = (id: string, basis: 'measured' | 'contradicted') =>
			queuedJob({ id, ...end, summary: { kind: 'critique', faults: [{ ...fault, basis }] } });
		await jobs.create([photo], [of('a', 'measured'), of('b', 'contradicted')], []);
		expect(await jobs.ids({ fault: 'tilted' })).toEqual(['a']);
		expect(await jobs.ids({ fault: 'burnt_out' as 'tilted' })).toEqual([]);
	});

	it('takes notes on ended jobs only', async () => {
		const { jobs } = await openStorage();
		await jobs.create([photo], [queuedJob()], []);
		expect(await jobs.annotate('job-1', { favourite: true })).toBe('open');
		expect(await jobs.annotate('job-9', { favourite: true })).toBeUndefined();
		expect(await jobs.get('job-1')).toEqual(queuedJob());
	});
});
