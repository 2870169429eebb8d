/** Walks over the parts of a file without reading what is in them, however large they are. */
import type { ByteReader } from './byte-reader';
import { ascii } from './byte-reader';

interface Part {
	/** of what the part holds */
	readonly at: number;
	readonly length: number;
}

/** A file of so many parts before the picture itself is no photo; and a walk has to end. */
const mostParts = 20_000;

/** Segments of a JPEG up to the first scan, which is the last one told. Ends where none can follow. */
export async function* jpegSegments(
	reader: ByteReader,
): AsyncGenerator<Part & { readonly marker: number }> {
	let at = 2;
	for (let count = 0; count < mostParts; count += 1) {
		const head = await reader.view(at, 4);
		if (head.byteLength < 4 || head.getUint8(0) !== 0xff) return;
		const marker = head.getUint8(1);
		// 0xff may be repeated as filling.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const length = Math.max(2, head.getUint16(2)) - 2;
		yield { marker, at: at + 4, length };
		if (marker === 0xda) return;
		at += 4 + length;
	}
}

/** Chunks of a PNG up to its pixels, or of a WebP. */
export async function* chunks(
	reader: ByteReader,
	type: 'png' | 'webp',
): AsyncGenerator<Part & { readonly name: string }> {
	let at = type === 'png' ? 8 : 12;
	for (let count = 0; count < mostParts; count += 1) {
		const head = await reader.view(at, 8);
		if (head.byteLength < 8) return;
		const isPng = type === 'png';
		const length = isPng ? head.getUint32(0) : head.getUint32(4, true);
		const name = ascii(head, isPng ? 4 : 0, 4);
		if (name === 'IDAT') return;
		yield { name, at: at + 8, length };
		// A PNG has a checksum behind each chunk, a WebP an even length.
		at += 8 + length + (isPng ? 4 : length % 2);
	}
}
