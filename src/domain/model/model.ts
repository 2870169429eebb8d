import type { RecipeId } from '../weights/recipes';
import type { Generation } from './generation';
import type { EngineId } from './runtime';
import type { ServerPlace } from './server-place';

/** What is known of a model before anything of it has been loaded. */
export type ModelId = string;

/**
 * What it is asked with and answers in: what Loupe sees and would say (docs/loupe-answer.md), or the
 * free words of a general model.
 */
export type Contract = 'loupe' | 'general';

/** Which words `ui/text` has about it. */
export type AboutKey = 'loupe' | 'server' | 'browser' | 'phi' | 'smolvlm' | 'qwen3vl' | 'own';

/** What people and prompts need of a model, apart from how it is packed. */
export interface ModelCard {
	readonly id: ModelId;
	readonly name: string;
	readonly engine: EngineId;
	readonly about: AboutKey;
	readonly contract: Contract;
	/** tokens: prompt, image and answer together */
	readonly contextTokens: number;
	/** median length of an answer in tokens, until this device has its own history */
	readonly expectedTokens: number;
	readonly picture: ModelPicture;
	/** Unicode scripts that it may write in; too much of another is drift */
	readonly scripts: readonly string[];
	/** how its answers are drawn; absent: as usual */
	readonly generation?: Generation;
	/** requests that its server may have at a time; absent: one */
	readonly concurrency?: number;
	/** who made it; absent where nobody says */
	readonly maker?: string;
	/** by its SPDX id where it has one */
	readonly licence?: { readonly name: string; readonly url?: string };
	/** `experimental`: never run by us with these weights; absent: nothing of it was looked at */
	readonly evidence?: 'measured' | 'experimental';
	/** weights, counted in numbers; absent where nobody says */
	readonly parameters?: number;
	/** work of its eyes on one picture, each multiply-add counted as two; absent: small beside the reading */
	readonly eyesFlops?: number;
	/** of a server's model alone */
	readonly server?: ServerPlace;
	/** absent where nothing has to be fetched: a server's models, the browser's own */
	readonly package?: WebllmPackage;
}

/** A model with files of its own. */
export type PackedModel = ModelCard & { readonly package: WebllmPackage };

/** The picture that a model takes, in pixels, and how many rows of its prompt that becomes at most. */
export type ModelPicture =
	/** Loupe's canvas: the whole photo stretched, and sixteen details at full scale beside it */
	| {
			readonly layout: 'details';
			readonly width: number;
			readonly height: number;
			readonly tokens: number;
	  }
	/** the whole photo in its proportions, both sides a multiple of `multiple`, none above `longest` */
	| {
			readonly layout: 'fit';
			readonly longest: number;
			readonly multiple: number;
			readonly tokens: number;
			/** what it is sent as; PNG where nothing is said */
			readonly format?: 'jpeg';
	  }
	/** the photo stretched to so many squares of `side` px, which lie beneath each other, row by row, and as one more the whole of it */
	| {
			readonly layout: 'tiles';
			readonly across: number;
			readonly down: number;
			readonly side: number;
			readonly tokens: number;
	  }
	/** the whole photo on a canvas of so many blocks of 32 px, upright where it is taller than wide, on grey where its proportions are others */
	| {
			readonly layout: 'blocks';
			readonly across: number;
			readonly down: number;
			readonly tokens: number;
	  }
	/** squares of 336 px, as many as the proportions of the photo call for and `tokens` allow */
	| { readonly layout: 'crops'; readonly tokens: number };

/** A model compiled for web-llm, as files beside the app. */
export interface WebllmPackage {
	/** folder, relative to the app; web-llm wants `/resolve/<version>/` in it */
	readonly path: string;
	readonly version: string;
	/** file name of the compiled library inside `path` */
	readonly library: string;
	readonly files: readonly ModelFile[];
	/** keys and values of one token of context, in bytes on the GPU */
	readonly cacheBytesPerToken: number;
	/** what it needs on the GPU beside weights and cache, in bytes; absent: little */
	readonly workingBytes?: number;
	/** largest piece that its program binds at once, in bytes; absent: what web-llm demands anyway is enough */
	readonly bindingBytes?: number;
	/** file that declares how it takes pictures; absent in packages that are older than that */
	readonly manifest?: string;
	/** `required_features` of WebGPU */
	readonly features: readonly string[];
	/** made on this device from its maker's own files; absent: the files are fetched as they are */
	readonly origin?: WeightsOrigin;
	/** beside `library`, the same program for real graphics processors */
	readonly gpuLibrary?: string;
}

