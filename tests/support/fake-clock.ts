import type { Clock } from '../../src/ports';

type Tick = (lateMs: number, hidden: boolean) => void;

/** Time that stands until a test moves it. */
export class FakeClock implements Clock {
	/** nobody looks at the page */
	hidden = false;
	#now = 1_000_000;
	readonly #timers = new Set<{ everyMs: number; nextAt: number; tick: Tick }>();

	now(): number {
		return this.#now;
	}

	every(ms: number, tick: Tick): () => void {
		const timer = { everyMs: ms, nextAt: this.#now + ms, tick };
		this.#timers.add(timer);
		return () => this.#timers.delete(timer);
	}

	get timers(): number {
		return this.#timers.size;
	}

	/** Moves on, ringing each timer at its own time. */
	advance(ms: number): void {
		const end = this.#now + ms;
		for (;;) {
			const due = [...this.#timers].filter((timer) => timer.nextAt <= end);
			const next = due.sort((a, b) => a.nextAt - b.nextAt)[0];
			if (next === undefined) break;
			this.#now = next.nextAt;
			next.nextAt += next.everyMs;
			next.tick(0, this.hidden);
		}
		this.#now = end;
	}

	/** A hidden tab: the browser lets each timer ring once a minute. */
	throttle(minutes: number): void {
		this.hidden = true;
		for (let i = 0; i < minutes; i += 1) this.suspend(60_000);
	}

	/** The machine sleeps: time goes on, and on waking each timer rings once, late. */
	suspend(ms: number): void {
		this.#now += ms;
		for (const timer of [...this.#timers]) {
			if (timer.nextAt > this.#now) continue;
			const lateMs = this.#now - timer.nextAt;
			timer.nextAt = this.#now + timer.everyMs;
			timer.tick(lateMs, this.hidden);
		}
	}
}
