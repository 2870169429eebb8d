/** A package in the layout of web-llm, from wherever it was read: what it is, or what is wrong with it. */
import * as v from 'valibot';
import { cropCanvas, mostCropTokens } from './crops';
import type { ModelFile, ModelPicture, PackedModel } from './model';
import { loupe } from './models';

/** What was read of a package: its small files, whole. */
export interface FoundPackage {
	/** folder of its files, relative to the app or an address; ends in `/resolve/<version>/` */
	readonly path: string;
	/** parsed, whatever they hold; absent where there is no such file */
	readonly config: unknown;
	readonly index: unknown;
	readonly manifest?: unknown;
	/** name of the compiled library, in the folder or an address of its own */
	readonly library: string | undefined;
	/** the files that were read, with their true size and hash */
	readonly small: readonly ModelFile[];
	/** sizes of all files that were given; absent where only an address is known */
	readonly given?: Readonly<Record<string, number>>;
}

export type PackageFault =
	| { readonly code: 'no_file' | 'not_readable' | 'odd_name'; readonly name: string }
	| { readonly code: 'no_library' | 'no_images' | 'no_version' }
	| { readonly code: 'too_large'; readonly bytes: number }
	| {
			readonly code: 'other_size';
			readonly name: string;
			readonly bytes: number;
			readonly expectedBytes: number;
	  };

/** What the owner says, or what is known of a package beforehand. */
export interface PackageNotes {
	readonly id: string;
	readonly name: string;
	readonly about: 'own' | 'phi';
	readonly licence?: PackedModel['licence'];
	readonly maker?: string;
	readonly evidence?: PackedModel['evidence'];
	readonly contextTokens?: number;
	readonly parameters?: number;
	readonly workingBytes?: number;
	readonly features?: readonly string[];
}

/** More than any browser keeps, and any graphics processor of today holds. */
const mostBytes = 64e9;
const plainName = /^[\w][\w.-]*$/u;

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Sides of a picture and rows of a prompt of whatever model: more is a mistake, and would be drawn. */
const some = v.pipe(count, v.maxValue(16_384));
const modelSize = v.object({
	num_hidden_layers: v.optional(count),
	num_attention_heads: v.optional(count),
	num_key_value_heads: v.optional(count),
	hidden_size: v.optional(count),
	head_dim: v.optional(count),
});
const configSchema = v.object({
	model_type: v.string(),
	quantization: v.optional(v.string()),
	context_window_size: count,
	model_config: v.optional(modelSize),
});
const indexSchema = v.object({
	records: v.pipe(v.array(v.object({ dataPath: v.string(), nbytes: count })), v.minLength(1)),
});
const manifestSchema = v.object({
	tasks: v.record(
		v.string(),
		v.object({
			inputs: v.object({
				image: v.optional(
					v.object({
						processor: v.object({
							num_embeddings: some,
							resize: v.object({ width: some, height: some }),
						}),
					}),
				),
			}),
		}),
	),
});

export function readPackage(
	found: FoundPackage,
	notes: PackageNotes,
): { readonly card: PackedModel } | { readonly fault: PackageFault } {
	if (!/\/resolve\/[^/]+\/$/u.test(found.path)) return { fault: { code: 'no_version' } };
	if (found.config === undefined) return noFile('mlc-chat-config.json');
	if (found.index === undefined) return noFile('tensor-cache.json');
	if (found.library === undefined) return { fault: { code: 'no_library' } };
	const config = v.safeParse(configSchema, found.config);
	if (!config.success) return notReadable('mlc-chat-config.json');
	const index = v.safeParse(indexSchema, found.index);
	if (!index.success) return notReadable('tensor-cache.json');
	const manifest = v.safeParse(v.optional(manifestSchema), found.manifest);
	if (!manifest.success) return notReadable('mlc-model-manifest.json');
	const shards = [...new Map(index.output.records.map((each) => [each.dataPath, each])).values()];
	const fault = shardFault(shards, found.given);
	if (fault !== undefined) return { fault };
	const { model_type: family, quantization = '', model_config: size } = config.output;
	const contextTokens = Math.min(
		notes.contextTokens ?? mostContext,
		config.output.context_window_size,
	);
	const seen = pictureOf(family, manifest.output, contextTokens);
	if (seen === undefined) return { fault: { code: 'no_images' } };
	// Such a picture leaves no room for a word.
	if (seen.picture.tokens >= contextTokens) return notReadable('mlc-model-manifest.json');
	const files: readonly ModelFile[] = [
		...found.small,
		...shards.map(({ dataPath: name, nbytes: bytes }) => ({ name, bytes })),
	];
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	if (bytes > mostBytes) return { fault: { code: 'too_large', bytes } };
	const weightBytes = shards.reduce((sum, { nbytes }) => sum + nbytes, 0);
	const parameters = notes.parameters ?? parametersOf(weightBytes, quantization);
	return {
		card: {
			id: notes.id,
			name: notes.name,
			engine: 'web-llm',
			about: notes.about,
			contract: seen.contract,
			contextTokens,
			expectedTokens: seen.contract === 'general' ? 420 : loupe.expectedTokens,
			picture: seen.picture,
			scripts: ['Latin'],
			evidence: notes.evidence ?? 'experimental',
			...(notes.maker !== undefined && { maker: notes.maker }),
			...(notes.licence !== undefined && { licence: notes.licence }),
			...(parameters !== undefined && { parameters }),
			package: {
				path: found.path,
				version: found.path.split('/').at(-2) ?? '',
				library: found.library,
				files,
				cacheBytesPerToken: cacheBytes(size, quantization),
				features: notes.features ?? (quantization.includes('f16') ? ['shader-f16'] : []),
				...(notes.workingBytes !== undefined && { workingBytes: notes.workingBytes }),
				...(found.manifest !== undefined && { manifest: 'mlc-model-manifest.json' }),
			},
		},
	};
}

