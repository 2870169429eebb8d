/** Small JPEGs with an EXIF block of the test's own. */
type Value = string | number | readonly (readonly [number, number])[];
export type Entry = readonly [tag: number, value: Value];

/** Tags of one directory: texts, whole numbers, or lists of fractions. */
function directory(entries: readonly Entry[], at: number): Uint8Array<ArrayBuffer> {
	const head = new DataView(new ArrayBuffer(2 + entries.length * 12 + 4));
	const tail: number[] = [];
	const u32 = (n: number): number[] => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255);
	head.setUint16(0, entries.length);
	for (const [i, [tag, value]] of entries.entries()) {
		const entry = 2 + i * 12;
		head.setUint16(entry, tag);
		if (typeof value === 'number') {
			head.setUint16(entry + 2, 4);
			head.setUint32(entry + 4, 1);
			head.setUint32(entry + 8, value);
			continue;
		}
		const isText = typeof value === 'string';
		const bytes = isText
			? [...new TextEncoder().encode(`${value}\0\0\0\0`)]
			: value.flat().flatMap(u32);
		head.setUint16(entry + 2, isText ? 2 : 5);
		head.setUint32(entry + 4, isText ? bytes.length : value.length);
		head.setUint32(entry + 8, at + head.byteLength + tail.length);
		tail.push(...bytes);
	}
	return new Uint8Array([...new Uint8Array(head.buffer), ...tail]);
}

/** A JPEG whose EXIF says this. */
export async function exifPhoto(
	main: readonly Entry[],
	exif: readonly Entry[],
	gps?: readonly Entry[],
): Promise<Blob> {
	const canvas = new OffscreenCanvas(8, 8);
	canvas.getContext('2d')!.fillRect(0, 0, 8, 8);
	const jpeg = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
	const links = gps === undefined ? 1 : 2;
	const size = directory(
		[...main, [0x8769, 0], [0x8825, 0]].slice(0, main.length + links) as Entry[],
		8,
	).length;
	const exifAt = 8 + size;
	const gpsAt = exifAt + directory(exif, exifAt).length;
	const pointers: Entry[] = [[0x8769, exifAt], ...(gps ? [[0x8825, gpsAt] as const] : [])];
	const tiff = [
		...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
		...directory([...main, ...pointers], 8),
		...directory(exif, exifAt),
		...(gps ? directory(gps, gpsAt) : []),
	];
	const length = tiff.length + 8;
	const marker = [0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
	return new Blob([jpeg.slice(0, 2), new Uint8Array([...marker, ...tiff]), jpeg.slice(2)]);
}

/** The fractions of a position: degrees, minutes, seconds. */
export const whole = (...degrees: readonly number[]): Value =>
	degrees.map((each) => [each, 1] as const);

/** 47° 36' north, 113° 50' west */
export const glacier: readonly Entry[] = [
	[1, 'N'],
	[2, whole(47, 36, 0)],
	[3, 'W'],
	[4, whole(113, 50, 0)],
];

/** A JPEG in which its camera has put a small picture of another. */
export async function photoWithThumbnail(photo: Blob, small: Blob): Promise<Blob> {
	const bytes = await small.arrayBuffer();
	const first = directory([[0x0112, 1]], 8);
	const at = 8 + first.length;
	const second = directory(
		[
			[0x0201, 0],
			[0x0202, 0],
		],
		at,
	).length;
	new DataView(first.buffer).setUint32(first.length - 4, at);
	const entries: Entry[] = [
		[0x0201, at + second],
		[0x0202, bytes.byteLength],
	];
	const head = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...first, ...directory(entries, at)];
	const length = head.length + bytes.byteLength + 8;
	const marker = [0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
	const jpeg = await photo.arrayBuffer();
	const block = new Uint8Array([...marker, ...head]);
	return new Blob([jpeg.slice(0, 2), block, bytes, jpeg.slice(2)], { type: 'image/jpeg' });
}
