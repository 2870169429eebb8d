/** Reads type and size of an image from its first bytes: what is too large is never decoded. */
import type { PhotoSize } from '../domain/photo/photo';

export type Probe =
	| ({ readonly mimeType: string } & Partial<PhotoSize>)
	| { readonly mimeType: undefined; readonly reason: 'empty' | 'unknown' | 'svg' };

/** Enough for any header but a JPEG's with a very large preview in front, which then has no size. */
export const probeBytes = 512 * 1024;

const ascii = (view: DataView, at: number, length: number): string => {
	let text = '';
	for (let i = at; i < at + length && i < view.byteLength; i += 1) {
		text += String.fromCharCode(view.getUint8(i));
	}
	return text;
};

/** @param bytes the beginning of the file. Never throws. */
export function probeImage(bytes: ArrayBuffer): Probe {
	if (bytes.byteLength === 0) return { mimeType: undefined, reason: 'empty' };
	const view = new DataView(bytes);
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
	if (view.getUint32(0) === 0x89504e47) {
		return { mimeType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
	}
	if (view.getUint16(0) === 0xffd8) return { mimeType: 'image/jpeg', ...probeJpeg(view) };
	if (ascii(view, 0, 3) === 'GIF') {
		const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
		return { mimeType: 'image/gif', width, height };
	}
	if (ascii(view, 0, 2) === 'BM' && view.byteLength >= 26 && view.getUint32(14, true) >= 40) {
		const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)];
		return { mimeType: 'image/bmp', width: Math.abs(width), height: Math.abs(height) };
	}
	if (ascii(view, 0, 4) === 'RIFF' && ascii(view, 8, 4) === 'WEBP') {
		return { mimeType: 'image/webp', ...probeWebp(view) };
	}
	if (ascii(view, 4, 4) === 'ftyp') return probeIsoMedia(view);
	return undefined;
}

function probeJpeg(view: DataView): Partial<PhotoSize> {
	let at = 2;
	while (at + 9 < view.byteLength) {
		if (view.getUint8(at) !== 0xff) return {};
		const marker = view.getUint8(at + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		// 0xff may be repeated as filling.
		if (marker === 0xff) at += 1;
		else at += 2 + view.getUint16(at + 2);
	}
	return {};
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

/** AVIF and HEIC: the largest `ispe` box, which lies in the first kilobytes. */
function probeIsoMedia(view: DataView): Probe | undefined {
	const brands = ascii(view, 8, Math.min(view.getUint32(0), 128) - 8);
	const isAvif = /avi[fs]/u.test(brands);
	if (!isAvif && !/hei[cfmsx]|hev[cx]|mif1|msf1/u.test(brands)) return undefined;
	let best = { width: 0, height: 0 };
	for (let at = 4; at + 16 <= Math.min(view.byteLength, 65_536); at += 1) {
		// 'ispe'
		if (view.getUint32(at) !== 0x69737065) continue;
		const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
		if (size.width * size.height > best.width * best.height) best = size;
	}
	return { mimeType: isAvif ? 'image/avif' : 'image/heic', ...(best.width > 0 ? best : {}) };
}
