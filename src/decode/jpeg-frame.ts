/** What a JPEG says of its pixels. */
import type { PhotoSize } from '../domain/photo/photo';
import type { ByteReader } from './byte-reader';
import { jpegSegments } from './walk';

export interface Frame {
	readonly size?: PhotoSize;
	/** lossless, of 12 bits or arithmetic: a JPEG that hardly any browser reads */
	readonly isRare: boolean;
	/** where the pixels begin */
	readonly scanAt?: number;
}

export async function readFrame(reader: ByteReader): Promise<Frame> {
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
