/** What makers' files of this kind share: how tensors are listed and drawn on, and the decoder, as transformers names it. */
import type { Recipe, RecipePart } from './plan';
import type { WeightForm } from './quantise';
import type { ExpectedTensor } from './tensors';

export interface DecoderSizes {
	readonly vocab: number;
	readonly width: number;
	readonly layers: number;
	readonly heads: number;
	readonly keyHeads: number;
	readonly feedForward: number;
}

/** Of the attention: how wide a head is, and whether queries and keys are normed head by head. */
export interface HeadKind {
	readonly headWidth: number;
	readonly isNormed: boolean;
}

/** A table that grows in the order in which it is told. */
export function tableOf() {
	const table = new Map<string, ExpectedTensor>();
	const add = (name: string, ...shape: number[]): void => {
		table.set(name, { shape });
	};
	/** a weight and its bias */
	const addBoth = (name: string, ...shape: number[]): void => {
		add(`${name}.weight`, ...shape);
		add(`${name}.bias`, shape[0] ?? 0);
	};
	/** @param at beginning of its names */
	const addDecoder = (at: string, sizes: DecoderSizes, kind: HeadKind): void => {
		const { width, heads, keyHeads, feedForward } = sizes;
		const { headWidth, isNormed } = kind;
		add(`${at}embed_tokens.weight`, sizes.vocab, width);
		for (let i = 0; i < sizes.layers; i += 1) {
			const layer = `${at}layers.${i}.`;
			add(`${layer}self_attn.q_proj.weight`, heads * headWidth, width);
			add(`${layer}self_attn.k_proj.weight`, keyHeads * headWidth, width);
			add(`${layer}self_attn.v_proj.weight`, keyHeads * headWidth, width);
			add(`${layer}self_attn.o_proj.weight`, width, heads * headWidth);
			if (isNormed) add(`${layer}self_attn.q_norm.weight`, headWidth);
			if (isNormed) add(`${layer}self_attn.k_norm.weight`, headWidth);
			add(`${layer}mlp.gate_proj.weight`, feedForward, width);
			add(`${layer}mlp.up_proj.weight`, feedForward, width);
			add(`${layer}mlp.down_proj.weight`, width, feedForward);
			add(`${layer}input_layernorm.weight`, width);
			add(`${layer}post_attention_layernorm.weight`, width);
		}
		add(`${at}norm.weight`, width);
	};
	return { table, add, addBoth, addDecoder };
}

/** Recipes in the order of the compiled program. */
export function recipesOf() {
	const recipes: Recipe[] = [];
	const addParts = (name: string, form: Recipe['form'], ...parts: RecipePart[]): void => {
		recipes.push({ name, form, parts });
	};
	const add = (name: string, form: Recipe['form'], ...sources: string[]): void => {
		addParts(name, form, ...sources.map((source): RecipePart => ({ source, order: 'as_stored' })));
	};
	/** weights beside each other, and their biases */
	const addBoth = (name: string, form: Recipe['form'], ...sources: string[]): void => {
		add(`${name}.weight`, form, ...sources.map((source) => `${source}.weight`));
		add(`${name}.bias`, 'f32', ...sources.map((source) => `${source}.bias`));
	};
	/** all of a decoder but its table of tokens, and the norm after it */
	const addBlocks = (
		at: string,
		layers: number,
		form: WeightForm,
		{ isNormed }: Pick<HeadKind, 'isNormed'>,
	): void => {
		for (let i = 0; i < layers; i += 1) {
			const [ours, theirs] = [`blocks.${i}.`, `${at}layers.${i}.`];
			const attention = ['q', 'k', 'v'].map((part) => `${theirs}self_attn.${part}_proj.weight`);
			const gateAndUp = ['gate', 'up'].map((part) => `${theirs}mlp.${part}_proj.weight`);
			add(`${ours}norm1.weight`, 'f32', `${theirs}input_layernorm.weight`);
			add(`${ours}qkv.weight`, form, ...attention);
			if (isNormed) add(`${ours}q_norm`, 'f32', `${theirs}self_attn.q_norm.weight`);
			if (isNormed) add(`${ours}k_norm`, 'f32', `${theirs}self_attn.k_norm.weight`);
			add(`${ours}out.weight`, form, `${theirs}self_attn.o_proj.weight`);
			add(`${ours}norm2.weight`, 'f32', `${theirs}post_attention_layernorm.weight`);
			add(`${ours}gate_up.weight`, form, ...gateAndUp);
			add(`${ours}down.weight`, form, `${theirs}mlp.down_proj.weight`);
		}
		add('norm.weight', 'f32', `${at}norm.weight`);
	};
	return { recipes, addParts, add, addBoth, addBlocks };
}
