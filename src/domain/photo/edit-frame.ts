/** What an edit leaves of the frame: the part that it asks for, turned, without empty corners. */
import type { Edit } from '../claims/claim';
import type { PhotoSize } from './photo';
import { regionPixels } from './region';

const whole = { x: 0, y: 0, width: 1, height: 1 };

/** In pixels of the photo. */
export interface EditFrame extends PhotoSize {
	/** clockwise */
	readonly degrees: number;
	/** middle of the frame, counted from the middle of the photo, after turning */
	readonly x: number;
	readonly y: number;
}

/** The largest upright frame of the asked-for proportions and middle that is filled everywhere. */
export function editFrame({ rotateDegrees = 0, crop }: Edit, photo: PhotoSize): EditFrame {
	const { left, top, width, height } = regionPixels(crop ?? whole, photo);
	const [dx, dy] = [left + width / 2 - photo.width / 2, top + height / 2 - photo.height / 2];
	const [cos, sin] = [
		Math.cos((rotateDegrees * Math.PI) / 180),
		Math.sin((rotateDegrees * Math.PI) / 180),
	];
	// Corners in the sides of the photo as it lay: each may go as far as its edge.
	let scale = 1;
	for (const sx of [-1, 1]) {
		for (const sy of [-1, 1]) {
			const px = (sx * width * cos + sy * height * sin) / 2;
			const py = (sy * height * cos - sx * width * sin) / 2;
			scale = Math.min(scale, room(photo.width, dx, px), room(photo.height, dy, py));
		}
	}
	return {
		degrees: rotateDegrees,
		x: dx * cos - dy * sin,
		y: dx * sin + dy * cos,
		width: Math.max(1, Math.floor(width * scale + 1e-6)),
		height: Math.max(1, Math.floor(height * scale + 1e-6)),
	};
}

/** The part of the way `step` from `at` that stays within a side. */
function room(side: number, at: number, step: number): number {
	if (step === 0) return Infinity;
	return Math.max(0, (side / 2 - at * Math.sign(step)) / Math.abs(step));
}
