import { expect, it } from 'vitest';
import { overlap } from '../../../src/lib/overlap';

it('is one for what ran one after the other, whatever lay between', () => {
	expect(
		overlap([
			[0, 10],
			[10, 20],
			[500, 530],
		]),
	).toBe(1);
});

it('counts what ran side by side, in any order', () => {
	const four = [0, 0, 0, 0].map((from): [number, number] => [from, 10]);
	expect(overlap(four)).toBe(4);
	expect(
		overlap([
			[5, 15],
			[0, 10],
		]),
	).toBeCloseTo(20 / 15);
	expect(overlap([[0, 30], ...four])).toBeCloseTo(70 / 30);
});

it('is one where nothing is known, or a clock ran backwards', () => {
	expect(overlap([])).toBe(1);
	expect(overlap([[7, 3]])).toBe(1);
});
