/** The page's half of the engine: owns the worker, its replacement, cancellation and watchdogs. */
import type { EngineState } from '../domain/model/engine-state';
import { AwakeTime } from '../lib/awake-time';
import type { AdapterSummary, EngineId } from '../domain/model/runtime';
import { patienceWith } from '../domain/model/patience';
import { adapterOf } from '../domain/model/runtime';
import type { EngineHealth } from '../domain/diagnostics';
import type { FailureCode } from '../domain/failure';
import type { ModelId } from '../domain/model/model';
import type { Patience } from '../domain/settings';
import type {
	Clock,
	EngineEvent,
	EngineOutcome,
	GenerateOptions,
	GenerateRequest,
	TextEngine,
} from '../ports';
import type { EngineProtocol } from './engine-protocol';
import type { WorkerParts } from './lasting-worker';
import { LastingWorker } from './lasting-worker';
import { Watchdog } from './watchdog';
import { ToldState } from './told-state';

/** A cooperative stop may take this long; prefill cannot be interrupted at all. */
const cancelGraceMs = 2000;
/** After these the worker's engine is not to be trusted: the next request gets a new one. */
const poisoned: ReadonlySet<FailureCode> = new Set([
	'device_lost',
	'out_of_memory',
	'worker_crashed',
	'stalled',
]);
const unsupported: ReadonlySet<FailureCode> = new Set([
	'no_webgpu',
	'adapter_refused',
	'limits_too_small',
	'missing_feature',
]);

export interface EngineClientParts extends WorkerParts {
	readonly clock: Clock;
	/** how long it may be silent; read at each look */
	readonly patience: () => Patience;
	/** the page's base address: model files are beside it */
	readonly baseUrl: string;
}

export class EngineClient implements TextEngine {
	readonly id: EngineId;
	readonly #parts: EngineClientParts;
	readonly #told = new ToldState();
	readonly #worker: LastingWorker<EngineProtocol>;
	readonly #requests = new Set<Promise<unknown>>();

	/** @param id which one its worker runs */
	constructor(id: EngineId, parts: EngineClientParts) {
		this.id = id;
		this.#parts = parts;
		this.#worker = new LastingWorker(parts);
	}

	get state(): EngineState {
		return this.#told.now;
	}

	subscribe(listener: (state: EngineState) => void): () => void {
		return this.#told.subscribe(listener);
	}

	async generate(
		request: GenerateRequest,
		{ signal, onevent }: GenerateOptions,
	): Promise<EngineOutcome> {
		if (signal.aborted) return { type: 'cancelled', text: '' };
		const link = this.#worker.live();
		let text = '';
		let adapter: AdapterSummary | undefined;
		const { clock } = this.#parts;
		const patience = (): Patience => patienceWith(this.#parts.patience(), request.model, adapter);
		const dog = new Watchdog({ clock, patience }, () => {
			link.terminate({ code: 'stalled' });
		});
		const { answer, cancel } = link.send(
			'generate',
			{ request, baseUrl: this.#parts.baseUrl },
			(event) => {
				this.#worker.heard(this.#parts.clock.now());
				if (event.type === 'text') ({ text } = event);
				if (event.type === 'loaded') adapter = adapterOf(event.provenance.runtime);
				dog.heard(event);
				this.#follow(request.model.id, event);
				onevent(event);
			},
		);
		let stopWaiting: (() => void) | undefined;
		const onabort = (): void => {
			cancel();
			const grace = new AwakeTime(this.#parts.clock, () => {
				if (grace.ms < cancelGraceMs) return;
				grace.stop();
				link.terminate({ code: 'worker_crashed', detail: 'cancelled' });
			});
			stopWaiting = () => {
				grace.stop();
			};
		};
		signal.addEventListener('abort', onabort, { once: true });
		this.#requests.add(answer);
		const outcome = await answer;
		this.#requests.delete(answer);
		signal.removeEventListener('abort', onabort);
		stopWaiting?.();
		dog.stop();
		return this.#conclude(request.model.id, outcome, text, signal);
	}

	health(): EngineHealth {
		return this.#worker.health;
	}

	async release(): Promise<void> {
		await Promise.all(this.#requests);
		// An engine can only be asked to unload: its thread ends.
		if (this.#worker.end()) this.#told.set({ status: 'idle' });
	}

	#conclude(
		modelId: ModelId,
		outcome: EngineOutcome,
		text: string,
		signal: AbortSignal,
	): EngineOutcome {
		if (signal.aborted && outcome.type !== 'result') {
			// Terminated after the grace: the next request starts a worker of its own.
			this.#told.set(
				this.#worker.link === undefined ? { status: 'idle' } : this.#readyState(modelId),
			);
			return { type: 'cancelled', text: outcome.text === '' ? text : outcome.text };
		}
		if (outcome.type !== 'failed') {
			this.#told.set(this.#readyState(modelId));
			return outcome;
		}
		const { failure } = outcome;
		this.#worker.failed(failure);
		if (poisoned.has(failure.code)) this.#worker.link?.terminate(failure);
		if (unsupported.has(failure.code)) this.#told.set({ status: 'unsupported', failure });
		else if (poisoned.has(failure.code)) this.#told.set({ status: 'lost', failure });
		else this.#told.set({ status: 'idle' });
		return { type: 'failed', failure, text: outcome.text === '' ? text : outcome.text };
	}

	#readyState(modelId: ModelId): EngineState {
		const { status } = this.#told.now;
		if (status !== 'busy' && status !== 'ready') return { status: 'idle' };
		return { ...this.#told.now, status: 'ready', modelId };
	}

	#follow(modelId: ModelId, event: EngineEvent): void {
		if (event.type === 'loading') {
			const { loadedBytes, totalBytes } = event;
			this.#told.set({ status: 'loading', modelId, loadedBytes, totalBytes });
		} else if (event.type === 'loaded') {
			const adapter = adapterOf(event.provenance.runtime);
			this.#told.set({ status: 'busy', modelId, ...(adapter && { adapter }) });
		}
	}
}
