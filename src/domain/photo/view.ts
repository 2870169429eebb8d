/** How a photo is looked at: fitted into its pane, or enlarged to a scale around a point of it. */
import { clamp } from '../../lib/clamp';
import type { PhotoSize } from './photo';

export interface View {
	/** point of the photo in the middle of the pane, in fractions of its sides */
	readonly x: number;
	readonly y: number;
	/** pixels of the pane for one of the photo; undefined: all of it, as large as the pane allows */
	readonly scale?: number;
}

/** A rectangle in pixels of the pane. */
export interface Placed {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** Beyond this a pixel says nothing more. */
export const largestScale = 16;

export const fitted: View = { x: 0.5, y: 0.5 };

/** A photo that is smaller than its pane is not blown up by itself. */
export function fitScale(photo: PhotoSize, pane: PhotoSize): number {
	return Math.min(pane.width / photo.width, pane.height / photo.height, largestScale);
}

export function scaleOf({ scale }: View, photo: PhotoSize, pane: PhotoSize): number {
	return scale ?? fitScale(photo, pane);
}

/** Where the whole photo lies; much of it may be outside the pane. */
export function placeOf(view: View, photo: PhotoSize, pane: PhotoSize): Placed {
	const scale = scaleOf(view, photo, pane);
	const width = photo.width * scale;
	const height = photo.height * scale;
	return {
		left: pane.width / 2 - view.x * width,
		top: pane.height / 2 - view.y * height,
		width,
		height,
	};
}

/** Nothing beside the photo comes into the pane as long as the photo can fill it. */
function within(view: View, photo: PhotoSize, pane: PhotoSize): View {
	const scale = scaleOf(view, photo, pane);
	const hold = (at: number, side: number, room: number): number => {
		const half = room / 2 / (side * scale);
		return half >= 0.5 ? 0.5 : clamp(at, half, 1 - half);
	};
	return {
		...view,
		x: hold(view.x, photo.width, pane.width),
		y: hold(view.y, photo.height, pane.height),
	};
}

/**
 * Scales so that what lies beneath a point stays beneath it. Not smaller than fitted: there it is
 * fitted, whatever the pane becomes.
 * @param at pixels from the middle of the pane
 */
export function zoomTo(
	view: View,
	scale: number,
	photo: PhotoSize,
	pane: PhotoSize,
	at: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): View {
	const before = scaleOf(view, photo, pane);
	const after = Math.min(scale, largestScale);
	if (after <= fitScale(photo, pane)) return fitted;
	const moved = {
		scale: after,
		x: view.x + (at.x / before - at.x / after) / photo.width,
		y: view.y + (at.y / before - at.y / after) / photo.height,
	};
	return within(moved, photo, pane);
}

/** @param by pixels of the pane by which the photo is dragged */
export function pan(
	view: View,
	by: { readonly x: number; readonly y: number },
	photo: PhotoSize,
	pane: PhotoSize,
): View {
	const scale = scaleOf(view, photo, pane);
	const x = view.x - by.x / (photo.width * scale);
	const y = view.y - by.y / (photo.height * scale);
	return within({ ...view, x, y }, photo, pane);
}

/** What can be seen, in fractions of the photo's sides. */
export function seenOf(view: View, photo: PhotoSize, pane: PhotoSize) {
	const { left, top, width, height } = placeOf(view, photo, pane);
	const x = clamp(-left / width, 0, 1);
	const y = clamp(-top / height, 0, 1);
	return {
		x,
		y,
		width: clamp((pane.width - left) / width, 0, 1) - x,
		height: clamp((pane.height - top) / height, 0, 1) - y,
	};
}
