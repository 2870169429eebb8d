/** Files that are cut or damaged: whether one is, and copies that a browser's decoder takes. */

/** @param scanAt where the pixels of a JPEG begin. Told by structure alone: true is certain, false is not. */
export function isCut(bytes: Uint8Array, mimeType: string, scanAt = 2): boolean {
	if (mimeType === 'image/jpeg') return !hasEndOfImage(bytes, scanAt);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (mimeType === 'image/png') return pngChunks(view).at(-1)?.name !== 'IEND';
	if (mimeType === 'image/webp') return view.getUint32(4, true) + 8 > bytes.length;
	return false;
}

/** Pixels have no FF D9 in them, so any behind their beginning is the end. */
function hasEndOfImage(bytes: Uint8Array, scanAt: number): boolean {
	for (let at = bytes.indexOf(0xff, scanAt); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		if (bytes[at + 1] === 0xd9) return true;
	}
	return false;
}

/** With an end: a decoder then fills what is missing with grey. */
export const withEndOfImage = (jpeg: Blob): Blob => new Blob([jpeg, new Uint8Array([0xff, 0xd9])]);

/** Chunks with the checksums that their bytes have, and an end. Pixels that are wrong stay so. */
export function withRightChecksums(png: Uint8Array<ArrayBuffer>): Blob {
	const copy = png.slice();
	const view = new DataView(copy.buffer);
	const found = pngChunks(view);
	for (const { at, length } of found) {
		view.setUint32(at + 8 + length, crc32(copy.subarray(at + 4, at + 8 + length)));
	}
	const last = found.at(-1);
	const end = last === undefined ? 8 : last.at + 12 + last.length;
	return new Blob([copy.subarray(0, end), ...(last?.name === 'IEND' ? [] : [endOfPng])]);
}

const endOfPng = new Uint8Array([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

interface Chunk {
	readonly name: string;
	readonly at: number;
	readonly length: number;
}

/** Those that are complete. */
function pngChunks(view: DataView): readonly Chunk[] {
	const found: Chunk[] = [];
	let at = 8;
	while (at + 12 <= view.byteLength) {
		const length = view.getUint32(at);
		if (at + 12 + length > view.byteLength) break;
		const codes = [4, 5, 6, 7].map((i) => view.getUint8(at + i));
		const name = String.fromCharCode(...codes);
		found.push({ name, at, length });
		if (name === 'IEND') break;
		at += 12 + length;
	}
	return found;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
	let value = n;
	for (let i = 0; i < 8; i += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
	return value;
});

export function crc32(bytes: Uint8Array): number {
	let value = ~0;
	for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 255] ?? 0);
	return ~value >>> 0;
}
