/** A PNG that is not compressed, with a profile of its colours: made to be decoded at once. */
import { crc32 } from './mend';

export interface Pixels {
	/** RGBA */
	readonly data: Uint8ClampedArray<ArrayBuffer>;
	readonly width: number;
	readonly height: number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** bytes of a block of zlib that is stored as it is */
const longestBlock = 65_535;

export function pngOf({ data, width, height }: Pixels, profile: Uint8Array): Blob {
	const head = new DataView(new ArrayBuffer(13));
	head.setUint32(0, width);
	head.setUint32(4, height);
	// Eight bits of red, green, blue and alpha.
	head.setUint16(8, 0x0806);
	const line = width * 4;
	const rows = new Uint8Array((line + 1) * height);
	for (let y = 0; y < height; y += 1) {
		rows.set(data.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
	}
	// A name, its end, and the way it is compressed.
	const named = new Uint8Array([0x69, 0, 0, ...zlib(profile)]);
	return new Blob([
		new Uint8Array(signature),
		chunk('IHDR', new Uint8Array(head.buffer)),
		chunk('iCCP', named),
		chunk('IDAT', zlib(rows)),
		chunk('IEND', new Uint8Array()),
	]);
}

function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(content.length + 12);
	const view = new DataView(out.buffer);
	view.setUint32(0, content.length);
	for (let i = 0; i < 4; i += 1) out[4 + i] = name.charCodeAt(i);
	out.set(content, 8);
	view.setUint32(8 + content.length, crc32(out.subarray(4, 8 + content.length)));
	return out;
}

function zlib(content: Uint8Array): Uint8Array {
	const blocks = Math.max(1, Math.ceil(content.length / longestBlock));
	const out = new Uint8Array(content.length + blocks * 5 + 6);
	const view = new DataView(out.buffer);
	view.setUint16(0, 0x7801);
	let to = 2;
	for (let i = 0; i < blocks; i += 1) {
		const part = content.subarray(i * longestBlock, (i + 1) * longestBlock);
		out[to] = i === blocks - 1 ? 1 : 0;
		view.setUint16(to + 1, part.length, true);
		view.setUint16(to + 3, ~part.length & 0xffff, true);
		out.set(part, to + 5);
		to += part.length + 5;
	}
	view.setUint32(to, adler32(content));
	return out;
}

function adler32(content: Uint8Array): number {
	let [a, b] = [1, 0];
	// So many sums stay below 2³².
	for (let from = 0; from < content.length; from += 3800) {
		for (const byte of content.subarray(from, from + 3800)) {
			a += byte;
			b += a;
		}
		a %= 65_521;
		b %= 65_521;
	}
	return ((b << 16) | a) >>> 0;
}