/** A package that is made on this device. */
export type MadePackage = WebllmPackage & { readonly origin: WeightsOrigin };

export const isMadeHere = (model: WebllmPackage): model is MadePackage =>
	model.origin !== undefined;

/** The maker's own files of a model, at one commit. */
export interface WeightsOrigin {
	/** what becomes of them */
	readonly recipe: RecipeId;
	/** `maker/name` */
	readonly repository: string;
	/** 40 hexadecimal digits */
	readonly commit: string;
	readonly files: readonly MakerFile[];
}

/** One of them; those of weights in the order in which they are read. */
export interface MakerFile {
	readonly name: string;
	readonly url: string;
	readonly bytes: number;
	/** lower-case hex; absent: not known yet, taken with the first download and held from then on */
	readonly sha256?: string;
	/** a tokenizer is kept as it is under its name, of weights only what they become */
	readonly role: 'weights' | 'tokenizer';
}

export interface ModelFile {
	readonly name: string;
	readonly bytes: number;
	/** lower-case hex; absent: not known yet, taken with the first download and held from then on */
	readonly sha256?: string;
}

/** Bytes of the whole package; 0 where there is none. */
export function modelBytes(model: Pick<ModelCard, 'package'>): number {
	return model.package?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
}

/**
 * Of a package with an origin: whether a file is made on this device, of the maker's weights; all others
 * are fetched as they are. A tokenizer that is no file of its own comes with the weights.
 */
export function isMade({ origin }: WebllmPackage, name: string): boolean {
	if (origin === undefined) return false;
	if (name === 'tensor-cache.json' || name.endsWith('.bin')) return true;
	return name === 'tokenizer.json' && !origin.files.some(({ role }) => role === 'tokenizer');
}

/** Where a stored file comes from, if not from the package's own folder. */
export const addressOf = ({ origin }: WebllmPackage, name: string): string | undefined =>
	origin?.files.find((each) => each.role === 'tokenizer' && each.name === name)?.url;

/** Bytes that come over the line for the whole package: of the maker's files, not of what they become. */
export function downloadBytes(model: Pick<ModelCard, 'package'>): number {
	const { package: packed } = model;
	const { origin, files = [] } = packed ?? {};
	if (packed === undefined || origin === undefined) return modelBytes(model);
	const theirs = origin.files.filter(({ role }) => role === 'weights');
	const ours = files.filter(({ name }) => !isMade(packed, name));
	return [...theirs, ...ours].reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Declared need on the GPU in bytes: weights and the cache of a full context. An estimate. */
export function memoryBytes(model: ModelCard): number {
	const { cacheBytesPerToken = 0, workingBytes = 0 } = model.package ?? {};
	return modelBytes(model) + model.contextTokens * cacheBytesPerToken + workingBytes;
}

/** Names the picture that is kept of a photo for this model: another version may take another one. */
export function pictureKey({ id, package: files }: ModelCard): string {
	return files === undefined ? id : `${id} ${files.version}`;
}

export interface ModelStatus {
	readonly id: ModelId;
	readonly name: string;
	readonly engine: EngineId;
	readonly state: 'ready' | 'absent' | 'partial' | 'downloading' | 'paused';
	/** `stored`: whatever has come, verified or not */
	readonly bytes: { readonly total: number; readonly stored: number };
	readonly totalBytes: number;
	/** bytes verified and kept in IndexedDB */
	readonly storedBytes: number;
	/** bytes of the disk that it still takes: of one that is made here the place of all is taken as it begins */
	readonly roomBytes: number;
	readonly stored: boolean;
	readonly loaded: boolean;
}
