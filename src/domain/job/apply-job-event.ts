import type { Job } from './job';
import { isEnded } from './job';
import type { StoredJobEvent } from './job-event';

/** What an event never changes, where it is there at all. */
const carried = [
	...(['batchId', 'question', 'about', 'region', 'editOf', 'edit', 'retryOf'] as const),
	...(['partialText', 'summary', 'speed', 'favourite', 'tags'] as const),
	...(['note', 'rating', 'flag'] as const),
] as const;

function base(job: Job, event: StoredJobEvent): Omit<Job, 'status'> {
	const { id, submissionId, part, parts, task, photo, advisorId, options, createdAtMs, order } =
		job;
	return {
		id,
		submissionId,
		part,
		parts,
		task,
		photo,
		advisorId,
		options,
		createdAtMs,
		order,
		attempt: event.attempt,
		lastSeq: event.seq,
		...Object.fromEntries(
			carried.flatMap((key) => (job[key] === undefined ? [] : [[key, job[key]]])),
		),
	};
}

/**
 * The job after an event: pure and total. An ended job never changes; an event that does not fit
 * the state only advances `lastSeq`.
 */
export function applyJobEvent(job: Job, event: StoredJobEvent): Job {
	if (isEnded(job) || event.seq <= job.lastSeq) return job;
	const next = base(job, event);
	const started = job.status === 'running' ? { startedAtMs: job.startedAtMs } : {};
	const endedAtMs = event.atMs;
	switch (event.type) {
		case 'status_update':
			if (event.status === 'queued') {
				const { waitsFor, order = job.order } = event;
				// A job that runs goes back only through the end of its attempt, or to wait for something.
				if (job.status === 'running' && waitsFor === undefined) {
					return { ...job, lastSeq: event.seq };
				}
				return { ...next, status: 'queued', order, ...(waitsFor !== undefined && { waitsFor }) };
			}
			return {
				...next,
				status: 'running',
				startedAtMs: job.status === 'running' ? job.startedAtMs : event.atMs,
			};
		case 'error':
			if (event.willRetry) return { ...next, status: 'queued', attempt: event.attempt + 1 };
			return {
				...next,
				...started,
				endedAtMs,
				status: 'failed',
				code: event.code,
				...(event.message !== undefined && { message: event.message }),
			};
		case 'cancelled':
			return { ...next, ...started, status: 'cancelled', endedAtMs, by: event.by };
		case 'analysis_complete': {
			// The result is stored in the same transaction; `done` follows in it too.
			if (job.status !== 'running') return { ...job, lastSeq: event.seq };
			const { partialText: _, ...rest } = job;
			const { summary, speed } = event;
			return { ...rest, lastSeq: event.seq, ...(summary && { summary }), ...(speed && { speed }) };
		}
		case 'done':
			// A job can only be done from running: anything else keeps its state.
			if (job.status !== 'running') return { ...job, lastSeq: event.seq };
			return { ...next, startedAtMs: job.startedAtMs, endedAtMs, status: 'done', resultId: job.id };
		case 'thinking_update':
		case 'heartbeat':
			return { ...job, lastSeq: event.seq };
		default:
			// Of a later version of the app: counted, otherwise none of our business.
			return { ...job, lastSeq: (event as StoredJobEvent).seq };
	}
}
