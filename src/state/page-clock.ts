import type { Clock } from '../ports';

/** The page's own time. */
export const pageClock: Clock = {
	now: () => Date.now(),
	every(ms, tick) {
		const timer = setInterval(tick, ms);
		return () => {
			clearInterval(timer);
		};
	},
};
