/** What can be said of each model on this device before it is used: will it run, how long will it take. */
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { GpuSpeed, TimeEstimate } from '../domain/model/estimate';
import { softwareSpeed, timeOf } from '../domain/model/estimate';
import type { ModelCard, ModelId } from '../domain/model/model';
import { isSoftware, placed } from '../domain/model/placing';
import type { SelfTestResult } from '../domain/model/self-test';
import type { DeviceFacts, Verdict } from '../domain/model/verdict';
import { recommend, verdictOf } from '../domain/model/verdict';
import type { DeviceTrials, JobRepository, ModelCatalogue } from '../ports';
import type { EngineView, ModelAdviceState } from './models-state';

export interface AdviceParts {
	readonly models: Pick<ModelCatalogue, 'get' | 'list'>;
	readonly engine: Pick<EngineView, 'cards' | 'models' | 'refresh'>;
	readonly jobs: Pick<JobRepository, 'expectedMs'>;
	readonly trials: DeviceTrials;
	readonly readDevice: () => Promise<DeviceFacts>;
	/** about two seconds of work for the graphics processor. @throws FailureError */
	readonly measureGpu: () => Promise<GpuSpeed>;
	/** the card with the engine that runs it here */
	readonly place: (model: ModelCard) => Promise<ModelCard>;
	/** loads the model and shows it the known photo. -> why it cannot be asked here */
	readonly runSelfTest: (model: ModelCard, signal: AbortSignal) => Promise<Failure | undefined>;
}

export class ModelAdvice implements ModelAdviceState {
	readonly #parts: AdviceParts;
	#device = $state.raw<DeviceFacts>();
	#speed = $state.raw<GpuSpeed>();
	#selfTests = $state.raw<ReadonlyMap<ModelId, SelfTestResult>>(new Map());
	#shortOfMemory = $state.raw<ReadonlyMap<ModelId, number>>(new Map());
	/** median milliseconds of a critique by each model here */
	#known = $state.raw<ReadonlyMap<ModelId, number>>(new Map());

	constructor(parts: AdviceParts) {
		this.#parts = parts;
	}

	get device(): DeviceFacts | undefined {
		return this.#device;
	}

	get speed(): GpuSpeed | undefined {
		return this.#speed;
	}

	get recommended(): ReturnType<typeof recommend> {
		return recommend(
			this.#parts.engine.cards.map((model) => {
				const time = this.time(model);
				const critiqueMs = time?.basis === 'typical' ? undefined : time?.ms;
				return { model, verdict: this.verdict(model), critiqueMs };
			}),
		);
	}

	verdict(model: ModelCard): Verdict {
		if (this.#device === undefined) return { runs: 'unknown' };
		return verdictOf(model, this.#device, {
			roomBytes: this.#parts.engine.models.find(({ id }) => id === model.id)?.roomBytes,
			critiqueMs: this.time(model)?.ms,
			selfTest: this.#selfTests.get(model.id),
			shortOfMemoryAtMs: this.#shortOfMemory.get(model.id),
		});
	}

	time(model: ModelCard): TimeEstimate | undefined {
		const known = [...this.#known].flatMap(([id, ms]) => {
			const other = this.#parts.models.get(id);
			return other === undefined ? [] : [{ model: other, ms }];
		});
		// Measured was the graphics processor.
		const isOnIt = this.#device && placed(model, 'auto', this.#device).engine === model.engine;
		if (isOnIt === false) return timeOf(model, undefined, known);
		const gpu = this.#device?.gpu;
		const isPlayed = gpu !== undefined && 'adapter' in gpu && isSoftware(gpu.adapter);
		return timeOf(model, this.#speed, known, isPlayed ? softwareSpeed : undefined);
	}

	selfTest(id: ModelId): SelfTestResult | undefined {
		return this.#selfTests.get(id);
	}

	async refresh(): Promise<void> {
		const { models, engine, jobs, place, readDevice, trials } = this.#parts;
		const cards = models.list();
		const [device, speed, tests, times, short] = await Promise.all([
			readDevice(),
			trials.speed(),
			Promise.all(cards.map(async (card) => trials.selfTest(await place(card)))),
			Promise.all(cards.map(({ id }) => jobs.expectedMs(id))),
			Promise.all(cards.map(async (card) => trials.shortOfMemoryAtMs(await place(card)))),
			engine.refresh(),
		]);
		this.#device = device;
		this.#speed = speed;
		this.#selfTests = pairs(cards, tests);
		this.#known = pairs(cards, times);
		this.#shortOfMemory = pairs(cards, short);
	}

	async measure(): Promise<GpuSpeed> {
		const speed = await this.#parts.measureGpu();
		await this.#parts.trials.keepSpeed(speed);
		this.#speed = speed;
		return speed;
	}

	async test(id: ModelId, signal: AbortSignal): Promise<SelfTestResult> {
		const { models, place, runSelfTest, trials } = this.#parts;
		const model = models.get(id);
		if (model === undefined) throw new FailureError('model_unknown', id);
		const failure = await runSelfTest(model, signal);
		const kept = await trials.selfTest(await place(model));
		await this.refresh();
		// What failed otherwise was no test: no memory, no files, cancelled.
		if (failure !== undefined && failure.code !== 'self_test_failed')
			throw new FailureError(failure.code, failure.detail);
		if (kept === undefined) throw new FailureError('interrupted');
		return kept;
	}
}

function pairs<T>(
	cards: readonly ModelCard[],
	values: readonly (T | undefined)[],
): ReadonlyMap<ModelId, T> {
	return new Map(
		cards.flatMap(({ id }, i): [ModelId, T][] => {
			const value = values[i];
			return value === undefined ? [] : [[id, value]];
		}),
	);
}
