/**
 * Raw files: which kind one is, and the largest JPEG that its camera put into it. The sensor's own
 * pixels are never developed.
 */
import type { PhotoSize } from '../domain/photo/photo';
import { ByteReader } from './byte-reader';
import type { Box } from './boxes';
import { findBoxes } from './boxes';
import { readFrame } from './jpeg-frame';
import { cameraPreviews } from './maker-note';
import type { Field } from './tiff';
import { Tiff } from './tiff';

export interface Raw {
	readonly mimeType: string;
	/** undefined: there is none that could be judged */
	readonly preview: Blob | undefined;
}

interface Part {
	readonly at: number;
	readonly length: number;
}

/** Longest side of a preview in pixels below which it is a thumbnail, and no picture to judge. */
const leastPixels = 500;
/** Parts that are looked at, at most. */
const mostParts = 200;

const tags = {
	compression: 0x0103,
	colours: 0x0106,
	make: 0x010f,
	strips: 0x0111,
	stripBytes: 0x0117,
	jpeg: 0x0201,
	jpegBytes: 0x0202,
	panasonic: 0x002e,
	panasonicLarge: 0x0127,
	dngVersion: 0xc612,
} as const;
/** colours of a sensor's pixels, with and without its filter of colours */
const sensorColours = [32_803, 34_892];
const jpegCompressions = [6, 7];
const byMake: Readonly<Record<string, string>> = {
	NIKON: 'image/x-nikon-nef',
	SONY: 'image/x-sony-arw',
	PENTAX: 'image/x-pentax-pef',
	SAMSUNG: 'image/x-samsung-srw',
};

/** @param mimeType of `probeImage`. @returns undefined for a file that is no raw file */
export async function readRaw(reader: ByteReader, mimeType: string): Promise<Raw | undefined> {
	switch (mimeType) {
		case 'image/x-fuji-raf':
			return { mimeType, preview: await largest(reader, await partsOfRaf(reader)) };
		case 'image/x-canon-cr3':
			return { mimeType, preview: await largest(reader, await partsOfCr3(reader)) };
		case 'image/tiff':
		case 'image/x-olympus-orf':
		case 'image/x-panasonic-rw2':
			return readTiffLike(reader, mimeType);
		default:
			return undefined;
	}
}

async function readTiffLike(reader: ByteReader, mimeType: string): Promise<Raw | undefined> {
	const tiff = await Tiff.open(reader);
	if (tiff === undefined) return undefined;
	const head = await reader.view(8, 2);
	let kind = mimeType === 'image/tiff' ? undefined : mimeType;
	// 'CR'
	if (head.byteLength === 2 && head.getUint16(0) === 0x4352) kind = 'image/x-canon-cr2';
	let make = '';
	const parts: Part[] = [];
	for await (const { fields } of tiff.directories()) {
		if (fields.has(tags.dngVersion)) kind = 'image/x-adobe-dng';
		if (sensorColours.includes((await tiff.number(fields.get(tags.colours))) ?? 0)) {
			kind ??= byMake[make.split(' ')[0] ?? ''] ?? 'image/x-raw';
		}
		const named = fields.get(tags.make);
		if (named !== undefined && make === '') {
			make =
				new TextDecoder()
					.decode(await tiff.bytes(named, 32))
					.split('\0')[0]
					?.toUpperCase() ?? '';
		}
		parts.push(...(await partsOf(tiff, fields)), ...(await cameraPreviews(reader, fields)));
	}
	return kind === undefined
		? undefined
		: { mimeType: kind, preview: await largest(reader, parts.slice(0, mostParts)) };
}

type Fields = ReadonlyMap<number, Field>;

async function partsOf(tiff: Tiff, fields: Fields): Promise<readonly Part[]> {
	const pair = async (offset: number, bytes: number): Promise<readonly Part[]> => {
		const at = await tiff.numbers(fields.get(offset));
		const [length = 0] = await tiff.numbers(fields.get(bytes));
		return at.length === 1 ? [{ at: at[0] ?? 0, length }] : [];
	};
	const isJpeg = jpegCompressions.includes((await tiff.number(fields.get(tags.compression))) ?? 0);
	return [
		...(await pair(tags.jpeg, tags.jpegBytes)),
		...(isJpeg ? await pair(tags.strips, tags.stripBytes) : []),
		...[tags.panasonic, tags.panasonicLarge].flatMap((tag) => {
			const field = fields.get(tag);
			return field?.type === 7 ? [{ at: field.at, length: field.bytes }] : [];
		}),
	];
}

async function partsOfRaf(reader: ByteReader): Promise<readonly Part[]> {
	const view = await reader.view(84, 8);
	return view.byteLength < 8 ? [] : [{ at: view.getUint32(0), length: view.getUint32(4) }];
}

/** The first sample of each track, one of which is a JPEG of full size, and the box of a smaller one. */
async function partsOfCr3(reader: ByteReader): Promise<readonly Part[]> {
	const whole = { at: 0, end: reader.file.size };
	const parts: Part[] = [];
	for (const table of await findBoxes(reader, ['moov', 'trak', 'mdia', 'minf', 'stbl'], whole)) {
		const at = await firstChunk(reader, table);
		const [sizes] = await findBoxes(reader, ['stsz'], table);
		if (at === undefined || sizes === undefined) continue;
		const view = await reader.view(sizes.at + 4, 12);
		if (view.byteLength < 8) continue;
		// One size for all, or one for each.
		const length = view.getUint32(0) || (view.byteLength === 12 ? view.getUint32(8) : 0);
		parts.push({ at, length });
	}
	for (const { at, end } of await findBoxes(reader, ['uuid'], whole)) {
		// An identity of 16 bytes, then a count of 8.
		for (const preview of await findBoxes(reader, ['PRVW'], { at: at + 24, end })) {
			parts.push({ at: preview.at + 16, length: preview.end - preview.at - 16 });
		}
	}
	return parts;
}

async function firstChunk(reader: ByteReader, table: Box): Promise<number | undefined> {
	const [long] = await findBoxes(reader, ['co64'], table);
	const [short] = await findBoxes(reader, ['stco'], table);
	const view = await reader.view((long ?? short ?? table).at + 8, 8);
	if (long !== undefined) return view.byteLength < 8 ? undefined : Number(view.getBigUint64(0));
	return short === undefined || view.byteLength < 4 ? undefined : view.getUint32(0);
}

/** The largest that a browser reads: what is no JPEG, or a lossless one of the sensor, is none. */
async function largest(reader: ByteReader, parts: readonly Part[]): Promise<Blob | undefined> {
	let best: { readonly part: Part; readonly pixels: number } | undefined;
	for (const part of parts) {
		const size = await sizeOf(reader, part);
		if (size === undefined || Math.max(size.width, size.height) < leastPixels) continue;
		const pixels = size.width * size.height;
		if (best === undefined || pixels > best.pixels) best = { part, pixels };
	}
	if (best === undefined) return undefined;
	const { at, length } = best.part;
	return reader.file.slice(at, at + length, 'image/jpeg');
}

async function sizeOf({ file }: ByteReader, { at, length }: Part): Promise<PhotoSize | undefined> {
	if (at <= 0 || at >= file.size || length < 100) return undefined;
	const part = new ByteReader(file.slice(at, at + length));
	const start = await part.view(0, 3);
	if (start.getUint16(0) !== 0xffd8 || start.getUint8(2) !== 0xff) return undefined;
	const { size, isRare } = await readFrame(part);
	return isRare ? undefined : size;
}