const noFile = (name: string): { readonly fault: PackageFault } => ({
	fault: { code: 'no_file', name },
});
const notReadable = (name: string): { readonly fault: PackageFault } => ({
	fault: { code: 'not_readable', name },
});

/** Enough for a photo, the facts and an answer; what lies beyond costs memory alone. */
const mostContext = 4096;

function shardFault(
	shards: readonly { readonly dataPath: string; readonly nbytes: number }[],
	given: FoundPackage['given'],
): PackageFault | undefined {
	for (const { dataPath: name, nbytes } of shards) {
		// An address in the place of a name would send the download anywhere.
		if (!plainName.test(name)) return { code: 'odd_name', name };
		if (given === undefined) continue;
		const bytes = Object.hasOwn(given, name) ? given[name] : undefined;
		if (bytes === undefined) return { code: 'no_file', name };
		if (bytes !== nbytes) return { code: 'other_size', name, bytes, expectedBytes: nbytes };
	}
	return undefined;
}

/** What it takes, and what it answers in; undefined: it takes no pictures, as far as web-llm knows. */
function pictureOf(
	family: string,
	manifest: v.InferOutput<typeof manifestSchema> | undefined,
	contextTokens: number,
): { readonly contract: 'general' | typeof loupe.contract; readonly picture: ModelPicture } | undefined {
	const image = Object.values(manifest?.tasks ?? {}).find(({ inputs }) => inputs.image)?.inputs.image;
	if (family === 'loupe' && image !== undefined) {
		const { contract, picture } = loupe;
		return { contract, picture };
	}
	if (image !== undefined) {
		const { num_embeddings: tokens, resize } = image.processor;
		const longest = Math.max(resize.width, resize.height);
		return { contract: 'general', picture: { layout: 'fit', longest, multiple: 1, tokens } };
	}
	if (family !== 'phi3_v') return undefined;
	const tokens = contextTokens < mostContext ? smallCropTokens : mostCropTokens;
	return { contract: 'general', picture: { layout: 'crops', tokens } };
}

/** What 3:4 costs, and no cheaper proportions more: room for an answer in a context of 3072. */
const smallCropTokens = cropCanvas({ width: 3, height: 4 }, mostCropTokens).tokens;

/** Bits of a weight and its share of the scales, by the name that web-llm gives the format. */
function parametersOf(weightBytes: number, quantization: string): number | undefined {
	const [, bits] = /^q(\d+)f(\d+)/u.exec(quantization) ?? [];
	const each: Readonly<Record<string, number>> = { '3': 3.5, '4': 4.5, '8': 8.5 };
	const size = bits === '0' ? (quantization.includes('f32') ? 32 : 16) : each[bits ?? ''];
	return size === undefined ? undefined : Math.round((weightBytes * 8) / size);
}

function cacheBytes(size: v.InferOutput<typeof modelSize> | undefined, quantization: string): number {
	const { num_hidden_layers: layers, num_attention_heads: heads, hidden_size: width } = size ?? {};
	if (layers === undefined || heads === undefined || width === undefined) return 0;
	const keyHeads = size?.num_key_value_heads ?? heads;
	const headWidth = size?.head_dim ?? width / heads;
	return layers * 2 * keyHeads * headWidth * (quantization.includes('f32') ? 4 : 2);
}
