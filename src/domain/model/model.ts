/** What is known of a model before anything of it has been loaded. */
export type ModelId = string;

/** What it is asked with and answers in: Loupe's closed words, or those of a general model. */
export type Contract = 'loupe' | 'general';

export interface ModelRecord {
	readonly id: ModelId;
	readonly name: string;
	/** shown beside the name: size class and what it is for */
	readonly note: string;
	/** folder of the package, relative to the app; web-llm wants `/resolve/<version>/` in it */
	readonly path: string;
	readonly version: string;
	/** file name of the compiled library inside `path` */
	readonly library: string;
	readonly files: readonly ModelFile[];
	readonly image: ModelImage;
	readonly contract: Contract;
	/** tokens: prompt, image and answer together */
	readonly contextTokens: number;
	/** median length of an answer in tokens, until this device has its own history */
	readonly expectedTokens: number;
	/** keys and values of one token of context, in bytes on the GPU */
	readonly cacheBytesPerToken: number;
	/** `required_features` of WebGPU */
	readonly features: readonly string[];
}

/** The picture that a model takes, in pixels, and the rows of its prompt that it becomes. */
export interface ModelImage {
	readonly width: number;
	readonly height: number;
	readonly tokens: number;
	/** the whole photo stretched to these sides, or Loupe's canvas of the photo and its details */
	readonly layout: 'stretch' | 'details';
}

export interface ModelFile {
	readonly name: string;
	readonly bytes: number;
	/** lower-case hex */
	readonly sha256: string;
}

/** Bytes of the whole package. */
export function modelBytes(model: ModelRecord): number {
	return model.files.reduce((sum, file) => sum + file.bytes, 0);
}

/** Declared need on the GPU in bytes: weights and the cache of a full context. An estimate. */
export function memoryBytes(model: ModelRecord): number {
	return modelBytes(model) + model.contextTokens * model.cacheBytesPerToken;
}

export interface ModelStatus {
	readonly id: ModelId;
	readonly name: string;
	readonly totalBytes: number;
	/** bytes verified and kept in IndexedDB */
	readonly storedBytes: number;
	readonly stored: boolean;
	readonly loaded: boolean;
}
