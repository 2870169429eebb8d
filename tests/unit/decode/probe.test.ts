import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeImage } from '../../../src/decode/probe';

const bytes = (...values: (number | string)[]): ArrayBuffer =>
	Uint8Array.from(
		values.flatMap((value) =>
			typeof value === 'string' ? [...Buffer.from(value, 'latin1')] : [value],
		),
	).buffer;
const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

describe('probeImage', () => {
	it.each([
		[
			'PNG',
			bytes(0x89, 'PNG\r\n\x1a\n', ...u32(13), 'IHDR', ...u32(20_000), ...u32(20_000)),
			{ mimeType: 'image/png', width: 20_000, height: 20_000 },
		],
		[
			'GIF',
			bytes('GIF89a', 0x40, 0x01, 0xf0, 0x00),
			{ mimeType: 'image/gif', width: 320, height: 240 },
		],
		[
			'WebP, extended',
			bytes('RIFF', ...u32(0), 'WEBPVP8X', ...u32(0), 0, 0, 0, 0, 0xff, 0x03, 0, 0xff, 0x01, 0),
			{ mimeType: 'image/webp', width: 1024, height: 512 },
		],
		[
			'AVIF',
			bytes(
				...u32(20),
				'ftypavif',
				...u32(0),
				'mif1',
				...u32(20),
				'ispe',
				...u32(0),
				...u32(64),
				...u32(48),
			),
			{ mimeType: 'image/avif', width: 64, height: 48 },
		],
		[
			'HEIC',
			bytes(
				...u32(16),
				'ftypheic',
				...u32(0),
				...u32(20),
				'ispe',
				...u32(0),
				...u32(4032),
				...u32(3024),
			),
			{ mimeType: 'image/heic', width: 4032, height: 3024 },
		],
		[
			'AVIF, turned by its container',
			bytes(
				...u32(16),
				'ftypavif',
				...u32(0),
				...u32(20),
				'ispe',
				...u32(0),
				...u32(64),
				...u32(48),
				...u32(9),
				'irot',
				3,
			),
			{ mimeType: 'image/avif', width: 64, height: 48, isTurned: true },
		],
		[
			'BMP of OS/2',
			bytes('BM', ...u32(0), ...u32(0), ...u32(0), 12, 0, 0, 0, 3, 0, 2, 0, 1, 0, 24, 0),
			{ mimeType: 'image/bmp', width: 3, height: 2 },
		],
		['JPEG XL, bare', bytes(0xff, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0), { mimeType: 'image/jxl' }],
		['JPEG XL, boxed', bytes(...u32(12), 'JXL \r\n', 0x87, 0x0a), { mimeType: 'image/jxl' }],
		['TIFF', bytes('II*\0', 8, 0, 0, 0), { mimeType: 'image/tiff' }],
	])('reads %s', (_name, file, expected) => {
		expect(probeImage(new DataView(file))).toEqual(expected);
	});

	it.each([
		['an empty file', bytes(), 'empty'],
		['text', bytes('hello, I am no picture'), 'unknown'],
		['SVG', bytes('<?xml version="1.0"?>\n<svg xmlns="x"></svg>'), 'svg'],
		['a film', bytes(...u32(16), 'ftypisom', ...u32(0)), 'unknown'],
	])('refuses %s', (_name, file, reason) => {
		expect(probeImage(new DataView(file))).toEqual({ mimeType: undefined, reason });
	});

	it('never throws and always ends, whatever the bytes', () => {
		const heads = [
			'\xff\xd8',
			'\x89PNG',
			'RIFF\0\0\0\0WEBPVP8 ',
			'GIF8',
			'BM',
			'\0\0\0\x10ftypheic',
			'',
		];
		fc.assert(
			fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, tail) => {
				const probe = probeImage(new DataView(bytes(head, ...tail)));
				expect(probe).toHaveProperty('mimeType');
			}),
			{ numRuns: 2000 },
		);
	});
});
