/** What is going on inside, without a photo or a word of the user: it can be copied and sent. */
import { median } from '../lib/median';
import type { AdapterSummary, EngineId } from './model/runtime';
import type { Failure, FailureCode } from './failure';
import type { JobId } from './ids';
import type { Phase, StoredJobEvent } from './job/job-event';
import type { ModelId } from './model/model';

export interface EngineHealth {
	readonly worker: 'not_started' | 'starting' | 'alive' | 'failed_to_start' | 'ended';
	/** epoch milliseconds of its last message */
	readonly lastMessageAtMs?: number;
	readonly lastFailure?: Failure;
}

/** What the engine's thread gets from the browser. */
export type AdapterReport =
	| {
			readonly adapter: AdapterSummary;
			readonly limits: Readonly<Record<string, number>>;
			readonly features: readonly string[];
	  }
	| {
			readonly failure: Failure;
			/** of an adapter that there is, but that web-llm cannot use */
			readonly limits?: Readonly<Record<string, number>>;
	  };

export interface StorageUsage {
	/** of the whole origin, as the browser estimates it; absent where it keeps silent */
	readonly usedBytes?: number;
	readonly quotaBytes?: number;
	/** the browser promised not to throw it away by itself */
	readonly persisted: boolean;
	readonly jobs: number;
	readonly photos: number;
	readonly models: readonly { readonly id: ModelId; readonly bytes: number }[];
}

/** What takes the room, in bytes; each absent where the browser does not tell. */
export interface StorageSizes {
	/** photos as they were given, and the pictures made of them */
	readonly photoBytes: number;
	/** the app itself: its pages and scripts */
	readonly appBytes?: number;
}

/** Whether a policy binds the page, and its workers, to their own address. */
export interface PolicyReport {
	readonly page: boolean;
	readonly worker: boolean;
}

export interface Diagnostics {
	readonly atMs: number;
	readonly appVersion: string;
	readonly browser: string;
	/** the one that was used last; absent before the first */
	readonly engineId?: EngineId;
	readonly engine: EngineHealth;
	readonly gpu: AdapterReport;
	readonly queue: {
		readonly owner: 'this_tab' | 'another_tab' | 'nobody';
		readonly paused: boolean;
		readonly waiting: number;
	};
	readonly running?: {
		readonly jobId: JobId;
		readonly attempt: number;
		readonly phase: Phase;
		readonly updates: boolean;
		readonly tokens: number;
		readonly lastEvent: string;
		readonly lastEventAtMs: number;
	};
	readonly updates: {
		readonly intervalSeconds: number;
		/** between thinking updates of the newest job that has some, within a phase */
		readonly medianGapMs?: number;
		readonly n: number;
	};
	readonly lastFailure?: { readonly code: FailureCode; readonly atMs: number };
	readonly storage: StorageUsage;
	readonly policy: PolicyReport;
}

/** Gaps between thinking updates of the same phase and attempt, without final ones. */
export function updateGaps(events: readonly StoredJobEvent[]): readonly number[] {
	const updates = events.filter((event) => event.type === 'thinking_update' && !event.final);
	return updates.flatMap((event, i) => {
		const before = updates[i - 1];
		if (before?.type !== 'thinking_update' || event.type !== 'thinking_update') return [];
		if (before.phase !== event.phase || before.attempt !== event.attempt) return [];
		return [event.atMs - before.atMs];
	});
}

export function medianGap(events: readonly StoredJobEvent[]): { medianGapMs?: number; n: number } {
	const gaps = updateGaps(events);
	const medianGapMs = median(gaps);
	return { n: gaps.length, ...(medianGapMs !== undefined && { medianGapMs }) };
}

export const silenceCauses = [
	'idle',
	'paused',
	'another_tab',
	'no_owner',
	'no_gpu',
	'worker_failed',
	'worker_ended',
	'updates_off',
	'preparing',
	'loading',
	'prefill',
	'silent',
	'writing',
] as const;
export type SilenceCause = (typeof silenceCauses)[number];

/** A token must have come within this, or the engine counts as silent. */
const silentAfterMs = 15_000;

/** Why there are, or are not, thinking updates now. One cause: the first that applies. */
export function explainSilence(found: Diagnostics): SilenceCause {
	const { engine, engineId, queue, running, gpu, atMs } = found;
	if (running === undefined) {
		if (queue.waiting === 0) return 'idle';
		if (queue.paused) return 'paused';
		if (queue.owner === 'nobody') return 'no_owner';
	}
	if (queue.owner === 'another_tab') return 'another_tab';
	// All other engines do without.
	if ('failure' in gpu && engineId === 'web-llm') return 'no_gpu';
	if (engine.worker === 'failed_to_start') return 'worker_failed';
	if (engine.worker === 'ended') return 'worker_ended';
	if (running === undefined || running.phase === 'queued') return 'preparing';
	if (!running.updates) return 'updates_off';
	if (running.phase === 'image_processing' || running.phase === 'finalizing') return 'preparing';
	if (running.phase === 'model_loading') return 'loading';
	if (running.phase === 'prefill') return 'prefill';
	const silentMs = atMs - (engine.lastMessageAtMs ?? running.lastEventAtMs);
	return silentMs > silentAfterMs ? 'silent' : 'writing';
}
