import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measurements } from '../../../src/domain/facts/measurements';
import { TileSums } from '../../../src/measure/acuity';
import { toLab } from '../../../src/measure/colour';
import { blocksOf, rowsOf } from '../../../src/measure/measure';
import { grid } from '../../../src/measure/sharpness';
import { grey, measureDrawn as measure, size, stream } from '../../support/drawn';
import type { Pixel } from '../../support/drawn';

/** Integral of the normal distribution. */
function phi(t: number): number {
	const k = 1 / (1 + 0.2316419 * Math.abs(t));
	const poly =
		((((1.330274429 * k - 1.821255978) * k + 1.781477937) * k - 0.356563782) * k + 0.31938153) * k;
	const tail = (Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI)) * poly;
	return t > 0 ? 1 - tail : tail;
}
/** Upright bars every 29 pixels and level ones every 31, their edges blurred by a Gaussian. */
const bars =
	(sigmaX: number, sigmaY = sigmaX) =>
	(x: number, y: number): Pixel => {
		const wave = (at: number, period: number, sigma: number): number => {
			const phase = ((at % period) + period) % period;
			return phi((phase - period / 4) / sigma) - phi((phase - (3 * period) / 4) / sigma);
		};
		return grey(60 + 60 * wave(x, 29.3, sigmaX) + 60 * wave(y, 31.7, sigmaY));
	};
/** What the definition gives for an edge blurred by `sigma`: energies over one and four pixels. */
function expectedAcuity(sigma: number): number {
	const energy = (lag: number): number => {
		let sum = 0;
		for (let x = -60; x < 60; x += 0.25) sum += (phi((x + lag) / sigma) - phi(x / sigma)) ** 2;
		return sum;
	};
	return (energy(1) / energy(4) - 1 / 16) / (3 / 16);
}

describe('levels', () => {
	it('counts every pixel once, in each histogram', () => {
		const found = measure((x) => [x % 256, 10, 200]);
		for (const name of ['luma', 'r', 'g', 'b'] as const) {
			const counts = found.histogram[name];
			expect(counts.reduce((sum, n) => sum + n, 0)).toBe(size.width * size.height);
		}
		expect(found.histogram.g[10]).toBe(size.width * size.height);
	});

	it.each([10, 64, 128, 200, 250])('reads a grey of %i exactly', (level) => {
		const { luma, contrast, saturation } = measure(() => grey(level));
		expect(luma.mean).toBeCloseTo(level / 255, 3);
		expect([luma.p1, luma.p50, luma.p99]).toEqual(Array(3).fill(level / 255));
		expect(contrast.rms).toBeCloseTo(0, 6);
		expect(saturation.mean).toBeLessThan(0.2);
	});

	it('tells the share of pixels without detail, within 0.1 %', () => {
		const { clipping } = measure((x) => grey(x < 64 ? 255 : x < 96 ? 0 : 120));
		expect(clipping.highlights).toBeCloseTo(0.1, 3);
		expect(clipping.shadows).toBeCloseTo(0.05, 3);
	});

	it.each([0.05, 0.15, 0.3])('reads a contrast of %f within 2 %', (amplitude) => {
		const { contrast } = measure((x) => grey(127.5 + amplitude * 255 * (x % 2 === 0 ? 1 : -1)));
		expect(contrast.rms / amplitude).toBeCloseTo(1, 1);
	});
});

