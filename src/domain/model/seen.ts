import { placeOnBlocks } from './blocks';
import { cropCanvas } from './crops';
import type { PhotoSize } from '../photo/photo';
import type { ModelPicture } from './model';

/** Longest side, in pixels, of the copy that a model's picture is made from. */
export const workingSide = 896;

/** What a model could see of a photo. */
export interface Seen {
	/** of the whole photo, in pixels */
	readonly width: number;
	readonly height: number;
	/** so many details beside it, cut from a copy of this longest side */
	readonly details?: { readonly count: number; readonly side: number };
	/** it came in so many tiles, and once more whole, in as many pixels as one of them */
	readonly tiles?: { readonly across: number; readonly down: number; readonly side: number };
}

export function seenIn(picture: ModelPicture, photo: PhotoSize): Seen {
	if (picture.layout === 'fit') return fitPicture(photo, picture);
	if (picture.layout === 'tiles') {
		const { across, down, side } = picture;
		const longest = side * Math.max(across, down);
		return { ...fitPicture(photo, { longest, multiple: 1 }), tiles: { across, down, side } };
	}
	if (picture.layout === 'blocks') return placeOnBlocks(photo, picture).size;
	if (picture.layout === 'crops') return cropCanvas(photo, picture.tokens).photo;
	const { width, height } = picture;
	// The canvas of src/measure/canvas.ts: the photo in its left half, sixteen details in its right.
	return { width: width / 2, height, details: { count: 16, side: workingSide } };
}

/** Whether this picture of this photo is what was noted as seen: an earlier version may have drawn another one. */
export function isSeenIn(picture: ModelPicture, photo: PhotoSize, seen: Seen): boolean {
	const now = seenIn(picture, photo);
	const { tiles, details } = now;
	return (
		now.width === seen.width &&
		now.height === seen.height &&
		tiles?.across === seen.tiles?.across &&
		tiles?.down === seen.tiles?.down &&
		tiles?.side === seen.tiles?.side &&
		details?.count === seen.details?.count &&
		details?.side === seen.details?.side
	);
}

/**
 * The sides of a photo's picture in its own proportions: the longer side as near to `longest` as a
 * multiple of `multiple` comes from below, the other the nearest multiple. Nothing is enlarged
 * beyond the multiple that covers it.
 */
export function fitPicture(
	{ width, height }: PhotoSize,
	{ longest, multiple }: { readonly longest: number; readonly multiple: number },
): PhotoSize {
	const most = Math.floor(longest / multiple) * multiple;
	const scale = Math.min(1, most / Math.max(width, height));
	const round = (side: number): number =>
		Math.min(most, Math.max(multiple, Math.round((side * scale) / multiple) * multiple));
	return { width: round(width), height: round(height) };
}
