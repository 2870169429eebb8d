import type { ModelImage } from './model';

/** Longest side, in pixels, of the copy that a model's picture is made from. */
export const workingSide = 896;

/** What a model could see of a photo. */
export interface Seen {
	/** of the whole photo, in pixels */
	readonly width: number;
	readonly height: number;
	/** so many details beside it, cut from a copy of this longest side */
	readonly details?: { readonly count: number; readonly side: number };
}

export function seenIn({ width, height, layout }: ModelImage): Seen {
	if (layout === 'stretch') return { width, height };
	// The canvas of src/photo/canvas.ts: the photo in its left half, sixteen details in its right.
	return { width: width / 2, height, details: { count: 16, side: workingSide } };
}
