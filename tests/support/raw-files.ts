/**
 * Raw files as cameras lay them out, with no pixels of a sensor in them: what ExifTool finds in one
 * (`tests/unit/decode/raw.test.ts`) is what must be found here.
 */
type Bytes = Uint8Array<ArrayBuffer>;
type Value = string | number | Bytes | Directory | { readonly place: Bytes };
interface Field {
	readonly tag: number;
	/** 2 text, 3 short, 4 long, 7 bytes */
	readonly type: 2 | 3 | 4 | 7;
	readonly value: Value | readonly number[];
}
interface Directory {
	readonly fields: readonly Field[];
}

const latin = (text: string): Bytes => Uint8Array.from(text, (c) => c.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Bytes => {
	const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
};
const text = (tag: number, value: string): Field => ({ tag, type: 2, value: `${value}\0` });
const short = (tag: number, value: number): Field => ({ tag, type: 3, value });
const long = (tag: number, value: Value): Field => ({ tag, type: 4, value });

/** Lays directories and data out behind each other, little-endian. @param base added to all places */
function tiff(chain: readonly Directory[], head = [0x49, 0x49, 42, 0], base = 0, start = 8): Bytes {
	const parts: Bytes[] = [];
	let end = start;
	const put = (bytes: Bytes): number => {
		const at = end;
		const padded = bytes.length % 2 === 0 ? bytes : join(bytes, new Uint8Array(1));
		parts.push(padded);
		end += padded.length;
		return at + base;
	};
	const write = ({ fields }: Directory, next: number): number => {
		const out = new DataView(new ArrayBuffer(2 + fields.length * 12 + 4));
		out.setUint16(0, fields.length, true);
		for (const [i, { tag, type, value }] of fields.toSorted((a, b) => a.tag - b.tag).entries()) {
			const at = 2 + i * 12;
			const bytes = bytesOf(type, value, put, write);
			out.setUint16(at, tag, true);
			out.setUint16(at + 2, type, true);
			out.setUint32(at + 4, bytes.length / { 2: 1, 3: 2, 4: 4, 7: 1 }[type], true);
			if (bytes.length > 4) out.setUint32(at + 8, put(bytes), true);
			else new Uint8Array(out.buffer).set(bytes, at + 8);
		}
		out.setUint32(2 + fields.length * 12, next, true);
		return put(new Uint8Array(out.buffer));
	};
	const first = chain.toReversed().reduce((next, directory) => write(directory, next), 0);
	return join(Uint8Array.from([...head, ...u32(first)]), ...parts);
}

const u32 = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
const be32 = (value: number): number[] => u32(value).reverse();

function bytesOf(
	type: Field['type'],
	value: Field['value'],
	put: (bytes: Bytes) => number,
	write: (directory: Directory, next: number) => number,
): Bytes {
	if (typeof value === 'string') return latin(value);
	if (value instanceof Uint8Array) return value;
	const one = (number: number): number[] => u32(number).slice(0, type === 3 ? 2 : 4);
	if (typeof value === 'number') return Uint8Array.from(one(value));
	if ('fields' in value) return Uint8Array.from(one(write(value, 0)));
	if ('place' in value) return Uint8Array.from(one(put(value.place)));
	return Uint8Array.from(value.flatMap(one));
}

const exif: Directory = {
	fields: [
		{ tag: 0x829a, type: 4, value: [1, 250] },
		short(0x8827, 400),
		text(0x9003, '2024:05:06 07:08:09'),
	],
};
// Fractions have a type of their own, which ExifTool wants and the writer above does not know.
const asFraction = (bytes: Bytes): Bytes => {
	const pattern = [0x9a, 0x82, 4, 0, 2, 0, 0, 0];
	for (let i = 0; i + 8 < bytes.length; i += 1) {
		if (pattern.every((value, k) => bytes[i + k] === value)) {
			bytes[i + 2] = 5;
			bytes[i + 4] = 1;
		}
	}
	return bytes;
};

const sensor: Directory = {
	fields: [
		long(0x00fe, 0),
		long(0x0100, 6000),
		long(0x0101, 4000),
		short(0x0102, 14),
		short(0x0106, 32_803),
		{ tag: 0x0111, type: 4, value: { place: new Uint8Array(64) } },
		long(0x0117, 64),
	],
};
const jpegFields = (jpeg: Bytes): readonly Field[] => [
	short(0x0103, 6),
	{ tag: 0x0201, type: 4, value: { place: jpeg } },
	long(0x0202, jpeg.length),
];
const stripFields = (jpeg: Bytes, compression: number): readonly Field[] => [
	short(0x0103, compression),
	{ tag: 0x0111, type: 4, value: { place: jpeg } },
	long(0x0117, jpeg.length),
];
const camera = (make: string, model: string, orientation: number): readonly Field[] => [
	text(0x010f, make),
	text(0x0110, model),
	short(0x0112, orientation),
	long(0x8769, exif),
];

export interface RawParts {
	/** the one to be judged */
	readonly large: Bytes;
	/** a thumbnail of the camera */
	readonly small: Bytes;
	readonly orientation?: number;
}
type Make = (parts: RawParts) => Bytes;

const nef: Make = ({ large, small, orientation = 1 }) =>
	tiff([
		{
			fields: [
				...camera('NIKON CORPORATION', 'NIKON D850', orientation),
				...jpegFields(small),
				{ tag: 0x014a, type: 4, value: { fields: [...jpegFields(large)] } },
			],
		},
		sensor,
	]);

const cr2: Make = ({ large, small, orientation = 1 }) => {
	const out = tiff(
		[
			{ fields: [...camera('Canon', 'Canon EOS 5D', orientation), ...stripFields(large, 6)] },
			{ fields: [...jpegFields(small)] },
			// The sensor's pixels are a lossless JPEG, which is larger than any preview.
			{ fields: [...stripFields(losslessJpeg, 6)] },
		],
		[0x49, 0x49, 42, 0],
		0,
		16,
	);
	// What follows the first eight bytes: 'CR', version 2.0, where the raw directory is.
	return join(out.subarray(0, 8), latin('CR\x02\0'), new Uint8Array(4), out.subarray(8));
};

const arw: Make = ({ large, small, orientation = 1 }) =>
	tiff([
		{
			fields: [
				...camera('SONY', 'ILCE-7M4', orientation),
				...jpegFields(large),
				long(0x014a, sensor),
			],
		},
		{ fields: [...jpegFields(small)] },
	]);

const dng: Make = ({ large, small, orientation = 1 }) =>
	tiff([
		{
			fields: [
				...camera('Pixel', 'Pixel 9', orientation),
				...stripFields(small, 7),
				{ tag: 0xc612, type: 7, value: Uint8Array.from([1, 4, 0, 0]) },
				long(0x014a, { fields: [long(0x00fe, 1), ...stripFields(large, 7)] }),
			],
		},
		sensor,
	]);

const rw2: Make = ({ large, orientation = 1 }) =>
	tiff(
		[
			{
				fields: [
					...camera('Panasonic', 'DC-S5', orientation),
					{ tag: 0x002e, type: 7, value: large },
				],
			},
		],
		[0x49, 0x49, 0x55, 0],
	);

/** The preview lies in the maker's note, at a place that is counted from the note. */
const orf: Make = ({ large, orientation = 1 }) => {
	const head = latin('OLYMPUS\0II\x03\0');
	const settings = 12 + 2 + 12 + 4;
	const preview = settings + 2 + 2 * 12 + 4;
	const field = (tag: number, value: number): number[] => [
		...u32(tag).slice(0, 2),
		...[4, 0],
		...u32(1),
		...u32(value),
	];
	const link = field(0x2020, settings);
	link[2] = 13;
	const note = join(
		head,
		Uint8Array.from([1, 0, ...link, 0, 0, 0, 0]),
		Uint8Array.from([2, 0, ...field(0x0101, preview), ...field(0x0102, large.length), 0, 0, 0, 0]),
		large,
	);
	const withNote = { fields: [...exif.fields, { tag: 0x927c, type: 7, value: note } as const] };
	const fields = camera('OLYMPUS CORPORATION', 'E-M1MarkIII', orientation).map((each) =>
		each.tag === 0x8769 ? long(0x8769, withNote) : each,
	);
	return tiff([{ fields }], [0x49, 0x49, 0x52, 0x4f]);
};

/** All of its EXIF is in the preview. */
const raf: Make = ({ large }) => {
	const head = new Uint8Array(148);
	head.set(latin('FUJIFILMCCD-RAW 0201FF159502'));
	head.set(latin('X-T5'), 28);
	head.set([...be32(148), ...be32(large.length)], 84);
	return join(head, large, new Uint8Array(64));
};

const box = (name: string, ...parts: readonly Uint8Array[]): Bytes => {
	const body = join(...parts);
	return join(Uint8Array.from([...be32(body.length + 8)]), latin(name), body);
};
const identity = (hex: string): Bytes =>
	Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16));

