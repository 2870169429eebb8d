import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tileSmolVlm, tileToGrid } from '../../../../src/domain/weights/smolvlm-picture';
import recorded from '../../../fixtures/tiny-vlm/tiles.json';
import { drawnPhoto } from '../../../support/drawn-photo';

const tiles = readFileSync('tests/fixtures/tiny-vlm/tiles.bin');

describe('tileSmolVlm', () => {
	it.each(
		recorded.pictures.map(
			({ width, height }, i) => [`${String(width)} × ${String(height)}`, i] as const,
		),
	)("makes the pixels of the makers' own processor: %s", (_name, i) => {
		const { width, height, tiles: along, across, down, count } = recorded.pictures[i]!;
		const made = tileSmolVlm(drawnPhoto(i, width, height), recorded.side, along);
		expect([made.across, made.down]).toEqual([across, down]);
		const bytes = 3 * recorded.side ** 2;
		const before = recorded.pictures.slice(0, i).reduce((sum, each) => sum + each.count, 0);
		const wanted = tiles.subarray(before * bytes, (before + count) * bytes);
		expect(made.pixels).toHaveLength(wanted.length);
		const differences = wanted.map((value, at) => Math.abs(value - made.pixels[at]!));
		expect(Math.max(...differences)).toBe(0);
	});

	it('cuts photos of three to two and of four to three into two by two tiles and the whole', () => {
		for (const [width, height] of [
			[300, 200],
			[200, 300],
			[400, 300],
			[160, 90],
		] as const) {
			const { across, down, pixels } = tileSmolVlm(drawnPhoto(9, width, height), 64, 2);
			expect([across, down]).toEqual([2, 2]);
			expect(pixels).toHaveLength(5 * 64 * 64 * 3);
		}
	});
});

describe('tileToGrid', () => {
	const grid = { across: 2, down: 2, side: 64 };

	it('makes the same pixels wherever the processor chooses that number of tiles', () => {
		for (const [width, height] of [
			[300, 200],
			[160, 213],
			[21, 15],
		] as const) {
			const given = drawnPhoto(9, width, height);
			expect(tileToGrid(given, grid)).toEqual(tileSmolVlm(given, 64, 2));
		}
	});

	it('keeps the number of tiles for a panorama, whose whole stays what the processor makes of it', () => {
		const given = drawnPhoto(9, 300, 100);
		const [ours, theirs] = [tileToGrid(given, grid), tileSmolVlm(given, 64, 2)];
		expect([theirs.across, theirs.down]).toEqual([2, 1]);
		expect([ours.across, ours.down]).toEqual([2, 2]);
		const whole = 3 * 64 * 64;
		const [a, b] = [ours.pixels.subarray(-whole), theirs.pixels.subarray(-whole)];
		const lost = a.map((value, i) => Math.abs(value - b[i]!));
		expect(lost.reduce((sum, value) => sum + value, 0) / whole).toBeLessThan(2);
	});
});
