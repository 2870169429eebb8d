import type { DecoderSizes } from './named-parts';
import type { Recipe } from './plan';
import type { WeightForm } from './quantise';
import type { ExpectedTensor } from './tensors';

/** Sizes of a Llama decoder whose heads have 64 values; model/modern/config.py has the same. */
export interface LlamaSizes extends DecoderSizes {
	readonly isTied: boolean;
}

/** SmolLM2-135M-Instruct: the decoder of SmolVLM-256M, which has 128 tokens more and two tables. */
export const smolLm2: LlamaSizes = {
	vocab: 49_152,
	width: 576,
	layers: 30,
	heads: 9,
	keyHeads: 3,
	feedForward: 1536,
	isTied: true,
};

const headWidth = 64;

/** What a GGUF file of such a decoder holds. */
export function llamaGgufTable(sizes: LlamaSizes): ReadonlyMap<string, ExpectedTensor> {
	const { vocab, width, heads, keyHeads, feedForward } = sizes;
	const table = new Map<string, ExpectedTensor>();
	const add = (name: string, ...shape: number[]) => table.set(name, { shape });
	add('token_embd.weight', vocab, width);
	for (let i = 0; i < sizes.layers; i += 1) {
		const block = `blk.${i}.`;
		add(`${block}attn_norm.weight`, width);
		add(`${block}attn_q.weight`, heads * headWidth, width);
		add(`${block}attn_k.weight`, keyHeads * headWidth, width);
		add(`${block}attn_v.weight`, keyHeads * headWidth, width);
		add(`${block}attn_output.weight`, width, heads * headWidth);
		add(`${block}ffn_norm.weight`, width);
		add(`${block}ffn_gate.weight`, feedForward, width);
		add(`${block}ffn_up.weight`, feedForward, width);
		add(`${block}ffn_down.weight`, width, feedForward);
	}
	add('output_norm.weight', width);
	if (!sizes.isTied) add('output.weight', vocab, width);
	return table;
}

/** Parameters of the compiled program in its order, from such a file. */
export function llamaGgufRecipes(sizes: LlamaSizes, form: WeightForm): Recipe[] {
	const recipes: Recipe[] = [];
	const add = (name: string, kind: Recipe['form'], ...parts: string[]) =>
		recipes.push({
			name,
			form: kind,
			parts: parts.map((source) => ({
				source: `${source}.weight`,
				order: /attn_[qk]$/u.test(source) ? 'paired' : 'as_stored',
			})),
		});
	add('tok', form, 'token_embd');
	for (let i = 0; i < sizes.layers; i += 1) {
		const [ours, theirs] = [`blocks.${i}.`, `blk.${i}.`];
		add(`${ours}norm1.weight`, 'f32', `${theirs}attn_norm`);
		add(`${ours}qkv.weight`, form, `${theirs}attn_q`, `${theirs}attn_k`, `${theirs}attn_v`);
		add(`${ours}out.weight`, form, `${theirs}attn_output`);
		add(`${ours}norm2.weight`, 'f32', `${theirs}ffn_norm`);
		add(`${ours}gate_up.weight`, form, `${theirs}ffn_gate`, `${theirs}ffn_up`);
		add(`${ours}down.weight`, form, `${theirs}ffn_down`);
	}
	add('norm.weight', 'f32', 'output_norm');
	if (!sizes.isTied) add('head', form, 'output');
	return recipes;
}
