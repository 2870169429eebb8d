/** What a file says of its picture before anything is decoded. */
import { FailureError } from '../domain/failure';
import type { PhotoSize } from '../domain/photo/photo';
import { maxPhotoBytes, maxPhotoPixels } from '../domain/photo/photo';
import { ByteReader } from './byte-reader';
import type { Orientation } from './exif-block';
import { exifBlock, orientationOf } from './exif-block';
import { readFrame } from './jpeg-frame';
import { probeBytes, probeImage } from './probe';
import type { Raw } from './raw';
import { readRaw } from './raw';
import { Tiff } from './tiff';

export interface Header {
	/** of what is decoded; undefined: no kind that is known here, and a browser may read it all the same */
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
	/** a raw file, of which its camera's preview is decoded */
	readonly raw?: { readonly mimeType: string; readonly preview: Blob };
	/** the orientation is told by a raw file around the preview: no browser turns that */
	readonly isTurnedApart?: true;
}

/** @throws FailureError `photo_empty`, `photo_unreadable`, `photo_too_large`, `photo_without_preview`, or `photo_unsupported` for a drawing */
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
		const raw = await readRaw(reader, mimeType);
		// HEIC and AVIF are turned by their container; their EXIF says the same once more.
		const isTurnedInside = ['image/heic', 'image/avif'].includes(mimeType);
		const tiff = isTurnedInside ? undefined : await exifBlock(reader, mimeType);
		const orientation = tiff && (await orientationOf(tiff));
		if (raw !== undefined) return await headerOfRaw(raw, orientation);
		const base = { mimeType, orientation: orientation ?? 1, isTurned, isRare: false };
		if (mimeType === 'image/jpeg') return { ...base, ...(await readFrame(reader)) };
		if (mimeType === 'image/tiff') return { ...base, ...(await sizeOfTiff(reader)) };
		return width > 0 && height > 0 ? { ...base, size: { width, height } } : base;
	} catch (error) {
		if (error instanceof FailureError) throw error;
		throw new FailureError('photo_unreadable', String(error));
	}
}

/** A preview that says itself which way up it is, is believed; one that does not lies as the raw file says. */
async function headerOfRaw(
	{ mimeType, preview }: Raw,
	around: Orientation | undefined,
): Promise<Header> {
	if (preview === undefined) throw new FailureError('photo_without_preview', mimeType);
	const reader = new ByteReader(preview);
	const tiff = await exifBlock(reader, 'image/jpeg');
	const own = tiff && (await orientationOf(tiff));
	return {
		mimeType: 'image/jpeg',
		orientation: own ?? around ?? 1,
		isTurned: false,
		...(await readFrame(reader)),
		raw: { mimeType, preview },
		...(own === undefined && { isTurnedApart: true }),
	};
}

/** Of its largest page. */
async function sizeOfTiff(reader: ByteReader): Promise<Pick<Header, 'size'>> {
	const tiff = await Tiff.open(reader);
	let size: PhotoSize = { width: 0, height: 0 };
	if (tiff !== undefined) {
		for await (const { fields } of tiff.directories()) {
			const width = (await tiff.number(fields.get(0x0100))) ?? 0;
			const height = (await tiff.number(fields.get(0x0101))) ?? 0;
			if (width * height > size.width * size.height) size = { width, height };
		}
	}
	return size.width > 0 ? { size } : {};
}
