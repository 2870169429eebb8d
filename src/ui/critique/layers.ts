import type { Place } from '../../domain/critique/critique';

export const layers = ['clipping', 'sharpness', 'thirds', 'level'] as const;
export type Layer = (typeof layers)[number];

/** Column and row of a place in a grid of three by three; undefined for the whole frame. */
export function cellOf(
	place: Place,
): { readonly column: number; readonly row: number } | undefined {
	if (place === 'whole frame') return undefined;
	const words = place.split(' ');
	return {
		column: words.includes('left') ? 0 : words.includes('right') ? 2 : 1,
		row: words.includes('top') ? 0 : words.includes('bottom') ? 2 : 1,
	};
}

const bright = 254;
const dark = 2;

/**
 * Marks what has lost its detail: magenta where a channel is full, cyan where all are empty, the
 * rest left clear. The same thresholds as the measurement.
 */
export function clippingMask(rgba: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
	const mask = new Uint8ClampedArray(rgba.length);
	for (let i = 0; i < rgba.length; i += 4) {
		const [r = 0, g = 0, b = 0] = [rgba[i], rgba[i + 1], rgba[i + 2]];
		if (r >= bright || g >= bright || b >= bright) mask.set([255, 0, 200, 255], i);
		else if (r <= dark && g <= dark && b <= dark) mask.set([0, 220, 255, 255], i);
	}
	return mask;
}
