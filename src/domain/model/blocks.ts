import type { PhotoSize } from '../photo/photo';

/** Of a block of 2 × 2 patches, px: one row of the picture for the decoder. */
export const blockSide = 32;

/** Blocks of a canvas that lies; upright it has them the other way round. */
export interface BlockGrid {
	readonly across: number;
	readonly down: number;
}

interface Placed extends BlockGrid {
	readonly layout: 'landscape' | 'portrait';
	/** Of the photo on it: whole blocks, as the makers' processor rounds sides. Px. */
	readonly size: PhotoSize;
	/** Blocks to its left and above it. */
	readonly left: number;
	readonly top: number;
}

/** Where a photo lies on the canvas: as large as it fits, in the middle to a block. */
export function placeOnBlocks({ width, height }: PhotoSize, grid: BlockGrid): Placed {
	const isUpright = height > width;
	const [across, down] = isUpright ? [grid.down, grid.across] : [grid.across, grid.down];
	const scale = Math.min(across / width, down / height);
	const inBlocks = (side: number, most: number) =>
		Math.min(most, Math.max(1, Math.round(side * scale)));
	const [columns, rows] = [inBlocks(width, across), inBlocks(height, down)];
	return {
		layout: isUpright ? 'portrait' : 'landscape',
		across,
		down,
		size: { width: columns * blockSide, height: rows * blockSide },
		left: Math.floor((across - columns) / 2),
		top: Math.floor((down - rows) / 2),
	};
}
