import type { AdvisorId } from '../advisor';
import type { Edit, FaultKind } from '../claims/claim';
import type { Basis, DimensionScore, FindingKind, Severity } from '../critique/critique';
import type { FailureCode } from '../failure';
import type { AdapterSummary, Egress, EngineId } from '../model/runtime';
import type { BatchId, JobId, PhotoId, ResultId, SubmissionId } from '../ids';
import type { CameraFacts } from '../facts/measurements';
import type { Judging } from '../judging';
import type { ModelId } from '../model/model';
import type { Region } from '../photo/region';
import type { Timings, Usage } from './timings';
import type { Flag, Rating } from '../history/notes';

/** Attempts of one job in all: the first, and those after a crash or a lost device. */
export const maxAttempts = 3;

/**
 * `region` and `sample` are critiques that belong to another one: of a part of its photo, and once
 * more at random, to see how far the scores move. The history lists neither.
 */
export type Task = 'critique' | 'ask' | 'region' | 'sample';

/** Whether the model looks at a photo, and answers with a critique. */
export const looks = (task: Task): boolean => task !== 'ask';

/** What a queued job needs before it can be tried (again). */
export type WaitsFor = 'model' | 'server' | 'machine';

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
	/** absent: as always, and of earlier versions */
	readonly judging?: Judging;
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
	readonly scene?: string;
	/** what carries the photo */
	readonly lead?: string;
	/** what to do, the most important first */
	readonly actions?: readonly string[];
	/** claims against it that stand; absent in those of earlier versions */
	readonly faults?: readonly {
		readonly kind: FaultKind;
		readonly severity: Severity;
		readonly basis: Basis;
	}[];
	readonly findings?: readonly {
		readonly kind: FindingKind;
		readonly severity: Severity;
		readonly basis: Basis;
	}[];
	readonly camera?: CameraFacts;
}

/** Speed of a finished job, as its log tells it: what the speed page is made of. */
export interface JobSpeed {
	/** of what ran on the GPU */
	readonly adapter?: AdapterSummary;
	/** absent in logs of versions before 0.2 */
	readonly engine?: EngineId;
	readonly runtime: string;
	/** how far the photo went, and to which server; absent in logs of earlier versions */
	readonly egress?: Egress;
	readonly server?: string;
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
	readonly task: Task;
	readonly photo: JobPhoto;
	readonly advisorId: AdvisorId;
	/** `ask` only */
	readonly question?: string;
	/** all but `critique`: the finished critique that it belongs to */
	readonly about?: JobId;
	/** `region` only */
	readonly region?: Region;
	/** an edited version of the photo of that critique */
	readonly editOf?: JobId;
	/** what Mondrian applied to it; absent where it was made elsewhere */
	readonly edit?: Edit;
	readonly options: JobOptions;
	readonly createdAtMs: number;
	/** place in the queue: ascending */
	readonly order: number;
	readonly attempt: number;
	readonly lastSeq: number;
	readonly retryOf?: JobId;
	/** at most one interval old while running; kept when the job does not end well */
	readonly partialText?: string;
	/** what the user noted on it */
	readonly favourite?: true;
	readonly tags?: readonly string[];
	readonly note?: string;
	/** of the photo, and its owner's own: all ended critiques of one photo have the same */
	readonly rating?: Rating;
	readonly flag?: Flag;
	/** with a finished job */
	readonly summary?: JobSummary;
	readonly speed?: JobSpeed;
}

export interface QueuedJob extends JobBase {
	readonly status: 'queued';
	/** absent: only its turn */
	readonly waitsFor?: WaitsFor;
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
	/** only of an earlier version: the code says it */
	readonly message?: string;
}
export interface CancelledJob extends JobBase {
	readonly status: 'cancelled';
	readonly startedAtMs?: number;
	readonly endedAtMs: number;
	readonly by: CancelledBy;
}
export type Job = QueuedJob | RunningJob | DoneJob | FailedJob | CancelledJob;
export type JobStatus = Job['status'];

export const endedStatuses = ['done', 'failed', 'cancelled'] as const;
export type EndedStatus = (typeof endedStatuses)[number];

export function isEnded(job: Job): job is DoneJob | FailedJob | CancelledJob {
	return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}