const cr3: Make = ({ large, small, orientation = 1 }) => {
	const block = (fields: readonly Field[]): Bytes => asFraction(tiff([{ fields }]));
	const main = camera('Canon', 'Canon EOS R5', orientation).filter(({ tag }) => tag !== 0x8769);
	const canon = box(
		'uuid',
		identity('85c0b687820f11e08111f4ce462b6a48'),
		box('CMT1', block(main)),
		box('CMT2', block(exif.fields)),
	);
	const ftyp = box('ftyp', latin('crx \0\0\0\x01crx isom'));
	const prvw = box(
		'uuid',
		identity('eaf42b5e1c984b88b9fbb7dc406e4d16'),
		new Uint8Array(8),
		box(
			'PRVW',
			new Uint8Array(6),
			Uint8Array.from([0, 1, 1, 224, 1, 64, 0, 1]),
			new Uint8Array(Uint8Array.from(be32(small.length))),
			small,
		),
	);
	const moov = (at: number): Bytes => {
		const sizes = box(
			'stsz',
			new Uint8Array(4),
			Uint8Array.from([...be32(large.length), ...be32(1)]),
		);
		const places = box(
			'co64',
			new Uint8Array(4),
			Uint8Array.from([...be32(1), ...be32(0), ...be32(at)]),
		);
		const entry = box('CRAW', new Uint8Array(78), box('JPEG', new Uint8Array(4)));
		const described = box('stsd', new Uint8Array(4), Uint8Array.from(be32(1)), entry);
		const chunks = box('stsc', new Uint8Array(4), Uint8Array.from([1, 1, 1, 1].flatMap(be32)));
		const table = box('stbl', described, chunks, sizes, places);
		const video = box('hdlr', new Uint8Array(8), latin('vide'), new Uint8Array(13));
		return box('moov', canon, box('trak', box('mdia', video, box('minf', table))));
	};
	const at = ftyp.length + moov(0).length + prvw.length + 8;
	return join(ftyp, moov(at), prvw, box('mdat', large));
};

/** A header of a lossless JPEG of 24 megapixels: no browser reads one. */
const losslessJpeg = Uint8Array.from([
	...[0xff, 0xd8, 0xff, 0xc3, 0, 11, 14, 0x0f, 0xa0, 0x17, 0x70, 1, 1, 0x11, 0],
	...[0xff, 0xda, 0, 8, 1, 1, 0, 1, 0, 0],
	...Array<number>(120).fill(0x55),
	...[0xff, 0xd9],
]);

/** By the ending of their names. */
export const rawFiles = {
	nef: (parts: RawParts) => asFraction(nef(parts)),
	cr2: (parts: RawParts) => asFraction(cr2(parts)),
	arw: (parts: RawParts) => asFraction(arw(parts)),
	dng: (parts: RawParts) => asFraction(dng(parts)),
	rw2: (parts: RawParts) => asFraction(rw2(parts)),
	orf: (parts: RawParts) => asFraction(orf(parts)),
	raf,
	cr3,
} as const;
