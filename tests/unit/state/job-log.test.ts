import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../src/domain/failure';
import type { Failure } from '../../../src/domain/failure';
import type { JobRepository } from '../../../src/ports';
import { cancelQueued, moveToFront } from '../../../src/state/change-queued';
import { startHeartbeat } from '../../../src/state/heartbeat';
import { JobLog } from '../../../src/state/job-log';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { FakeClock } from '../../support/fake-clock';
import { LocalFeed } from '../../support/local-feed';
import { queuedJob, running } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

async function world() {
	const stored = new IdbJobRepository(await openDatabase());
	let refusals = 0;
	const jobs: JobRepository = new Proxy(stored, {
		get(target, name: keyof JobRepository) {
			if (name === 'save' && refusals > 0) {
				refusals -= 1;
				return () => Promise.reject(new FailureError('quota_exceeded'));
			}
			return target[name].bind(target);
		},
	});
	const clock = new FakeClock();
	const troubles: (Failure | undefined)[] = [];
	const feed = new LocalFeed();
	const parts = {
		jobs,
		feed,
		clock,
		onstorage: (failure: Failure | undefined) => void troubles.push(failure),
	};
	const job = queuedJob();
	await stored.create([], [job], []);
	const refuse = (times: number): void => {
		refusals = times;
	};
	return { stored, parts, clock, troubles, refuse, job, feed };
}

describe('JobLog', () => {
	it('loses nothing when a write fails: its events go with the next one, without a gap', async () => {
		const { stored, parts, refuse, job, troubles } = await world();
		const log = new JobLog(job, parts);
		refuse(2);
		await log.append([running]);
		await log.append([{ type: 'heartbeat', elapsedMs: 1 }]);
		expect(await stored.events('job-1')).toEqual([]);
		await log.append([{ type: 'heartbeat', elapsedMs: 2 }]);
		expect((await stored.events('job-1')).map((event) => event.seq)).toEqual([1, 2, 3]);
		expect(troubles).toEqual([{ code: 'quota_exceeded' }, { code: 'quota_exceeded' }, undefined]);
	});

	it('stores an end that was refused before the machine slept as soon as it wakes', async () => {
		const { stored, parts, clock, refuse, job } = await world();
		const log = new JobLog(job, parts);
		await log.append([running]);
		refuse(2);
		await log.append([{ type: 'done' }]);
		const end = log.settled();
		await new Promise((resolve) => setTimeout(resolve, 5));
		clock.suspend(3_600_000);
		await end;
		expect((await stored.get('job-1'))?.status).toBe('done');
	});

	it('tries the end again every ten seconds until the storage takes it', async () => {
		const { stored, parts, clock, refuse, job } = await world();
		const log = new JobLog(job, parts);
		await log.append([running]);
		refuse(3);
		await log.append([{ type: 'done' }]);
		const end = log.settled();
		for (const status of ['running', 'done']) {
			await new Promise((resolve) => setTimeout(resolve, 5));
			expect((await stored.get('job-1'))?.status).toBe('running');
			clock.advance(10_000);
			await new Promise((resolve) => setTimeout(resolve, 5));
			expect((await stored.get('job-1'))?.status).toBe(status);
		}
		await end;
		expect((await stored.get('job-1'))?.status).toBe('done');
	});

	it('gives way to the tab that was first, and drops what came too late', async () => {
		const { stored, parts, job } = await world();
		const log = new JobLog(job, { ...parts, onlost: () => (lost += 1) });
		let lost = 0;
		expect(await cancelQueued('job-1', 'user', parts)).toBe('cancelled');
		await log.append([running]);
		expect([lost, log.lost, log.job.status]).toEqual([1, true, 'cancelled']);
		await log.append([{ type: 'done' }]);
		expect((await stored.events('job-1')).map((event) => event.type)).toEqual(['cancelled']);
	});

	it('lets one of two tabs win that change the same waiting job', async () => {
		const { stored, parts, job } = await world();
		const runner = new JobLog(job, parts);
		const other = new JobLog(job, parts);
		await runner.append([running]);
		await other.append([{ type: 'cancelled', by: 'user', tokens: 0 }]);
		expect([runner.lost, other.lost, other.job.status]).toEqual([false, true, 'running']);
		expect((await stored.events('job-1')).map((event) => event.type)).toEqual(['status_update']);
	});

	it('says that it is still there after 30 s without an event', async () => {
		const { stored, parts, clock, job } = await world();
		const log = new JobLog(job, parts);
		await log.append([running]);
		const stop = startHeartbeat(log, clock);
		clock.advance(29_000);
		await log.append([running]);
		clock.advance(30_000);
		clock.advance(30_000);
		stop();
		clock.advance(90_000);
		await log.settled();
		const types = (await stored.events('job-1')).map((event) => event.type);
		expect(types).toEqual(['status_update', 'status_update', 'heartbeat', 'heartbeat']);
	});
});

describe('waiting jobs', () => {
	it('move to the front by an event that replays', async () => {
		const { stored, parts } = await world();
		await stored.create(
			[],
			[queuedJob({ id: 'job-2', order: 2 }), queuedJob({ id: 'job-3', order: 3 })],
			[],
		);
		await moveToFront('job-3', parts);
		await moveToFront('job-2', parts);
		await moveToFront('job-2', parts);
		expect((await stored.open()).map((job) => job.id)).toEqual(['job-2', 'job-3', 'job-1']);
		expect(await stored.events('job-3')).toMatchObject([{ status: 'queued', order: 0 }]);
	});

	it('tell when there is nothing to move or cancel', async () => {
		const { stored, parts, job } = await world();
		await expect(moveToFront('nothing', parts)).rejects.toMatchObject({
			refusal: { reason: 'no_job', jobId: 'nothing' },
		});
		const log = new JobLog(job, parts);
		await log.append([running]);
		await expect(moveToFront('job-1', parts)).rejects.toMatchObject({
			refusal: { reason: 'not_waiting' },
		});
		expect(await cancelQueued('job-1', 'user', parts)).toBe('running');
		await log.append([{ type: 'done' }]);
		expect(await cancelQueued('job-1', 'user', parts)).toBe('ended');
		expect((await stored.events('job-1')).length).toBe(2);
	});

	it('reject with the storage’s own failure', async () => {
		const { parts, refuse } = await world();
		refuse(1);
		await expect(cancelQueued('job-1', 'user', parts)).rejects.toMatchObject({
			failure: { code: 'quota_exceeded' },
		});
	});
});
