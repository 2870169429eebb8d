import { type DecoderSizes, type HeadKind, recipesOf, tableOf } from './named-parts';
import type { Recipe } from './plan';
import type { ExpectedTensor } from './tensors';

/** A Qwen3 decoder: heads of 128, one table for reading and writing tokens. */
export interface QwenDecoderSizes extends DecoderSizes {
	/** Rows of the token table in one parameter, so that none is above 128 MiB. */
	readonly tableRows: number;
}

export interface QwenTowerSizes {
	readonly width: number;
	readonly layers: number;
	readonly feedForward: number;
	readonly patch: number;
	/** Learned positions lie on grid × grid. */
	readonly grid: number;
	/** Mergers whose rows are added in the decoder's first layers. */
	readonly deep: number;
}

export interface Qwen3VlSizes {
	readonly decoder: QwenDecoderSizes;
	readonly tower: QwenTowerSizes;
}

const tower: QwenTowerSizes = {
	width: 1024,
	layers: 24,
	feedForward: 4096,
	patch: 16,
	grid: 48,
	deep: 3,
};

const [vocab, tableRows] = [151_936, 32_768];

export const qwen3Vl2B: Qwen3VlSizes = {
	decoder: { vocab, width: 2048, layers: 28, heads: 16, keyHeads: 8, feedForward: 6144, tableRows },
	tower,
};

export const qwen3Vl4B: Qwen3VlSizes = {
	decoder: { vocab, width: 2560, layers: 36, heads: 32, keyHeads: 8, feedForward: 9728, tableRows },
	tower,
};

const heads: HeadKind = { headWidth: 128, isNormed: true };
const text = 'model.language_model.';
const vision = 'model.visual.';

/** What the makers' safetensors files hold together, as transformers names it. */
export function qwen3VlTable({
	decoder,
	tower: eyes,
}: Qwen3VlSizes): ReadonlyMap<string, ExpectedTensor> {
	const { table, add, addBoth, addDecoder } = tableOf();
	addBoth(`${vision}patch_embed.proj`, eyes.width, 3, 2, eyes.patch, eyes.patch);
	add(`${vision}pos_embed.weight`, eyes.grid ** 2, eyes.width);
	for (let i = 0; i < eyes.layers; i += 1) {
		const layer = `${vision}blocks.${i}.`;
		addBoth(`${layer}norm1`, eyes.width);
		addBoth(`${layer}norm2`, eyes.width);
		addBoth(`${layer}attn.qkv`, 3 * eyes.width, eyes.width);
		addBoth(`${layer}attn.proj`, eyes.width, eyes.width);
		addBoth(`${layer}mlp.linear_fc1`, eyes.feedForward, eyes.width);
		addBoth(`${layer}mlp.linear_fc2`, eyes.width, eyes.feedForward);
	}
	const four = 4 * eyes.width;
	const addMerger = (name: string, normWidth: number) => {
		addBoth(`${name}.norm`, normWidth);
		addBoth(`${name}.linear_fc1`, four, four);
		addBoth(`${name}.linear_fc2`, decoder.width, four);
	};
	addMerger(`${vision}merger`, eyes.width);
	for (let i = 0; i < eyes.deep; i += 1) addMerger(`${vision}deepstack_merger_list.${i}`, four);
	addDecoder(text, decoder, heads);
	return table;
}

/**
 * Parameters of the compiled program from such files: the decoder's matrices in 4 bits, the token table and the tower in 8. A photo stands
 * still, so the tower's patches, of two pictures in time, take one: their two slices are added.
 */
export function qwen3VlRecipes({ decoder, tower: eyes }: Qwen3VlSizes): Recipe[] {
	const { recipes, addParts, add, addBoth, addBlocks } = recipesOf();
	const table = `${text}embed_tokens.weight`;
	for (let first = 0; first < decoder.vocab; first += decoder.tableRows) {
		const count = Math.min(decoder.tableRows, decoder.vocab - first);
		const name = `tok.${first / decoder.tableRows}.weight`;
		addParts(name, 'q8', { source: table, order: 'as_stored', rows: { first, count } });
	}
	addBlocks(text, decoder.layers, 'q4', heads);
	const patch = `${vision}patch_embed.proj`;
	addParts('tower.patch.weight', 'q8', {
		source: `${patch}.weight`,
		order: 'as_stored',
		sumsFrames: true,
	});
	add('tower.patch.bias', 'f32', `${patch}.bias`);
	add('tower.positions', 'f32', `${vision}pos_embed.weight`);
	for (let i = 0; i < eyes.layers; i += 1) {
		const [ours, theirs] = [`tower.blocks.${i}.`, `${vision}blocks.${i}.`];
		addBoth(`${ours}norm1`, 'f32', `${theirs}norm1`);
		addBoth(`${ours}qkv`, 'q8', `${theirs}attn.qkv`);
		addBoth(`${ours}out`, 'q8', `${theirs}attn.proj`);
		addBoth(`${ours}norm2`, 'f32', `${theirs}norm2`);
		addBoth(`${ours}fc1`, 'q8', `${theirs}mlp.linear_fc1`);
		addBoth(`${ours}fc2`, 'q8', `${theirs}mlp.linear_fc2`);
	}
	const addMerger = (ours: string, theirs: string) => {
		addBoth(`${ours}.norm`, 'f32', `${theirs}.norm`);
		addBoth(`${ours}.fc1`, 'q8', `${theirs}.linear_fc1`);
		addBoth(`${ours}.fc2`, 'q8', `${theirs}.linear_fc2`);
	};
	addMerger('tower.merger', `${vision}merger`);
	for (let i = 0; i < eyes.deep; i += 1)
		addMerger(`tower.deep.${i}`, `${vision}deepstack_merger_list.${i}`);
	return recipes;
}
