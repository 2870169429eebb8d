import { describe, expect, it } from 'vitest';
import { FlightLimit } from '../../../src/state/flight-limit';

const tokens = 400;

/** A server whose rate in tokens per millisecond depends on how many it works on. */
function server(most: number) {
	const limit = new FlightLimit(most);
	let nowMs = 0;
	/** -> how many were given at a time, answer by answer */
	const serve = (rateOf: (inFlight: number) => number, answers: number): readonly number[] => {
		const seen: number[] = [];
		while (seen.length < answers) {
			const inFlight = limit.limit;
			const beganAtMs = nowMs;
			nowMs += (inFlight * tokens) / rateOf(inFlight);
			for (let i = 0; i < inFlight; i += 1) {
				seen.push(inFlight);
				limit.answered({ tokens, beganAtMs, loadMs: 0 }, nowMs, true);
			}
		}
		return seen;
	};
	return { limit, serve };
}

describe('FlightLimit', () => {
	it('gives one, and after its answer as many as the server takes', () => {
		const { limit, serve } = server(32);
		expect(limit.limit).toBe(1);
		const seen = serve((n) => 0.05 * n, 200);
		expect(seen.slice(0, 3)).toEqual([1, 32, 32]);
		expect(limit.limit).toBe(32);
	});

	it('goes back to one where two at once are slower in all, and stays there', () => {
		const { limit, serve } = server(4);
		// As llama.cpp on one thread: 16 tokens/s alone, 12.6 for two together.
		const seen = serve((n) => (n === 1 ? 0.016 : 0.0126), 40);
		expect(seen.slice(-20)).toEqual(Array(20).fill(1));
		expect(limit.limit).toBe(1);
	});

	it('finds a number that the server bears where all that it promised is too many', () => {
		const { limit, serve } = server(32);
		serve((n) => (n <= 6 ? n * 0.05 : 0.04), 400);
		expect(limit.limit).toBe(4);
	});

	it('halves once for a burst of refusals, and does not come back to what was refused', () => {
		const { limit, serve } = server(32);
		limit.answered({ tokens, beganAtMs: 0, loadMs: 0 }, 1000, true);
		expect(limit.limit).toBe(32);
		for (let i = 0; i < 12; i += 1) expect(limit.refused(0, 1010 + i)).toBe(true);
		expect(limit.limit).toBe(16);
		expect(limit.refused(limit.cuts, 1100)).toBe(true);
		expect(limit.limit).toBe(8);
		serve((n) => 0.05 * n, 300);
		expect(limit.limit).toBe(15);
	});

	it('cannot send fewer than one: that is the server’s to say', () => {
		const limit = new FlightLimit(32);
		expect(limit.refused(0, 5)).toBe(false);
		expect(limit.limit).toBe(1);
	});

	it('halves when the rate falls by half, and tries again a quarter at a time', () => {
		const { limit, serve } = server(16);
		serve((n) => 0.05 * n, 64);
		expect(limit.limit).toBe(16);
		serve((n) => 0.01 * n, 16);
		expect(limit.limit).toBe(8);
		const seen = serve((n) => 0.05 * n, 60);
		expect([...new Set(seen)]).toEqual([8, 10, 12, 15, 16]);
	});

	it('does not judge by the end of a shoot, where few are left', () => {
		const { limit, serve } = server(8);
		serve((n) => 0.05 * n, 24);
		limit.answered({ tokens, beganAtMs: 0, loadMs: 0 }, 1e9, false);
		expect(limit.limit).toBe(8);
	});

	it('does not take the loading of a model for a slow answer', () => {
		const limit = new FlightLimit(2);
		limit.answered({ tokens, beganAtMs: 0, loadMs: 60_000 }, 62_000, true);
		// Slower than the first was without its loading: back to one.
		limit.answered({ tokens, beganAtMs: 62_000, loadMs: 0 }, 72_000, true);
		limit.answered({ tokens, beganAtMs: 62_000, loadMs: 0 }, 72_000, true);
		expect(limit.limit).toBe(1);
	});
});
