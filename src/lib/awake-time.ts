/** A tick that comes later than this was held up by a sleeping machine or a frozen tab. */
const leastSleepMs = 2000;

interface Ticking {
	now(): number;
	every(ms: number, tick: (lateMs: number) => void): () => void;
}

const tickMs = 1000;

/**
 * Milliseconds in which the machine was awake. Workers and page sleep together, so nobody else can
 * tell: not `Date.now()`, and whether `performance.now()` goes on in sleep differs by system.
 */
export class AwakeTime {
	readonly #clock: Ticking;
	readonly #stop: () => void;
	#countedMs = 0;
	#sleptMs = 0;
	#countedAt: number;

	/** @param ontick once a second while awake, after the time has been counted */
	constructor(clock: Ticking, ontick: () => void = () => undefined) {
		this.#clock = clock;
		this.#countedAt = clock.now();
		this.#stop = clock.every(tickMs, (lateMs) => {
			const passedMs = Math.max(0, clock.now() - this.#countedAt);
			const awakeMs = lateMs > leastSleepMs ? this.#untold() : passedMs;
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
