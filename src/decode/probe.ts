/** Type and size of an image from its first bytes. */
import type { PhotoSize } from '../domain/photo/photo';
import { ascii } from './byte-reader';

export type Probe =
	| ({
			readonly mimeType: string;
			/** stored sides are exchanged when it is shown, by the container itself and not by EXIF */
			readonly isTurned?: true;
	  } & Partial<PhotoSize>)
	| { readonly mimeType: undefined; readonly reason: 'empty' | 'unknown' | 'svg' };

/** Enough for any header but a JPEG's, whose size may lie behind megabytes of other things. */
export const probeBytes = 64 * 1024;

/** @param view the beginning of the file. Never throws. A JPEG is told without its size. */
export function probeImage(view: DataView): Probe {
	if (view.byteLength === 0) return { mimeType: undefined, reason: 'empty' };
	try {
		const found = probeKnown(view);
		if (found !== undefined) return found;
	} catch (error) {
		// A header that ends in the middle.
		if (!(error instanceof RangeError)) throw error;
	}
	const svg = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE[^>]*>\s*)?<svg/iu;
	const start = ascii(view, 0, 1024);
	return { mimeType: undefined, reason: svg.test(start) ? 'svg' : 'unknown' };
}

function probeKnown(view: DataView): Probe | undefined {
	const start = view.getUint32(0);
	if (start >>> 16 === 0xffd8) return { mimeType: 'image/jpeg' };
	if (start === 0x89504e47) {
		return { mimeType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
	}
	if (ascii(view, 0, 3) === 'GIF') {
		const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
		return { mimeType: 'image/gif', width, height };
	}
	if (ascii(view, 0, 2) === 'BM') return probeBmp(view);
	if (ascii(view, 0, 4) === 'RIFF' && ascii(view, 8, 4) === 'WEBP') {
		return { mimeType: 'image/webp', ...probeWebp(view) };
	}
	if (ascii(view, 4, 4) === 'ftyp') return probeIsoMedia(view);
	if (ascii(view, 0, 15) === 'FUJIFILMCCD-RAW') return { mimeType: 'image/x-fuji-raf' };
	if (start >>> 16 === 0xff0a || ascii(view, 4, 4) === 'JXL ') return { mimeType: 'image/jxl' };
	const mimeType = startsOf.get(start);
	return mimeType === undefined ? undefined : { mimeType };
}

/** Many raw files begin as a TIFF does: what is in one tells. */
const startsOf: ReadonlyMap<number, string> = new Map([
	[0x49492a00, 'image/tiff'],
	[0x4d4d002a, 'image/tiff'],
	[0x4949524f, 'image/x-olympus-orf'],
	[0x49495253, 'image/x-olympus-orf'],
	[0x4d4d4f52, 'image/x-olympus-orf'],
	[0x49495500, 'image/x-panasonic-rw2'],
]);

function probeBmp(view: DataView): Probe | undefined {
	const headerBytes = view.getUint32(14, true);
	if (headerBytes === 12) {
		const [width, height] = [view.getUint16(18, true), view.getUint16(20, true)];
		return { mimeType: 'image/bmp', width, height };
	}
	if (headerBytes < 16 || headerBytes > 256) return undefined;
	const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)];
	return { mimeType: 'image/bmp', width: Math.abs(width), height: Math.abs(height) };
}

function probeWebp(view: DataView): Partial<PhotoSize> {
	const form = ascii(view, 12, 4);
	if (form === 'VP8X') {
		const u24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
		return { width: u24(24) + 1, height: u24(27) + 1 };
	}
	if (form === 'VP8L') {
		const bits = view.getUint32(21, true);
		return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
	}
	return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** AVIF and HEIC: the largest `ispe` box, which lies in the first kilobytes, and whether an `irot` turns it. */
function probeIsoMedia(view: DataView): Probe | undefined {
	const brands = ascii(view, 8, Math.min(view.getUint32(0), 128) - 8);
	if (brands.startsWith('crx ')) return { mimeType: 'image/x-canon-cr3' };
	const isAvif = /avi[fs]/u.test(brands);
	if (!isAvif && !/hei[cfmsx]|hev[cx]|mif1|msf1/u.test(brands)) return undefined;
	let best = { width: 0, height: 0 };
	let isTurned = false;
	for (let at = 4; at + 5 <= view.byteLength; at += 1) {
		const name = view.getUint32(at);
		// 'irot', whose low bits are quarter turns
		if (name === 0x69726f74) isTurned = (view.getUint8(at + 4) & 1) === 1;
		// 'ispe'
		if (name !== 0x69737065 || at + 16 > view.byteLength) continue;
		const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
		if (size.width * size.height > best.width * best.height) best = size;
	}
	return {
		mimeType: isAvif ? 'image/avif' : 'image/heic',
		...(best.width > 0 ? best : {}),
		...(isTurned && { isTurned }),
	};
}
