import type { AdvisorId } from './advisor';
import type { DimensionScore } from './critique';
import type { FailureCode } from './failure';
import type { JobId, PhotoId, ResultId, SubmissionId } from './ids';
import type { StoredJobEvent } from './job-event';
import type { ModelId } from './model';

/** Attempts of one job in all: the first, and those after a crash or a lost device. */
export const maxAttempts = 3;

export interface JobOptions {
	readonly modelId: ModelId;
	readonly intervalSeconds: 3 | 5 | 10;
	/** asked for; the effective cap also depends on the model's context */
	readonly maxTokens: number;
	readonly temperature: number;
	readonly seed?: number;
	/** false: no thinking updates are made */
	readonly updates: boolean;
}

export interface JobPhoto {
	readonly id: PhotoId;
	readonly name: string;
	readonly bytes: number;
}

/** What the history needs of a finished critique without opening its result. */
export interface JobSummary {
	readonly kind: 'critique' | 'not_a_photograph' | 'answer';
	readonly overall?: number;
	readonly scores?: readonly DimensionScore[];
}

interface JobBase {
	readonly id: JobId;
	readonly submissionId: SubmissionId;
	readonly part: number;
	readonly parts: number;
	readonly task: 'critique' | 'ask';
	readonly photo: JobPhoto;
	readonly advisorId: AdvisorId;
	/** `ask` only: the question and the finished critique that it is about */
	readonly question?: string;
	readonly about?: JobId;
	readonly options: JobOptions;
	readonly createdAtMs: number;
	/** place in the queue: ascending */
	readonly order: number;
	readonly attempt: number;
	readonly lastSeq: number;
	readonly retryOf?: JobId;
	/** at most one interval old while running; kept when the job does not end well */
	readonly partialText?: string;
	/** with a finished job */
	readonly summary?: JobSummary;
}

export interface QueuedJob extends JobBase {
	readonly status: 'queued';
}
export interface RunningJob extends JobBase {
	readonly status: 'running';
	readonly startedAtMs: number;
}
export interface DoneJob extends JobBase {
	readonly status: 'done';
	readonly startedAtMs: number;
	readonly endedAtMs: number;
	readonly resultId: ResultId;
}
export interface FailedJob extends JobBase {
	readonly status: 'failed';
	readonly startedAtMs?: number;
	readonly endedAtMs: number;
	readonly code: FailureCode;
	readonly message: string;
}
export interface CancelledJob extends JobBase {
	readonly status: 'cancelled';
	readonly startedAtMs?: number;
	readonly endedAtMs: number;
	readonly by: 'user' | 'queue_cleared';
}
export type Job = QueuedJob | RunningJob | DoneJob | FailedJob | CancelledJob;
export type JobStatus = Job['status'];

export function isEnded(job: Job): job is DoneJob | FailedJob | CancelledJob {
	return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}

function base(job: Job, event: StoredJobEvent): JobBase {
	const { id, submissionId, part, parts, task, photo, advisorId, options, createdAtMs, order } =
		job;
	return {
		...{ id, submissionId, part, parts, task, photo, advisorId, options, createdAtMs, order },
		attempt: event.attempt,
		lastSeq: event.seq,
		...(job.question === undefined ? {} : { question: job.question }),
		...(job.about === undefined ? {} : { about: job.about }),
		...(job.retryOf === undefined ? {} : { retryOf: job.retryOf }),
		...(job.partialText === undefined ? {} : { partialText: job.partialText }),
		...(job.summary === undefined ? {} : { summary: job.summary }),
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
			if (event.status === 'queued') return { ...next, status: 'queued' };
			return {
				...next,
				status: 'running',
				startedAtMs: job.status === 'running' ? job.startedAtMs : event.atMs,
			};
		case 'error':
			if (event.willRetry) return { ...next, status: 'queued', attempt: event.attempt + 1 };
			return {
				...{ ...next, ...started, endedAtMs },
				...{ status: 'failed', code: event.code, message: event.message },
			};
		case 'cancelled':
			return { ...next, ...started, status: 'cancelled', endedAtMs, by: event.by };
		case 'analysis_complete':
			// The result is stored in the same transaction; `done` follows in it too.
			return { ...job, attempt: event.attempt, lastSeq: event.seq };
		case 'done':
			// A job can only be done from running: anything else keeps its state.
			if (job.status !== 'running') return { ...job, lastSeq: event.seq };
			return {
				...{ ...next, startedAtMs: job.startedAtMs, endedAtMs },
				...{ status: 'done', resultId: job.id },
			};
		case 'thinking_update':
		case 'heartbeat':
			return { ...job, lastSeq: event.seq };
	}
}
