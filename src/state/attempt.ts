/** One attempt at one job, from the stored file to the engine's last word. */
import { parseAnswer } from '../domain/critique/answer';
import { answerShapes } from '../domain/critique/answer-shape';
import { knownBefore } from '../domain/critique/ground';
import type { Telling } from '../domain/critique/tell-critique';
import { appChunk } from '../domain/app-chunk';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import type { Job } from '../domain/job/job';
import { looks } from '../domain/job/job';
import { factsOf } from '../domain/facts/facts-of';
import type { Drawing } from '../domain/model/generation';
import { drawingAt, usualGeneration } from '../domain/model/generation';
import type { ModelCard } from '../domain/model/model';
import { weights } from '../domain/job/progress';
import { askPrompt, critiquePrompt, effectiveCap } from '../domain/critique/prompt';
import type { EngineOutcome, GenerateRequest, GenerateResult } from '../ports';
import { AttemptProgress } from './attempt-progress';
import type { AttemptParts } from './attempt-parts';
import type { JobLog } from './job-log';
import { photoForModel } from './photo-for-model';
import type { Stopwatch } from './stopwatch';
import { withFirst } from './with-first';
import { withinAwake } from './within-awake';

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
			/** what its critique is made with; absent for a question */
			readonly telling: Telling | undefined;
	  }
	| { readonly type: 'failed'; readonly failure: Failure; readonly text: string }
	| { readonly type: 'cancelled'; readonly text: string; readonly tokens: number }
);

/** Measuring takes a second or a few: by then its worker is lost. */
const measuringMs = 30_000;

/** Drawn once when a greedy answer came to nothing: a greedy one would repeat itself. */
const reAskSeed = 1;

export class Attempt {
	readonly #parts: AttemptParts;
	readonly #job: Job;
	readonly #signal: AbortSignal;
	readonly #watch: Stopwatch;
	readonly #progress: AttemptProgress;
	#asked: Asked | undefined;

	constructor(log: JobLog, signal: AbortSignal, watch: Stopwatch, parts: AttemptParts) {
		this.#job = log.job;
		this.#signal = signal;
		this.#watch = watch;
		this.#parts = parts;
		this.#progress = new AttemptProgress(log, watch, parts);
	}

	async run(): Promise<AttemptEnd> {
		try {
			return await this.#run();
		} catch (error) {
			const failure: Failure =
				error instanceof FailureError
					? error.failure
					: { code: 'internal_error', detail: String(error) };
			return this.#failed({ failure, text: this.#progress.text });
		} finally {
			this.#progress.stop();
		}
	}

	async #run(): Promise<AttemptEnd> {
		const job = this.#job;
		const model = this.#parts.models.get(job.options.modelId);
		if (model === undefined) throw new FailureError('model_unknown', job.options.modelId);
		const task = looks(job.task) ? 'critique' : 'ask';
		const known = await this.#parts.jobs.expectedTokens(model.id, task);
		const { image, telling } =
			task === 'ask' ? {} : await this.#parts.inTurn(() => this.#look(model));
		if (this.#signal.aborted) return this.#cancelled();
		const prompt =
			telling === undefined ? await this.#askPrompt(model) : this.#critiquePrompt(telling);
		const { temperature, seed, maxTokens } = job.options;
		const cap = effectiveCap(model, maxTokens, prompt, image !== undefined);
		this.#asked = { prompt, cap };
		const generation = model.generation ?? usualGeneration;
		const draw = (heat: number): Drawing => drawingAt(heat, generation, image !== undefined);
		const request: GenerateRequest = {
			model,
			prompt,
			maxTokens: cap,
			...draw(temperature),
			...(image !== undefined && { image, bound: answerShapes[model.contract] }),
			...(seed === undefined ? {} : { seed }),
		};
		const untried = { tokens: model.expectedTokens, runs: 0 };
		this.#progress.start(model, cap, known ?? untried, telling);
		let first: GenerateResult | undefined;
		let outcome = await this.#generate(request);
		if (outcome.type === 'result' && this.#mustAskAgain(outcome.result, model)) {
			first = outcome.result;
			const again = draw(generation.temperature);
			outcome = await this.#generate({ ...request, ...again, seed: reAskSeed }, first);
		}
		if (outcome.type === 'result') this.#progress.close(outcome.result);
		else this.#progress.stop();
		if (outcome.type === 'cancelled') return this.#cancelled();
		if (outcome.type === 'failed') return this.#failed(outcome);
		await this.#progress.enter('finalizing', weights.finalizing);
		const generated = withFirst(outcome.result, first);
		return { type: 'answered', generated, asked: this.#asked, telling };
	}

	/** Called off meanwhile, it is no failure any more. */
	#failed({ failure, text }: { readonly failure: Failure; readonly text: string }): AttemptEnd {
		if (this.#signal.aborted) return this.#cancelled();
		return { type: 'failed', failure, text, asked: this.#asked };
	}

	#cancelled(): AttemptEnd {
		return {
			type: 'cancelled',
			text: this.#progress.text,
			tokens: this.#progress.tokens,
			asked: this.#asked,
		};
	}

	#critiquePrompt(telling: Telling): string {
		const { contract, advisor } = telling;
		const perspective = this.#parts.words.perspective(advisor);
		return critiquePrompt(contract, perspective, knownBefore(telling), telling.language);
	}

	async #askPrompt({ contract }: ModelCard): Promise<string> {
		const { about, question } = this.#job;
		const result = about === undefined ? undefined : await this.#parts.jobs.result(about);
		if (result?.rawText === undefined || question === undefined) {
			throw new FailureError('record_missing', 'the critique that this question is about is gone');
		}
		const { measurements, rawText } = result;
		const facts = measurements === undefined ? {} : factsOf(measurements);
		return askPrompt(contract, rawText, question, facts);
	}

	/** The picture, and all that its critique is told from: measuring comes before writing. */
	async #look(model: ModelCard): Promise<{ readonly image: Blob; readonly telling: Telling }> {
		const book = await appChunk(() => this.#parts.words.book());
		await this.#progress.enter('image_processing', 0);
		const {
			photo: { id },
			region,
		} = this.#job;
		const wanted = { id, region };
		const photo = await photoForModel(wanted, model, this.#watch, this.#signal, this.#parts);
		const { image, measuring } = photo;
		const measurements = await withinAwake(measuringMs, measuring, this.#parts.clock, () => {
			void this.#progress.tellUnmeasured();
		});
		const { contract } = model;
		const part = region !== undefined;
		const { language } = this.#parts.words;
		const { advisorId: advisor, options } = this.#job;
		const { judging } = options;
		const telling = { measurements, part, contract, advisor, book, language, judging };
		return { image, telling };
	}

	async #generate(request: GenerateRequest, first?: GenerateResult): Promise<EngineOutcome> {
		this.#progress.request(first);
		const outcome = await this.#parts.engine.generate(request, {
			signal: this.#signal,
			onevent: (event) => {
				this.#progress.follow(event);
			},
		});
		if (outcome.type !== 'result') return outcome;
		return { type: 'result', result: this.#progress.awake(outcome.result) };
	}

	#mustAskAgain(
		{ finishReason, text }: GenerateResult,
		{ contract, generation }: ModelCard,
	): boolean {
		if (finishReason === 'drift') return true;
		if (finishReason === 'loop') return generation?.againAfterLoop === true;
		if (!looks(this.#job.task)) return false;
		return finishReason === 'stop' && !parseAnswer(text, contract).ok;
	}
}