describe('colour', () => {
	it('agrees with known CIELAB values within 0.3', () => {
		for (const [rgb, lab] of [
			[
				[255, 255, 255],
				[100, 0, 0],
			],
			[
				[255, 0, 0],
				[53.24, 80.09, 67.2],
			],
			[
				[0, 128, 0],
				[46.23, -51.7, 49.9],
			],
			[
				[0, 0, 255],
				[32.3, 79.19, -107.86],
			],
			[
				[119, 119, 119],
				[50.03, 0, 0],
			],
		] as const) {
			const { l, a, b } = toLab(rgb[0], rgb[1], rgb[2]);
			for (const [i, value] of [l, a, b].entries())
				expect(Math.abs(value - lab[i]!)).toBeLessThan(0.3);
		}
	});

	it.each([
		['warm', [140, 126, 112], 1],
		['cool', [112, 126, 140], -1],
	] as const)('sees a %s cast in its direction', (_name, tint, sign) => {
		const { cast } = measure((x, y) => ((x + y) % 3 === 0 ? [20, 160, 60] : tint));
		const truth = toLab(tint[0], tint[1], tint[2]);
		expect(Math.sign(cast!.b)).toBe(sign);
		expect(Math.abs(cast!.strength - Math.hypot(truth.a, truth.b))).toBeLessThan(0.5);
	});

	it('says nothing of a cast where nothing is near neutral', () => {
		expect(measure(() => [200, 20, 20]).cast).toBeUndefined();
		expect(measure(() => grey(128)).cast?.strength).toBeLessThan(0.3);
	});
});

describe('sharpness', () => {
	const mean = ({ sharpness }: Measurements): number => {
		const known = sharpness.tiles.filter((tile) => tile !== null);
		return known.reduce((sum, tile) => sum + tile, 0) / known.length;
	};

	it.each([0.4, 0.8, 1.5, 2.5])('follows a blur of %f pixels as defined, within 0.06', (sigma) => {
		const found = mean(measure(bars(sigma)));
		expect(Math.abs(found - Math.max(0, expectedAcuity(sigma)))).toBeLessThan(0.06);
	});

	it('is not fooled by noise', () => {
		const clean = mean(measure(bars(2)));
		const noisy = mean(measure(bars(2), 0.03));
		expect(Math.abs(noisy - clean)).toBeLessThan(0.15);
	});

	it('tells a sharp subject before a soft background from a soft photo', () => {
		const inside = (x: number, y: number): boolean => x > 240 && x < 400 && y > 180 && y < 300;
		const { sharpness } = measure((x, y) => (inside(x, y) ? bars(0.3) : bars(5))(x, y));
		const soft = measure(bars(5)).sharpness;
		expect(sharpness.subject).toBeGreaterThan(0.5);
		expect(soft.subject).toBeLessThan(0.1);
		expect(sharpness.tiles.filter((tile) => tile !== null && tile < 0.2).length).toBeGreaterThan(
			100,
		);
	});

	it('judges no tile without an edge', () => {
		const { sharpness } = measure(() => grey(90));
		expect(sharpness.best).toBeUndefined();
		expect(sharpness.tiles).toEqual(Array(grid.columns * grid.rows).fill(null));
		expect(new TileSums().acuity(0)).toBeNull();
	});

	it('tells a smear from a soft focus, and which way it goes', () => {
		const level = measure(bars(6, 0.5)).blur;
		expect(level?.kind).toBe('motion');
		expect(Math.sin((level!.degrees! * Math.PI) / 180)).toBeLessThan(0.05);
		expect(Math.abs(measure(bars(0.5, 6)).blur!.degrees! - 90)).toBeLessThan(2);
		expect(measure(bars(4)).blur).toMatchObject({ kind: 'soft' });
		expect(measure(bars(4)).sharpness.motionDegrees).toBeUndefined();
		expect(measure(bars(0.4)).blur).toMatchObject({ kind: 'none' });
	});

	it('takes no noise for detail along a smear: a road from a moving car', () => {
		// Level bands alone: to the right nothing changes but the noise.
		const road = (_x: number, y: number): Pixel => bars(1, 0.6)(0, y);
		const { blur } = measure(road, 0.01);
		expect(blur?.kind).toBe('motion');
		expect(Math.abs(Math.sin((blur!.degrees! * Math.PI) / 180))).toBeLessThan(0.1);
	});

	it.each([45, 135])('tells a smear along %i° from one across it', (degrees) => {
		const turned = (x: number, y: number): Pixel => {
			const [along, across] = [(x + y) / Math.SQRT2, (y - x) / Math.SQRT2];
			return degrees === 45 ? bars(6, 0.5)(along, across) : bars(0.5, 6)(along, across);
		};
		expect(measure(turned).sharpness.motionDegrees).toBeCloseTo(degrees, 0);
	});
});

