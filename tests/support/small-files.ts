/** Small files put together by hand, for what no encoder writes. */

const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];

/** A TIFF block that says nothing but which way up the picture is. */
export const orientationBlock = (orientation: number, isLittle = false): number[] =>
	isLittle
		? [
				0x49,
				0x49,
				42,
				0,
				8,
				0,
				0,
				0,
				1,
				0,
				0x12,
				1,
				3,
				0,
				1,
				0,
				0,
				0,
				orientation,
				...Array<number>(7).fill(0),
			]
		: [
				0x4d,
				0x4d,
				0,
				42,
				0,
				0,
				0,
				8,
				0,
				1,
				1,
				0x12,
				0,
				3,
				0,
				0,
				0,
				1,
				0,
				orientation,
				...Array<number>(6).fill(0),
			];

const exifHeader = [0x45, 0x78, 0x69, 0x66, 0, 0];

export const segment = (marker: number, body: readonly number[]): number[] => [
	0xff,
	marker,
	...u16(body.length + 2),
	...body,
];

export const exifSegment = (tiff: readonly number[]): number[] =>
	segment(0xe1, [...exifHeader, ...tiff]);

/** The frame header of a JPEG: what tells its size, and how its pixels are coded. */
export const frame = (width: number, height: number, marker = 0xc0, bits = 8): number[] =>
	segment(marker, [bits, ...u16(height), ...u16(width), 1, 1, 0x11, 0]);

/** Puts an orientation into a JPEG. */
export async function turnedJpeg(jpeg: Blob, orientation: number): Promise<Blob> {
	const bytes = await jpeg.arrayBuffer();
	const exif = new Uint8Array(exifSegment(orientationBlock(orientation)));
	return new Blob([bytes.slice(0, 2), exif, bytes.slice(2)], { type: 'image/jpeg' });
}

/** Puts an orientation into a WebP, as an encoder that knows EXIF would. */
export async function turnedWebp(
	webp: Blob,
	{ width, height }: { readonly width: number; readonly height: number },
	orientation: number,
): Promise<Blob> {
	const bytes = new Uint8Array(await webp.arrayBuffer());
	const view = new DataView(bytes.buffer);
	const isExtended = String.fromCharCode(...bytes.subarray(12, 16)) === 'VP8X';
	const le = (value: number, count: number): number[] =>
		Array.from({ length: count }, (_, i) => (value >>> (8 * i)) & 255);
	const flags = (isExtended ? view.getUint8(20) : 0) | 8;
	const extended = [
		...latin('VP8X'),
		...le(10, 4),
		flags,
		0,
		0,
		0,
		...le(width - 1, 3),
		...le(height - 1, 3),
	];
	const tiff = orientationBlock(orientation);
	const exif = [...latin('EXIF'), ...le(tiff.length, 4), ...tiff];
	const rest = bytes.subarray(isExtended ? 30 : 12);
	const length = 4 + extended.length + rest.length + exif.length;
	const start = new Uint8Array([...latin('RIFF'), ...le(length, 4), ...latin('WEBP'), ...extended]);
	return new Blob([start, rest, new Uint8Array(exif)], { type: 'image/webp' });
}

const latin = (text: string): Uint8Array => new TextEncoder().encode(text);
