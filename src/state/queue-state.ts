/** What the screens know of jobs that have not ended, and how they are made. */
import type { AdvisorId } from '../domain/advisor';
import type { Edit } from '../domain/claims/claim';
import type { DimensionScore } from '../domain/critique/critique';
import type { SaidSentence } from '../domain/critique/tell-so-far';
import type { Failure } from '../domain/failure';
import type { BatchId, JobId } from '../domain/ids';
import type { Hold } from '../domain/job/hold';
import type { CancelledBy, EndedStatus, Job, JobOptions } from '../domain/job/job';
import type { RemovalToken } from '../domain/job/removal';
import type { Phase, ThinkingUpdateEvent } from '../domain/job/job-event';
import type { ModelId } from '../domain/model/model';
import type { Region } from '../domain/photo/region';
import type { JobResult } from '../domain/job/result';

/** The stream of a running job: session state, never the job itself. */
export interface Draft {
	readonly jobId: JobId;
	readonly attempt: number;
	readonly phase: Phase;
	/** what the thinking line is made of: "Generating analysis... (112 tokens, 41.2 tps)" */
	readonly thinking: ThinkingUpdateEvent | undefined;
	/** 0–100, never falls within an attempt */
	readonly progress: number;
	readonly progressKnown: boolean;
	readonly tokens: number;
	/** effective cap in tokens, once known */
	readonly cap: number | undefined;
	/** tokens/s; null before it can be told honestly */
	readonly tps: number | null;
	readonly elapsedMs: number;
	readonly firstTokenMs: number | undefined;
	readonly etaSeconds: number | null;
	/** finished runs that the estimate rests on; 0 = first run */
	readonly etaRuns: number;
	readonly finished: readonly DimensionScore[];
	/** what the photo shows, and what stands already, as sentences; only in the tab that runs it */
	readonly scene: string | undefined;
	readonly sentences: readonly SaidSentence[];
	/** tokens/s per update past the warm-up */
	readonly rates: readonly number[];
	/** epoch milliseconds at which it should be done, beside `etaSeconds` */
	readonly endsAtMs: number | undefined;
	/** what the model declares to need on the GPU, in bytes: an estimate */
	readonly memoryBytes: number | undefined;
	/** raw text so far; in a tab that only watches, what was last stored */
	readonly text: string;
}

export interface SubmitOptions extends Partial<JobOptions> {
	readonly advisors?: readonly AdvisorId[];
	readonly retryOf?: JobId;
	/** the finished critique of an earlier version of this photo */
	readonly editOf?: JobId;
	/** what was applied to it for that; absent where it was made elsewhere */
	readonly edit?: Edit;
}

/** Ended jobs by what they are, and the photos that no other job needs. */
export interface EndedCount {
	/** finished, failed and cancelled ones */
	readonly critiques: number;
	readonly answers: number;
	readonly photos: number;
}

export interface QueueState {
	/** open ones and those that were loaded, newest first; live over all tabs */
	readonly jobs: readonly Job[];
	/** queued and running, in queue order */
	readonly open: readonly Job[];
	/** what is open has been read once */
	readonly loaded: boolean;
	/** nothing that waits begins */
	readonly paused: boolean;
	/** the failure that holds up whatever waits; it goes on by itself when the cause is gone */
	readonly reason: Failure | undefined;
	/** what failures hold up, while jobs of other models go on */
	readonly held: readonly Hold[];
	/** what holds up this one */
	hold(job: Job): Hold | undefined;
	/** this tab holds the queue */
	readonly owner: boolean;
	/** set while the end of a job waits for a storage that refuses it */
	readonly storageFailure: Failure | undefined;
	job(id: JobId): Job | undefined;
	/** `load` found no such job */
	missing(id: JobId): boolean;
	/** reads a job that is not in `jobs`, and the questions asked on it */
	load(id: JobId): Promise<void>;
	loadBatch(id: BatchId): Promise<void>;
	/** milliseconds until all open jobs are through, at the pace of the latest; undefined: no history */
	leftMs(): Promise<number | undefined>;
	setPaused(paused: boolean): Promise<void>;
	/** moves a waiting job to the front */
	next(id: JobId): Promise<void>;
	cancelAll(): Promise<void>;
	/** what `clearFinished` would remove */
	countEnded(status?: EndedStatus): Promise<EndedCount>;
	/** removes every ended job (of one status) with its result; `restore` undoes it */
	clearFinished(status?: EndedStatus): Promise<RemovalToken>;
	draft(id: JobId): Draft | undefined;
	/** stores the files and queues one job per file and advisor; a bad photo becomes a failed job */
	submit(photos: readonly Blob[], options?: SubmitOptions): Promise<readonly JobId[]>;
	/** a text-only question on a finished critique */
	ask(jobId: JobId, question: string, options?: Partial<JobOptions>): Promise<JobId>;
	/** a critique of a part of the photo at its full scale, attached to the one of the whole */
	look(jobId: JobId, region: Region, options?: Partial<JobOptions>): Promise<JobId>;
	/** the same critique at random, seeds stored: how far do its scores move? */
	sample(jobId: JobId, runs?: number): Promise<readonly JobId[]>;
	cancel(id: JobId, by?: CancelledBy): Promise<void>;
	/** a new job on the same photo; the old one stays */
	retry(id: JobId, advisorId?: AdvisorId, modelId?: ModelId): Promise<JobId>;
	/** a new job for every failed critique that has not been tried again since */
	retryFailed(): Promise<readonly JobId[]>;
	/** removes jobs, all that was asked about them, and a photo with its last job; `restore` undoes it */
	remove(id: JobId | readonly JobId[] | 'all'): Promise<RemovalToken>;
	/** undoes a removal within `undoMs`; false: it is too late */
	restore(token: RemovalToken): Promise<boolean>;
	result(id: JobId): Promise<JobResult | undefined>;
}
