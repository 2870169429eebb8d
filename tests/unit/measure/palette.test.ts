import { describe, expect, it } from 'vitest';
import { hues } from '../../../src/domain/facts/facts';
import { hueOf } from '../../../src/measure/hues';
import { toLab } from '../../../src/measure/colour';
import type { Pixel } from '../../support/drawn';
import { grey, measureDrawn, size } from '../../support/drawn';

const nameOf = ([r, g, b]: Pixel): string | undefined => hues[hueOf(r, g, b, toLab(r, g, b).l)];
/** A patch of one colour from (x, y) on, sides in fractions, on mid-grey. */
const patch =
	(colour: Pixel, x: number, y: number, width: number, height: number) =>
	(px: number, py: number): Pixel => {
		const [across, down] = [px / size.width - x, py / size.height - y];
		return across >= 0 && across < width && down >= 0 && down < height ? colour : grey(120);
	};

describe('names of hues', () => {
	it.each([
		['red', [200, 30, 20]],
		['orange', [240, 130, 20]],
		['yellow', [240, 220, 40]],
		['green', [40, 150, 50]],
		['cyan', [20, 190, 200]],
		['blue', [30, 80, 200]],
		['violet', [120, 50, 200]],
		['magenta', [210, 30, 160]],
	] as const)('%s', (name, pixel) => {
		expect(nameOf(pixel)).toBe(name);
	});

	it.each([
		['brown', [120, 60, 20]],
		['olive', [110, 110, 20]],
		['pink', [255, 130, 130]],
		['grey', [90, 90, 90]],
	] as const)('none for %s', (_name, pixel) => {
		expect(nameOf(pixel)).toBeUndefined();
	});
});

describe('the palette', () => {
	it('tells the share of strong chroma, its hue, and where it lies', () => {
		const { palette } = measureDrawn(patch([210, 30, 30], 0.5, 0.25, 0.3, 0.5));
		expect(palette?.vivid).toBeCloseTo(0.15, 2);
		expect(palette?.hues[0]).toBeCloseTo(0.15, 2);
		const { x, y, width, height } = palette!.commonest!;
		// Nine tenths of it, to two cells.
		for (const [value, truth] of [
			[x, 0.515],
			[y, 0.275],
			[width, 0.27],
			[height, 0.45],
		] as const) {
			expect(Math.abs(value - truth)).toBeLessThan(0.055);
		}
	});

	it('has nothing strong in greys, and says where there is none', () => {
		const { palette } = measureDrawn((x) => grey(x % 256));
		expect(palette).toMatchObject({ vivid: 0, chroma: { p50: 0, p99: 0 } });
		expect(palette?.commonest).toBeUndefined();
		expect(palette?.limit).toBeUndefined();
	});

	it('knows one tint at every lightness from two', () => {
		const toned = (x: number): Pixel => {
			const level = 30 + (x % 200);
			return [level, level * 0.92, level * 0.78];
		};
		expect(measureDrawn(toned).palette?.spread).toBeLessThan(1.5);
		const two = (x: number, y: number): Pixel => {
			const level = 30 + (x % 200);
			return y % 2 === 0 ? toned(x) : [level * 0.8, level * 0.92, level];
		};
		expect(measureDrawn(two).palette?.spread).toBeGreaterThan(5);
	});

	it('tells a channel at its limit alone, and not where all are', () => {
		const { limit } = measureDrawn(patch([60, 150, 255], 0, 0, 1, 0.25)).palette!;
		expect(limit?.channel).toBe('b');
		expect(limit?.share).toBeCloseTo(0.25, 2);
		expect(limit!.box.y + limit!.box.height).toBeLessThan(0.3);
		expect(measureDrawn(patch([255, 255, 255], 0, 0, 1, 0.25)).palette?.limit).toBeUndefined();
	});
});
