import type { GenerateResult } from '../ports';
import type { Stopwatch } from './stopwatch';

/** The page hears of a stage a little later than the engine. */
const slackMs = 1000;

interface Mark {
	readonly awakeMs: number;
	readonly sleptMs: number;
}

/**
 * What the engine's clock counted of one request, without what the machine slept through: that clock
 * may go on in sleep, and an hour of it is no decode time.
 */
export class AwakeStages {
	readonly #watch: Stopwatch;
	#prefill: Mark;
	#decode: Mark | undefined;

	constructor(watch: Stopwatch) {
		this.#watch = watch;
		this.#prefill = this.#now();
	}

	prefill(): void {
		this.#prefill = this.#now();
	}

	/** @param decodeMs by the engine's clock, from the first token */
	decodeMs(decodeMs: number): number {
		this.#decode ??= this.#now();
		return this.#within(decodeMs, this.#decode, this.#now());
	}

	result(result: GenerateResult): GenerateResult {
		return {
			...result,
			decodeMs: this.decodeMs(result.decodeMs),
			prefillMs: this.#within(result.prefillMs, this.#prefill, this.#decode ?? this.#now()),
		};
	}

	#now(): Mark {
		return { awakeMs: this.#watch.elapsedMs(), sleptMs: this.#watch.sleptMs() };
	}

	#within(ms: number, from: Mark, to: Mark): number {
		return to.sleptMs === from.sleptMs ? ms : Math.min(ms, to.awakeMs - from.awakeMs + slackMs);
	}
}
