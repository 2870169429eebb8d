import { resampleBicubic, type RgbPicture } from '../../lib/resample';
import { type BlockGrid, blockSide as block, placeOnBlocks } from '../model/blocks';

const grey = 128;
/** The strip beneath the blocks: all of it, so that no browser's colours can make one of the other. */
const strips = { landscape: 0, portrait: 255 } as const;

/**
 * The canvas that the library of Qwen3-VL takes: blocks of the picture row by row, laid in this order on a lying canvas whichever way the
 * photo stands, and a strip beneath them. A lying photo just lies on it; of an upright one only the library makes sense.
 */
export function drawOnBlocks(photo: RgbPicture, grid: BlockGrid): RgbPicture {
	const { layout, across, down, size, left, top } = placeOnBlocks(photo, grid);
	const { pixels: seen } = resampleBicubic(photo, size.width, size.height);
	const [width, height] = [grid.across * block, (grid.down + 1) * block];
	const pixels = new Uint8ClampedArray(3 * width * height).fill(grey);
	pixels.fill(strips[layout], 3 * width * grid.down * block);
	for (let number = 0; number < across * down; number += 1) {
		const column = (number % across) - left;
		const row = Math.floor(number / across) - top;
		if (column < 0 || row < 0 || column * block >= size.width || row * block >= size.height)
			continue;
		const [x, y] = cornerOf(number, grid.across);
		for (let line = 0; line < block; line += 1) {
			const from = 3 * ((row * block + line) * size.width + column * block);
			pixels.set(seen.subarray(from, from + 3 * block), 3 * ((y + line) * width + x));
		}
	}
	return { pixels, width, height };
}

/** As the library reads it: the blocks of such a canvas the way the photo stands, without the strip that tells which way that is. */
export function liftFromBlocks({ pixels, width: side }: RgbPicture, grid: BlockGrid): RgbPicture {
	const isUpright = pixels[3 * side * grid.down * block] === strips.portrait;
	const [across, down] = isUpright ? [grid.down, grid.across] : [grid.across, grid.down];
	const [width, height] = [across * block, down * block];
	const lifted = new Uint8ClampedArray(3 * width * height);
	for (let number = 0; number < across * down; number += 1) {
		const [x, y] = cornerOf(number, grid.across);
		const [left, top] = cornerOf(number, across);
		for (let line = 0; line < block; line += 1) {
			const from = 3 * ((y + line) * side + x);
			lifted.set(pixels.subarray(from, from + 3 * block), 3 * ((top + line) * width + left));
		}
	}
	return { pixels: lifted, width, height };
}

/** Left and upper edge of a block where so many lie beside each other. Px. */
const cornerOf = (number: number, across: number): readonly [number, number] => [
	(number % across) * block,
	Math.floor(number / across) * block,
];
