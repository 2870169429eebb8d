import type { Place } from '../../domain/critique/critique';
import type { Measurements } from '../../domain/facts/measurements';
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

/** What is not marked lies in the dark, so that what is can be read on any photo. */
const dimmed = 130;
const peak = [120, 255, 0, 255];
const orange = [255, 128, 0, 255];

/**
 * Marks what has lost its detail, by the thresholds of the measurement: each pixel in the channels
 * that are at their limit (red, green, blue and their mixes), white where it is burnt out, orange
 * where it is blocked.
 */
export function clippingMask(rgba: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
	const mask = new Uint8ClampedArray(rgba.length);
	for (let i = 0; i < rgba.length; i += 4) {
		const [r = 0, g = 0, b = 0] = [rgba[i], rgba[i + 1], rgba[i + 2]];
		const luma = Math.round(lumaOf(r, g, b));
		mask[i + 3] = 255;
		if (luma >= burntFrom) mask.fill(255, i, i + 3);
		else if (luma <= blockedTo) mask.set(orange, i);
		else if (Math.max(r, g, b) >= channelLimit) {
			for (const [k, value] of [r, g, b].entries()) {
				mask[i + k] = value >= channelLimit ? 255 : 0;
			}
		} else mask[i + 3] = dimmed;
	}
	return mask;
}

const lumaOf = (r: number, g: number, b: number): number => {
	const [red, green, blue] = lumaWeights;
	return red * r + green * g + blue * b;
};

/** How far a pixel's luma must stand out from the mean of its neighbours to be in focus, of 255. */
const standsOut = 9;

/**
 * Focus peaking, as viewfinders have it: edges as sharp as pixels are.
 *
 * @param width of the picture in pixels
 * @param isSharp false where the photo was measured to be soft at its full size; fractions of its sides
 */
export function peakingMask(
	rgba: Uint8ClampedArray,
	width: number,
	isSharp: (x: number, y: number) => boolean = () => true,
): Uint8ClampedArray<ArrayBuffer> {
	const count = rgba.length / 4;
	const height = count / width;
	const luma = new Float32Array(count);
	for (let i = 0; i < count; i += 1) {
		luma[i] = lumaOf(rgba[4 * i] ?? 0, rgba[4 * i + 1] ?? 0, rgba[4 * i + 2] ?? 0);
	}
	const mask = new Uint8ClampedArray(rgba.length);
	const at = (i: number): number => luma[i] ?? 0;
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const i = y * width + x;
			mask[4 * i + 3] = dimmed;
			if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
			const mean = (at(i - 1) + at(i + 1) + at(i - width) + at(i + width)) / 4;
			if (Math.abs(at(i) - mean) < standsOut || !isSharp(x / width, y / height)) continue;
			mask.set(peak, 4 * i);
		}
	}
	return mask;
}

/** A tile that is softer than this part of the sharpest is not in focus. */
const inFocus = 0.4;

/** By the sharpness that was measured at full size: a picture for the screen hides what is soft. */
export function focusOf({
	tiles,
	columns,
	rows,
	best = 1,
}: Measurements['sharpness']): (x: number, y: number) => boolean {
	return (x, y) => {
		const tile = tiles[Math.floor(y * rows) * columns + Math.floor(x * columns)] ?? 0;
		return tile >= inFocus * best;
	};
}

/** Puts a mask over the pixels that it was made of. */
export function markInto(rgba: Uint8ClampedArray, mask: Uint8ClampedArray): void {
	for (let i = 0; i < rgba.length; i += 4) {
		const alpha = (mask[i + 3] ?? 0) / 255;
		for (let k = i; k < i + 3; k += 1) {
			rgba[k] = (rgba[k] ?? 0) * (1 - alpha) + (mask[k] ?? 0) * alpha;
		}
	}
}
