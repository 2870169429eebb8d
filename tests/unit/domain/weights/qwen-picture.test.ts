import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resampleBicubic } from '../../../../src/lib/resample';
import { drawOnBlocks, liftFromBlocks } from '../../../../src/domain/weights/qwen-picture';
import { placeOnBlocks } from '../../../../src/domain/model/blocks';
import recorded from '../../../fixtures/tiny-qwen/blocks.json';
import { drawnPhoto } from '../../../support/drawn-photo';

const patches = readFileSync('tests/fixtures/tiny-qwen/blocks.bin');
const patchBytes = 3 * 16 * 16;
const grid = { across: recorded.across, down: recorded.down };

/** Patch `number` of the canvas as the library cuts it: four of a block together, [channel, row, column]. */
function patchOf({ pixels, width }: ReturnType<typeof drawOnBlocks>, number: number): number[] {
	const block = Math.floor(number / 4);
	const x = (block % grid.across) * 32 + (number % 2) * 16;
	const y = Math.floor(block / grid.across) * 32 + (Math.floor(number / 2) % 2) * 16;
	return Array.from({ length: patchBytes }, (_, i) => {
		const [channel, row, column] = [Math.floor(i / 256), Math.floor(i / 16) % 16, i % 16];
		return pixels[3 * ((y + row) * width + x + column) + channel]!;
	});
}

describe('drawOnBlocks', () => {
	it.each(
		recorded.pictures.map(
			({ width, height }, i) => [`${String(width)} × ${String(height)}`, i] as const,
		),
	)("makes the pixels and the order of the makers' own processor: %s", (_name, i) => {
		const { width, height, across, down } = recorded.pictures[i]!;
		const photo = drawnPhoto(i, width, height);
		const place = placeOnBlocks(photo, grid);
		expect(place.size).toEqual({ width: 32 * across, height: 32 * down });
		const canvas = drawOnBlocks(photo, grid);
		expect([canvas.width, canvas.height]).toEqual([192, 160]);
		const before = recorded.pictures
			.slice(0, i)
			.reduce((sum, each) => sum + 4 * each.across * each.down, 0);
		for (let number = 0; number < 4 * place.across * place.down; number += 1) {
			const block = Math.floor(number / 4);
			const column = (block % place.across) - place.left;
			const row = Math.floor(block / place.across) - place.top;
			const made = patchOf(canvas, number);
			if (column < 0 || row < 0 || column >= across || row >= down) {
				expect(new Set(made)).toEqual(new Set([128]));
				continue;
			}
			const from = (before + 4 * (row * across + column) + (number % 4)) * patchBytes;
			expect(made).toEqual([...patches.subarray(from, from + patchBytes)]);
		}
	});

	it('tells the layout in the strip beneath', () => {
		for (const [width, height, level] of [
			[30, 20, 0],
			[20, 20, 0],
			[20, 30, 255],
		] as const) {
			const { pixels, width: side } = drawOnBlocks(drawnPhoto(1, width, height), grid);
			expect(new Set(pixels.subarray(3 * side * 128))).toEqual(new Set([level]));
		}
	});
});

describe('liftFromBlocks', () => {
	it.each([
		[300, 200],
		[200, 300],
		[90, 90],
		[200, 600],
		[64, 256],
		[900, 100],
	])('shows a photo of %i × %i the way it stands, on grey, every pixel as it was', (...sides) => {
		const photo = drawnPhoto(7, ...sides);
		const { across, down, size, left, top } = placeOnBlocks(photo, grid);
		const seen = liftFromBlocks(drawOnBlocks(photo, grid), grid);
		expect([seen.width, seen.height]).toEqual([32 * across, 32 * down]);
		const scaled = resampleBicubic(photo, size.width, size.height).pixels;
		const wanted = new Uint8ClampedArray(3 * seen.width * seen.height).fill(128);
		for (let y = 0; y < size.height; y += 1) {
			const line = scaled.subarray(3 * y * size.width, 3 * (y + 1) * size.width);
			wanted.set(line, 3 * ((top * 32 + y) * seen.width + left * 32));
		}
		expect(Buffer.from(seen.pixels).equals(Buffer.from(wanted))).toBe(true);
	});
});

describe('placeOnBlocks', () => {
	const real = { across: 30, down: 20 };
	it.each([
		[6000, 4000, 960, 640, 0, 0],
		[4000, 6000, 640, 960, 0, 0],
		[4000, 3000, 864, 640, 1, 0],
		[3000, 4000, 640, 864, 0, 1],
		[1000, 1000, 640, 640, 5, 0],
		[8000, 1000, 960, 128, 0, 8],
		[1920, 1080, 960, 544, 0, 1],
		[1, 5000, 32, 960, 9, 0],
	])('lays a photo of %i × %i in whole blocks', (width, height, across, down, left, top) => {
		const placed = placeOnBlocks({ width, height }, real);
		expect(placed).toMatchObject({ size: { width: across, height: down }, left, top });
		expect(placed.layout).toBe(height > width ? 'portrait' : 'landscape');
	});
});
