/**
 * All engines behind one port: a request goes to the engine of its model. Of those that run on this
 * device only one has memory; a server's answers meanwhile all the same.
 */
import type { Failure } from '../domain/failure';
import { FailureError, toFailure } from '../domain/failure';
import type { EngineHealth } from '../domain/diagnostics';
import type { EngineState } from '../domain/model/engine-state';
import type { ModelCard } from '../domain/model/model';
import type { EngineId } from '../domain/model/runtime';
import type { EngineOutcome, GenerateOptions, GenerateRequest, TextEngine } from '../ports';
import type { SelfTests } from './self-tests';

export interface EngineSource {
	readonly id: EngineId;
	/** fetches its code; asked with the first request for one of its models */
	readonly load: () => Promise<TextEngine>;
}

/**
 * Names the engine that is to run a model here, where there are two.
 *
 * @param refused an engine on which it failed its test
 */
export type PlaceModel = (model: ModelCard, refused?: EngineId) => Promise<ModelCard>;

type ModelTests = Pick<SelfTests, 'check' | 'run' | 'heed'>;

export class EngineSwitch implements TextEngine {
	readonly #sources: readonly EngineSource[];
	readonly #engines = new Map<EngineId, TextEngine>();
	readonly #listeners = new Set<(state: EngineState) => void>();
	readonly #tests: ModelTests;
	readonly #place: PlaceModel;
	#active: TextEngine | undefined;
	/** has the memory of this device */
	#resident: TextEngine | undefined;

	/** @param tests of models on this device */
	constructor(sources: readonly EngineSource[], tests: ModelTests, place: PlaceModel) {
		this.#sources = sources;
		this.#tests = tests;
		this.#place = place;
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
		try {
			let model = await this.#place(request.model);
			let engine = await this.#activate(model);
			let checked = await this.#tests.check(engine, model, options);
			if (checked.type === 'failed' && checked.failure.code === 'self_test_failed') {
				// Wrong numbers are one processor's: the other may have the right ones.
				const other = await this.#place(request.model, model.engine);
				if (other.engine !== model.engine) {
					model = other;
					engine = await this.#activate(model);
					checked = await this.#tests.check(engine, model, options);
				}
			}
			const outcome =
				checked.type === 'passed'
					? withLoad(await engine.generate({ ...request, model }, options), checked.loadMs)
					: checked;
			await this.#tests.heed(model, outcome);
			return outcome;
		} catch (error) {
			if (options.signal.aborted) return { type: 'cancelled', text: '' };
			return { type: 'failed', failure: toFailure(error), text: '' };
		}
	}

	/** Shows the model the known photo now. -> why it cannot be asked here; undefined: it can */
	async selfTest(card: ModelCard, signal: AbortSignal): Promise<Failure | undefined> {
		const model = await this.#place(card);
		const engine = await this.#activate(model);
		const checked = await this.#tests.run(engine, model, { signal, onevent: () => undefined });
		if (checked.type !== 'passed') await this.#tests.heed(model, checked);
		if (checked.type === 'failed') return checked.failure;
		return undefined;
	}

	health(): EngineHealth {
		return this.#active?.health() ?? { worker: 'not_started' };
	}

	async release(): Promise<void> {
		await Promise.all([...this.#engines.values()].map((engine) => engine.release()));
	}

	/** The model's engine, once no other has the memory of this device. */
	async #activate(model: ModelCard): Promise<TextEngine> {
		const engine = await this.#engineFor(model);
		if (this.#active !== engine) {
			this.#active = engine;
			this.#tell(engine.state);
		}
		if (model.engine !== 'server' && this.#resident !== engine) {
			const before = this.#resident;
			this.#resident = engine;
			// Two models at once may be more than the device has.
			await before?.release();
		}
		return engine;
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

/** The test waited for the model; to whoever asked it is the time of the load all the same. */
function withLoad(outcome: EngineOutcome, loadMs: number | undefined): EngineOutcome {
	if (outcome.type !== 'result' || loadMs === undefined) return outcome;
	return { type: 'result', result: { loadMs, ...outcome.result } };
}
