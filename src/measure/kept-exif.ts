/**
 * What a camera wrote that is still true of an edited version: how and when it was taken, with what.
 * Orientation, sizes, the thumbnail, maker notes, serial numbers, names and the place stay behind.
 */
import { ByteReader } from '../decode/byte-reader';
import { writeExif } from '../decode/exif-write';
import { exifFields } from '../decode/raw-exif';
import { exifBlockOf } from './exif-source';

/** Make and model. */
const kept = new Set([0x010f, 0x0110]);
/** Exposure, aperture, sensitivity, time, bias, light, flash, focal lengths and lens. */
const keptOfExposure = new Set([
	...[0x829a, 0x829d, 0x8827, 0x8830, 0x8832, 0x8833, 0x9003, 0x9011, 0x9201, 0x9202],
	...[0x9204, 0x9207, 0x9208, 0x9209, 0x920a, 0xa402, 0xa403, 0xa405, 0xa433, 0xa434],
]);

/** A TIFF block with what is kept; undefined where there is none, or none that can be read. */
export async function keptExif(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const block = await exifBlockOf(file);
	const fields = block && (await exifFields(new ByteReader(block)));
	if (fields === undefined) return undefined;
	const main = fields.main.filter(({ tag }) => kept.has(tag));
	const exposure = fields.exposure.filter(({ tag }) => keptOfExposure.has(tag));
	if (main.length + exposure.length === 0) return undefined;
	return writeExif({ main, exposure, position: [], little: fields.little });
}

/** The JPEG of a canvas, which has no EXIF, with such a block. */
export function withExif(jpeg: Blob, tiff: Uint8Array<ArrayBuffer>): Blob {
	const length = tiff.length + 8;
	const start = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
	return new Blob([Uint8Array.from(start), tiff, jpeg.slice(2)], { type: jpeg.type });
}
