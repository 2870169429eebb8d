/**
 * How much a JPEG was compressed: the table by which its luma was divided, held against those that
 * libjpeg makes of 1–100. Cameras and other encoders have tables of their own: then it is the nearest.
 */
import { ByteReader } from '../decode/byte-reader';
import { probeBytes, probeImage } from '../decode/probe';
import { jpegSegments } from '../decode/walk';
import type { JpegTables } from '../domain/facts/measurements';

/** The example of the standard (ITU-T T.81, table K.1), in the zigzag order of a file. */
const example = [
	16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
	29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
	95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
] as const;

const defineTables = 0xdb;

/** undefined of a file that is no JPEG, or whose table cannot be read */
export async function readJpegTables(file: Blob): Promise<JpegTables | undefined> {
	const reader = new ByteReader(file);
	try {
		if (probeImage(await reader.view(0, probeBytes)).mimeType !== 'image/jpeg') return undefined;
		for await (const { marker, at, length } of jpegSegments(reader)) {
			if (marker !== defineTables) continue;
			const table = lumaTable(await reader.view(at, length));
			if (table !== undefined) return nearest(table);
		}
	} catch {
		// A file that ends in the middle costs the figure, not the photo.
	}
	return undefined;
}

/** The table of number 0, which luma uses; one segment may define several. */
function lumaTable(view: DataView): readonly number[] | undefined {
	let at = 0;
	while (at < view.byteLength) {
		const head = view.getUint8(at);
		const bytes = head >> 4 === 0 ? 1 : 2;
		const start = at + 1;
		if ((head & 15) === 0) {
			return example.map((_, i) =>
				bytes === 1 ? view.getUint8(start + i) : view.getUint16(start + 2 * i),
			);
		}
		at = start + bytes * example.length;
	}
	return undefined;
}

function nearest(table: readonly number[]): JpegTables {
	const distances = Array.from({ length: 100 }, (_, i) =>
		libjpegTable(i + 1).reduce((sum, value, k) => sum + Math.abs(value - (table[k] ?? 0)), 0),
	);
	const least = Math.min(...distances);
	return { quality: distances.indexOf(least) + 1, isExact: least === 0 };
}

function libjpegTable(quality: number): readonly number[] {
	const scale = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
	return example.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100))));
}