describe('noise', () => {
	it.each([0.01, 0.03, 0.06])('reads a sigma of %f within 15 %', (sigma) => {
		const { noise } = measure((x) => grey(70 + x / 8), sigma);
		expect(noise!.sigma / sigma).toBeGreaterThan(0.85);
		expect(noise!.sigma / sigma).toBeLessThan(1.15);
	});

	it('finds none in a clean picture', () => {
		expect(measure((x) => grey(70 + x / 8)).noise!.sigma).toBeLessThan(0.004);
	});
});

describe('lost detail', () => {
	it('is told by areas of all channels with their place, points left out', () => {
		const { clipping } = measure((x, y) => {
			if (x > 480 && y < 120) return [252, 253, 251];
			if (x < 160 && y > 400) return [1, 0, 2];
			// One channel at its limit, and a single bright point every 40 pixels.
			return x % 40 === 0 && y % 40 === 0 ? [255, 255, 255] : [90, 120, 255];
		});
		const [burnt, blocked] = clipping.areas!;
		expect(clipping.burnt).toBeCloseTo((160 * 120) / (640 * 480), 2);
		expect(clipping.blocked).toBeCloseTo((160 * 80) / (640 * 480), 2);
		expect(clipping.areas).toHaveLength(2);
		expect(burnt).toMatchObject({ kind: 'burnt' });
		expect(burnt!.box.x).toBeCloseTo(0.75, 1);
		expect(blocked!.box.y + blocked!.box.height).toBeCloseTo(1, 2);
		expect(clipping.channels!.b).toBeGreaterThan(0.8);
		expect(clipping.channels!.r).toBeLessThan(0.01);
	});

	it('tells what something is set on: black, paper, or neither', () => {
		const disc =
			(inner: number, outer: number) =>
			(x: number, y: number): Pixel =>
				grey(Math.hypot(x - 320, y - 240) < 120 ? inner : outer);
		expect(measure(disc(200, 5)).exposure).toMatchObject({ ground: 'dark' });
		expect(measure(disc(60, 250)).exposure).toMatchObject({ ground: 'light' });
		expect(measure(disc(200, 90)).exposure!.ground).toBeUndefined();
		expect(measure(() => [0, 0, 230]).exposure!.brightest).toBeCloseTo(230 / 255, 2);
	});
});

describe('horizon', () => {
	const land =
		(degrees: number) =>
		(x: number, y: number): Pixel => {
			// Clockwise-positive: the right end hangs.
			const line = size.height / 2 + (x - size.width / 2) * Math.tan((degrees * Math.PI) / 180);
			return grey(y < line ? 200 : 70);
		};
	it.each([-7, -4.3, -1, 0, 0.6, 2.5, 7])('reads a tilt of %f° within 0.3°', (degrees) => {
		const { horizon } = measure(land(degrees), 0.01);
		expect(Math.abs(horizon!.degrees - degrees)).toBeLessThan(0.3);
		expect(horizon!.confidence).toBeGreaterThan(0.5);
	});

	it('says nothing where lines run together: perspective', () => {
		const lines = (x: number, y: number): Pixel => {
			const slope = (y - 240) / (x + 400);
			return grey(Math.floor(slope * 40) % 2 === 0 ? 60 : 190);
		};
		expect(measure(lines, 0.01).horizon).toBeUndefined();
	});

	it('says nothing where uprights stand and a level line leans', () => {
		const wall = (x: number, y: number): Pixel =>
			y < 240 + x * 0.07 ? grey(Math.floor(x / 80) % 2 === 0 ? 70 : 180) : grey(110);
		expect(measure(wall, 0.01).horizon).toBeUndefined();
	});

	it('says nothing where there is no line, or trusts it little', () => {
		expect(measure(() => grey(100)).horizon).toBeUndefined();
		const random = stream(3);
		expect(measure(() => grey(random() * 255)).horizon?.confidence ?? 0).toBeLessThan(0.3);
	});
});

