/** Changes to waiting jobs. The store decides who was first: a job that began meanwhile stays as it is. */
import type { JobId } from '../domain/ids';
import type { CancelledBy } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { NewJobEvent } from '../domain/job/job-event';
import type { Job } from '../domain/job/job';
import { FailureError } from '../domain/failure';
import type { Failure } from '../domain/failure';
import type { LogParts } from './job-log';
import { JobLog } from './job-log';
import { RefusalError } from './refusal';

type Parts = Pick<LogParts, 'jobs' | 'feed' | 'clock'>;

/** Ends a waiting job; `running`: it is another's to stop, `ended`: there is nothing to do. */
export async function cancelQueued(
	id: JobId,
	by: CancelledBy,
	parts: Parts,
): Promise<'cancelled' | 'running' | 'ended'> {
	for (;;) {
		const job = await find(id, parts);
		if (isEnded(job)) return 'ended';
		if (job.status === 'running') return 'running';
		if (await append(job, { type: 'cancelled', by, tokens: 0 }, parts)) return 'cancelled';
	}
}

/** Makes a waiting job the next one. */
export async function moveToFront(id: JobId, parts: Parts): Promise<void> {
	for (;;) {
		const job = await find(id, parts);
		if (job.status !== 'queued') {
			throw new RefusalError({ reason: 'not_waiting' });
		}
		const first = await parts.jobs.nextQueued();
		if (first === undefined || first.id === id) return;
		const { part, parts: all } = job;
		const event: NewJobEvent = {
			type: 'status_update',
			status: 'queued',
			phase: 'queued',
			progress: 0,
			progressKnown: true,
			part,
			parts: all,
			order: first.order - 1,
		};
		if (await append(job, event, parts)) return;
	}
}

/** Ends a job that says "running" while nobody runs it any more. */
export async function endAbandoned(
	job: Job,
	parts: Pick<LogParts, 'jobs' | 'feed' | 'clock'>,
): Promise<void> {
	await append(job, { type: 'cancelled', by: 'user', tokens: 0 }, parts);
}

async function find(id: JobId, { jobs }: Parts): Promise<Job> {
	const job = await jobs.get(id);
	if (job === undefined) throw new RefusalError({ reason: 'no_job', jobId: id });
	return job;
}

/** False: another tab was first, look again. */
async function append(
	job: Job,
	event: NewJobEvent,
	parts: Pick<LogParts, 'jobs' | 'feed' | 'clock'>,
): Promise<boolean> {
	let failure: Failure | undefined;
	const { jobs, feed, clock } = parts;
	const log = new JobLog(job, { jobs, feed, clock, onstorage: (found) => (failure = found) });
	await log.append([event]);
	if (failure !== undefined) throw new FailureError(failure.code, failure.detail);
	return !log.lost;
}
