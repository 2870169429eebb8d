import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../../src/domain/job/job';
import { applyJobEvent } from '../../../../src/domain/job/apply-job-event';
import { isEnded, maxAttempts } from '../../../../src/domain/job/job';
import type { NewJobEvent } from '../../../../src/domain/job/job-event';
import { emptyDraft, foldDraft } from '../../../../src/state/fold-draft';
import { after, queuedJob, running } from '../../../support/samples';

const failed = (willRetry: boolean): NewJobEvent => ({
	type: 'error',
	code: 'device_lost',
	willRetry,
	attemptsLeft: 1,
});
const events: readonly NewJobEvent[] = [
	running,
	{ type: 'heartbeat', elapsedMs: 1 },
	{ type: 'analysis_complete', resultId: 'job-1' },
	{ type: 'done' },
	failed(true),
	failed(false),
	{ type: 'cancelled', by: 'user', tokens: 3 },
];

const apply = (job: Job, event: NewJobEvent): Job => applyJobEvent(job, after(job, event));

describe('applyJobEvent', () => {
	it('goes from queued over running to done', () => {
		const done = [running, { type: 'done' } as const].reduce<Job>(apply, queuedJob());
		expect(done).toMatchObject({ status: 'done', resultId: 'job-1', lastSeq: 2, startedAtMs: 100 });
	});

	it('counts a retry as the next attempt and queues it again', () => {
		const again = [running, failed(true)].reduce<Job>(apply, queuedJob());
		expect(again).toMatchObject({ status: 'queued', attempt: 2 });
	});

	it('cannot be done without having run', () => {
		expect(apply(queuedJob(), { type: 'done' }).status).toBe('queued');
	});

	it('ignores an event that it has already seen', () => {
		const job = apply(queuedJob(), running);
		const old = { ...after(job, { type: 'cancelled', by: 'user', tokens: 0 }), seq: 1 };
		expect(applyJobEvent(job, old)).toBe(job);
	});

	it('keeps its promises over any sequence of events', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (sequence) => {
				let job: Job = queuedJob();
				for (const event of sequence) {
					const before = job;
					job = apply(job, event);
					if (isEnded(before)) expect(job).toBe(before);
					else expect(job.lastSeq).toBe(before.lastSeq + 1);
					expect(job.attempt).toBeGreaterThanOrEqual(before.attempt);
					expect(job.id).toBe(before.id);
				}
			}),
		);
	});

	it('replays to the same job', () => {
		const log = [running, failed(true), running, { type: 'done' } as const];
		const play = (): Job => log.reduce<Job>(apply, queuedJob());
		expect(play()).toEqual(play());
	});

	it('ignores a type that it does not know', () => {
		const job = apply(queuedJob(), running);
		const odd = { ...after(job, running), type: 'from_a_later_version' } as never;
		expect(applyJobEvent(job, odd)).toEqual({ ...job, lastSeq: 2 });
		expect(foldDraft(emptyDraft('job-1', 1), odd)).toEqual(emptyDraft('job-1', 1));
	});

	it('allows three attempts', () => {
		expect(maxAttempts).toBe(3);
	});
});
