import type { Clock } from '../ports';

/** The page's own time. A hidden tab's timers are slowed down: on return every one rings at once. */
export const pageClock: Clock = {
	now: () => Date.now(),
	every(ms, tick) {
		const timer = setInterval(tick, ms);
		const onvisible = (): void => {
			if (!document.hidden) tick();
		};
		document.addEventListener('visibilitychange', onvisible);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', onvisible);
		};
	},
};
