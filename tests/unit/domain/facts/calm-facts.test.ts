import { describe, expect, it } from 'vitest';
import { calmFacts } from '../../../../src/domain/facts/calm-facts';
import type { Facts } from '../../../../src/domain/facts/facts';
import { measurements } from '../../../support/samples';

/** A value of each of 16 × 12 tiles. */
const grid = <V>(draw: (column: number, row: number) => V): V[] =>
	Array.from({ length: 192 }, (_, tile) => draw(tile % 16, Math.floor(tile / 16)));
const sharp = 0.9;
const shapes = { dark: 0, largest: 0, between: 0, light: 1, rim: 1 };
const middle = { x: 0, y: 0 };

function factsOf(
	acuity: (column: number, row: number) => number | null,
	luma: (column: number, row: number) => number = () => 0.45,
	rms = 0.2,
): Facts {
	const weight = { edges: middle, colours: middle };
	const layout = { medians: grid(luma), bright: [], shapes, symmetry: 0, weight };
	return calmFacts(
		measurements({
			sharpness: { tiles: grid(acuity), columns: 16, rows: 12 },
			layout,
			contrast: { rms },
		}),
	);
}

describe('where a frame is without edges', () => {
	it.each([
		['top', (_: number, row: number) => row < 3],
		['bottom', (_: number, row: number) => row >= 9],
		['left', (column: number) => column < 4],
		['right', (column: number) => column >= 12],
	] as const)('is told of the %s', (side, isCalm) => {
		const { calmPart } = factsOf((column, row) => (isCalm(column, row) ? null : sharp));
		expect(calmPart).toMatchObject({ where: side, value: { side, share: 0.25 } });
	});

	it('is told from 15 % of the frame on', () => {
		const of = (tiles: number) =>
			factsOf((column, row) => (row * 16 + column < tiles ? null : sharp)).calmPart;
		expect(of(28)).toBeUndefined();
		expect(of(29)?.value.share).toBeCloseTo(0.151);
	});

	it('is not told where it lies all over, nor of an old result without tiles', () => {
		expect(factsOf((column) => (column % 3 === 0 ? null : sharp)).calmPart).toBeUndefined();
		const none = measurements({ sharpness: { tiles: [], columns: 16, rows: 12 } });
		expect(calmFacts(none)).toEqual({});
	});
});

describe('texture from rim to rim', () => {
	const calmOf = (tiles: number) => (column: number, row: number) =>
		row * 16 + column < tiles ? null : sharp;

	it('leaves 5 % of the frame smooth at most', () => {
		expect(factsOf(calmOf(0)).texture?.value).toBe(0);
		expect(factsOf(calmOf(9)).texture?.value).toBeCloseTo(0.047);
		expect(factsOf(calmOf(10)).texture).toBeUndefined();
	});

	it('is none where edges are soft, where it is too dark to see them, or in one tone', () => {
		expect(factsOf((column) => (column < 2 ? 0.3 : sharp)).texture).toBeUndefined();
		const dark = factsOf(calmOf(0), (column) => (column < 1 ? 0.1 : 0.45));
		expect(dark.texture).toBeUndefined();
		expect(factsOf(calmOf(0), () => 0.45, 0.12).texture).toBeDefined();
		expect(factsOf(calmOf(0), () => 0.45, 0.11).texture).toBeUndefined();
	});
});

describe('what is light above', () => {
	const sky = (column: number, row: number): number | null =>
		row < 2 && column < 10 ? null : sharp;

	it('is told of a smooth upper rim that is lighter than what lies below', () => {
		expect(factsOf(sky, (_, row) => (row < 2 ? 0.6 : 0.44)).lightAbove).toBeDefined();
		expect(factsOf(sky, (_, row) => (row < 2 ? 0.58 : 0.44)).lightAbove).toBeUndefined();
	});

	it('is not told where the upper rim is full of edges', () => {
		const wall = factsOf(
			(column, row) => (row < 2 && column < 7 ? null : sharp),
			(_, row) => (row < 2 ? 0.9 : 0.44),
		);
		expect(wall.lightAbove).toBeUndefined();
	});
});
