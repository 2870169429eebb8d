import type { LlamaSizes } from './llama';
import { type HeadKind, recipesOf, tableOf } from './named-parts';
import type { Recipe } from './plan';
import type { WeightForm } from './quantise';
import type { ExpectedTensor } from './tensors';

/** A SigLIP tower; `fold` × `fold` patches of a tile become one row for the decoder. */
export interface TowerSizes {
	readonly width: number;
	readonly layers: number;
	readonly feedForward: number;
	/** Of a tile, px. */
	readonly side: number;
	readonly patch: number;
	readonly fold: number;
}

export interface SmolVlmSizes {
	readonly decoder: LlamaSizes;
	readonly tower: TowerSizes;
}

const tower: TowerSizes = {
	width: 768,
	layers: 12,
	feedForward: 3072,
	side: 512,
	patch: 16,
	fold: 4,
};

export const smolVlm256: SmolVlmSizes = {
	decoder: {
		vocab: 49_280,
		width: 576,
		layers: 30,
		heads: 9,
		keyHeads: 3,
		feedForward: 1536,
		isTied: false,
	},
	tower,
};

export const smolVlm500: SmolVlmSizes = {
	decoder: {
		vocab: 49_280,
		width: 960,
		layers: 32,
		heads: 15,
		keyHeads: 5,
		feedForward: 2560,
		isTied: false,
	},
	tower,
};

const heads: HeadKind = { headWidth: 64, isNormed: false };
const text = 'model.text_model.';
const vision = 'model.vision_model.';

/** What the maker's safetensors file holds, as transformers names it. */
export function smolVlmTable({
	decoder,
	tower: eyes,
}: SmolVlmSizes): ReadonlyMap<string, ExpectedTensor> {
	const { table, add, addBoth, addDecoder } = tableOf();
	addBoth(`${vision}embeddings.patch_embedding`, eyes.width, 3, eyes.patch, eyes.patch);
	add(`${vision}embeddings.position_embedding.weight`, (eyes.side / eyes.patch) ** 2, eyes.width);
	for (let i = 0; i < eyes.layers; i += 1) {
		const layer = `${vision}encoder.layers.${i}.`;
		for (const part of ['q_proj', 'k_proj', 'v_proj', 'out_proj'])
			addBoth(`${layer}self_attn.${part}`, eyes.width, eyes.width);
		addBoth(`${layer}layer_norm1`, eyes.width);
		addBoth(`${layer}layer_norm2`, eyes.width);
		addBoth(`${layer}mlp.fc1`, eyes.feedForward, eyes.width);
		addBoth(`${layer}mlp.fc2`, eyes.width, eyes.feedForward);
	}
	addBoth(`${vision}post_layernorm`, eyes.width);
	add(
		'model.connector.modality_projection.proj.weight',
		decoder.width,
		eyes.width * eyes.fold ** 2,
	);
	addDecoder(text, decoder, heads);
	add('lm_head.weight', decoder.vocab, decoder.width);
	return table;
}

/** Parameters of the compiled program from such a file, but for `rows`, which no file holds (`pictureRows`). */
export function smolVlmRecipes({ decoder, tower: eyes }: SmolVlmSizes, form: WeightForm): Recipe[] {
	const { recipes, add, addBoth, addBlocks } = recipesOf();
	add('tok', form, `${text}embed_tokens.weight`);
	addBlocks(text, decoder.layers, form, heads);
	add('head', form, 'lm_head.weight');
	addBoth('tower.patch', form, `${vision}embeddings.patch_embedding`);
	add('tower.positions', 'f32', `${vision}embeddings.position_embedding.weight`);
	for (let i = 0; i < eyes.layers; i += 1) {
		const [ours, theirs] = [`tower.blocks.${i}.`, `${vision}encoder.layers.${i}.`];
		addBoth(`${ours}norm1`, 'f32', `${theirs}layer_norm1`);
		addBoth(
			`${ours}qkv`,
			form,
			...['q', 'k', 'v'].map((part) => `${theirs}self_attn.${part}_proj`),
		);
		addBoth(`${ours}out`, form, `${theirs}self_attn.out_proj`);
		addBoth(`${ours}norm2`, 'f32', `${theirs}layer_norm2`);
		addBoth(`${ours}fc1`, form, `${theirs}mlp.fc1`);
		addBoth(`${ours}fc2`, form, `${theirs}mlp.fc2`);
	}
	addBoth('tower.norm', 'f32', `${vision}post_layernorm`);
	add('tower.connect.weight', form, 'model.connector.modality_projection.proj.weight');
	return recipes;
}

/** Tokens that stand around the tiles of a picture. */
export interface PictureMarks {
	readonly edge: number;
	readonly whole: number;
	readonly newline: number;
	/** Two newlines are one token of SmolLM2's tokenizer. */
	readonly twoNewlines: number;
	/** The mark of a tile; rows and columns count from 1. */
	readonly tile: (row: number, column: number) => number;
}

/**
 * Rows of a picture for the decoder, as SmolVLM's processor writes them: a token, or -1 - i for image row i. Tiles row by row, then the whole
 * picture.
 */
export function pictureRows(
	tilesAcross: number,
	tilesDown: number,
	rowsOfTile: number,
	marks: PictureMarks,
): Int32Array<ArrayBuffer> {
	const rows: number[] = [];
	let image = 0;
	const addTile = (mark: number) => {
		rows.push(marks.edge, mark);
		for (let i = 0; i < rowsOfTile; i += 1) {
			image += 1;
			rows.push(-image);
		}
	};
	for (let row = 1; row <= tilesDown; row += 1) {
		for (let column = 1; column <= tilesAcross; column += 1) addTile(marks.tile(row, column));
		rows.push(row === tilesDown ? marks.twoNewlines : marks.newline);
	}
	addTile(marks.whole);
	rows.push(marks.edge);
	return Int32Array.from(rows);
}
