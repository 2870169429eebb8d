import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { FakeClock } from '../../support/fake-clock';
import { queuedJob } from '../../support/samples';
import { openQueue } from '../../support/open-queue';

it('a critique that waits too long for its measurements comes without, and its log says so', async () => {
	globalThis.indexedDB = new IDBFactory();
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const clock = new FakeClock();
	const job = queuedJob();
	const file = new Blob(['x']);
	await jobs.create([{ id: job.photo.id, name: 'a.jpg', file }], [job], []);
	const queue = openQueue(database, {
		clock,
		measurer: { measure: () => new Promise(() => undefined) },
	});
	await queue.start();
	const phases = async () =>
		(await jobs.events(job.id)).flatMap((event) =>
			event.type === 'status_update' ? [event.phase] : [],
		);
	await vi.waitFor(async () => expect(await phases()).toContain('image_processing'));
	await new Promise((resolve) => setTimeout(resolve, 100));
	clock.advance(29_000);
	expect((await jobs.get(job.id))?.status).toBe('running');
	clock.advance(2000);
	await vi.waitFor(async () => expect((await jobs.get(job.id))?.status).toBe('done'));
	const told = (await jobs.events(job.id)).filter(
		(event) => event.type === 'status_update' && event.unmeasured,
	);
	expect(told).toMatchObject([{ phase: 'image_processing', unmeasured: true }]);
	expect((await jobs.result(job.id))?.measurements).toBeUndefined();
});
