/** Pictures and text in, text out. An engine knows no critique, no file and no GPU of its user's. */
import type { AnswerShape } from '../domain/critique/answer-shape';
import type { EngineHealth } from '../domain/diagnostics';
import type { Failure } from '../domain/failure';
import type { FinishReason } from '../domain/job/result';
import type { Usage } from '../domain/job/timings';
import type { EngineState } from '../domain/model/engine-state';
import type { EngineId, Provenance } from '../domain/model/runtime';
import type { ModelCard } from '../domain/model/model';

export interface GenerateRequest {
	readonly model: ModelCard;
	readonly prompt: string;
	/** as the picture of the model's card wants it; absent in tasks of text alone */
	readonly image?: Blob;
	/** binds the answer; each engine writes it in its own notation, or says that it cannot */
	readonly bound?: AnswerShape;
	/** effective cap in tokens */
	readonly maxTokens: number;
	readonly temperature: number;
	/** drawn from the likeliest tokens that have this share together; absent: from all. web-llm alone takes it, and the penalty */
	readonly topP?: number;
	/** what a token loses in logits once it stands in the answer */
	readonly presencePenalty?: number;
	readonly seed?: number;
}

/** What the engine tells while it works; times are the page's to take. */
export type EngineEvent =
	/** bytes of the model on their way to where it runs */
	| { readonly type: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
	| { readonly type: 'loaded'; readonly provenance: Provenance; readonly loadMs?: number }
	| { readonly type: 'prefill' }
	/** at most four times a second, the last one before the end */
	| {
			readonly type: 'text';
			/** all of it so far */
			readonly text: string;
			readonly tokens: number;
			/** pieces were counted, which may hold several tokens each */
			readonly estimated?: true;
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
	readonly provenance: Provenance;
}

/** Exactly one of these ends a request. */
export type EngineOutcome =
	| { readonly type: 'result'; readonly result: GenerateResult }
	| { readonly type: 'failed'; readonly failure: Failure; readonly text: string }
	| { readonly type: 'cancelled'; readonly text: string };

export interface GenerateOptions {
	readonly signal: AbortSignal;
	readonly onevent: (event: EngineEvent) => void;
}

export interface TextEngine {
	/** which one it is; undefined for one that stands for several and runs none */
	readonly id: EngineId | undefined;
	readonly state: EngineState;
	/** called after each change of `state`; returns the way to stop */
	subscribe(listener: (state: EngineState) => void): () => void;
	/** never rejects: failures are outcomes. Aborting the signal settles within 2 s and a little */
	generate(request: GenerateRequest, options: GenerateOptions): Promise<EngineOutcome>;
	/** what is known of the engine, without asking it */
	health(): EngineHealth;
	/** gives all memory back once no request runs; the next request loads again */
	release(): Promise<void>;
}
