import type { Timings } from '../domain/job/timings';
import type { Clock } from '../ports';

/** Takes the times of one attempt. */
export class Stopwatch {
	readonly #clock: Clock;
	readonly #startedAtMs: number;
	readonly #times: Partial<Record<keyof Timings, number>> = {};

	constructor(clock: Clock, createdAtMs: number) {
		this.#clock = clock;
		this.#startedAtMs = clock.now();
		this.#times.queuedMs = Math.max(0, this.#startedAtMs - createdAtMs);
	}

	get times(): Timings {
		return { ...this.#times, totalMs: this.elapsedMs() };
	}

	/** since the attempt began */
	elapsedMs(): number {
		return this.#clock.now() - this.#startedAtMs;
	}

	set(name: keyof Timings, ms: number | undefined): void {
		if (ms !== undefined) this.#times[name] = Math.round(ms);
	}

	timeSync<T>(name: keyof Timings, task: () => T): T {
		const since = this.#clock.now();
		const value = task();
		this.set(name, this.#clock.now() - since);
		return value;
	}

	async time<T>(name: keyof Timings, task: () => Promise<T>): Promise<T> {
		const since = this.#clock.now();
		try {
			return await task();
		} finally {
			this.set(name, this.#clock.now() - since);
		}
	}
}
