import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { plainWords } from '../../support/plain-book';
import { FakeMachine } from '../../support/fake-machine';
import { queuedJob } from '../../support/samples';
import { openQueue } from '../../support/open-queue';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** A page whose runner cannot be fetched until `connect` is called. */
async function tunnel() {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const machine = new FakeMachine();
	let connected = false;
	let tries = 0;
	const queue = openQueue(database, {
		machine,
		words: () => {
			tries += 1;
			return connected ? Promise.resolve(plainWords) : Promise.reject(new TypeError('no network'));
		},
	});
	const job = queuedJob();
	await jobs.create([{ id: job.photo.id, name: 'a.jpg', file: new Blob(['x']) }], [job], []);
	const connect = (): void => {
		connected = true;
	};
	return { queue, machine, jobs, job, connect, tries: () => tries };
}

it('says that the code that runs jobs cannot be fetched, and goes on when it can', async () => {
	const { queue, machine, jobs, job, connect, tries } = await tunnel();
	await queue.start();
	await vi.waitFor(() => expect(queue.reason?.code).toBe('app_chunk_missing'));
	expect(queue.paused).toBe(true);
	expect((await jobs.get(job.id))?.status).toBe('queued');
	// Nothing has changed yet: it is tried, and still waits.
	machine.tell('online');
	await vi.waitFor(() => expect(tries()).toBe(2));
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(queue.paused).toBe(true);
	connect();
	machine.tell('online');
	await vi.waitFor(async () => expect((await jobs.get(job.id))?.status).toBe('done'));
	expect([queue.paused, queue.reason]).toEqual([false, undefined]);
});

it('ends what was cancelled before that code was there', async () => {
	const { queue, machine, jobs, job, connect } = await tunnel();
	await queue.start();
	await queue.cancel(job.id);
	connect();
	machine.tell('online');
	await vi.waitFor(async () => expect((await jobs.get(job.id))?.status).toBe('cancelled'));
});
