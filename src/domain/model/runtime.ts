/** What writes the text: web-llm on the GPU, a build for the CPU, the browser's own, a server. */
export type EngineId = 'web-llm' | 'cpu' | 'browser' | 'server';

/** What the browser says of the GPU; empty strings where it keeps silent. */
export interface AdapterSummary {
	readonly vendor: string;
	readonly architecture: string;
	readonly description: string;
	/** a software adapter: correct, slow, never mixed with GPUs in figures */
	readonly isFallback: boolean;
}

/** Where an answer was computed. `name`: the runtime and its version, "web-llm 0.2.86". */
export type Runtime = { readonly name: string } & (
	| { readonly kind: 'webgpu'; readonly adapter: AdapterSummary }
	| { readonly kind: 'wasm'; readonly threads: number; readonly simd: boolean }
	| { readonly kind: 'browser' }
	| { readonly kind: 'server'; readonly origin: string }
);

/** How far the photo and the words went: not out of the page, to this machine, to another one. */
export type Egress = 'none' | 'this-machine' | 'network';

/** What an engine says of how it answers: results and speeds name it. */
export interface Provenance {
	readonly engine: EngineId;
	readonly runtime: Runtime;
	/** how the shape of the answer was enforced */
	readonly bound: 'grammar' | 'schema' | 'none';
	/** which wishes the engine can follow */
	readonly honoured: { readonly temperature: boolean; readonly seed: boolean };
	readonly egress: Egress;
}

export function adapterOf(runtime: Runtime): AdapterSummary | undefined {
	return runtime.kind === 'webgpu' ? runtime.adapter : undefined;
}