describe('a large photo, of which blocks of rows are read', () => {
	const large = { width: 3200, height: 2000 };

	it('reads five and one whole rows in the middle of each ten in turns; all rows of a small one', () => {
		const bands = blocksOf(large);
		expect(bands).toHaveLength(grid.rows);
		for (const [row, band] of bands.entries()) {
			for (const { from, rows } of band) {
				expect(rows).toBe(from % 20 === 3 ? 5 : 1);
				expect(Math.floor(((from + rows / 2) * grid.rows) / large.height)).toBe(row);
			}
		}
		const read = bands.flat().map(({ from }) => from);
		expect(read).toEqual(Array.from({ length: 200 }, (_, i) => 10 * i + (i % 2 === 0 ? 3 : 5)));
		expect(rowsOf(blocksOf(size).flat())).toBe(size.height);
	});

	it('measures it as it would a small one', () => {
		const { tiles } = measure(bars(0.8), 0, large).sharpness;
		const known = tiles.filter((tile) => tile !== null);
		const mean = known.reduce((sum, tile) => sum + tile, 0) / known.length;
		expect(Math.abs(mean - expectedAcuity(0.8))).toBeLessThan(0.08);
		const slope = Math.tan((2.5 * Math.PI) / 180);
		const land = (x: number, y: number): Pixel => grey(y < 1000 + (x - 1600) * slope ? 200 : 70);
		const found = measure(land, 0.01, large);
		expect(Math.abs(found.horizon!.degrees - 2.5)).toBeLessThan(0.3);
		expect(Math.abs(found.noise!.sigma / 0.01 - 1)).toBeLessThan(0.15);
		const { clipping, luma } = measure((x) => grey(x < 320 ? 255 : x < 480 ? 0 : 120), 0, large);
		expect(clipping.highlights).toBeCloseTo(0.1, 3);
		expect(clipping.shadows).toBeCloseTo(0.05, 3);
		expect(luma.p50).toBeCloseTo(120 / 255, 3);
	});
});

/** Every number of a record, however deep. */
function numbersOf(value: unknown): readonly number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe('any size', () => {
	it.each([
		[16_000, 1000],
		[3000, 200],
		[3000, 40],
		[3000, 4],
		[16_384, 320],
		[16_384, 601],
		[16_384, 1],
		[1, 16_384],
		[300, 16_384],
		[4000, 2000],
		[2803, 1867],
	])('%i × %i: the mean of a slope, whichever way it goes, within 0.005', (width, height) => {
		const down = measure((_, y) => grey((255 * (y + 0.5)) / height), 0, { width, height });
		const across = measure((x) => grey((255 * (x + 0.5)) / width), 0, { width, height });
		// A band of light along the rows, at the least lucky place.
		const edge = Math.floor(height * 0.305);
		const split = measure((_, y) => grey(y < edge ? 255 : 0), 0, { width, height });
		expect(Math.abs(down.luma.mean - 0.5)).toBeLessThan(0.005);
		expect(Math.abs(across.luma.mean - 0.5)).toBeLessThan(0.005);
		expect(Math.abs(split.luma.mean - edge / height)).toBeLessThan(0.0051);
	});

	it('has no figure that is no number, from one pixel to the thinnest strip', () => {
		const side = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 }));
		fc.assert(
			fc.property(side, side, fc.integer(), (width, height, seed) => {
				fc.pre(width * height < 400_000);
				const random = stream(seed);
				const found = measure(() => grey(255 * random()), 0, { width, height });
				expect(numbersOf(found).filter((value) => !Number.isFinite(value))).toEqual([]);
			}),
			{
				numRuns: 60,
				examples: [
					[1, 1, 0],
					[3000, 3, 1],
					[3, 3000, 2],
					[30_000, 3, 3],
					[3000, 4, 4],
				],
			},
		);
	});
});
