import type { AdvisorId } from './advisor';
import type { DimensionScore } from './critique';
import type { FailureCode } from './failure';
import type { AdapterSummary } from './engine-state';
import type { BatchId, JobId, PhotoId, ResultId, SubmissionId } from './ids';
import type { ModelId } from './model';
import type { Timings, Usage } from './timings';

/** Attempts of one job in all: the first, and those after a crash or a lost device. */
export const maxAttempts = 3;

export type CancelledBy = 'user' | 'queue_cleared';

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

/** Speed of a finished job, as its log tells it: what the speed page is made of. */
export interface JobSpeed {
	readonly adapter: AdapterSummary;
	readonly runtime: string;
	readonly timings: Timings;
	readonly usage: Usage;
	/** tokens/s over the decode time; absent when too short to tell */
	readonly tps?: number;
}

interface JobBase {
	readonly id: JobId;
	readonly submissionId: SubmissionId;
	readonly batchId?: BatchId;
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
	readonly speed?: JobSpeed;
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
	readonly by: CancelledBy;
}
export type Job = QueuedJob | RunningJob | DoneJob | FailedJob | CancelledJob;
export type JobStatus = Job['status'];

export function isEnded(job: Job): job is DoneJob | FailedJob | CancelledJob {
	return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}
