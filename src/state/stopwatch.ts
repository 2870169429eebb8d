import type { Timings } from '../domain/job/timings';
import { AwakeTime } from '../lib/awake-time';
import type { Clock } from '../ports';

/** Takes the times of one attempt; what the machine slept through is in none of them. */
export class Stopwatch {
	readonly #awake: AwakeTime;
	readonly #times: Partial<Record<keyof Timings, number>> = {};

	constructor(clock: Clock, createdAtMs: number) {
		this.#awake = new AwakeTime(clock);
		this.#times.queuedMs = Math.max(0, clock.now() - createdAtMs);
	}

	get times(): Timings {
		return { ...this.#times, totalMs: this.elapsedMs() };
	}

	/** since the attempt began */
	elapsedMs(): number {
		return this.#awake.ms;
	}

	/** since the attempt began */
	sleptMs(): number {
		return this.#awake.sleptMs;
	}

	set(name: keyof Timings, ms: number | undefined): void {
		if (ms !== undefined) this.#times[name] = Math.round(ms);
	}

	timeSync<T>(name: keyof Timings, task: () => T): T {
		const sinceMs = this.#awake.ms;
		const value = task();
		this.set(name, this.#awake.ms - sinceMs);
		return value;
	}

	async time<T>(name: keyof Timings, task: () => Promise<T>): Promise<T> {
		const sinceMs = this.#awake.ms;
		try {
			return await task();
		} finally {
			this.set(name, this.#awake.ms - sinceMs);
		}
	}

	stop(): void {
		this.#awake.stop();
	}
}
