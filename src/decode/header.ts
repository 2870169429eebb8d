/** What a file says of its picture before anything is decoded. */
import { FailureError } from '../domain/failure';
import type { PhotoSize } from '../domain/photo/photo';
import { maxPhotoBytes, maxPhotoPixels } from '../domain/photo/photo';
import { ByteReader } from './byte-reader';
import type { Orientation } from './exif-block';
import { exifBlock, orientationOf } from './exif-block';
import { probeBytes, probeImage } from './probe';
import { jpegSegments } from './walk';

export interface Header {
	/** undefined: no kind that is known here; a browser may read it all the same */
	readonly mimeType: string | undefined;
	/** as stored; absent where the header does not tell */
	readonly size?: PhotoSize;
	/** by EXIF */
	readonly orientation: Orientation;
	/** stored sides are exchanged by the container itself */
	readonly isTurned: boolean;
	/** lossless, of 12 bits or arithmetic: a JPEG that hardly any browser reads */
	readonly isRare: boolean;
	/** where the pixels of a JPEG begin */
	readonly scanAt?: number;
}

/** @throws FailureError `photo_empty`, `photo_unreadable`, `photo_too_large`, or `photo_unsupported` for a drawing */
export async function readHeader(file: Blob): Promise<Header> {
	if (file.size > maxPhotoBytes) {
		throw new FailureError('photo_too_large', `${String(file.size)} bytes`);
	}
	const header = await read(file);
	if (header.size) refuseTooLarge(header.size);
	return header;
}

/** @throws FailureError `photo_too_large` */
export function refuseTooLarge({ width, height }: PhotoSize): void {
	if (width * height <= maxPhotoPixels) return;
	throw new FailureError('photo_too_large', `${String(width)} × ${String(height)}`);
}

async function read(file: Blob): Promise<Header> {
	const reader = new ByteReader(file);
	try {
		const probe = probeImage(await reader.view(0, probeBytes));
		if (probe.mimeType === undefined) {
			if (probe.reason === 'empty') throw new FailureError('photo_empty');
			// A browser would draw it, but it is no photo.
			if (probe.reason === 'svg') throw new FailureError('photo_unsupported', 'svg');
			return { mimeType: undefined, orientation: 1, isTurned: false, isRare: false };
		}
		const { mimeType, width = 0, height = 0, isTurned = false } = probe;
		const tiff = await exifBlock(reader, mimeType);
		const orientation = tiff === undefined ? 1 : await orientationOf(tiff);
		const base = { mimeType, orientation, isTurned, isRare: false };
		if (mimeType === 'image/jpeg') return { ...base, ...(await readFrame(reader)) };
		return width > 0 && height > 0 ? { ...base, size: { width, height } } : base;
	} catch (error) {
		if (error instanceof FailureError) throw error;
		throw new FailureError('photo_unreadable', String(error));
	}
}

type Frame = Pick<Header, 'size' | 'isRare' | 'scanAt'>;

async function readFrame(reader: ByteReader): Promise<Frame> {
	let frame: Frame = { isRare: false };
	for await (const { marker, at } of jpegSegments(reader)) {
		if (marker === 0xda) return { ...frame, scanAt: at };
		if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
		const view = await reader.view(at, 5);
		if (view.byteLength < 5) return frame;
		// Baseline, extended and progressive, with Huffman codes and eight bits.
		const isRare = marker > 0xc2 || view.getUint8(0) !== 8;
		const size = { width: view.getUint16(3), height: view.getUint16(1) };
		frame = size.width > 0 && size.height > 0 ? { isRare, size } : { isRare };
	}
	return frame;
}
