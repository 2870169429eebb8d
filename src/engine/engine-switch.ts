/** All engines behind one port: a request goes to the engine of its model, and only one has memory. */
import type { EngineHealth } from '../domain/diagnostics';
import type { EngineState } from '../domain/model/engine-state';
import type { ModelId } from '../domain/model/model';
import type { EngineId } from '../domain/model/runtime';
import type { EngineOutcome, GenerateOptions, GenerateRequest, TextEngine } from '../ports';

export class EngineSwitch implements TextEngine {
	readonly #engines: readonly TextEngine[];
	readonly #engineOf: (id: ModelId) => EngineId | undefined;
	readonly #listeners = new Set<(state: EngineState) => void>();
	#active: TextEngine | undefined;

	/** @param engineOf the engine that a model's card names */
	constructor(engines: readonly TextEngine[], engineOf: (id: ModelId) => EngineId | undefined) {
		this.#engines = engines;
		this.#engineOf = engineOf;
		for (const engine of engines) {
			engine.subscribe((state) => {
				if (engine === this.#active) this.#tell(state);
			});
		}
	}

	get id(): EngineId | undefined {
		return this.#active?.id;
	}

	get state(): EngineState {
		return this.#active?.state ?? { status: 'idle' };
	}

	subscribe(listener: (state: EngineState) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async generate(request: GenerateRequest, options: GenerateOptions): Promise<EngineOutcome> {
		const wanted = this.#engineOf(request.modelId);
		const engine = this.#engines.find(({ id }) => id === wanted);
		if (engine === undefined) {
			const failure = { code: 'model_unknown', detail: request.modelId } as const;
			return { type: 'failed', failure, text: '' };
		}
		if (this.#active !== engine) {
			const before = this.#active;
			this.#active = engine;
			// Two models at once may be more than the device has.
			await before?.release();
			this.#tell(engine.state);
		}
		return engine.generate(request, options);
	}

	health(): EngineHealth {
		return this.#active?.health() ?? { worker: 'not_started' };
	}

	async release(): Promise<void> {
		await Promise.all(this.#engines.map((engine) => engine.release()));
	}

	#tell(state: EngineState): void {
		for (const listener of [...this.#listeners]) listener(state);
	}
}
