import type { Failure } from '../failure';
import type { ModelId } from './model';

/** What the browser says of the GPU; empty strings where it keeps silent. */
export interface AdapterSummary {
	readonly vendor: string;
	readonly architecture: string;
	readonly description: string;
	/** a software adapter: correct, slow, never mixed with GPUs in figures */
	readonly isFallback: boolean;
}

export type EngineState =
	| { readonly status: 'idle' }
	| { readonly status: 'probing' }
	| { readonly status: 'unsupported'; readonly failure: Failure }
	| {
			readonly status: 'loading';
			readonly modelId: ModelId;
			readonly loadedBytes: number;
			readonly totalBytes: number;
	  }
	| { readonly status: 'ready'; readonly modelId: ModelId; readonly adapter?: AdapterSummary }
	| { readonly status: 'busy'; readonly modelId: ModelId; readonly adapter?: AdapterSummary }
	| { readonly status: 'lost'; readonly failure: Failure };
