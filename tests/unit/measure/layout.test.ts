import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/domain/facts/measurements';
import type { Pixel } from '../../support/drawn';
import { grey, measureDrawn, size, stream } from '../../support/drawn';

const layoutOf = (draw: (x: number, y: number) => Pixel): Layout => measureDrawn(draw).layout!;
/** Blocks of 16 pixels of any luma; the same whenever it is asked. */
const blocks = Array.from({ length: 40 * 30 }, stream(5)).map((value) => 30 + value * 190);
const block = (x: number, y: number): Pixel =>
	grey(blocks[Math.floor(y / 16) * 40 + Math.floor(x / 16)]!);

describe('symmetry', () => {
	const mirrored = (x: number, y: number): Pixel =>
		block(x < size.width / 2 ? x : size.width - 1 - x, y);

	it('is next to 1 of a picture and its mirror image, also a little off the middle', () => {
		expect(layoutOf(mirrored).symmetry).toBeGreaterThan(0.95);
		expect(layoutOf((x, y) => mirrored(Math.max(0, x - 12), y)).symmetry).toBeGreaterThan(0.85);
	});

	it('is low where both sides have nothing to do with each other, and of a sky over land', () => {
		expect(layoutOf(block).symmetry).toBeLessThan(0.3);
		expect(layoutOf((_, y) => grey(y < 200 ? 220 : 60)).symmetry).toBeLessThan(0.3);
	});
});

describe('the grid of medians', () => {
	it('has the luma of each tile', () => {
		const { medians } = layoutOf((x, y) => grey(x < 320 ? 51 : y < 240 ? 102 : 204));
		expect(medians).toHaveLength(192);
		expect([medians[0], medians[15], medians[191]]).toEqual([0.2, 0.4, 0.8]);
	});
});

describe('bright patches', () => {
	it('are told with their place, the greatest first', () => {
		const { bright } = layoutOf((x, y) =>
			grey((x >= 576 && y < 96) || (x < 32 && y > 440) ? 245 : 90),
		);
		expect(bright).toHaveLength(2);
		expect(bright[0]?.share).toBeCloseTo(0.02, 2);
		expect(bright[0]?.box.x).toBeCloseTo(0.9, 1);
		expect(bright[0]!.box.x + bright[0]!.box.width).toBeCloseTo(1, 2);
	});

	it('are none in a photo that is nowhere nearly white', () => {
		expect(layoutOf(block).bright).toEqual([]);
	});
});

describe('weight', () => {
	it.each([
		['right', 480, 1],
		['left', 60, -1],
	] as const)('lies on the %s where the one thing is, by edges and by colours', (_, at, side) => {
		const { edges, colours } = layoutOf((x, y) =>
			x >= at && x < at + 100 && y > 180 && y < 320 ? block(x, y) : grey(128),
		).weight;
		const truth = (at + 50) / 320 - 1;
		expect(Math.sign(truth)).toBe(side);
		expect(Math.abs(edges.x - truth)).toBeLessThan(0.06);
		expect(Math.abs(colours.x - truth)).toBeLessThan(0.06);
	});

	it('lies in the middle of what is alike everywhere', () => {
		const { edges, colours } = layoutOf(block).weight;
		expect(Math.abs(edges.x)).toBeLessThan(0.05);
		expect(Math.abs(colours.x)).toBeLessThan(0.05);
	});
});
