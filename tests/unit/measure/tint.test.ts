import { describe, expect, it } from 'vitest';
import type { Tint } from '../../../src/domain/facts/measurements';
import { toLab } from '../../../src/measure/colour';
import { measureDrawn, stream } from '../../support/drawn';
import type { Pixel } from '../../support/drawn';

const encode = (light: number): number => 255 * Math.min(1, Math.max(0, light)) ** (1 / 2.2);
/** A scene of greys at every lightness, a blue, a brown and a green, lit by a light of these gains. */
function lit(gains: Pixel): Tint {
	const random = stream(11);
	const tiles = Array.from({ length: 64 }, () => {
		const level = 0.03 + 0.75 * random() ** 2;
		const kinds = [
			[1, 1, 1],
			[1, 1, 1],
			[0.5, 0.7, 1],
			[1, 0.75, 0.5],
			[0.7, 1, 0.6],
		] as const;
		const kind = kinds[Math.floor(random() * kinds.length)]!;
		return kind.map((part) => part * level);
	});
	return measureDrawn((x, y) => {
		const tile = tiles[(Math.floor(x / 80) + 8 * Math.floor(y / 60)) % 64]!;
		const [r = 0, g = 0, b = 0] = tile.map((light, i) => encode(light * gains[i]!));
		return [r, g, b];
	}).tint!;
}
/** What such a light makes of a middle grey. */
const truth = (gains: Pixel) => {
	const [r = 0, g = 0, b = 0] = gains.map((gain) => Math.round(encode(0.3 * gain)));
	return toLab(r, g, b);
};

describe('a tint', () => {
	it.each([
		['green', [0.85, 1.2, 0.85], 'a', -1, 0.67],
		['magenta', [1.2, 0.8, 1.2], 'a', 1, 0.67],
		// Blue light and blue things look alike: about half of it is told.
		['blue', [0.75, 1, 1.35], 'b', -1, 0.4],
	] as const)('of %s light is found in its direction', (_, gains, axis, sign, least) => {
		const tint = lit(gains);
		const known = truth(gains)[axis];
		expect(Math.sign(tint[axis])).toBe(sign);
		expect(tint[axis] / known).toBeGreaterThan(least);
		expect(tint[axis] / known).toBeLessThan(1.33);
		expect(tint.near).toBeGreaterThan(0.2);
		expect(tint.bands).toBeGreaterThanOrEqual(2);
	});

	it('of white light is small', () => {
		const { a, b } = lit([1, 1, 1]);
		expect(Math.hypot(a, b)).toBeLessThan(5);
	});

	it('has nothing to stand on in a photo of one strong colour', () => {
		const leaves = measureDrawn((x, y) => [30 + (x % 40), 120 + (y % 80), 20]).tint!;
		expect(leaves.near).toBeLessThan(0.05);
		expect(leaves.strong).toBeGreaterThan(0.9);
	});

	it('is not told of black', () => {
		expect(measureDrawn(() => [0, 0, 0]).tint).toBeUndefined();
	});
});
