/** One attempt at one job, from the stored file to the engine's last word. */
import { parseAnswer, readScores } from '../domain/critique/answer';
import { answerShapes } from '../domain/critique/answer-shape';
import type { DimensionScore } from '../domain/critique/critique';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { Job } from '../domain/job/job';
import { looks } from '../domain/job/job';
import type { NewJobEvent, Phase } from '../domain/job/job-event';
import type { Measurements } from '../domain/facts/measurements';
import type { ModelCard } from '../domain/model/model';
import { memoryBytes } from '../domain/model/model';
import { modelById } from '../domain/model/models';
import { generatingProgress, loadProgress, weights } from '../domain/job/progress';
import { askPrompt, critiquePrompt, effectiveCap } from '../domain/critique/prompt';
import { clamp } from '../lib/clamp';
import type {
	Clock,
	TextEngine,
	EngineEvent,
	EngineOutcome,
	GenerateRequest,
	GenerateResult,
	JobRepository,
	PhotoMeasurer,
	PhotoPreparer,
	PhotoStore,
} from '../ports';
import type { Draft } from './app-state';
import type { JobLog } from './job-log';
import { photoForModel } from './photo-for-model';
import { AwakeStages } from './awake-stages';
import type { Stopwatch } from './stopwatch';
import { ThinkingController } from './thinking-controller';
import { withFirst } from './with-first';
import { withinAwake } from './within-awake';
import type { Words } from './words';

export interface AttemptParts {
	readonly engine: TextEngine;
	readonly jobs: JobRepository;
	readonly photos: PhotoStore;
	readonly preparer: PhotoPreparer;
	readonly measurer: PhotoMeasurer;
	readonly clock: Clock;
	readonly words: Words;
	/** the setting as it is now: a change in mid-job applies from the next update */
	readonly intervalSeconds: (job: Job) => number;
	/** live figures for this tab's screen */
	readonly ondraft: (change: Partial<Draft>) => void;
}

/** What was sent to the engine. */
export interface Asked {
	readonly prompt: string;
	readonly cap: number;
}

/** What an attempt came to; the runner turns it into the job's end. */
export type AttemptEnd = { readonly asked?: Asked | undefined } & (
	| {
			readonly type: 'answered';
			readonly generated: GenerateResult;
			readonly measurements: Measurements | undefined;
	  }
	| { readonly type: 'failed'; readonly failure: Failure; readonly text: string }
	| { readonly type: 'cancelled'; readonly text: string; readonly tokens: number }
);

/** Measuring takes seconds and runs beside the model: by then its worker is lost. */
const measuringMs = 30_000;

/** Sampled once when a greedy answer did not fit the schema: a greedy re-ask would repeat itself. */
const reAsk = { temperature: 0.7, seed: 1 } as const;

export class Attempt {
	readonly #parts: AttemptParts;
	readonly #log: JobLog;
	readonly #job: Job;
	readonly #signal: AbortSignal;
	readonly #watch: Stopwatch;
	#progress = 0;
	#finished: readonly DimensionScore[] = [];
	#tokens = 0;
	/** a first answer that did not fit: its cost counts too */
	#first: GenerateResult | undefined;
	#stages: AwakeStages;
	#expected = { tokens: 1, runs: 0 };
	#thinking: ThinkingController | undefined;
	#phase: Phase = 'queued';
	#text = '';
	#partialAtMs = 0;
	#asked: Asked | undefined;
	#measuring: Promise<Measurements | undefined> = Promise.resolve(undefined);

	constructor(log: JobLog, signal: AbortSignal, watch: Stopwatch, parts: AttemptParts) {
		this.#log = log;
		this.#job = log.job;
		this.#signal = signal;
		this.#watch = watch;
		this.#stages = new AwakeStages(watch);
		this.#parts = parts;
	}

	async run(): Promise<AttemptEnd> {
		try {
			return await this.#run();
		} catch (error) {
			const failure: Failure =
				error instanceof FailureError
					? error.failure
					: { code: 'internal_error', detail: String(error) };
			return this.#failed({ failure, text: this.#text });
		} finally {
			this.#thinking?.stop();
		}
	}

