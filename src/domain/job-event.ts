import type { DimensionScore } from './critique';
import type { FailureCode } from './failure';
import type { JobId, ResultId } from './ids';
import type { Job } from './job';

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
	readonly message: string;
	/** 0–100, never falls within an attempt */
	readonly progress: number;
	readonly progressKnown: boolean;
	readonly part: number;
	readonly parts: number;
	/** dimensions already read from the stream */
	readonly finished?: readonly DimensionScore[];
}

export interface ThinkingUpdateEvent extends EventBase {
	readonly type: 'thinking_update';
	readonly phase: Phase;
	readonly message: string;
	readonly tokens: number;
	/** tokens/s over the decode time; null in warm-up and outside `generating` */
	readonly tps: number | null;
	/** tokens/s over the last interval */
	readonly tpsWindow: number | null;
	readonly elapsedMs: number;
	readonly etaSeconds: number | null;
	readonly final: boolean;
}

export interface HeartbeatEvent extends EventBase {
	readonly type: 'heartbeat';
	readonly elapsedMs: number;
}

export interface AnalysisCompleteEvent extends EventBase {
	readonly type: 'analysis_complete';
	readonly resultId: ResultId;
}

export interface DoneEvent extends EventBase {
	readonly type: 'done';
}

export interface ErrorEvent extends EventBase {
	readonly type: 'error';
	readonly code: FailureCode;
	readonly message: string;
	readonly willRetry: boolean;
	readonly attemptsLeft: number;
}

export interface CancelledEvent extends EventBase {
	readonly type: 'cancelled';
	readonly by: 'user' | 'queue_cleared';
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
