/**
 * The browser's own model as an engine. It lives on the page: the API exists nowhere else. One
 * session is kept as the pattern; each photo gets a copy of it, so that none is told of another.
 */
import type { EngineHealth } from '../domain/diagnostics';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { BrowserModelStatus } from '../domain/model/browser-model';
import type { EngineState } from '../domain/model/engine-state';
import type { Provenance } from '../domain/model/runtime';
import type { Patience } from '../domain/settings';
import type {
	BrowserModel,
	Clock,
	EngineOutcome,
	GenerateOptions,
	GenerateRequest,
	GenerateResult,
	TextEngine,
} from '../ports';
import { askBrowser } from './browser-answer';
import { failureOfBrowser } from './browser-failure';
import type { FoundModels, LanguageModelSession } from './language-model';
import { expectations } from './language-model';
import { Watchdog } from './watchdog';
import { ToldState } from './told-state';

export { findLanguageModels } from './language-model';
import { firstToEnd } from '../lib/first-to-end';

export interface BrowserEngineParts {
	/** undefined: this browser has none */
	readonly found: FoundModels | undefined;
	readonly clock: Clock;
	readonly patience: () => Patience;
}

export class BrowserEngine implements TextEngine, BrowserModel {
	readonly id = 'browser';
	readonly #parts: BrowserEngineParts;
	readonly #told = new ToldState();
	readonly #requests = new Set<Promise<unknown>>();
	#pattern: LanguageModelSession | undefined;
	/** our schema was refused: it is not tried again */
	#takesSchema = true;
	#lastFailure: Failure | undefined;

	constructor(parts: BrowserEngineParts) {
		this.#parts = parts;
	}

	get state(): EngineState {
		return this.#told.now;
	}

	subscribe(listener: (state: EngineState) => void): () => void {
		return this.#told.subscribe(listener);
	}

	async status(): Promise<BrowserModelStatus> {
		const { found } = this.#parts;
		return found === undefined ? 'absent' : found.models.availability(expectations);
	}

	async fetch(onfraction: (fraction: number) => void): Promise<void> {
		const { found } = this.#parts;
		if (found === undefined) throw new FailureError('no_browser_model');
		try {
			// Soon: a click counts for a few seconds, and this uses it up.
			const session = await found.models.create({
				...expectations,
				monitor: (monitor) => {
					monitor.addEventListener('downloadprogress', (event) => {
						onfraction((event as ProgressEvent).loaded);
					});
				},
			});
			session.destroy();
		} catch (error) {
			const { code, detail } = failureOfBrowser(error);
			throw new FailureError(code, detail);
		}
	}

	async generate(request: GenerateRequest, options: GenerateOptions): Promise<EngineOutcome> {
		const answer = this.#generate(request, options);
		this.#requests.add(answer);
		const outcome = await answer;
		this.#requests.delete(answer);
		return outcome;
	}

	health(): EngineHealth {
		return {
			worker: this.#pattern === undefined ? 'not_started' : 'alive',
			...(this.#lastFailure !== undefined && { lastFailure: this.#lastFailure }),
		};
	}

	async release(): Promise<void> {
		await Promise.all(this.#requests);
		this.#pattern?.destroy();
		this.#pattern = undefined;
		this.#told.set({ status: 'idle' });
	}

	async #generate(
		request: GenerateRequest,
		{ signal, onevent }: GenerateOptions,
	): Promise<EngineOutcome> {
		const heard = { text: '', isStalled: false };
		const stopping = new AbortController();
		const dog = new Watchdog(this.#parts, () => {
			heard.isStalled = true;
			stopping.abort();
		});
		const told: GenerateOptions = {
			signal: firstToEnd(new AbortController(), signal, stopping.signal),
			onevent: (event) => {
				if (event.type === 'text') heard.text = event.text;
				dog.heard(event);
				onevent(event);
			},
		};
		try {
			const result = await this.#answer(request, told, stopping);
			this.#told.set({ status: 'ready', modelId: request.model.id });
			return { type: 'result', result };
		} catch (error) {
			if (signal.aborted) {
				this.#told.set(
					this.#pattern ? { status: 'ready', modelId: request.model.id } : { status: 'idle' },
				);
				return { type: 'cancelled', text: heard.text };
			}
			const failure: Failure = heard.isStalled ? { code: 'stalled' } : failureOfBrowser(error);
			this.#lastFailure = failure;
			// Whatever is the matter with it, the next photo begins with a new session.
			this.#pattern?.destroy();
			this.#pattern = undefined;
			this.#told.set({ status: 'idle' });
			return { type: 'failed', failure, text: heard.text };
		} finally {
			dog.stop();
		}
	}

	async #answer(
		request: GenerateRequest,
		{ signal, onevent }: GenerateOptions,
		stopping: AbortController,
	): Promise<GenerateResult> {
		signal.throwIfAborted();
		const startMs = performance.now();
		const isWarm = this.#pattern !== undefined;
		const pattern = (this.#pattern ??= await this.#load(signal));
		const load = isWarm ? {} : { loadMs: performance.now() - startMs };
		for (;;) {
			const isBound = request.bound !== undefined && this.#takesSchema;
			const provenance = this.#provenance(isBound);
			onevent({ type: 'loaded', provenance, ...load });
			this.#told.set({ status: 'busy', modelId: request.model.id });
			onevent({ type: 'prefill' });
			const session = await pattern.clone({ signal });
			try {
				const answer = await askBrowser(session, request, isBound, { signal, onevent }, stopping);
				return { ...answer, provenance, ...load };
			} catch (error) {
				if (!isBound || !(error instanceof DOMException) || error.name !== 'NotSupportedError') {
					throw error;
				}
				this.#takesSchema = false;
			} finally {
				session.destroy();
			}
		}
	}

	/** @throws FailureError where the browser has yet to fetch it: it does that only after a click */
	async #load(signal: AbortSignal): Promise<LanguageModelSession> {
		const { found } = this.#parts;
		const status = await this.status();
		if (found === undefined || status === 'absent' || status === 'unavailable') {
			throw new FailureError('no_browser_model', status);
		}
		if (status !== 'available') throw new FailureError('activation_needed', status);
		return found.models.create({ ...expectations, signal });
	}

	#provenance(isBound: boolean): Provenance {
		const { browser = 'unknown' } = this.#parts.found ?? {};
		return {
			engine: 'browser',
			runtime: { kind: 'browser', name: browser },
			bound: isBound ? 'schema' : 'none',
			// Pages can set neither.
			honoured: { temperature: false, seed: false },
			egress: 'none',
		};
	}
}
