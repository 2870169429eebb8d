/** What the store needs to know to make a model of its maker's own files. Loaded when one is installed. */
import { llamaGgufRecipes, llamaGgufTable, smolLm2 } from './llama';
import type { MakerFormat } from './maker-file';
import type { Recipe } from './plan';
import { qwen3Vl2B, qwen3Vl4B, qwen3VlRecipes, type Qwen3VlSizes, qwen3VlTable } from './qwen3-vl';
import {
	pictureRows,
	smolVlm256,
	smolVlm500,
	smolVlmRecipes,
	type SmolVlmSizes,
	smolVlmTable,
} from './smolvlm';
import { smolVlmMarks } from './smolvlm-marks';
import type { ExpectedTensor } from './tensors';

/** A parameter of the program that no file of weights holds; it is a shard of its own, `<name>.bin`. */
export interface ShardConstant {
	readonly name: string;
	readonly dtype: 'int32';
	/** How many values. */
	readonly length: number;
	/** Of the parsed tokenizer.json. Throws WeightsError `tokenizer_unsupported` where it lacks a word that is needed. */
	readonly valuesFor: (tokenizer: unknown) => Int32Array<ArrayBuffer>;
}

export interface MakerRecipe {
	readonly format: MakerFormat;
	/** What the maker's files hold together; one with other tensors is refused. */
	readonly table: ReadonlyMap<string, ExpectedTensor>;
	readonly recipes: readonly Recipe[];
	readonly constants: readonly ShardConstant[];
	/** Rows of the token table, where the tokenizer is a file of its own. */
	readonly vocabulary?: number;
	/** Most bytes of a shard; absent: 32 MiB. A tensor that has more is one by itself. */
	readonly shardBytes?: number;
}

/** Two by two tiles and the whole picture, 8 bits throughout. */
const smolVlm = (sizes: SmolVlmSizes): MakerRecipe => ({
	format: 'safetensors',
	table: smolVlmTable(sizes),
	recipes: smolVlmRecipes(sizes, 'q8'),
	vocabulary: sizes.decoder.vocab,
	constants: [
		{
			name: 'rows',
			dtype: 'int32',
			length: 333,
			valuesFor: (tokenizer) => pictureRows(2, 2, 64, smolVlmMarks(tokenizer)),
		},
	],
});

/** 4 bits in the decoder, 8 in the token table and the tower. */
const qwen3Vl = (sizes: Qwen3VlSizes): MakerRecipe => ({
	format: 'safetensors',
	table: qwen3VlTable(sizes),
	recipes: qwen3VlRecipes(sizes),
	vocabulary: sizes.decoder.vocab,
	constants: [],
});

const known = {
	// Its makers' words alone, as GGUF: what proves the decoder of SmolVLM-256M on real weights.
	'smollm2-135m': (): MakerRecipe => ({
		format: 'gguf',
		table: llamaGgufTable(smolLm2),
		recipes: llamaGgufRecipes(smolLm2, 'q8'),
		constants: [],
	}),
	'smolvlm-256m': () => smolVlm(smolVlm256),
	'smolvlm-500m': () => smolVlm(smolVlm500),
	'qwen3-vl-2b': () => qwen3Vl(qwen3Vl2B),
	'qwen3-vl-4b': () => qwen3Vl(qwen3Vl4B),
} as const satisfies Readonly<Record<string, () => MakerRecipe>>;

export type RecipeId = keyof typeof known;

export const makerRecipe = (id: RecipeId): MakerRecipe => known[id]();
