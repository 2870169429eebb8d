import type { DimensionScore } from '../domain/critique/critique';
import type { AdapterReport, EngineHealth } from '../domain/diagnostics';
import type { AdapterSummary, EngineState } from '../domain/model/engine-state';
import type { Failure } from '../domain/failure';
import type { ModelId, ModelStatus } from '../domain/model/model';
import type { FinishReason } from '../domain/job/result';
import type { Usage } from '../domain/job/timings';

export interface GenerateRequest {
	readonly modelId: ModelId;
	readonly task: 'critique' | 'ask';
	readonly prompt: string;
	/** PNG of the model's own size; absent in text tasks */
	readonly image?: Blob;
	/** effective cap in tokens */
	readonly maxTokens: number;
	readonly temperature: number;
	readonly seed?: number;
	/** EBNF that binds the answer */
	readonly grammar?: string;
}

/** What the engine tells while it works; times are the page's to take. */
export type EngineEvent =
	| {
			readonly type: 'loading';
			/** bytes on their way into IndexedDB, or from there to the GPU */
			readonly stage: 'download' | 'gpu';
			readonly loadedBytes: number;
			readonly totalBytes: number;
	  }
	| { readonly type: 'loaded'; readonly adapter: AdapterSummary; readonly loadMs?: number }
	| { readonly type: 'prefill' }
	| {
			readonly type: 'tokens';
			readonly tokens: number;
			readonly finished: readonly DimensionScore[];
			readonly text: string;
			/** decode time so far in milliseconds, from the first token to the latest */
			readonly decodeMs: number;
	  };

export interface GenerateResult {
	readonly text: string;
	readonly usage: Usage;
	readonly finishReason: FinishReason;
	readonly prefillMs: number;
	readonly decodeMs: number;
	/** present when this request had to load the model */
	readonly loadMs?: number;
	readonly adapter: AdapterSummary;
	readonly runtime: string;
}

/** Exactly one of these ends a request. */
export type EngineOutcome =
	| { readonly type: 'result'; readonly result: GenerateResult }
	| { readonly type: 'failed'; readonly failure: Failure; readonly text: string }
	| { readonly type: 'cancelled'; readonly text: string };

export interface CritiqueEngine {
	readonly state: EngineState;
	/** called after each change of `state`; returns the way to stop */
	subscribe(listener: (state: EngineState) => void): () => void;
	/** never rejects: failures are outcomes. Aborting the signal settles within 2 s and a little */
	generate(
		request: GenerateRequest,
		options: { readonly signal: AbortSignal; readonly onevent: (event: EngineEvent) => void },
	): Promise<EngineOutcome>;
	/** what is known of the worker, without asking it */
	health(): EngineHealth;
	/** asks the browser for its adapter, in the engine's own thread; starts the worker */
	probe(): Promise<AdapterReport>;
	models(): Promise<readonly ModelStatus[]>;
	/** removes the model's files from IndexedDB */
	forget(id: ModelId): Promise<void>;
}
