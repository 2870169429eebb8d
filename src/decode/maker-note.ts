/** Previews that a camera keeps in the note of its maker: of Olympus and OM System. */
import type { ByteReader } from './byte-reader';
import { ascii } from './byte-reader';
import type { Field } from './tiff';
import { Tiff } from './tiff';

const makerNote = 0x927c;
const cameraSettings = 0x2020;
const preview = { start: 0x0101, bytes: 0x0102 } as const;
/** How a note begins whose places are counted from its own beginning, and where its byte order stands. */
const beginnings = [
	{ text: 'OLYMPUS\0', order: 8, directory: 12 },
	{ text: 'OM SYSTEM\0\0\0', order: 12, directory: 16 },
] as const;

/** @param fields of a directory that may hold such a note */
export async function cameraPreviews(
	reader: ByteReader,
	fields: ReadonlyMap<number, Field>,
): Promise<readonly { readonly at: number; readonly length: number }[]> {
	const note = fields.get(makerNote);
	if (note === undefined) return [];
	const start = ascii(await reader.view(note.at, 16), 0, 16);
	const known = beginnings.find(({ text }) => start.startsWith(text));
	if (known === undefined) return [];
	const block = await Tiff.open(reader, note.at, note.at + known.order);
	const directory = await block?.directory(known.directory);
	const settings = directory?.fields.get(cameraSettings);
	if (block === undefined || settings === undefined) return [];
	// A link, or the directory itself as the value.
	const at = settings.type === 7 ? settings.at - note.at : await block.number(settings);
	const inner = at === undefined ? undefined : await block.directory(at);
	const begin = await block.number(inner?.fields.get(preview.start));
	const length = await block.number(inner?.fields.get(preview.bytes));
	if (begin === undefined || length === undefined) return [];
	return [{ at: note.at + begin, length }];
}
