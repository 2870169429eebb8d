import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyJobEvent } from '../../../src/domain/apply-job-event';
import {
	databaseName,
	databaseVersion,
	openDatabase,
	toStorageError,
} from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { IdbSettingsStore } from '../../../src/storage/settings-store';
import type { JobResult } from '../../../src/domain/result';
import { defaultSettings } from '../../../src/domain/settings';
import { after, queuedJob, running } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const photo = { id: 'photo-1', name: 'a.jpg', file: new Blob(['x']) };

async function open() {
	const database = await openDatabase();
	return { jobs: new IdbJobRepository(database), photos: new IdbPhotoStore(database), database };
}

describe('IdbJobRepository', () => {
	it('keeps a submission and finds it again', async () => {
		const { jobs, photos } = await open();
		const job = queuedJob();
		await jobs.create([photo], [job], [after(job, running)]);
		expect(await jobs.get('job-1')).toEqual(job);
		expect(await jobs.events('job-1')).toHaveLength(1);
		expect((await photos.original('photo-1'))?.name).toBe('a.jpg');
		expect(await jobs.open()).toEqual([job]);
	});

	it('never changes a job that has ended', async () => {
		const { jobs } = await open();
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
		const { jobs } = await open();
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
		const { jobs } = await open();
		await jobs.create([photo], [queuedJob()], []);
		await jobs.remove(['job-1']);
		await jobs.save(queuedJob(), [after(queuedJob(), running)]);
		expect(await jobs.list()).toEqual([]);
		expect(await jobs.events('job-1')).toEqual([]);
	});

	it('removes the photo with its last job', async () => {
		const { jobs, photos } = await open();
		await jobs.create([photo], [queuedJob(), queuedJob({ id: 'job-2' })], []);
		await jobs.remove(['job-1']);
		expect(await photos.original('photo-1')).toBeDefined();
		await jobs.remove(['job-2']);
		expect(await photos.original('photo-1')).toBeUndefined();
	});

	it('lists newest first, filtered', async () => {
		const { jobs } = await open();
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
		const { jobs } = await open();
		const lake = queuedJob({ photo: { id: 'photo-1', name: 'Lake Sherburne.jpg', bytes: 1 } });
		await jobs.create([photo], [lake, queuedJob({ id: 'job-2', createdAtMs: 5 })], []);
		expect(await jobs.ids({ text: 'sher' })).toEqual(['job-1']);
		expect(await jobs.ids({ text: 'sher LAKE jpg' })).toEqual(['job-1']);
		expect(await jobs.ids({ text: 'sher boat' })).toEqual([]);
		expect(await jobs.ids({ text: 'jpg' })).toEqual(['job-2', 'job-1']);
		expect(await jobs.ids({ text: 'jpg', before: 5 })).toEqual(['job-1']);
		expect(await jobs.ids({ text: '  ,; ' })).toEqual(['job-2', 'job-1']);
	});

	it('follows the end of a job and goes with it', async () => {
		const { jobs, database } = await open();
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

	it('counts and pages any combination of filters, newest first, without text', async () => {
		const { jobs } = await open();
		const many = Array.from({ length: 30 }, (_, i) =>
			queuedJob({
				...{ id: `job-${String(i).padStart(2, '0')}`, createdAtMs: i },
				...(i % 3 === 0 && { advisorId: 'gehry' as const }),
			}),
		);
		await jobs.create([], many, []);
		expect(await jobs.count()).toBe(30);
		expect(await jobs.count({ advisor: 'gehry', status: 'queued' })).toBe(10);
		expect(await jobs.count({ status: 'done' })).toBe(0);
		expect(await jobs.count({ text: 'jpg', advisor: 'gehry' })).toBe(10);
		const ids = async (from: number, to: number) =>
			(await jobs.page({ advisor: 'gehry' }, from, to)).map((job) => job.createdAtMs);
		expect(await ids(0, 3)).toEqual([27, 24, 21]);
		expect(await ids(8, 20)).toEqual([3, 0]);
		expect(await ids(10, 20)).toEqual([]);
	});

	it('knows what may be cleared: what ended and is not asked about', async () => {
		const { jobs } = await open();
		const end = (id: string) => queuedJob({ id, status: 'done' as 'queued' });
		await jobs.create([photo], [end('a'), end('b'), queuedJob({ id: 'c', about: 'b' })], []);
		expect(await jobs.finishedIds()).toEqual(['a']);
	});
});

describe('versions', () => {
	it('carries a database of version 1 over without losing a job', async () => {
		const job = queuedJob();
		const old = await openDB(databaseName, 1, {
			upgrade(database) {
				const store = database.createObjectStore('jobs', { keyPath: 'id' });
				store.createIndex('byCreated', 'createdAtMs');
				store.createIndex('byStatus', 'status');
				database.createObjectStore('events', { keyPath: ['jobId', 'seq'] });
				database.createObjectStore('photos', { keyPath: 'id' });
				database.createObjectStore('results', { keyPath: 'jobId' });
				database.createObjectStore('settings');
			},
		});
		await old.put('jobs', job);
		await old.put('photos', photo);
		old.close();
		const { jobs, photos } = await open();
		expect(await jobs.list()).toEqual([job]);
		await jobs.remove(['job-1']);
		expect(await photos.original('photo-1')).toBeUndefined();
	});

	it('carries a database of version 2 over: old jobs are found by their words', async () => {
		const old = await openDB(databaseName, 2, {
			upgrade(database) {
				const store = database.createObjectStore('jobs', { keyPath: 'id' });
				store.createIndex('byCreated', 'createdAtMs');
				store.createIndex('byStatus', 'status');
				store.createIndex('byPhoto', 'photo.id');
				database.createObjectStore('events', { keyPath: ['jobId', 'seq'] });
				database.createObjectStore('photos', { keyPath: 'id' });
				database.createObjectStore('results', { keyPath: 'jobId' });
				database.createObjectStore('settings');
			},
		});
		await old.put('jobs', queuedJob());
		await old.put('jobs', queuedJob({ id: 'job-2', advisorId: 'gehry', about: 'job-1' }));
		await old.put('results', { jobId: 'job-2', answer: 'Leave the boat out.' });
		old.close();
		const { jobs } = await open();
		expect(await jobs.ids({ text: 'boat' })).toEqual(['job-2']);
		expect(await jobs.ids({ advisor: 'ansel', status: 'queued' })).toEqual(['job-1']);
		expect((await jobs.about('job-1')).map((job) => job.id)).toEqual(['job-2']);
	});

	it('says that another tab is in the way of an upgrade', async () => {
		// An old version that does not give way.
		await openDB(databaseName, 1);
		await expect(openDatabase()).rejects.toMatchObject({ failure: { code: 'storage_blocked' } });
	});

	it('gives way to a newer version', async () => {
		let closed = false;
		await openDatabase(() => {
			closed = true;
		});
		const newer = await openDB(databaseName, databaseVersion + 1);
		expect(closed).toBe(true);
		newer.close();
	});
});

describe('settings', () => {
	it('come back as they were written, and fall back field by field', async () => {
		const { database } = await open();
		const store = new IdbSettingsStore(database);
		expect(await store.read()).toEqual(defaultSettings);
		await store.write({ ...defaultSettings, intervalSeconds: 10 });
		expect((await store.read()).intervalSeconds).toBe(10);
		await database.put('settings', { theme: 'dark', modelId: 'gone' } as never, 'settings');
		expect(await store.read()).toEqual({ ...defaultSettings, theme: 'dark' });
	});
});

it('tells a full disk from other failures', () => {
	const full = new DOMException('full', 'QuotaExceededError');
	expect(toStorageError(full).failure.code).toBe('quota_exceeded');
	expect(toStorageError(new Error('x')).failure.code).toBe('storage_failed');
});
