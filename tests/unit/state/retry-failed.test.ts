import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/domain/failure';
import type { Job } from '../../../src/domain/job/job';
import { jobMaker } from '../../support/job-maker';
import { queuedJob } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

async function world() {
	const { jobs, maker, messages } = await jobMaker();
	const store = async (number: number, change: Partial<Job> = {}): Promise<void> => {
		const id = `job-${String(number)}`;
		const photo = { id: `photo-${String(number)}`, name: 'a.jpg', bytes: 1 };
		const job = { ...queuedJob({ id, order: number, createdAtMs: number }), photo, ...change };
		const file = new Blob(['x']);
		await jobs.create([{ id: job.photo.id, name: 'a.jpg', file }], [job as Job], []);
	};
	const failed = (number: number, change: Partial<Job> = {}) =>
		store(number, {
			status: 'failed',
			code: 'loop' satisfies FailureCode,
			startedAtMs: number,
			endedAtMs: number,
			...change,
		});
	return { jobs, maker, messages, store, failed };
}

it('tries again what failed and was not tried since, and nothing else, as one batch', async () => {
	const { jobs, maker, messages, store, failed } = await world();
	await failed(1);
	await failed(2);
	await failed(3);
	// The second was tried again by hand, and waits.
	await store(4, { retryOf: 'job-2', photo: { id: 'photo-2', name: 'a.jpg', bytes: 1 } });
	await failed(5, { task: 'ask', about: 'job-9', question: 'Why?' });
	await store(6, { status: 'cancelled', endedAtMs: 6, by: 'user' });
	await store(7);
	const ids = await maker.retryFailed();
	const made = await jobs.many(ids);
	expect(made.map((job) => [job.retryOf, job.photo.id, job.status, job.attempt])).toEqual([
		['job-1', 'photo-1', 'queued', 1],
		['job-3', 'photo-3', 'queued', 1],
	]);
	expect(new Set(ids).size).toBe(2);
	expect(made[0]?.batchId).toBeDefined();
	expect(made[1]?.batchId).toBe(made[0]?.batchId);
	expect(messages).toEqual([{ type: 'created', jobs: made }]);
	// The old ones stay what they are.
	expect((await jobs.get('job-1'))?.status).toBe('failed');
	expect(await maker.retryFailed()).toEqual([]);
	expect(messages).toHaveLength(1);
});

it('makes no batch of one, and tries again what failed in the retry too', async () => {
	const { jobs, maker, failed } = await world();
	await failed(1);
	await failed(2, { retryOf: 'job-1', photo: { id: 'photo-1', name: 'a.jpg', bytes: 1 } });
	const ids = await maker.retryFailed();
	const made = await jobs.many(ids);
	expect(made.map((job) => [job.retryOf, job.batchId])).toEqual([['job-2', undefined]]);
});
