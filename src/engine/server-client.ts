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
import { LastingWorker } from './lasting-worker';
import { Watchdog } from './watchdog';
import type { Answer } from './worker-protocol';
import { ToldState } from './told-state';

/** A closed request is over at once; a worker that does not say so is not waited for. */
const cancelGraceMs = 2000;

export class ServerClient implements TextEngine, ServerFinder {
	readonly id = 'server';
	readonly #parts: EngineClientParts;
	readonly #told = new ToldState();
	readonly #worker: LastingWorker<ServerProtocol>;
	readonly #requests = new Set<Promise<unknown>>();

	constructor(parts: EngineClientParts) {
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
		const { clock, baseUrl } = this.#parts;
		let text = '';
		const silence = { tooLong: false };
		const { answer, cancel } = this.#worker
			.live()
			.send('generate', { request, baseUrl }, (event) => {
				this.#worker.heard(clock.now());
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
		this.#worker.failed(failure);
		return { type: 'failed', failure, text: known };
	}

	async find(address: string, key?: string): Promise<FoundServer> {
		const { baseUrl } = this.#parts;
		const command = { address, baseUrl, ...(key !== undefined && { key }) };
		return resultOf(await this.#worker.live().send('find', command).answer);
	}

	async keepKey(origin: string, key: string | undefined): Promise<void> {
		const command = { origin, ...(key !== undefined && { key }) };
		resultOf(await this.#worker.live().send('keepKey', command).answer);
	}

	health(): EngineHealth {
		return this.#worker.health;
	}

	async release(): Promise<void> {
		await Promise.all(this.#requests);
		this.#worker.end();
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
