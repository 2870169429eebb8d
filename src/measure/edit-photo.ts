/** File and edit → a new JPEG at full size, the right way up. */
import { decodePhoto } from '../decode/decode-photo';
import { decodeForeign } from '../decode/foreign';
import { readHeader } from '../decode/header';
import type { Edit } from '../domain/claims/claim';
import { FailureError } from '../domain/failure';
import { editFrame } from '../domain/photo/edit-frame';
import { toneOf } from '../domain/photo/edit-tone';
import { keptExif, withExif } from './kept-exif';
import { maxPixels, maxSide } from './read-photo';

const quality = 0.92;
/** Rows that are read back at a time. */
const bandRows = 256;

/** One that is larger than what is measured at a time is made smaller. */
export async function editPhoto(file: Blob, edit: Edit): Promise<Blob> {
	const { bitmap } = await decodePhoto(file, await readHeader(file), Infinity, decodeForeign);
	const photo = { width: bitmap.width, height: bitmap.height };
	const canvas = draw(bitmap, edit);
	const tone = toneOf(edit, photo, canvas);
	if (tone !== undefined) {
		for (let y = 0; y < canvas.height; y += bandRows) {
			const rows = Math.min(bandRows, canvas.height - y);
			const pen = penOf(canvas);
			const band = pen.getImageData(0, y, canvas.width, rows);
			tone(band.data, y);
			pen.putImageData(band, 0, y);
		}
	}
	const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
	const exif = await keptExif(file);
	return exif === undefined ? jpeg : withExif(jpeg, exif);
}

/** Closes the bitmap: by then its pixels are on the canvas. */
function draw(photo: ImageBitmap, edit: Edit): OffscreenCanvas {
	try {
		const frame = editFrame(edit, photo);
		const { width, height } = frame;
		const most = Math.sqrt(maxPixels / (width * height));
		const scale = Math.min(1, most, maxSide / Math.max(width, height));
		const canvas = new OffscreenCanvas(
			Math.max(1, Math.round(width * scale)),
			Math.max(1, Math.round(height * scale)),
		);
		const pen = penOf(canvas);
		pen.imageSmoothingQuality = 'high';
		// What is transparent is judged on white.
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.scale(canvas.width / width, canvas.height / height);
		pen.translate(width / 2 - frame.x, height / 2 - frame.y);
		pen.rotate((frame.degrees * Math.PI) / 180);
		pen.drawImage(photo, -photo.width / 2, -photo.height / 2);
		pen.resetTransform();
		return canvas;
	} finally {
		photo.close();
	}
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (pen === null) throw new FailureError('out_of_memory', 'no canvas');
	return pen;
}
