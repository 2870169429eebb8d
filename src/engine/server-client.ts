/**
 * The page's half of the engine for servers: owns the worker, cancellation and watchdogs. Requests
 * run beside each other, so none ends the worker under the others.
 */
import type { EngineHealth } from '../domain/diagnostics';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { EngineState } from '../domain/model/engine-state';
import type { FoundServer } from '../domain/model/server';
import { AwakeTime } from '../lib/awake-time';
import type {
	EngineOutcome,
	GenerateOptions,
	GenerateRequest,
	ServerFinder,
	TextEngine,
} from '../ports';
import type { EngineClientParts } from './engine-client';
import type { ServerProtocol } from './server-protocol';
import { Watchdog } from './watchdog';
import { WorkerLink } from './worker-link';
import type { Answer } from './worker-protocol';
import { ToldState } from './told-state';

/** A closed request is over at once; a worker that does not say so is not waited for. */
const cancelGraceMs = 2000;

export class ServerClient implements TextEngine, ServerFinder {
	readonly id = 'server';
	readonly #parts: EngineClientParts;
	readonly #told = new ToldState();
	readonly #requests = new Set<Promise<unknown>>();
	#link: WorkerLink<ServerProtocol> | undefined;
	#lastMessageAtMs: number | undefined;
	#lastFailure: Failure | undefined;
	#worker: EngineHealth['worker'] = 'not_started';

	constructor(parts: EngineClientParts) {
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
		const { clock, baseUrl } = this.#parts;
		let text = '';
		const silence = { tooLong: false };
		const { answer, cancel } = this.#liveLink().send('generate', { request, baseUrl }, (event) => {
			this.#lastMessageAtMs = clock.now();
			if (event.type === 'text') ({ text } = event);
			dog.heard(event);
			onevent(event);
		});
		const grace = new Grace(clock);
		const end = (): void => {
			cancel();
			grace.begin();
		};
		const dog = new Watchdog(this.#parts, () => {
			silence.tooLong = true;
			end();
		});
		signal.addEventListener('abort', end, { once: true });
		this.#requests.add(answer);
		this.#told.set({ status: 'busy', modelId: request.model.id });
		const outcome = await Promise.race([answer, grace.over]);
		this.#requests.delete(answer);
		signal.removeEventListener('abort', end);
		dog.stop();
		grace.stop();
		if (this.#requests.size === 0) this.#told.set({ status: 'idle' });
		const known = outcome === undefined || outcome.type === 'result' ? text : outcome.text || text;
		if (outcome?.type === 'result') return outcome;
		if (isOff(signal)) return { type: 'cancelled', text: known };
		const failure: Failure =
			outcome?.type === 'failed' && !silence.tooLong ? outcome.failure : { code: 'stalled' };
		this.#lastFailure = failure;
		return { type: 'failed', failure, text: known };
	}

	async find(address: string, key?: string): Promise<FoundServer> {
		const { baseUrl } = this.#parts;
		const command = { address, baseUrl, ...(key !== undefined && { key }) };
		return resultOf(await this.#liveLink().send('find', command).answer);
	}

	async keepKey(origin: string, key: string | undefined): Promise<void> {
		const command = { origin, ...(key !== undefined && { key }) };
		resultOf(await this.#liveLink().send('keepKey', command).answer);
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
		link?.terminate({ code: 'worker_crashed', detail: 'released' });
		this.#worker = 'not_started';
	}

	#liveLink(): WorkerLink<ServerProtocol> {
		if (this.#link === undefined || this.#link.dead) {
			const { startWorker, locks } = this.#parts;
			const link = new WorkerLink<ServerProtocol>(startWorker(), locks, (failure) => {
				if (this.#link !== link) return;
				this.#worker = link.ready ? 'ended' : 'failed_to_start';
				this.#lastFailure = failure;
				this.#link = undefined;
			});
			this.#link = link;
		}
		return this.#link;
	}
}

/** Asked again: it may have been called off meanwhile. */
const isOff = (signal: AbortSignal): boolean => signal.aborted;

/** Time to end well, from when it is asked for. */
class Grace {
	readonly #clock: EngineClientParts['clock'];
	#awake: AwakeTime | undefined;
	#onover: (over: undefined) => void = () => undefined;
	readonly over = new Promise<undefined>((resolve) => {
		this.#onover = resolve;
	});

	constructor(clock: EngineClientParts['clock']) {
		this.#clock = clock;
	}

	begin(): void {
		this.#awake ??= new AwakeTime(this.#clock, () => {
			if ((this.#awake?.ms ?? 0) < cancelGraceMs) return;
			this.stop();
			this.#onover(undefined);
		});
	}

	stop(): void {
		this.#awake?.stop();
	}
}

/** @throws FailureError of what failed */
function resultOf<T>(answer: Answer<T>): T {
	if (answer.type === 'result') return answer.result;
	if (answer.type === 'failed') throw new FailureError(answer.failure.code, answer.failure.detail);
	throw new FailureError('interrupted');
}
