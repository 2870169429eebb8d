import type { Patience } from '../domain/settings';
import { AwakeTime } from '../lib/awake-time';
import type { Clock, EngineEvent } from '../ports';

/** Calls back once when the engine has been silent for too long; sleep is no silence. */
export class Watchdog {
	readonly #awake: AwakeTime;
	#writes = false;
	#heardAtMs = 0;
	#tokens = -1;

	constructor(
		{ clock, patience }: { readonly clock: Clock; readonly patience: () => Patience },
		onstalled: () => void,
	) {
		this.#awake = new AwakeTime(clock, () => {
			const { prefillSeconds, generatingSeconds } = patience();
			// Loading and prefill have the same patience: neither can tell that it is alive.
			const limitMs = (this.#writes ? generatingSeconds : prefillSeconds) * 1000;
			if (this.#awake.ms - this.#heardAtMs < limitMs) return;
			this.stop();
			onstalled();
		});
	}

	heard(event: EngineEvent): void {
		if (event.type === 'text') {
			if (event.tokens === this.#tokens) return;
			this.#tokens = event.tokens;
			this.#writes = true;
		} else this.#writes = false;
		this.#heardAtMs = this.#awake.ms;
	}

	stop(): void {
		this.#awake.stop();
	}
}
