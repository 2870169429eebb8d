import type { Qwen3VlSizes } from '../../src/domain/weights/qwen3-vl';

/** `TINY_QWEN` of model/modern/qwen_config.py. */
export const sizes: Qwen3VlSizes = {
	decoder: {
		vocab: 896,
		width: 128,
		layers: 4,
		heads: 2,
		keyHeads: 1,
		feedForward: 256,
		tableRows: 192,
	},
	tower: { width: 128, layers: 4, feedForward: 256, patch: 16, grid: 5, deep: 3 },
};
