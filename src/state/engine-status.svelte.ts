import type { EngineState } from '../domain/model/engine-state';
import type { ModelStatus } from '../domain/model/model';
import type { CritiqueEngine } from '../ports';
import type { EngineView } from './app-state';

/** The engine's state and the stored models, for the screens. */
export class EngineStatus implements EngineView {
	readonly #engine: CritiqueEngine;
	#state = $state.raw<EngineState>({ status: 'idle' });
	#models = $state.raw<readonly ModelStatus[]>([]);

	constructor(engine: CritiqueEngine) {
		this.#engine = engine;
		this.#state = engine.state;
		engine.subscribe((state) => {
			this.#state = state;
		});
	}

	get state(): EngineState {
		return this.#state;
	}

	get models(): readonly ModelStatus[] {
		return this.#models;
	}

	/** Asks the worker, and so starts it: call it where the answer is shown, not at boot. */
	async refresh(): Promise<void> {
		this.#models = await this.#engine.models();
	}

	async forget(modelId: string): Promise<void> {
		await this.#engine.forget(modelId);
		await this.refresh();
	}
}
