import type { DimensionScore } from '../critique/critique';
import type { ClaimKind } from '../claims/claim';
import type { FailureCode } from '../failure';
import type { JobId, ResultId } from '../ids';
import type { CancelledBy, Job, JobSpeed, JobSummary, WaitsFor } from './job';

/** Phases of an attempt, in the order in which they happen. */
export const phases = [
	'queued',
	'image_processing',
	'model_loading',
	'prefill',
	'generating',
	'finalizing',
] as const;
export type Phase = (typeof phases)[number];

interface EventBase {
	readonly jobId: JobId;
	/** 1–3 */
	readonly attempt: number;
	/** rises by one per job; `connected` repeats the last one */
	readonly seq: number;
	/** epoch milliseconds */
	readonly atMs: number;
}

/** Made for each listener, never stored. */
export interface ConnectedEvent extends EventBase {
	readonly type: 'connected';
	readonly job: Job;
	readonly lastSeq: number;
}

export interface StatusUpdateEvent extends EventBase {
	readonly type: 'status_update';
	readonly status: 'queued' | 'running';
	readonly phase: Phase;
	/** only in logs of an earlier version: lines are made of the rest */
	readonly message?: string;
	/** 0–100, never falls within an attempt, unless the job goes back to wait (`waitsFor`) */
	readonly progress: number;
	readonly progressKnown: boolean;
	readonly part: number;
	readonly parts: number;
	/** dimensions already read from the stream */
	readonly finished?: readonly DimensionScore[];
	/** its new place in the queue, when it was moved */
	readonly order?: number;
	/** an attempt broke off for want of this: the job is back at its place, the attempt unspent */
	readonly waitsFor?: WaitsFor;
	/** the pixels could not be measured in time: the result comes without */
	readonly unmeasured?: true;
}

export interface ThinkingUpdateEvent extends EventBase {
	readonly type: 'thinking_update';
	readonly phase: Phase;
	/** only in logs of an earlier version: lines are made of the rest */
	readonly message?: string;
	/** since this phase began */
	readonly phaseMs?: number;
	/** of the model, 0–100, while it is loaded */
	readonly loadPercent?: number;
	/** since the latest token, when none came in this interval */
	readonly silentMs?: number;
	readonly tokens: number;
	/** pieces were counted, which may hold several tokens each: a server that counts at the end alone */
	readonly estimated?: true;
	/** tokens/s over the decode time; null in warm-up and outside `generating` */
	readonly tps: number | null;
	/** tokens/s over the last interval */
	readonly tpsWindow: number | null;
	readonly elapsedMs: number;
	readonly etaSeconds: number | null;
	readonly final: boolean;
	/** epoch milliseconds at which it should be done; only beside `etaSeconds` */
	readonly endsAtMs?: number;
	/** decode time so far, from the first token to the latest; what `tps` is made of */
	readonly decodeMs?: number;
	/** effective cap in tokens */
	readonly cap?: number;
	/** finished runs that `etaSeconds` rests on; 0 = first run */
	readonly etaRuns?: number;
	/** what the model declares to need on the GPU, in bytes: an estimate, pages cannot measure it */
	readonly memoryBytes?: number;
}

export interface HeartbeatEvent extends EventBase {
	readonly type: 'heartbeat';
	readonly elapsedMs: number;
}

export interface AnalysisCompleteEvent extends EventBase {
	readonly type: 'analysis_complete';
	readonly resultId: ResultId;
	readonly summary?: JobSummary;
	readonly speed?: JobSpeed;
	/** claims that the model would have made, and that the facts do not support */
	readonly withheld?: readonly ClaimKind[];
}

export interface DoneEvent extends EventBase {
	readonly type: 'done';
}

export interface ErrorEvent extends EventBase {
	readonly type: 'error';
	readonly code: FailureCode;
	/** only in logs of an earlier version */
	readonly message?: string;
	readonly willRetry: boolean;
	readonly attemptsLeft: number;
}

export interface CancelledEvent extends EventBase {
	readonly type: 'cancelled';
	readonly by: CancelledBy;
	readonly tokens: number;
}

export type StoredJobEvent =
	| StatusUpdateEvent
	| ThinkingUpdateEvent
	| HeartbeatEvent
	| AnalysisCompleteEvent
	| DoneEvent
	| ErrorEvent
	| CancelledEvent;
export type JobEvent = ConnectedEvent | StoredJobEvent;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An event before the log has numbered and dated it. */
export type NewJobEvent = DistributiveOmit<StoredJobEvent, 'jobId' | 'attempt' | 'seq' | 'atMs'>;

/** The one event after which nothing follows. */
export function isTerminal(event: JobEvent): boolean {
	return (
		event.type === 'done' ||
		event.type === 'cancelled' ||
		(event.type === 'error' && !event.willRetry)
	);
}
