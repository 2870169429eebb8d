/** File → pixels, a band at a time. */
import { decodeAtLeast } from '../decode/decode-photo';
import { decodeForeign } from '../decode/foreign';
import { readHeader } from '../decode/header';
import type { Measurements } from '../domain/facts/measurements';
import type { PhotoSize } from '../domain/photo/photo';
import type { Region } from '../domain/photo/region';
import { regionPixels } from '../domain/photo/region';
import type { Block, Size } from './measure';
import { blocksOf, Measure, rowsOf } from './measure';

/** Above this a reduced copy is measured, and the result says so. */
export const maxPixels = 24_000_000;
/** No browser has a canvas much wider. */
export const maxSide = 16_384;

export async function measurePhoto(file: Blob, region?: Region): Promise<Measurements> {
	const header = await readHeader(file);
	// A part has as few pixels as it may have: it is cut from all of them.
	const longest = region === undefined ? longestSide(header.size) : Infinity;
	const { bitmap, full } = await decodeAtLeast(file, header, longest, decodeForeign);
	const photo = region === undefined ? bitmap : await cut(bitmap, region);
	try {
		const { width, height } = region === undefined ? full : photo;
		const scale = Math.min(
			1,
			Math.sqrt(maxPixels / (width * height)),
			maxSide / Math.max(width, height),
		);
		const size = {
			width: Math.max(1, Math.floor(width * scale)),
			height: Math.max(1, Math.floor(height * scale)),
		};
		const measure = new Measure(size, { width, height });
		const bands = blocksOf(size);
		const pen = canvasFor(size.width, Math.max(...bands.map(rowsOf)));
		for (const band of bands) {
			const pixels = pixelsOf(pen, photo, size, band);
			let at = 0;
			for (const { from, rows } of band) {
				const end = at + rows * size.width * 4;
				measure.push(pixels.subarray(at, end), from);
				at = end;
			}
		}
		return measure.finish();
	} finally {
		photo.close();
	}
}

/** Of what is measured: a larger photo need not be in memory as a whole. */
function longestSide(size: PhotoSize | undefined): number {
	if (size === undefined) return Infinity;
	const { width, height } = size;
	if (width * height <= maxPixels) return Infinity;
	return Math.ceil(Math.max(width, height) * Math.sqrt(maxPixels / (width * height)));
}

async function cut(photo: ImageBitmap, region: Region): Promise<ImageBitmap> {
	const { left, top, width, height } = regionPixels(region, photo);
	const part = await createImageBitmap(photo, left, top, width, height);
	photo.close();
	return part;
}

/** As high as the highest band: a canvas of a whole photo is more than some browsers allow. */
function canvasFor(width: number, height: number): OffscreenCanvasRenderingContext2D {
	const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (pen === null) throw new Error('no canvas');
	return pen;
}

/** The blocks of one band, one below the other. */
function pixelsOf(
	pen: OffscreenCanvasRenderingContext2D,
	photo: ImageBitmap,
	size: Size,
	blocks: readonly Block[],
): Uint8ClampedArray {
	const height = rowsOf(blocks);
	if (height === 0) return new Uint8ClampedArray();
	// What is transparent is judged on white.
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, size.width, height);
	const across = photo.width / size.width;
	const down = photo.height / size.height;
	let y = 0;
	for (const { from, rows } of blocks) {
		pen.drawImage(
			photo,
			...([0, from * down, size.width * across, rows * down] as const),
			...([0, y, size.width, rows] as const),
		);
		y += rows;
	}
	return pen.getImageData(0, 0, size.width, height).data;
}
