/** File → pixels, a band at a time. */
import type { Measurements } from '../domain/measurements';
import type { Region } from '../domain/region';
import { regionPixels } from '../domain/region';
import type { Size } from './measure';
import { grid, Measure } from './measure';

/** Above this a reduced copy is measured, and the result says so. */
const maxPixels = 24_000_000;

export async function measurePhoto(file: Blob, region?: Region): Promise<Measurements> {
	// Orientation is applied by the browser.
	const whole = await createImageBitmap(file);
	const photo = region === undefined ? whole : await cut(whole, region);
	try {
		const { width, height } = photo;
		const scale = Math.min(1, Math.sqrt(maxPixels / (width * height)));
		const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
		const measure = new Measure(size, { width, height });
		for (let row = 0; row < grid.rows; row += 1) {
			const from = Math.floor((row * size.height) / grid.rows);
			const to = Math.floor(((row + 1) * size.height) / grid.rows);
			if (to > from) measure.push(bandOf(photo, size, from, to), from);
		}
		return measure.finish();
	} finally {
		photo.close();
	}
}

async function cut(photo: ImageBitmap, region: Region): Promise<ImageBitmap> {
	const { left, top, width, height } = regionPixels(region, photo);
	const part = await createImageBitmap(photo, left, top, width, height);
	photo.close();
	return part;
}

/** A canvas of one band: a canvas of a whole photo is more than some browsers allow. */
function bandOf(photo: ImageBitmap, size: Size, from: number, to: number): Uint8ClampedArray {
	const height = to - from;
	const canvas = new OffscreenCanvas(size.width, height);
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (pen === null) throw new Error('no canvas');
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, size.width, height);
	const across = photo.width / size.width;
	const down = photo.height / size.height;
	pen.drawImage(
		photo,
		...([0, from * down, size.width * across, height * down] as const),
		...([0, 0, size.width, height] as const),
	);
	return pen.getImageData(0, 0, size.width, height).data;
}
