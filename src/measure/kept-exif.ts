/**
 * What a camera wrote that is still true of an edited version: how and when it was taken, with what.
 * Orientation, sizes, the thumbnail, maker notes, serial numbers, names and the place stay behind.
 */
import { ByteReader } from '../decode/byte-reader';
import { exifBlock } from '../decode/exif-block';
import { readHeader } from '../decode/header';

/** Make and model. */
const kept = new Set([0x010f, 0x0110]);
/** Exposure, aperture, sensitivity, time, bias, light, flash, focal lengths and lens. */
const keptOfExposure = new Set([
	...[0x829a, 0x829d, 0x8827, 0x8830, 0x8832, 0x8833, 0x9003, 0x9011, 0x9201, 0x9202],
	...[0x9204, 0x9207, 0x9208, 0x9209, 0x920a, 0xa402, 0xa403, 0xa405, 0xa433, 0xa434],
]);
const exposureDirectory = 0x8769;
/** bytes of a value, by its TIFF type */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** of one value: no camera says more, and the whole must fit into 64 KiB */
const longestValue = 1024;

interface Entry {
	readonly tag: number;
	readonly type: number;
	readonly count: number;
	readonly bytes: Uint8Array;
}

/** A TIFF block with what is kept; undefined where there is none, or none that can be read. */
export async function keptExif(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const { mimeType } = await readHeader(file);
	const block =
		mimeType === undefined ? undefined : await exifBlock(new ByteReader(file), mimeType);
	if (block === undefined) return undefined;
	try {
		return pick(new DataView(await block.arrayBuffer()));
	} catch (error) {
		// A block that ends in the middle costs the record, not the version.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** The JPEG of a canvas, which has no EXIF, with such a block. */
export function withExif(jpeg: Blob, tiff: Uint8Array<ArrayBuffer>): Blob {
	const length = tiff.length + 8;
	const start = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
	return new Blob([Uint8Array.from(start), tiff, jpeg.slice(2)], { type: jpeg.type });
}

function pick(view: DataView): Uint8Array<ArrayBuffer> | undefined {
	const order = view.getUint16(0);
	if (order !== 0x4949 && order !== 0x4d4d) return undefined;
	const little = order === 0x4949;
	const first = readDirectory(view, view.getUint32(4, little), little);
	const link = first.find(({ tag }) => tag === exposureDirectory);
	const at = link && new DataView(link.bytes.buffer, link.bytes.byteOffset).getUint32(0, little);
	const main = first.filter(({ tag }) => kept.has(tag));
	const exposure = (at === undefined ? [] : readDirectory(view, at, little)).filter(({ tag }) =>
		keptOfExposure.has(tag),
	);
	if (main.length + exposure.length === 0) return undefined;
	return write(main, exposure, little);
}

function readDirectory(view: DataView, at: number, little: boolean): readonly Entry[] {
	return Array.from({ length: view.getUint16(at, little) }, (_, i): Entry => {
		const entry = at + 2 + i * 12;
		const type = view.getUint16(entry + 2, little);
		const count = view.getUint32(entry + 4, little);
		const length = (sizes[type] ?? 0) * count;
		const from = length > 4 ? view.getUint32(entry + 8, little) : entry + 8;
		const tag = view.getUint16(entry, little);
		if (length > longestValue) return { tag, type, count: 0, bytes: new Uint8Array() };
		return { tag, type, count, bytes: new Uint8Array(view.buffer, view.byteOffset + from, length) };
	}).filter(({ count }) => count > 0);
}

function write(
	main: readonly Entry[],
	exposure: readonly Entry[],
	little: boolean,
): Uint8Array<ArrayBuffer> {
	const number = (value: number): Uint8Array => {
		const view = new DataView(new ArrayBuffer(4));
		view.setUint32(0, value, little);
		return new Uint8Array(view.buffer);
	};
	const linked = (to: number): readonly Entry[] =>
		[...main, { tag: exposureDirectory, type: 4, count: 1, bytes: number(to) }].toSorted(
			(a, b) => a.tag - b.tag,
		);
	const head = 8;
	const second = head + directoryBytes(linked(0));
	const out = new Uint8Array(second + directoryBytes(exposure));
	const view = new DataView(out.buffer);
	view.setUint16(0, little ? 0x4949 : 0x4d4d);
	view.setUint16(2, 42, little);
	view.setUint32(4, head, little);
	writeDirectory(out, head, linked(second), little);
	writeDirectory(out, second, exposure, little);
	return out;
}

const outside = ({ bytes }: Entry): number =>
	bytes.length > 4 ? bytes.length + (bytes.length & 1) : 0;

const directoryBytes = (entries: readonly Entry[]): number =>
	entries.reduce((sum, entry) => sum + outside(entry), 6 + entries.length * 12);

function writeDirectory(
	out: Uint8Array,
	at: number,
	entries: readonly Entry[],
	little: boolean,
): void {
	const view = new DataView(out.buffer);
	view.setUint16(at, entries.length, little);
	let tail = at + 6 + entries.length * 12;
	for (const [i, entry] of entries.entries()) {
		const to = at + 2 + i * 12;
		view.setUint16(to, entry.tag, little);
		view.setUint16(to + 2, entry.type, little);
		view.setUint32(to + 4, entry.count, little);
		if (outside(entry) === 0) out.set(entry.bytes, to + 8);
		else {
			view.setUint32(to + 8, tail, little);
			out.set(entry.bytes, tail);
			tail += outside(entry);
		}
	}
}
