import type { Clock } from '../ports';

/** The page's own time. A hidden tab's timers are slowed down: on return every one rings at once. */
export const pageClock: Clock = {
	now: () => Date.now(),
	every(ms, tick) {
		let dueAt = Date.now() + ms;
		let wasHidden = document.hidden;
		const ring = (): void => {
			const lateMs = Math.max(0, Date.now() - dueAt);
			const hidden = wasHidden || document.hidden;
			dueAt = Date.now() + ms;
			wasHidden = document.hidden;
			tick(lateMs, hidden);
		};
		const timer = setInterval(ring, ms);
		const onvisible = (): void => {
			if (!document.hidden) ring();
		};
		document.addEventListener('visibilitychange', onvisible);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', onvisible);
		};
	},
};
