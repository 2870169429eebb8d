import { resampleLanczos, type RgbPicture } from '../../lib/resample';

export interface TiledPicture {
	readonly across: number;
	readonly down: number;
	/** Tiles beneath each other, row by row, the whole picture last; RGB. */
	readonly pixels: Uint8ClampedArray;
}

/** The longer side becomes `longest`, the other keeps the proportion, cut off and made even: what the makers' processor does first. */
function scaledSize(width: number, height: number, longest: number): [number, number] {
	const aspect = width / height;
	const even = (size: number) => Math.max(1, Math.trunc(size) + (Math.trunc(size) % 2));
	return width >= height ? [longest, even(longest / aspect)] : [even(longest * aspect), longest];
}

/** Then both sides become whole tiles. */
function wholeTiles(width: number, height: number, side: number): [number, number] {
	const aspect = width / height;
	const up = (size: number) => Math.ceil(size / side) * side;
	if (width >= height) return [up(width), up(Math.trunc(up(width) / aspect))];
	return [up(Math.trunc(up(height) * aspect)), up(height)];
}

function cut({ pixels, width }: RgbPicture, left: number, top: number, side: number) {
	const tile = new Uint8ClampedArray(3 * side * side);
	for (let y = 0; y < side; y += 1) {
		const from = 3 * ((top + y) * width + left);
		tile.set(pixels.subarray(from, from + 3 * side), 3 * side * y);
	}
	return tile;
}

/**
 * What SmolVLM sees of a photo, as its processor makes it: the longer side scaled to `tiles` tiles, whatever its size was, both sides
 * stretched to whole tiles, and these once more as one tile. A photo no larger than one tile after that is that tile alone.
 */
export function tileSmolVlm(photo: RgbPicture, side: number, tiles: number): TiledPicture {
	const scaled = resampleLanczos(photo, ...scaledSize(photo.width, photo.height, side * tiles));
	const canvas = resampleLanczos(scaled, ...wholeTiles(scaled.width, scaled.height, side));
	const across = canvas.width / side;
	const down = canvas.height / side;
	if (across * down === 1) return { across: 0, down: 0, pixels: canvas.pixels };
	return cutAll(canvas, { across, down, side });
}

interface Grid {
	readonly across: number;
	readonly down: number;
	/** of a tile, px */
	readonly side: number;
}

/**
 * The same for a library of a fixed number of tiles: equal to the above where the processor chooses that number. A photo of other
 * proportions is stretched to it, as its whole is in any case.
 */
export function tileToGrid(photo: RgbPicture, grid: Grid): TiledPicture {
	const { across, down, side } = grid;
	const longest = side * Math.max(across, down);
	const scaled = resampleLanczos(photo, ...scaledSize(photo.width, photo.height, longest));
	return cutAll(resampleLanczos(scaled, side * across, side * down), grid);
}

function cutAll(canvas: RgbPicture, { across, down, side }: Grid): TiledPicture {
	const parts: Uint8ClampedArray[] = [];
	for (let row = 0; row < down; row += 1)
		for (let column = 0; column < across; column += 1)
			parts.push(cut(canvas, column * side, row * side, side));
	parts.push(resampleLanczos(canvas, side, side).pixels);
	const pixels = new Uint8ClampedArray(3 * side * side * parts.length);
	for (const [i, part] of parts.entries()) pixels.set(part, 3 * side * side * i);
	return { across, down, pixels };
}
