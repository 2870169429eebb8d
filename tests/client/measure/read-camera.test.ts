import { expect, it } from 'vitest';
import { readCamera } from '../../../src/measure/read-camera';

type Value = string | number | readonly (readonly [number, number])[];
type Entry = readonly [tag: number, value: Value];

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
async function photo(main: readonly Entry[], exif: readonly Entry[], gps?: readonly Entry[]) {
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

it('reads what the camera wrote, and that there is a place, but not which', async () => {
	const file = await photo(
		[
			[0x010f, 'NIKON CORPORATION'],
			[0x0110, 'NIKON D800'],
		],
		[
			[0x829a, [[1, 250]]],
			[0x829d, [[56, 10]]],
			[0x8827, 400],
			[0x9003, '2024:05:06 07:08:09'],
			[0x920a, [[850, 10]]],
			[0xa431, 'SERIAL 12345'],
			[0xa434, '85.0 mm f/1.8'],
		],
		[
			[1, 'N'],
			[
				2,
				[
					[47, 1],
					[36, 1],
					[0, 1],
				],
			],
			[3, 'W'],
			[
				4,
				[
					[113, 1],
					[50, 1],
					[0, 1],
				],
			],
		],
	);
	const facts = await readCamera(file);
	expect(facts).toEqual({
		...{ camera: 'NIKON D800', lens: '85.0 mm f/1.8', exposureSeconds: 1 / 250, aperture: 5.6 },
		...{ iso: 400, focalLengthMm: 85, takenAt: '2024-05-06 07:08', hasPosition: true },
	});
	expect(JSON.stringify(facts)).not.toMatch(/47|113|12345/u);
});

it('keeps to what can be true', async () => {
	const file = await photo(
		[
			[0x010f, 'Make\u0007r'],
			[0x0110, `X${'y'.repeat(300)}`],
		],
		[
			[0x829a, [[0, 1]]],
			[0x829d, [[1, 0]]],
			[0x9003, 'yesterday'],
		],
	);
	const facts = await readCamera(file);
	expect(facts?.camera).toMatch(/^Make r Xy+$/u);
	expect(facts?.camera?.length).toBeLessThanOrEqual(161);
	expect(Object.keys(facts ?? {})).toEqual(['camera']);
});

it('says nothing of a file without EXIF, and survives a broken one', async () => {
	const canvas = new OffscreenCanvas(8, 8);
	canvas.getContext('2d')!.fillRect(0, 0, 8, 8);
	expect(await readCamera(await canvas.convertToBlob({ type: 'image/png' }))).toBeUndefined();
	expect(await readCamera(await canvas.convertToBlob({ type: 'image/jpeg' }))).toBeUndefined();
	const whole = await photo([[0x0110, 'Model']], [[0x8827, 100]]);
	for (const end of [30, 60, 90]) await readCamera(whole.slice(0, end));
});
