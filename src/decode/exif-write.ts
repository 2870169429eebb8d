/** Writes a small TIFF block of fields that were read elsewhere. */
export interface ExifField {
	readonly tag: number;
	readonly type: number;
	readonly count: number;
	/** in the byte order of the block */
	readonly bytes: Uint8Array;
}

const links = { exposure: 0x8769, position: 0x8825 } as const;
export type ExifParts = Readonly<
	Record<'main' | keyof typeof links, readonly ExifField[]> & { little: boolean }
>;

export function writeExif({ main, little, ...linked }: ExifParts): Uint8Array<ArrayBuffer> {
	const names = (['exposure', 'position'] as const).filter((name) => linked[name].length > 0);
	const withLinks = (places: readonly number[]): readonly ExifField[] =>
		inOrder([
			...main,
			...names.map((name, i) => ({
				tag: links[name],
				type: 4,
				count: 1,
				bytes: number(places[i] ?? 0, little),
			})),
		]);
	const head = 8;
	let end = head + directoryBytes(withLinks([]));
	const places = names.map((name) => {
		const at = end;
		end += directoryBytes(linked[name]);
		return at;
	});
	const out = new Uint8Array(end);
	const view = new DataView(out.buffer);
	view.setUint16(0, little ? 0x4949 : 0x4d4d);
	view.setUint16(2, 42, little);
	view.setUint32(4, head, little);
	writeDirectory(out, head, withLinks(places), little);
	for (const [i, name] of names.entries()) {
		writeDirectory(out, places[i] ?? 0, inOrder(linked[name]), little);
	}
	return out;
}

const inOrder = (fields: readonly ExifField[]): readonly ExifField[] =>
	fields.toSorted((a, b) => a.tag - b.tag);

function number(value: number, little: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(4));
	view.setUint32(0, value, little);
	return new Uint8Array(view.buffer);
}

const outside = ({ bytes }: ExifField): number =>
	bytes.length > 4 ? bytes.length + (bytes.length & 1) : 0;

const directoryBytes = (fields: readonly ExifField[]): number =>
	fields.reduce((sum, field) => sum + outside(field), 6 + fields.length * 12);

function writeDirectory(
	out: Uint8Array,
	at: number,
	fields: readonly ExifField[],
	little: boolean,
): void {
	const view = new DataView(out.buffer);
	view.setUint16(at, fields.length, little);
	let tail = at + 6 + fields.length * 12;
	for (const [i, field] of fields.entries()) {
		const to = at + 2 + i * 12;
		view.setUint16(to, field.tag, little);
		view.setUint16(to + 2, field.type, little);
		view.setUint32(to + 4, field.count, little);
		if (outside(field) === 0) out.set(field.bytes, to + 8);
		else {
			view.setUint32(to + 8, tail, little);
			out.set(field.bytes, tail);
			tail += outside(field);
		}
	}
}
