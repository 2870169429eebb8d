import { clamp } from '../../lib/clamp';
import type { Sharpness } from '../facts/measurements';
import type { Region } from '../photo/region';

/** Sides of the first frame, in fractions of the photo's. */
const size = 0.8;
const thirds = [1 / 3, 2 / 3] as const;

/**
 * A first frame to begin with: four fifths of the photo, laid so that the middle of what is sharpest
 * comes to the nearest third of it. Measured, not advised by the model: a place to start dragging.
 */
export function suggestFrame(sharpness: Sharpness | undefined): Region {
	const { x, y } = sharpness === undefined ? { x: 0.5, y: 0.5 } : sharpestAt(sharpness);
	return { x: start(x), y: start(y), width: size, height: size };
}

/** Where the sharp tiles have their middle, in fractions; the sharper, the more they count. */
function sharpestAt({ tiles, columns, rows }: Sharpness): { x: number; y: number } {
	let sum = 0;
	let x = 0;
	let y = 0;
	for (const [i, tile] of tiles.entries()) {
		const weight = (tile ?? 0) ** 2;
		sum += weight;
		x += weight * (((i % columns) + 0.5) / columns);
		y += weight * ((Math.floor(i / columns) + 0.5) / rows);
	}
	return sum === 0 ? { x: 0.5, y: 0.5 } : { x: x / sum, y: y / sum };
}

/** The start that brings `at` closest to a third of the frame, inside the photo. */
function start(at: number): number {
	const starts = thirds.map((third) => clamp(at - third * size, 0, 1 - size));
	const miss = (from: number): number =>
		Math.min(...thirds.map((third) => Math.abs(from + third * size - at)));
	// A tie keeps the middle: neither side is better.
	const [left = 0, right = 0] = starts;
	if (Math.abs(miss(left) - miss(right)) < 1e-9) return clamp((left + right) / 2, 0, 1 - size);
	return miss(left) < miss(right) ? left : right;
}
