/** Where a HEIC or an AVIF keeps its EXIF: as an item, whose place a table tells. */
import { ascii } from './byte-reader';
import type { ByteReader } from './byte-reader';
import type { Box } from './boxes';
import { findBoxes } from './boxes';

interface Place {
	readonly at: number;
	readonly length: number;
}

/** undefined where there is none */
export async function exifOfHeic(reader: ByteReader): Promise<Blob | undefined> {
	const whole = { at: 0, end: reader.file.size };
	const [table] = await findBoxes(reader, ['meta', 'iloc'], whole);
	const [list] = await findBoxes(reader, ['meta', 'iinf'], whole);
	const id = list && (await exifItem(reader, list));
	const place = id === undefined || table === undefined ? undefined : await find(reader, table, id);
	if (place === undefined) return undefined;
	const head = await reader.view(place.at, 4);
	if (head.byteLength < 4) return undefined;
	// In front of the block stands how far it is to it.
	const skip = 4 + head.getUint32(0);
	return skip < place.length
		? reader.file.slice(place.at + skip, place.at + place.length)
		: undefined;
}

async function exifItem(reader: ByteReader, list: Box): Promise<number | undefined> {
	const version = (await reader.view(list.at, 1)).getUint8(0);
	const start = list.at + (version === 0 ? 6 : 8);
	for (const { at, end } of await findBoxes(reader, ['infe'], { at: start, end: list.end })) {
		const view = await reader.view(at, end - at);
		if (view.byteLength < 12) continue;
		const isLong = view.getUint8(0) > 2 && view.byteLength >= 14;
		const id = isLong ? view.getUint32(4) : view.getUint16(4);
		if (ascii(view, isLong ? 10 : 8, 4) === 'Exif') return id;
	}
	return undefined;
}

/** The first part of an item that lies in the file itself. */
async function find(reader: ByteReader, table: Box, wanted: number): Promise<Place | undefined> {
	const view = await reader.view(table.at, table.end - table.at);
	let at = 0;
	const read = (bytes: number): number => {
		let value = 0;
		for (let i = 0; i < bytes; i += 1) value = value * 256 + view.getUint8(at + i);
		at += bytes;
		return value;
	};
	try {
		const version = read(4) >>> 24;
		const sizes = read(2);
		const [offset, length, base, index] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
		const count = read(version < 2 ? 2 : 4);
		for (let i = 0; i < count; i += 1) {
			const id = read(version < 2 ? 2 : 4);
			const isElsewhere = version > 0 && (read(2) & 15) !== 0;
			at += 2;
			const from = read(base ?? 0);
			const parts = read(2);
			for (let part = 0; part < parts; part += 1) {
				if (version > 0) at += index ?? 0;
				const place = { at: from + read(offset ?? 0), length: read(length ?? 0) };
				if (id === wanted && part === 0) return isElsewhere ? undefined : place;
			}
		}
	} catch (error) {
		// A table that ends in the middle.
		if (!(error instanceof RangeError)) throw error;
	}
	return undefined;
}
