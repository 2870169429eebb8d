import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Pixels } from '../../../src/photo/canvas';
import { composeCanvas } from '../../../src/photo/canvas';

// Written by model/training/canvas.py with OpenCV, from pictures that both draw by the same rule.
const recorded = gunzipSync(readFileSync('tests/fixtures/loupe/canvas.bin.gz'));
const canvasPixels = 448 * 224;

function testPicture(width: number, height: number): Pixels {
	const data = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			for (let c = 0; c < 3; c += 1) {
				const isRough = (Math.floor(x / 40) + Math.floor(y / 40)) % 3 === 0;
				const rough = isRough ? ((x * 97 + y * 57 + c * 31) * 5) % 64 : 0;
				const smooth = Math.floor((x * (c + 1)) / 3) + Math.floor((y * 2) / (c + 2));
				const blocks = Math.floor(x / 24) * Math.floor(y / 24) * 11;
				data[(y * width + x) * 4 + c] = (smooth + blocks + rough) % 256;
			}
		}
	}
	return { width, height, data };
}

it.each([
	[640, 427, 'wide'],
	[500, 700, 'upright'],
	[40, 30, 'smaller than a window'],
])('a photo of %i × %i px (%s) becomes the canvas of the training, to one level', (...of) => {
	const [width, height] = of;
	const index = [640, 500, 40].indexOf(width);
	const canvas = composeCanvas(testPicture(width, height));
	expect([canvas.width, canvas.height]).toEqual([448, 224]);
	let worst = 0;
	let changed = 0;
	for (let i = 0; i < canvasPixels; i += 1) {
		for (let c = 0; c < 3; c += 1) {
			const want = recorded[(index * canvasPixels + i) * 3 + c]!;
			const off = Math.abs(canvas.data[i * 4 + c]! - want);
			worst = Math.max(worst, off);
			if (off > 0) changed += 1;
		}
	}
	expect(canvas.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
	expect(worst).toBeLessThanOrEqual(1);
	// Rounding of halves, no more: a window elsewhere would change thousands.
	expect(changed).toBeLessThan(canvasPixels * 3 * 0.05);
});