	async #run(): Promise<AttemptEnd> {
		const job = this.#job;
		const model = modelById(job.options.modelId);
		if (model === undefined) throw new FailureError('model_unknown', job.options.modelId);
		const task = looks(job.task) ? 'critique' : 'ask';
		const known = await this.#parts.jobs.expectedTokens(model.id, task);
		this.#expected = known ?? { tokens: model.expectedTokens, runs: 0 };
		const prompt = task === 'ask' ? await this.#askPrompt() : this.#critiquePrompt(model);
		const image = task === 'critique' ? await this.#prepareImage(model) : undefined;
		if (this.#signal.aborted) return this.#cancelled();
		const { temperature, seed, maxTokens } = job.options;
		const cap = effectiveCap(model, maxTokens, prompt, image !== undefined);
		this.#asked = { prompt, cap };
		this.#parts.ondraft({ cap, etaRuns: this.#expected.runs, memoryBytes: memoryBytes(model) });
		const request: GenerateRequest = {
			modelId: model.id,
			prompt,
			maxTokens: cap,
			temperature,
			...(image !== undefined && { image, bound: answerShapes[model.contract] }),
			...(seed === undefined ? {} : { seed }),
		};
		this.#startThinking(model, cap);
		let outcome = await this.#generate(request);
		if (outcome.type === 'result' && this.#mustAskAgain(outcome.result, model)) {
			this.#first = outcome.result;
			outcome = await this.#generate({ ...request, ...reAsk });
		}
		// The runtime withholds half characters, so chunks may be fewer than tokens: its own count closes.
		if (outcome.type === 'result') this.#reconcile(outcome.result);
		this.#thinking?.stop();
		if (outcome.type === 'cancelled') return this.#cancelled();
		if (outcome.type === 'failed') return this.#failed(outcome);
		await this.#enter('finalizing', weights.finalizing);
		const measurements = await withinAwake(measuringMs, this.#measuring, this.#parts.clock);
		const generated = withFirst(outcome.result, this.#first);
		return { type: 'answered', generated, asked: this.#asked, measurements };
	}

	/** Called off meanwhile, it is no failure any more. */
	#failed({ failure, text }: { readonly failure: Failure; readonly text: string }): AttemptEnd {
		if (this.#signal.aborted) return this.#cancelled();
		return { type: 'failed', failure, text, asked: this.#asked };
	}

	#cancelled(): AttemptEnd {
		return { type: 'cancelled', text: this.#text, tokens: this.#tokens, asked: this.#asked };
	}

	#reconcile({ usage, decodeMs }: GenerateResult): void {
		const { completionTokens } = usage;
		if (completionTokens === undefined) return;
		this.#count(completionTokens, decodeMs);
	}

	#critiquePrompt({ contract }: ModelCard): string {
		return critiquePrompt(contract, this.#parts.words.perspective(this.#job.advisorId));
	}

	async #askPrompt(): Promise<string> {
		const { about, question } = this.#job;
		const result = about === undefined ? undefined : await this.#parts.jobs.result(about);
		if (result?.rawText === undefined || question === undefined) {
			throw new FailureError('record_missing', 'the critique that this question is about is gone');
		}
		return askPrompt(result.rawText, question);
	}

	async #prepareImage(model: ModelCard): Promise<Blob> {
		await this.#enter('image_processing', 0);
		const {
			photo: { id },
			region,
		} = this.#job;
		const wanted = { id, region };
		const photo = await photoForModel(wanted, model, this.#watch, this.#signal, this.#parts);
		this.#measuring = photo.measuring;
		return photo.image;
	}

	#startThinking(model: ModelCard, cap: number): void {
		const { clock, intervalSeconds } = this.#parts;
		this.#thinking = new ThinkingController({
			clock,
			intervalMs: () => intervalSeconds(this.#job) * 1000,
			expectedTokens: this.#expected.tokens,
			etaRuns: this.#expected.runs,
			cap,
			memoryBytes: memoryBytes(model),
			emit: (update) => {
				if (this.#job.options.updates) void this.#log.append([update]);
			},
			ontick: () => {
				this.#parts.ondraft({ elapsedMs: this.#watch.elapsedMs() });
			},
		});
	}

	async #generate(request: GenerateRequest): Promise<EngineOutcome> {
		this.#stages = new AwakeStages(this.#watch);
		const outcome = await this.#parts.engine.generate(request, {
			signal: this.#signal,
			onevent: (event) => {
				this.#follow(event);
			},
		});
		if (outcome.type !== 'result') return outcome;
		return { type: 'result', result: this.#stages.result(outcome.result) };
	}

	#mustAskAgain({ finishReason, text }: GenerateResult, { contract }: ModelCard): boolean {
		if (finishReason === 'drift') return true;
		if (!looks(this.#job.task)) return false;
		return finishReason === 'stop' && !parseAnswer(text, contract).ok;
	}

	#follow(event: EngineEvent): void {
		switch (event.type) {
			case 'loading': {
				const percent = Math.floor((event.loadedBytes / event.totalBytes) * 100);
				this.#thinking?.load(clamp(percent, 0, 100));
				if (this.#phase !== 'model_loading') void this.#enter('model_loading', weights.imageEnd);
				this.#advance(loadProgress(event.loadedBytes, event.totalBytes));
				return;
			}
			case 'loaded':
				this.#advance(weights.loadEnd);
				return;
			case 'prefill':
				this.#stages.prefill();
				void this.#enter('prefill', weights.loadEnd, false);
				return;
			case 'text':
				this.#followText(event);
		}
	}

	#followText(event: Extract<EngineEvent, { type: 'text' }>): void {
		this.#text = event.text;
		this.#count(event.tokens, this.#stages.decodeMs(event.decodeMs));
		if (this.#phase !== 'generating') {
			void this.#enter('generating', weights.loadEnd);
			this.#parts.ondraft({ firstTokenMs: this.#watch.elapsedMs() });
		}
		const finished = looks(this.#job.task) ? readScores(event.text) : [];
		this.#advance(generatingProgress(finished.length, this.#tokens, this.#expected.tokens));
		if (finished.length > this.#finished.length) {
			this.#finished = finished;
			void this.#log.append([this.#status()]);
		}
		this.#parts.ondraft({
			tokens: this.#tokens,
			finished,
			text: event.text,
			tps: this.#thinking?.tps ?? null,
			elapsedMs: this.#watch.elapsedMs(),
		});
		this.#savePartial();
	}

	#count(tokens: number, decodeMs: number): void {
		this.#tokens = tokens + (this.#first?.usage.completionTokens ?? 0);
		this.#thinking?.see(this.#tokens, decodeMs + (this.#first?.decodeMs ?? 0));
	}

	#savePartial(): void {
		const now = this.#parts.clock.now();
		if (now - this.#partialAtMs < this.#parts.intervalSeconds(this.#job) * 1000) return;
		this.#partialAtMs = now;
		void this.#log.keepPartial(this.#text);
	}

	#advance(progress: number): void {
		this.#progress = Math.max(this.#progress, progress);
		this.#parts.ondraft({ progress: this.#progress });
	}

	#enter(phase: Phase, progress: number, progressKnown = true): Promise<void> {
		this.#phase = phase;
		this.#progress = Math.max(this.#progress, progress);
		this.#thinking?.enter(phase);
		return this.#log.append([this.#status(progressKnown)]);
	}

	#status(progressKnown = true): NewJobEvent {
		const { part, parts } = this.#job;
		return {
			type: 'status_update',
			status: 'running',
			phase: this.#phase,
			progress: this.#progress,
			progressKnown,
			part,
			parts,
			...(this.#finished.length === 0 ? {} : { finished: this.#finished }),
		};
	}
}
