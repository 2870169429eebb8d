import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/decode/header';
import { exifSegment, frame, orientationBlock, segment } from '../../support/small-files';

const jpeg = (...parts: readonly (readonly number[])[]): Blob =>
	new Blob([new Uint8Array([0xff, 0xd8, ...parts.flat(), 0xff, 0xda, 0, 2])]);
const filling = segment(0xe1, Array<number>(60_000).fill(1));

describe('readHeader', () => {
	it('reads a real JPEG', async () => {
		const header = await readHeader(new Blob([readFileSync('public/samples/kingfisher.jpg')]));
		expect(header).toMatchObject({
			mimeType: 'image/jpeg',
			size: { width: 1600, height: 900 },
			orientation: 1,
			isRare: false,
		});
	});

	it('finds the size of a JPEG behind megabytes of other things, reading little of them', async () => {
		let read = 0;
		const file = jpeg(...Array<number[]>(90).fill(filling), frame(4000, 3000));
		const counted = new Proxy(file, {
			get(target, name) {
				if (name === 'slice') {
					return (from: number, to: number) => {
						read += Math.min(to, target.size) - from;
						return target.slice(from, to);
					};
				}
				return Reflect.get(target, name, target) as unknown;
			},
		});
		expect((await readHeader(counted)).size).toEqual({ width: 4000, height: 3000 });
		expect(file.size).toBeGreaterThan(5_000_000);
		expect(read).toBeLessThan(2.5 * file.size);
	});

	it('refuses more than 100 megapixels, whatever lies before the size', async () => {
		const huge = frame(13_000, 8000);
		for (const file of [jpeg(huge), jpeg(...Array<number[]>(9).fill(filling), huge)]) {
			await expect(readHeader(file)).rejects.toMatchObject({
				failure: { code: 'photo_too_large' },
			});
		}
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'reads the orientation %i, in both orders of bytes',
		async (turn) => {
			for (const isLittle of [false, true]) {
				const file = jpeg(filling, exifSegment(orientationBlock(turn, isLittle)), frame(40, 30));
				expect((await readHeader(file)).orientation).toBe(turn);
			}
		},
	);

	it('takes an orientation that cannot be for none', async () => {
		for (const block of [orientationBlock(0), orientationBlock(9), [1, 2, 3], [0x4d, 0x4d]]) {
			const header = await readHeader(jpeg(exifSegment(block), frame(40, 30)));
			expect(header.orientation).toBe(1);
		}
	});

	it.each([
		['lossless', 0xc3, 8],
		['arithmetic', 0xc9, 8],
		['12-bit', 0xc1, 12],
	])('tells a %s JPEG, which hardly any browser reads', async (_name, marker, bits) => {
		expect((await readHeader(jpeg(frame(40, 30, marker, bits)))).isRare).toBe(true);
	});

	it('tells an empty file from one that says nothing, and refuses a drawing', async () => {
		await expect(readHeader(new Blob([]))).rejects.toMatchObject({
			failure: { code: 'photo_empty' },
		});
		expect((await readHeader(new Blob(['hello']))).mimeType).toBeUndefined();
		await expect(readHeader(new Blob(['<svg xmlns="x"/>']))).rejects.toMatchObject({
			failure: { code: 'photo_unsupported' },
		});
	});

	it('reads what there is of a cut WebP', async () => {
		const webp = [
			...Buffer.from(
				'RIFF\xff\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x1f\0\0ICCP\xff\0\0\0',
				'latin1',
			),
		];
		expect(await readHeader(new Blob([new Uint8Array(webp)]))).toMatchObject({
			mimeType: 'image/webp',
			size: { width: 64, height: 32 },
		});
	});

	it('ends with an answer or a failure of its own, whatever the bytes', async () => {
		const heads = [
			[0xff, 0xd8],
			[0xff, 0xd8, 0xff, 0xe1, 0, 40, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d],
			[...Buffer.from('RIFF\0\0\0\0WEBPVP8X')],
			[0x89, 0x50, 0x4e, 0x47],
		];
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...heads),
				fc.uint8Array({ maxLength: 300 }),
				async (head, tail) => {
					const read = readHeader(new Blob([new Uint8Array([...head, ...tail])]));
					const ended = await read.catch((error: unknown) => error);
					expect(ended).toSatisfy((end: object) => 'orientation' in end || 'failure' in end);
				},
			),
			{ numRuns: 500 },
		);
	});
});
