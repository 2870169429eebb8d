import type { Place } from '../../domain/critique/critique';
import { blockedTo, burntFrom, channelLimit, lumaWeights } from '../../domain/facts/measurements';

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

const magenta = [255, 0, 200, 255];
const yellow = [255, 214, 0, 255];
const cyan = [0, 220, 255, 255];

/**
 * Marks what has lost its detail, by the thresholds of the measurement: magenta where it is burnt
 * out, cyan where it is blocked; yellow where only a channel is at its limit. The rest is clear.
 */
export function clippingMask(rgba: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
	const mask = new Uint8ClampedArray(rgba.length);
	const [red, green, blue] = lumaWeights;
	for (let i = 0; i < rgba.length; i += 4) {
		const [r = 0, g = 0, b = 0] = [rgba[i], rgba[i + 1], rgba[i + 2]];
		const luma = Math.round(red * r + green * g + blue * b);
		if (luma >= burntFrom) mask.set(magenta, i);
		else if (luma <= blockedTo) mask.set(cyan, i);
		else if (Math.max(r, g, b) >= channelLimit) mask.set(yellow, i);
	}
	return mask;
}
