/**
 * All engines behind one port: a request goes to the engine of its model. Of those that run on this
 * device only one has memory; a server's answers meanwhile all the same.
 */
import { FailureError, toFailure } from '../domain/failure';
import type { EngineHealth } from '../domain/diagnostics';
import type { EngineState } from '../domain/model/engine-state';
import type { ModelCard } from '../domain/model/model';
import type { EngineId } from '../domain/model/runtime';
import type { EngineOutcome, GenerateOptions, GenerateRequest, TextEngine } from '../ports';

export interface EngineSource {
	readonly id: EngineId;
	/** fetches its code; asked with the first request for one of its models */
	readonly load: () => Promise<TextEngine>;
}

export class EngineSwitch implements TextEngine {
	readonly #sources: readonly EngineSource[];
	readonly #engines = new Map<EngineId, TextEngine>();
	readonly #listeners = new Set<(state: EngineState) => void>();
	#active: TextEngine | undefined;
	/** has the memory of this device */
	#resident: TextEngine | undefined;

	constructor(sources: readonly EngineSource[]) {
		this.#sources = sources;
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
		let engine: TextEngine;
		try {
			engine = await this.#engineFor(request.model);
		} catch (error) {
			return { type: 'failed', failure: toFailure(error), text: '' };
		}
		if (this.#active !== engine) {
			this.#active = engine;
			this.#tell(engine.state);
		}
		if (request.model.engine !== 'server' && this.#resident !== engine) {
			const before = this.#resident;
			this.#resident = engine;
			// Two models at once may be more than the device has.
			await before?.release();
		}
		return engine.generate(request, options);
	}

	health(): EngineHealth {
		return this.#active?.health() ?? { worker: 'not_started' };
	}

	async release(): Promise<void> {
		await Promise.all([...this.#engines.values()].map((engine) => engine.release()));
	}

	/** @throws FailureError `model_unknown`, or why its engine's code cannot be had */
	async #engineFor(model: ModelCard): Promise<TextEngine> {
		const source = this.#sources.find(({ id }) => id === model.engine);
		if (source === undefined) throw new FailureError('model_unknown', model.id);
		const loaded = this.#engines.get(source.id) ?? (await source.load());
		// Two requests may have waited for the same code: the first engine is the one.
		const engine = this.#engines.get(source.id) ?? loaded;
		if (!this.#engines.has(source.id)) {
			this.#engines.set(source.id, engine);
			engine.subscribe((state) => {
				if (engine === this.#active) this.#tell(state);
			});
		}
		return engine;
	}

	#tell(state: EngineState): void {
		for (const listener of [...this.#listeners]) listener(state);
	}
}
