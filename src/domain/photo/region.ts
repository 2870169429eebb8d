import type { PhotoSize } from './photo';

/** A part of a photo in fractions of its sides, orientation applied: 0–1 from the top left corner. */
export interface Region {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Shortest side of a part in pixels: a smaller one has nothing left to judge. */
export const leastRegionPixels = 64;

/** Whether a part has a size and lies inside the photo. */
export function isRegion({ x, y, width, height }: Region): boolean {
	const numbers = [x, y, width, height].every((value) => Number.isFinite(value));
	const inside = x >= 0 && y >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;
	return numbers && inside && width > 0 && height > 0;
}

/** The same part in whole pixels, at least one each way. */
export function regionPixels(
	{ x, y, width, height }: Region,
	photo: PhotoSize,
): PhotoSize & { readonly left: number; readonly top: number } {
	const left = Math.min(photo.width - 1, Math.round(x * photo.width));
	const top = Math.min(photo.height - 1, Math.round(y * photo.height));
	return {
		left,
		top,
		width: Math.max(1, Math.min(photo.width - left, Math.round(width * photo.width))),
		height: Math.max(1, Math.min(photo.height - top, Math.round(height * photo.height))),
	};
}

/** so far past the middle of the frame a thing may reach, and lie at one side of it all the same */
const pastMiddle = 0.02;

/** Which side of the frame's middle a part of it keeps to; undefined: it lies on both. */
export function sideOf({ x, width }: Region): 'left' | 'right' | undefined {
	if (x + width <= 0.5 + pastMiddle) return 'left';
	return x >= 0.5 - pastMiddle ? 'right' : undefined;
}
