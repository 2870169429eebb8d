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

/** Sizes as `TINY_QWEN` of modern/qwen_config.py. */
const qwen3Vl = {
	record: 'modern.record_qwen',
	library: 'tiny-qwen',
	source: async (load, letterTokenizer) => {
		const { sizes } = await load('/tests/support/tiny-qwen-sizes.ts');
		const { vocab } = sizes.decoder;
		return { vocab, source: fromQwenSafetensors({ sizes, tokenizer: letterTokenizer(vocab) }) };
	},
};

export const parityModels = { 'smolvlm-256m': smolVlm, 'smolvlm-500m': smolVlm, 'qwen3-vl-2b': qwen3Vl, 'qwen3-vl-4b': qwen3Vl };
