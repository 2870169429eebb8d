import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Pixels } from '../../../src/measure/canvas';
import { composeCanvas } from '../../../src/measure/canvas';

// Written by model/training/canvas.py, from pictures that both draw by the same rule.
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
])('a photo of %i × %i px (%s) becomes the canvas of the training, bit by bit', (...of) => {
	const [width, height] = of;
	const index = [640, 500, 40].indexOf(width);
	const canvas = composeCanvas(testPicture(width, height));
	expect([canvas.width, canvas.height]).toEqual([448, 224]);
	const changed = [...canvas.data].filter((value, i) => {
		const want = recorded[(index * canvasPixels + Math.floor(i / 4)) * 3 + (i % 4)];
		return value !== (i % 4 === 3 ? 255 : want);
	});
	expect(changed).toEqual([]);
});
