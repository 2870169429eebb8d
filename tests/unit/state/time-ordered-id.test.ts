import { expect, it } from 'vitest';
import { timeOrderedId } from '../../../src/state/time-ordered-id';

it('rises within a millisecond, over time, when the clock is set back, and past 2039', () => {
	const times = [
		Date.UTC(2026, 10, 28),
		...Array.from({ length: 300 }, () => Date.UTC(2026, 11, 24)),
		Date.UTC(2026, 11, 23),
		Date.UTC(2040, 0, 1),
		Date.UTC(2040, 0, 1) + 1,
		Date.UTC(2099, 0, 1),
	];
	const made = times.map(timeOrderedId);
	expect(made.map(({ id }) => id)).toEqual(made.map(({ id }) => id).toSorted());
	expect(new Set(made.map(({ id }) => id)).size).toBe(times.length);
	for (const [i, { order }] of made.entries()) {
		expect(Number.isSafeInteger(order)).toBe(true);
		if (i > 0) expect(order).toBeGreaterThan(made[i - 1]!.order);
	}
});

it('comes after what the version before has made, in the list and in the queue', () => {
	const atMs = 1_795_867_685_571;
	const { id, order } = timeOrderedId(Date.UTC(2100, 0, 1));
	expect(id > '01a2220e-32c3-7000-8af5-5bc8aec14204').toBe(true);
	expect(order).toBeGreaterThan(atMs * 4096);
	expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});
