/** Where an attempt stands: what the engine tells becomes the log, the screen and thinking updates. */
import type { DimensionScore } from '../domain/critique/critique';
import type { Telling } from '../domain/critique/tell-critique';
import { tellSoFar } from '../domain/critique/tell-so-far';
import type { NewJobEvent, Phase } from '../domain/job/job-event';
import { generatingProgress, loadProgress, weights } from '../domain/job/progress';
import type { ModelCard } from '../domain/model/model';
import { memoryBytes } from '../domain/model/model';
import { clamp } from '../lib/clamp';
import type { EngineEvent, GenerateResult } from '../ports';
import type { AttemptParts } from './attempt-parts';
import { AwakeStages } from './awake-stages';
import type { JobLog } from './job-log';
import type { Stopwatch } from './stopwatch';
import { ThinkingController } from './thinking-controller';

type Parts = Pick<AttemptParts, 'clock' | 'intervalSeconds' | 'ondraft'>;

export class AttemptProgress {
	readonly #log: JobLog;
	readonly #watch: Stopwatch;
	readonly #parts: Parts;
	#progress = 0;
	#finished: readonly DimensionScore[] = [];
	#tokens = 0;
	/** a first answer that did not fit: its cost counts too */
	#first: GenerateResult | undefined;
	#stages: AwakeStages;
	#expected = { tokens: 1, runs: 0 };
	#thinking: ThinkingController | undefined;
	/** absent where no critique is written */
	#telling: Telling | undefined;
	#phase: Phase = 'queued';
	#text = '';
	#partialAtMs = 0;

	constructor(log: JobLog, watch: Stopwatch, parts: Parts) {
		this.#log = log;
		this.#watch = watch;
		this.#stages = new AwakeStages(watch);
		this.#parts = parts;
	}

	/** of the answer, so far */
	get text(): string {
		return this.#text;
	}

	get tokens(): number {
		return this.#tokens;
	}

	/** Updates are made from here on. */
	start(
		model: ModelCard,
		cap: number,
		expected: { tokens: number; runs: number },
		telling?: Telling,
	): void {
		this.#expected = expected;
		this.#telling = telling;
		const { clock, intervalSeconds, ondraft } = this.#parts;
		ondraft({ cap, etaRuns: expected.runs, memoryBytes: memoryBytes(model) });
		this.#thinking = new ThinkingController({
			clock,
			intervalMs: () => intervalSeconds(this.#log.job) * 1000,
			expectedTokens: expected.tokens,
			etaRuns: expected.runs,
			cap,
			memoryBytes: memoryBytes(model),
			emit: (update) => {
				if (this.#log.job.options.updates) void this.#log.append([update]);
			},
			ontick: () => {
				ondraft({ elapsedMs: this.#watch.elapsedMs() });
			},
		});
	}

	/** A request begins; `first` was answered before it. */
	request(first?: GenerateResult): void {
		this.#first = first;
		this.#stages = new AwakeStages(this.#watch);
	}

	/** The result without what the machine slept through. */
	awake(result: GenerateResult): GenerateResult {
		return this.#stages.result(result);
	}

	/** The runtime withholds half characters, so chunks may be fewer than tokens: its own count closes. */
	close({ usage, decodeMs }: GenerateResult): void {
		const { completionTokens } = usage;
		if (completionTokens !== undefined) this.#count(completionTokens, decodeMs);
		this.stop();
	}

	stop(): void {
		this.#thinking?.stop();
	}

	follow(event: EngineEvent): void {
		switch (event.type) {
			case 'loading': {
				const percent = Math.floor((event.loadedBytes / event.totalBytes) * 100);
				this.#thinking?.load(clamp(percent, 0, 100));
				if (this.#phase !== 'model_loading') void this.enter('model_loading', weights.imageEnd);
				this.#advance(loadProgress(event.loadedBytes, event.totalBytes));
				return;
			}
			case 'loaded':
				this.#advance(weights.loadEnd);
				return;
			case 'prefill':
				this.#stages.prefill();
				void this.enter('prefill', weights.loadEnd, false);
				return;
			case 'text':
				this.#followText(event);
		}
	}

	#followText(event: Extract<EngineEvent, { type: 'text' }>): void {
		this.#text = event.text;
		this.#count(event.tokens, this.#stages.decodeMs(event.decodeMs), event.estimated);
		if (this.#phase !== 'generating') {
			void this.enter('generating', weights.loadEnd);
			this.#parts.ondraft({ firstTokenMs: this.#watch.elapsedMs() });
		}
		const told = this.#telling && tellSoFar(event.text, this.#telling);
		const { scores: finished = [], sentences = [], scene } = told ?? {};
		this.#advance(generatingProgress(finished.length, this.#tokens, this.#expected.tokens));
		if (finished.length > this.#finished.length) {
			this.#finished = finished;
			void this.#log.append([this.#status()]);
		}
		this.#parts.ondraft({
			tokens: this.#tokens,
			finished,
			scene,
			sentences,
			text: event.text,
			tps: this.#thinking?.tps ?? null,
			elapsedMs: this.#watch.elapsedMs(),
		});
		this.#savePartial();
	}

	#count(tokens: number, decodeMs: number, estimated = false): void {
		this.#tokens = tokens + (this.#first?.usage.completionTokens ?? 0);
		this.#thinking?.see(this.#tokens, decodeMs + (this.#first?.decodeMs ?? 0), estimated);
	}

	#savePartial(): void {
		const now = this.#parts.clock.now();
		if (now - this.#partialAtMs < this.#parts.intervalSeconds(this.#log.job) * 1000) return;
		this.#partialAtMs = now;
		void this.#log.keepPartial(this.#text);
	}

	#advance(progress: number): void {
		this.#progress = Math.max(this.#progress, progress);
		this.#parts.ondraft({ progress: this.#progress });
	}

	/** A phase begins. */
	enter(phase: Phase, progress: number, progressKnown = true): Promise<void> {
		this.#phase = phase;
		this.#progress = Math.max(this.#progress, progress);
		this.#thinking?.enter(phase);
		return this.#log.append([this.#status(progressKnown)]);
	}

	/** The critique comes without measurements: they took too long. */
	tellUnmeasured(): Promise<void> {
		return this.#log.append([{ ...this.#status(), unmeasured: true }]);
	}

	#status(progressKnown = true): Extract<NewJobEvent, { type: 'status_update' }> {
		const { part, parts } = this.#log.job;
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
