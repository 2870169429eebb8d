import type { PictureMarks, SmolVlmSizes } from '../../src/domain/weights/smolvlm';

/** `TINY_VLM` and `TINY_EYES` of model/modern/config.py. */
export const sizes: SmolVlmSizes = {
	decoder: {
		vocab: 576,
		width: 192,
		layers: 2,
		heads: 3,
		keyHeads: 1,
		feedForward: 512,
		isTied: false,
	},
	tower: { width: 128, layers: 2, feedForward: 256, side: 128, patch: 16, fold: 4 },
};

const marks: PictureMarks = {
	edge: 500,
	whole: 501,
	newline: 510,
	twoNewlines: 511,
	tile: (row, column) => 502 + 2 * (row - 1) + (column - 1),
};

/** Two by two tiles and the whole. */
export const picture = { across: 2, down: 2, tiles: 5, rowsOfTile: 4, marks };
