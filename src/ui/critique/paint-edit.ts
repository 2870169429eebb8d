/** A photo with an edit applied, as large as the screen needs. */
import type { Edit } from '../../domain/claims/claim';
import { editFrame } from '../../domain/photo/edit-frame';
import { toneOf } from '../../domain/photo/edit-tone';
import { clippingMask, markInto } from './layers';

/** Longest side that is painted: one frame of the screen has time for it. */
const longestPixels = 1400;

/** @param marked also shows where the edited photo has lost detail */
export function paintEdit(
	canvas: HTMLCanvasElement,
	image: HTMLImageElement,
	edit: Edit,
	marked: boolean,
): void {
	const photo = { width: image.naturalWidth, height: image.naturalHeight };
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (pen === null || photo.width === 0) return;
	const frame = editFrame(edit, photo);
	const scale = Math.min(1, longestPixels / Math.max(frame.width, frame.height));
	canvas.width = Math.max(1, Math.round(frame.width * scale));
	canvas.height = Math.max(1, Math.round(frame.height * scale));
	pen.imageSmoothingQuality = 'high';
	pen.scale(canvas.width / frame.width, canvas.height / frame.height);
	pen.translate(frame.width / 2 - frame.x, frame.height / 2 - frame.y);
	pen.rotate((frame.degrees * Math.PI) / 180);
	pen.drawImage(image, -photo.width / 2, -photo.height / 2);
	const tone = toneOf(edit, photo, canvas);
	if (tone === undefined && !marked) return;
	const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
	tone?.(pixels.data, 0);
	if (marked) markInto(pixels.data, clippingMask(pixels.data));
	pen.putImageData(pixels, 0, 0);
}
