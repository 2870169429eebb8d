import { describe, expect, it } from 'vitest';
import { sampleToken, uniformOf } from '../../../../src/worker/cpu/sample';

const logits = Float32Array.of(1, 3, 2, 3.5);
const draws = (temperature: number, seed: number, allowed?: Uint8Array): readonly number[] => {
	const uniform = uniformOf(seed);
	return Array.from({ length: 2000 }, () => sampleToken(logits, temperature, uniform, allowed));
};

describe('sampling', () => {
	it('at temperature 0 takes the greatest', () => {
		expect(new Set(draws(0, 7))).toEqual(new Set([3]));
	});

	it('takes only what is allowed', () => {
		expect(new Set(draws(0, 7, Uint8Array.of(1, 0, 1, 0)))).toEqual(new Set([2]));
		expect(new Set(draws(2, 7, Uint8Array.of(1, 0, 1, 0)))).toEqual(new Set([0, 2]));
	});

	it('draws by the shares of a temperature', () => {
		const drawn = draws(2, 11);
		const parts = [...logits].map((logit) => Math.exp(logit / 2));
		const total = parts.reduce((sum, part) => sum + part, 0);
		for (const [id, part] of parts.entries()) {
			const share = drawn.filter((each) => each === id).length / drawn.length;
			expect(Math.abs(share - part / total)).toBeLessThan(0.05);
		}
	});

	it('draws the same again with the same seed', () => {
		expect(draws(1, 5)).toEqual(draws(1, 5));
		expect(draws(1, 5)).not.toEqual(draws(1, 6));
	});

	it.each([0, -3, 2 ** 31 - 1, 2 ** 40])('takes the seed %d', (seed) => {
		const uniform = uniformOf(seed);
		const drawn = Array.from({ length: 100 }, uniform);
		expect(drawn.every((each) => each > 0 && each < 1)).toBe(true);
		expect(new Set(drawn).size).toBe(100);
	});
});
