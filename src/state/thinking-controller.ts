/**
 * Makes the public thinking updates of one attempt: driven by a timer, not by tokens, so that
 * silence is reported too; it lives outside the worker, so that a blocked one is reported.
 */
import type { NewJobEvent, Phase } from '../domain/job/job-event';
import { answerRate, decodeRate, etaSeconds } from '../domain/job/progress';
import { AwakeTime } from '../lib/awake-time';
import type { Clock } from '../ports';

/** How often the clock is looked at; the interval itself is the setting. */
const tickMs = 250;

export type ThinkingUpdate = Extract<NewJobEvent, { type: 'thinking_update' }>;

export interface ThinkingOptions {
	readonly clock: Clock;
	/** read at every tick: a change applies from the next update */
	readonly intervalMs: () => number;
	readonly expectedTokens: number;
	/** finished runs that the expectation rests on */
	readonly etaRuns: number;
	/** effective cap in tokens */
	readonly cap: number;
	/** declared need on the GPU, in bytes */
	readonly memoryBytes: number;
	readonly emit: (update: ThinkingUpdate) => void;
	/** called at every tick, for the draft on the screen */
	readonly ontick?: () => void;
}

export class ThinkingController {
	readonly #options: ThinkingOptions;
	readonly #stopTicks: () => void;
	/** elapsed times and silence are told without sleep; when an update is due goes by the clock */
	readonly #awake: AwakeTime;
	#phase: Phase | undefined;
	#phaseAtMs = 0;
	#lastUpdateAtMs = 0;
	#loadPercent = 0;
	#tokens = 0;
	#decodeMs = 0;
	#lastTokenAtMs = 0;
	#estimated = false;
	#window = { tokens: 0, decodeMs: 0 };
	#stopped = false;

	constructor(options: ThinkingOptions) {
		this.#options = options;
		this.#awake = new AwakeTime(options.clock);
		this.#stopTicks = options.clock.every(tickMs, () => {
			this.tick();
		});
	}

	/** A phase begins; its first update comes one interval later. */
	enter(phase: Phase): void {
		this.#phase = phase;
		this.#phaseAtMs = this.#awake.ms;
		this.#lastUpdateAtMs = this.#options.clock.now();
	}

	load(percent: number): void {
		this.#loadPercent = percent;
	}

	/** Latest count; `decodeMs` from the first token to the latest; `estimated`: of pieces. */
	see(tokens: number, decodeMs: number, estimated = false): void {
		this.#estimated = estimated;
		if (tokens > this.#tokens) this.#lastTokenAtMs = this.#awake.ms;
		this.#tokens = Math.max(this.#tokens, tokens);
		this.#decodeMs = decodeMs;
	}

	/** Looks at the clock; also called when a hidden tab comes back. */
	tick(): void {
		if (this.#stopped) return;
		this.#options.ontick?.();
		const { clock, intervalMs } = this.#options;
		if (this.#phase === undefined || clock.now() - this.#lastUpdateAtMs < intervalMs()) return;
		this.#emit(false);
	}

	/** Ends the updates; the last partial window is sent if tokens were written. */
	stop(): void {
		if (this.#stopped) return;
		this.#stopped = true;
		this.#stopTicks();
		this.#awake.stop();
		if (this.#phase === 'generating') this.#emit(true);
	}

	/** tokens/s over the decode time, or null while it cannot be told honestly */
	get tps(): number | null {
		return decodeRate(this.#tokens, this.#decodeMs);
	}

	#emit(final: boolean): void {
		const update = this.#update(final);
		if (update === undefined) return;
		this.#lastUpdateAtMs = this.#options.clock.now();
		this.#window = { tokens: this.#tokens, decodeMs: this.#decodeMs };
		this.#options.emit(update);
	}

	#update(final: boolean): ThinkingUpdate | undefined {
		const now = this.#awake.ms;
		const phase = this.#phase;
		const plain = {
			type: 'thinking_update' as const,
			tokens: 0,
			tps: null,
			tpsWindow: null,
			elapsedMs: now,
			phaseMs: now - this.#phaseAtMs,
			etaSeconds: null,
			final,
			etaRuns: this.#options.etaRuns,
			memoryBytes: this.#options.memoryBytes,
		};
		switch (phase) {
			case 'model_loading':
				return { ...plain, phase, loadPercent: this.#loadPercent };
			case 'prefill':
				return { ...plain, phase };
			case 'generating':
				return { ...plain, phase, ...this.#generating(now, final) };
			case 'queued':
			case 'image_processing':
			case 'finalizing':
			case undefined:
				return undefined;
		}
	}

	#generating(
		now: number,
		final: boolean,
	): Omit<ThinkingUpdate, 'type' | 'phase' | 'elapsedMs' | 'final'> {
		const tokens = this.#tokens;
		const tps = final ? answerRate(tokens, this.#decodeMs) : this.tps;
		const fresh = tokens > this.#window.tokens;
		const windowMs = this.#decodeMs - this.#window.decodeMs;
		const tpsWindow =
			tps === null || windowMs <= 0 ? null : ((tokens - this.#window.tokens) / windowMs) * 1000;
		const silentMs = final || fresh ? 0 : now - this.#lastTokenAtMs;
		const eta = final ? null : etaSeconds(tokens, this.#options.expectedTokens, tps);
		return {
			tokens,
			tps,
			tpsWindow,
			etaSeconds: eta,
			decodeMs: this.#decodeMs,
			cap: this.#options.cap,
			...(this.#estimated && { estimated: true }),
			...(silentMs > 0 && { silentMs }),
			...(eta === null ? {} : { endsAtMs: this.#options.clock.now() + eta * 1000 }),
		};
	}
}
