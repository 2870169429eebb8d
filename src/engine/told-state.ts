import type { EngineState } from '../domain/model/engine-state';

/** The state of an engine, told after each change to all who listen. */
export class ToldState {
	readonly #listeners = new Set<(state: EngineState) => void>();
	#now: EngineState = { status: 'idle' };

	get now(): EngineState {
		return this.#now;
	}

	subscribe(listener: (state: EngineState) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	set(state: EngineState): void {
		this.#now = state;
		// Whoever is told may stop listening.
		for (const listener of [...this.#listeners]) listener(state);
	}
}
