/** EXIF of TIFF and raw files, as a small block of its own: the files are large, and not all begin like a TIFF. */
import type { ByteReader } from './byte-reader';
import { findBoxes } from './boxes';
import type { ExifField, ExifParts } from './exif-write';
import { writeExif } from './exif-write';
import type { Field } from './tiff';
import { Tiff } from './tiff';

/** Make, model, orientation. */
const mainTags = new Set([0x010f, 0x0110, 0x0112]);
const links = { exposure: 0x8769, position: 0x8825 } as const;
/** bytes of a value that is no maker note */
const longestValue = 1024;
/** Canon's boxes, each a TIFF of one directory. */
const ofCanon = { main: 'CMT1', exposure: 'CMT2', position: 'CMT4' } as const;

export async function exifOfTiff(reader: ByteReader): Promise<Blob | undefined> {
	const fields = await exifFields(reader);
	if (fields === undefined) return undefined;
	return block({ ...fields, main: fields.main.filter(({ tag }) => mainTags.has(tag)) });
}

/** What stands in a TIFF file or block itself, in its directory of the exposure and in that of the place. */
export async function exifFields(reader: ByteReader): Promise<ExifParts | undefined> {
	const tiff = await Tiff.open(reader);
	const first = await tiff?.first();
	if (tiff === undefined || first === undefined) return undefined;
	const linked = async (tag: number): Promise<readonly ExifField[]> => {
		const at = await tiff.number(first.fields.get(tag));
		return at === undefined ? [] : fieldsAt(tiff, at);
	};
	const main = await copy(tiff, first.fields.values());
	const [exposure, position] = [await linked(links.exposure), await linked(links.position)];
	return { main, exposure, position, little: tiff.little };
}

export async function exifOfCr3(reader: ByteReader): Promise<Blob | undefined> {
	const whole = { at: 0, end: reader.file.size };
	const [moov] = await findBoxes(reader, ['moov'], whole);
	const holders = moov === undefined ? [] : await findBoxes(reader, ['uuid'], moov);
	let little = true;
	const read = async (name: string): Promise<readonly ExifField[]> => {
		for (const { at, end } of holders) {
			// An identity of 16 bytes.
			const [box] = await findBoxes(reader, [name], { at: at + 16, end });
			const tiff = box && (await Tiff.open(reader, box.at));
			const first = await tiff?.first();
			if (tiff === undefined || first === undefined) continue;
			({ little } = tiff);
			return copy(tiff, first.fields.values());
		}
		return [];
	};
	const main = (await read(ofCanon.main)).filter(({ tag }) => mainTags.has(tag));
	const [exposure, position] = [await read(ofCanon.exposure), await read(ofCanon.position)];
	return block({ main, exposure, position, little });
}

function block(parts: ExifParts): Blob | undefined {
	const { main, exposure, position } = parts;
	const isEmpty = main.length + exposure.length + position.length === 0;
	return isEmpty ? undefined : new Blob([writeExif(parts)]);
}

async function fieldsAt(tiff: Tiff, at: number): Promise<readonly ExifField[]> {
	const directory = await tiff.directory(at);
	return directory === undefined ? [] : copy(tiff, directory.fields.values());
}

async function copy(tiff: Tiff, fields: Iterable<Field>): Promise<readonly ExifField[]> {
	const found: ExifField[] = [];
	for (const field of fields) {
		if (field.bytes === 0 || field.bytes > longestValue) continue;
		const bytes = await tiff.bytes(field);
		const { tag, type, count } = field;
		if (bytes.length === field.bytes) found.push({ tag, type, count, bytes });
	}
	return found;
}
