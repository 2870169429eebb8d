import type { Egress } from './runtime';

/** As far as servers differ; `other` is spoken to in what all of them know. */
export type ServerKind = 'llama.cpp' | 'vllm' | 'sglang' | 'ollama' | 'other';

/** Where a model of a server is. */
export interface ServerPlace {
	/**
	 * base address, before `/v1`; of a server that `npm start` was given, the folder of its proxy,
	 * relative to the page
	 */
	readonly address: string;
	/** base address of the server itself: where photo and words end up */
	readonly origin: string;
	/** how far that is */
	readonly egress: Exclude<Egress, 'none'>;
	readonly kind: ServerKind;
	/** the model's name there */
	readonly model: string;
	/** what the server says of pictures; absent where it says nothing */
	readonly images?: boolean;
}
