import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leastRequestBytes, Pace } from '../../../src/storage/model-pace';

let nowMs: number;
beforeEach(() => {
	nowMs = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});
afterEach(() => vi.restoreAllMocks());

/** One request: so long waits the line, so long the work on what it brought. -> bytes that were asked for */
async function request(pace: Pace, lineMs: number, workMs: number): Promise<number> {
	const bytes = pace.begin();
	const task = Promise.resolve().then(() => (nowMs += lineMs));
	await pace.waiting(task);
	nowMs += workMs;
	pace.end();
	return bytes;
}

describe('Pace', () => {
	it('asks for one window at a time where the work is what takes long', async () => {
		const pace = new Pace();
		for (let i = 0; i < 4; i += 1) {
			expect(await request(pace, 10, 90)).toBe(leastRequestBytes);
		}
	});

	it('asks for more where one waits for the line, up to 64 MiB, and for less when that ends', async () => {
		const pace = new Pace();
		const asked: number[] = [];
		for (let i = 0; i < 6; i += 1) asked.push((await request(pace, 90, 10)) / 2 ** 20);
		expect(asked).toEqual([4, 8, 16, 32, 64, 64]);
		const then: number[] = [];
		for (let i = 0; i < 3; i += 1) then.push((await request(pace, 10, 90)) / 2 ** 20);
		expect(then).toEqual([64, 4, 4]);
	});
});
