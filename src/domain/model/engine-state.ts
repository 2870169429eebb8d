import type { Failure } from '../failure';
import type { ModelId } from './model';
import type { AdapterSummary } from './runtime';

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
