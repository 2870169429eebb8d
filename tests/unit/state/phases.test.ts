import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../../src/domain/job/job';
import { openDatabase } from '../../../src/storage/database';
import { Origin } from '../../support/origin';
import { queuedJob } from '../../support/samples';

const phases = ['model_loading', 'prefill', 'generating'] as const;
const wait = { timeout: 30_000 };

/** Two jobs, the first of which stands in a phase. */
async function standing(phase: (typeof phases)[number]) {
	const origin = new Origin(await openDatabase());
	const first = queuedJob();
	const second = queuedJob({ id: 'job-2', order: 2 });
	const photo = { id: first.photo.id, name: 'a.jpg', file: new Blob(['x']) };
	await origin.jobs.create([photo], [first, second], []);
	const { engine } = origin.open();
	engine.standsIn = phase;
	await expect.poll(() => engine.busy, wait).toBe(true);
	await origin.settle();
	const job = (id: string): Promise<Job | undefined> => origin.jobs.get(id);
	const types = async (id: string) =>
		(await origin.jobs.events(id)).map((event) =>
			event.type === 'status_update' ? event.phase : event.type,
		);
	expect((await types('job-1')).at(-1)).toBe(phase);
	return { origin, engine, job };
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe.each(phases)('a job that stands in %s', (phase) => {
	it(`is cancelled in ${phase}, and the next job runs`, async () => {
		const { origin, engine, job } = await standing(phase);
		origin.owner!.runner.cancel('job-1', 'user');
		await expect.poll(async () => (await job('job-1'))?.status, wait).toBe('cancelled');
		expect((await origin.jobs.events('job-1')).at(-1)).toMatchObject({
			type: 'cancelled',
			by: 'user',
		});
		await expect.poll(() => engine.busy && engine.requests.length, wait).toBe(2);
		engine.finish();
		await expect.poll(async () => (await job('job-2'))?.status, wait).toBe('done');
	});

	it.each(['device_lost', 'worker_crashed'] as const)(
		`that fails in ${phase} as %s is tried again by itself, and the second attempt works`,
		async (code) => {
			const { origin, engine, job } = await standing(phase);
			engine.fail({ code });
			await expect.poll(() => engine.busy && engine.requests.length, wait).toBe(2);
			engine.finish();
			await expect.poll(async () => (await job('job-1'))?.status, wait).toBe('done');
			const errors = (await origin.jobs.events('job-1')).filter(({ type }) => type === 'error');
			expect(errors).toMatchObject([{ code, willRetry: true, attempt: 1, attemptsLeft: 2 }]);
			expect(await job('job-1')).toMatchObject({ attempt: 2 });
		},
	);
});
