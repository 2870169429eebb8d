/** The right way up, by EXIF, where the browser leaves it to others. */
import { FailureError } from '../domain/failure';
import type { PhotoSize } from '../domain/photo/photo';
import type { Orientation } from './exif-block';

/**
 * One picture of each kind, two pixels by one, that EXIF turns upright. Every browser turns a JPEG; of
 * the others Chrome turns a PNG and leaves a WebP.
 */
const turnedSamples: Readonly<Record<string, string>> = {
	'image/png':
		'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAGmVYSWZNTQAqAAAACAABARIAAwAAAAEABgAAAAAAANZnS2kAAAAPSURBVHgBYmJgYPgPwgAAAAD//1BrIkwAAAAGSURBVAMABhUCAczVBz0AAAAASUVORK5CYII=',
	'image/webp':
		'UklGRk4AAABXRUJQVlA4WAoAAAAIAAAAAQAAAAAAVlA4TA4AAAAvAQAAAAcQEf0PRET/A0VYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAA=',
};
const answers = new Map<string, Promise<boolean>>();

/** Asks the browser once for each kind. */
export function browserTurns(mimeType: string | undefined): Promise<boolean> {
	const sample = mimeType === undefined ? undefined : turnedSamples[mimeType];
	if (mimeType === undefined || sample === undefined) return Promise.resolve(true);
	const answer = answers.get(mimeType) ?? isShownUpright(sample);
	answers.set(mimeType, answer);
	return answer;
}

async function isShownUpright(sample: string): Promise<boolean> {
	const bytes = Uint8Array.from(atob(sample), (character) => character.charCodeAt(0));
	try {
		const bitmap = await createImageBitmap(new Blob([bytes]));
		const { width, height } = bitmap;
		bitmap.close();
		return height > width;
	} catch {
		// It does not read this kind at all.
		return true;
	}
}

export const exchanged = ({ width, height }: PhotoSize): PhotoSize => ({
	width: height,
	height: width,
});

/** Columns of the matrix that brings a stored picture upright, in its own sides. */
const axes: Record<Orientation, readonly [number, number, number, number]> = {
	1: [1, 0, 0, 1],
	2: [-1, 0, 0, 1],
	3: [-1, 0, 0, -1],
	4: [1, 0, 0, -1],
	5: [0, 1, 1, 0],
	6: [0, 1, -1, 0],
	7: [0, -1, -1, 0],
	8: [0, -1, 1, 0],
};

/** @returns the picture turned; closes the one that it is made from */
export function turn(bitmap: ImageBitmap, orientation: Orientation): ImageBitmap {
	const { width, height } = orientation > 4 ? exchanged(bitmap) : bitmap;
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (pen === null) throw new FailureError('out_of_memory', 'no canvas');
	const [a, b, c, d] = axes[orientation];
	// Whatever the matrix moves out of the frame comes back by a whole side.
	pen.setTransform(a, b, c, d, a + c < 0 ? width : 0, b + d < 0 ? height : 0);
	pen.drawImage(bitmap, 0, 0);
	bitmap.close();
	return canvas.transferToImageBitmap();
}
