/** The page's half of the engine: owns the worker, its replacement, cancellation and watchdogs. */
import type { EngineState } from '../domain/model/engine-state';
import { AwakeTime } from '../lib/awake-time';
import type { EngineId } from '../domain/model/runtime';
import { adapterOf } from '../domain/model/runtime';
import type { EngineHealth } from '../domain/diagnostics';
import type { Failure, FailureCode } from '../domain/failure';
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
import { Watchdog } from './watchdog';
import type { WorkerLike } from './worker-link';
import { WorkerLink } from './worker-link';
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

export interface EngineClientParts {
	readonly startWorker: () => WorkerLike;
	readonly locks: Pick<LockManager, 'request'> | undefined;
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
	#link: WorkerLink<EngineProtocol> | undefined;
	readonly #requests = new Set<Promise<unknown>>();
	#lastMessageAtMs: number | undefined;
	#lastFailure: Failure | undefined;
	#worker: 'not_started' | 'failed_to_start' | 'ended' = 'not_started';

	/** @param id which one its worker runs */
	constructor(id: EngineId, parts: EngineClientParts) {
		this.id = id;
		this.#parts = parts;
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
		const link = this.#liveLink();
		let text = '';
		const dog = new Watchdog(this.#parts, () => {
			link.terminate({ code: 'stalled' });
		});
		const { answer, cancel } = link.send(
			'generate',
			{ request, baseUrl: this.#parts.baseUrl },
			(event) => {
				this.#lastMessageAtMs = this.#parts.clock.now();
				if (event.type === 'text') ({ text } = event);
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
		const link = this.#link;
		return {
			worker: link === undefined ? this.#worker : link.ready ? 'alive' : 'starting',
			...(this.#lastMessageAtMs !== undefined && { lastMessageAtMs: this.#lastMessageAtMs }),
			...(this.#lastFailure !== undefined && { lastFailure: this.#lastFailure }),
		};
	}

	async release(): Promise<void> {
		await Promise.all(this.#requests);
		const link = this.#link;
		this.#link = undefined;
		if (link === undefined) return;
		// An engine can only be asked to unload; ending its thread gives everything back for certain.
		link.terminate({ code: 'worker_crashed', detail: 'released' });
		this.#worker = 'not_started';
		this.#told.set({ status: 'idle' });
	}

	#conclude(
		modelId: ModelId,
		outcome: EngineOutcome,
		text: string,
		signal: AbortSignal,
	): EngineOutcome {
		if (signal.aborted && outcome.type !== 'result') {
			// Terminated after the grace: the next request starts a worker of its own.
			this.#told.set(this.#link === undefined ? { status: 'idle' } : this.#readyState(modelId));
			return { type: 'cancelled', text: outcome.text === '' ? text : outcome.text };
		}
		if (outcome.type !== 'failed') {
			this.#told.set(this.#readyState(modelId));
			return outcome;
		}
		const { failure } = outcome;
		this.#lastFailure = failure;
		if (poisoned.has(failure.code)) this.#link?.terminate(failure);
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

	#liveLink(): WorkerLink<EngineProtocol> {
		if (this.#link === undefined || this.#link.dead) {
			const link: WorkerLink<EngineProtocol> = new WorkerLink<EngineProtocol>(
				this.#parts.startWorker(),
				this.#parts.locks,
				(failure) => {
					if (this.#link !== link) return;
					this.#worker = link.ready ? 'ended' : 'failed_to_start';
					this.#lastFailure = failure;
					this.#link = undefined;
				},
			);
			this.#link = link;
		}
		return this.#link;
	}
}
