/** A tick that comes later than this was held up by a sleeping machine or a frozen tab. */
const leastSleepMs = 2000;
/** Browsers let the timers of a hidden page ring about once a minute; what is later than that has slept. */
const mostThrottledMs = 65_000;

interface Ticking {
	now(): number;
	every(ms: number, tick: (lateMs: number, hidden: boolean) => void): () => void;
}

const tickMs = 1000;

/**
 * Milliseconds in which the machine was awake. Workers and page sleep together, so nobody else can
 * tell: not `Date.now()`, and whether `performance.now()` goes on in sleep differs by system. In a
 * hidden page one late tick may be either: it is taken for a nap, and those that follow it, each late
 * again, for a browser that slows the timer down.
 */
export class AwakeTime {
	readonly #clock: Ticking;
	readonly #stop: () => void;
	#countedMs = 0;
	#sleptMs = 0;
	#countedAt: number;
	#wasThrottled = false;

	/** @param ontick once a second while awake, after the time has been counted */
	constructor(clock: Ticking, ontick: () => void = () => undefined) {
		this.#clock = clock;
		this.#countedAt = clock.now();
		this.#stop = clock.every(tickMs, (lateMs, hidden) => {
			const passedMs = Math.max(0, clock.now() - this.#countedAt);
			const late = lateMs > leastSleepMs;
			const throttled = late && hidden && lateMs <= mostThrottledMs;
			const awakeMs = late && !(throttled && this.#wasThrottled) ? this.#untold() : passedMs;
			this.#wasThrottled = throttled;
			this.#countedMs += awakeMs;
			this.#sleptMs += passedMs - awakeMs;
			this.#countedAt = clock.now();
			ontick();
		});
	}

	/** what has been counted as sleep, told by late ticks */
	get sleptMs(): number {
		return this.#sleptMs;
	}

	/** since it was made; never falls */
	get ms(): number {
		return this.#countedMs + this.#untold();
	}

	stop(): void {
		this.#stop();
	}

	/** Since the last tick: beyond the next one it may be sleep, which that tick will tell. */
	#untold(): number {
		return Math.max(0, Math.min(this.#clock.now() - this.#countedAt, tickMs));
	}
}
