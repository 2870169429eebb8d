// The small models that stand for the real ones in `parity`, by the name of the real one.
import { fromSafetensors } from './convert.mjs';

/** Sizes as `TINY_VLM` and `TINY_EYES` of modern/config.py. */
const smolVlm = {
	/** Python module: SEED OUT -> cases.json, logits.bin, model.safetensors, picture.png. */
	record: 'modern.record_seeing',
	/** In model/libraries. */
	library: 'tiny-vlm',
	source: async (load, letterTokenizer) => {
		const { picture, sizes } = await load('/tests/support/tiny-vlm-sizes.ts');
		const { vocab } = sizes.decoder;
		return { vocab, source: fromSafetensors({ sizes, form: 'q8', tokenizer: letterTokenizer(vocab), picture }) };
	},
};

export const parityModels = { 'smolvlm-256m': smolVlm, 'smolvlm-500m': smolVlm };
