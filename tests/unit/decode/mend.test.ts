import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isCut, withEndOfImage, withRightChecksums } from '../../../src/decode/mend';

const jpeg = new Uint8Array(readFileSync('public/samples/kingfisher.jpg'));
const png = new Uint8Array(readFileSync('docs/picture.png'));

it('tells a JPEG or PNG without its end from a whole one', () => {
	for (const [bytes, type] of [
		[jpeg, 'image/jpeg'],
		[png, 'image/png'],
	] as const) {
		expect(isCut(bytes, type)).toBe(false);
		expect(isCut(new Uint8Array([...bytes, 1, 2, 3]), type)).toBe(false);
	}
	expect(isCut(jpeg.subarray(0, -2), 'image/jpeg', 1000)).toBe(true);
	expect(isCut(png.subarray(0, -12), 'image/png')).toBe(true);
	expect(isCut(png.subarray(0, 20_000), 'image/png')).toBe(true);
});

it('tells a WebP that is shorter than it says', () => {
	const webp = Uint8Array.from([...Buffer.from('RIFF\x0c\0\0\0WEBPVP8 ')]);
	expect(isCut(webp, 'image/webp')).toBe(true);
	expect(isCut(new Uint8Array([...webp, 0, 0, 0, 0]), 'image/webp')).toBe(false);
});

it('gives a JPEG its end', async () => {
	const mended = await withEndOfImage(new Blob([jpeg.subarray(0, -2)])).arrayBuffer();
	expect(Buffer.compare(Buffer.from(mended), jpeg)).toBe(0);
});

it('gives a PNG its checksums and its end back, byte for byte', async () => {
	const bytes = png.slice(0, -12);
	// The checksum of the first chunk.
	bytes[29] = (bytes[29] ?? 0) ^ 255;
	const mended = await withRightChecksums(bytes).arrayBuffer();
	expect(Buffer.compare(Buffer.from(mended), png)).toBe(0);
});
