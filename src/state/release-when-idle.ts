import type { EngineState } from '../domain/model/engine-state';
import type { Clock, TextEngine } from '../ports';

const lookMs = 10_000;

interface IdleParts {
	readonly engine: Pick<TextEngine, 'state' | 'subscribe' | 'release'>;
	readonly clock: Clock;
	/** the setting, read at each look; 0 = never */
	readonly idleMinutes: () => number;
	/** a job waits: the engine will be wanted */
	readonly isWanted: () => boolean;
}

/** Gives the engine's memory back when it has had nothing to do for as long as the setting says. */
export function releaseWhenIdle({ engine, clock, idleMinutes, isWanted }: IdleParts): void {
	let stop: (() => void) | undefined;
	const look = ({ status }: Pick<EngineState, 'status'>): void => {
		if (status !== 'ready') {
			stop?.();
			stop = undefined;
			return;
		}
		let sinceMs = clock.now();
		stop ??= clock.every(lookMs, () => {
			if (isWanted()) sinceMs = clock.now();
			const limitMs = idleMinutes() * 60_000;
			if (limitMs > 0 && clock.now() - sinceMs >= limitMs) void engine.release();
		});
	};
	engine.subscribe(look);
	// It may be ready already: this comes behind the first paint.
	look(engine.state);
}
