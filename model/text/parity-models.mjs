// The small models that stand for the real ones in `parity`, by the name of the real one.
import { fromQwenSafetensors, fromSafetensors } from './convert.mjs';

/** Sizes as `TINY_VLM` and `TINY_EYES` of modern/config.py. */
const smolVlm = {
	/** Python module: SEED OUT -> cases.json, logits.bin, model.safetensors, and picture.png or a picture for each layout that cases name. */
	record: 'modern.record_seeing',
	/** In model/libraries. */
	library: 'tiny-vlm',
	source: async (load, letterTokenizer) => {
		const { picture, sizes } = await load('/tests/support/tiny-vlm-sizes.ts');
		const { vocab } = sizes.decoder;
		return { vocab, source: fromSafetensors({ sizes, form: 'q8', tokenizer: letterTokenizer(vocab), picture }) };
	},
};

/** Sizes as `TINY_QWEN` of modern/qwen_config.py; in `real` ones as its `layer_of`, compiled before. */
const qwen3Vl = (name, sizesOf) => ({
	record: 'modern.record_qwen',
	library: 'tiny-qwen',
	source: async (load, letterTokenizer) => {
		const { sizes } = await load('/tests/support/tiny-qwen-sizes.ts');
		const { vocab } = sizes.decoder;
		return { vocab, source: fromQwenSafetensors({ sizes, tokenizer: letterTokenizer(vocab) }) };
	},
	real: {
		record: 'modern.record_qwen',
		recordOptions: [`${name}-layer`],
		library: `../.cache/libraries/${name}-layer`,
		compiled: `${name}-layer`,
		source: async (load, letterTokenizer) => {
			const { [sizesOf]: all } = await load('/src/domain/weights/qwen3-vl.ts');
			const vocab = 9216;
			const decoder = { ...all.decoder, layers: 3, vocab, tableRows: 2048 };
			const sizes = { decoder, tower: { ...all.tower, layers: 3 } };
			return { vocab, source: fromQwenSafetensors({ sizes, tokenizer: letterTokenizer(vocab) }) };
		},
	},
});

export const parityModels = { 'smolvlm-256m': smolVlm, 'smolvlm-500m': smolVlm, 'qwen3-vl-2b': qwen3Vl('qwen3-vl-2b', 'qwen3Vl2B'), 'qwen3-vl-4b': qwen3Vl('qwen3-vl-4b', 'qwen3Vl4B') };
