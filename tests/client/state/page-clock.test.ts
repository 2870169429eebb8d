import { expect, it } from 'vitest';
import { pageClock } from '../../../src/state/page-clock';

it('rings at once when a hidden tab comes back, and no more after it was stopped', () => {
	let rings = 0;
	const stop = pageClock.every(600_000, () => {
		rings += 1;
	});
	document.dispatchEvent(new Event('visibilitychange'));
	expect(rings).toBe(1);
	stop();
	document.dispatchEvent(new Event('visibilitychange'));
	expect(rings).toBe(1);
});
