import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../src/domain/facts/facts';
import { layoutFacts } from '../../../../src/domain/facts/layout-facts';
import type { Layout, Measurements } from '../../../../src/domain/facts/measurements';
import { linearOf } from '../../../../src/lib/srgb';
import { measurements } from '../../../support/samples';

const middle = { x: 0, y: 0 };
const shapes = { dark: 0, largest: 0, between: 0, light: 1, rim: 1 };
/** A value of each of 16 × 12 tiles. */
const grid = <V>(draw: (column: number, row: number) => V): V[] =>
	Array.from({ length: 192 }, (_, tile) => draw(tile % 16, Math.floor(tile / 16)));
const withLayout = (change: Partial<Layout>, median = 0.45): Facts => {
	const luma = { mean: median, p1: 0.05, p50: median, p99: 0.95 };
	const weight = { edges: middle, colours: middle };
	const medians = grid(() => 0.45);
	const layout = { medians, bright: [], shapes, symmetry: 0, weight, ...change };
	return layoutFacts(measurements({ layout, luma }));
};
const withTiles = (tiles: Measurements['sharpness']['tiles']): Facts =>
	layoutFacts(measurements({ sharpness: { tiles, columns: 16, rows: 12 } }));

describe('how light falls', () => {
	it('is told from the brightest ninth to the darkest, in stops', () => {
		const facts = withLayout({ medians: grid((column) => 0.8 - column * 0.04) });
		expect(facts.lightFall).toMatchObject({ where: 'left', value: { from: 'left' } });
		expect(facts.lightFall?.value.to).toBe('right');
		// Luma .72 in the middle of the left third, .28 in that of the right one.
		expect(facts.lightFall?.value.stops).toBeCloseTo(2.2 * Math.log2(0.72 / 0.28), 0);
	});

	it('is not told where it is even, nor where it does not follow a way', () => {
		expect(withLayout({}).lightFall).toBeUndefined();
		const patchy = grid((column, row) => ((column * 7 + row * 5) % 3 === 0 ? 0.9 : 0.2));
		expect(withLayout({ medians: patchy }).lightFall).toBeUndefined();
	});

	it('tells the upper half against the lower one, where tiles agree', () => {
		const sky = grid((_, row) => (row < 6 ? 0.8 : 0.3));
		expect(withLayout({ medians: sky }).upperOverLower?.value).toBeCloseTo(
			Math.log2(linearOf(0.8) / linearOf(0.3)),
		);
		const ground = grid((_, row) => (row < 6 ? 0.3 : 0.8));
		expect(withLayout({ medians: ground }).upperOverLower?.value).toBeLessThan(-2);
		const near = grid((_, row) => (row < 6 ? 0.5 : 0.4));
		expect(withLayout({ medians: near }).upperOverLower).toBeUndefined();
	});
});

describe('one bright thing', () => {
	const box = { x: 0.75, y: 0.75, width: 0.1, height: 0.1 };
	const one = { share: 0.008, box, ground: 0.01 };

	it('is told inside a darker frame', () => {
		const facts = withLayout({ bright: [one] }, 0.2);
		expect(facts.brightSpot).toMatchObject({ value: 0.008, region: box, where: 'bottom right' });
	});

	it.each([
		['a lighter frame', [one], 0.4],
		['the rim', [{ ...one, box: { ...box, x: 0.9 } }], 0.2],
		['one of two', [one, { ...one, share: 0.004 }], 0.2],
		['a part of a lit wall', [{ ...one, ground: 0.1 }], 0.2],
		['much of the frame', [{ ...one, share: 0.06, ground: 0.06 }], 0.2],
	] as const)('is not told of %s', (_, bright, median) => {
		expect(withLayout({ bright }, median).brightSpot).toBeUndefined();
	});
});

describe('where sharpness lies', () => {
	it('is told of the thirds that have enough edges', () => {
		const tiles = grid((column, row) => (row < 4 ? null : column < 9 ? 0.9 : 0.3));
		expect(withTiles(tiles).acuityBands?.value).toEqual({ bottom: 0.9, left: 0.9, right: 0.3 });
	});
});

describe('room', () => {
	it('is told along the one calm side', () => {
		const tiles = grid((_, row) => (row < 4 ? null : 0.8));
		expect(withTiles(tiles).freeRoom).toMatchObject({
			where: 'top',
			value: { side: 'top', share: 1 / 3 },
		});
	});

	it('is not told where both sides are calm, all round, or hardly any', () => {
		for (const isCalm of [
			(column: number) => column < 4 || column > 11,
			(column: number, row: number) => column < 3 || column > 12 || row < 3 || row > 8,
			(_: number, row: number) => row < 2,
		]) {
			const tiles = grid((column, row) => (isCalm(column, row) ? null : 0.8));
			expect(withTiles(tiles).freeRoom).toBeUndefined();
		}
	});

	it('tells the rectangle round what is busy in a calm frame', () => {
		const tiles = grid((column, row) =>
			column >= 4 && column < 8 && row >= 3 && row < 6 ? 0.7 : null,
		);
		expect(withTiles(tiles).cluster).toMatchObject({
			value: 12 / 192,
			region: { x: 0.25, y: 0.25, width: 0.25, height: 0.25 },
		});
		const two = grid((column, row) => (row === 5 && (column < 3 || column > 12) ? 0.7 : null));
		expect(withTiles(two).cluster).toBeUndefined();
		expect(withTiles(grid(() => 0.7)).cluster).toBeUndefined();
	});
});
