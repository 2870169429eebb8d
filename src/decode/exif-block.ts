/** Where a file keeps its EXIF, and which way up that says it is. */
import { ascii, ByteReader } from './byte-reader';
import { exifOfHeic } from './heic-exif';
import { readRaw } from './raw';
import { exifOfCr3, exifOfTiff } from './raw-exif';
import { chunks, jpegSegments } from './walk';

/** 1 upright; 2–4 mirrored or upside down; 5–8 stored lying */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const header = 'Exif\0\0';

/** The TIFF block in which a file keeps its EXIF; undefined where there is none, or none that is found here. */
export async function exifBlock(reader: ByteReader, mimeType: string): Promise<Blob | undefined> {
	switch (mimeType) {
		case 'image/x-fuji-raf': {
			const preview = (await readRaw(reader, mimeType))?.preview;
			return preview && exifBlock(new ByteReader(preview), 'image/jpeg');
		}
		case 'image/heic':
		case 'image/avif':
			return exifOfHeic(reader);
		case 'image/x-canon-cr3':
			return exifOfCr3(reader);
		case 'image/tiff':
		case 'image/x-olympus-orf':
		case 'image/x-panasonic-rw2':
			return exifOfTiff(reader);
	}
	const found = await partWithExif(reader, mimeType);
	if (found === undefined) return undefined;
	// A WebP may have the header of a JPEG's block or not.
	const start = ascii(await reader.view(found.at, header.length), 0, header.length);
	const skip = start === header ? header.length : 0;
	return reader.file.slice(found.at + skip, found.at + found.length);
}

async function partWithExif(
	reader: ByteReader,
	mimeType: string,
): Promise<{ readonly at: number; readonly length: number } | undefined> {
	if (mimeType === 'image/jpeg') {
		for await (const segment of jpegSegments(reader)) {
			if (segment.marker !== 0xe1 || segment.length <= header.length) continue;
			const start = await reader.view(segment.at, header.length);
			if (ascii(start, 0, header.length) === header) return segment;
		}
	}
	if (mimeType === 'image/png' || mimeType === 'image/webp') {
		const type = mimeType === 'image/png' ? 'png' : 'webp';
		for await (const chunk of chunks(reader, type)) {
			if (['eXIf', 'EXIF'].includes(chunk.name)) return chunk;
		}
	}
	return undefined;
}

/** @param tiff the block of `exifBlock`. undefined where it says nothing, or nothing that can be. */
export async function orientationOf(tiff: Blob): Promise<Orientation | undefined> {
	const view = new DataView(await tiff.slice(0, 64 * 1024).arrayBuffer());
	try {
		const order = view.getUint16(0);
		if (order !== 0x4949 && order !== 0x4d4d) return undefined;
		const little = order === 0x4949;
		const at = view.getUint32(4, little);
		const count = view.getUint16(at, little);
		for (let i = 0; i < count; i += 1) {
			const entry = at + 2 + i * 12;
			if (view.getUint16(entry, little) !== 0x0112) continue;
			const value = view.getUint16(entry + 8, little);
			return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
		}
	} catch (error) {
		// A block that ends in the middle.
		if (!(error instanceof RangeError)) throw error;
	}
	return undefined;
}
