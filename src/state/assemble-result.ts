/** Puts the public result record of a job together. Unknown values stay absent. */
import { parseAnswer, readReviews } from '../domain/answer';
import type { Failure } from '../domain/failure';
import type { Job, JobSummary } from '../domain/job';
import { modelById } from '../domain/models';
import type { PhotoFacts } from '../domain/photo';
import { decodeRate } from '../domain/progress';
import { promptVersion } from '../domain/prompt';
import type { JobResult, Timings } from '../domain/result';
import type { Clock, GenerateResult } from '../ports';

/** Takes the times of one attempt. */
export class Stopwatch {
	readonly #clock: Clock;
	readonly #startedAtMs: number;
	readonly #times: Partial<Record<keyof Timings, number>> = {};

	constructor(clock: Clock, createdAtMs: number) {
		this.#clock = clock;
		this.#startedAtMs = clock.now();
		this.#times.queuedMs = Math.max(0, this.#startedAtMs - createdAtMs);
	}

	get times(): Timings {
		return { ...this.#times, totalMs: this.elapsedMs() };
	}

	/** since the attempt began */
	elapsedMs(): number {
		return this.#clock.now() - this.#startedAtMs;
	}

	set(name: keyof Timings, ms: number | undefined): void {
		if (ms !== undefined) this.#times[name] = Math.round(ms);
	}

	async time<T>(name: keyof Timings, task: () => Promise<T>): Promise<T> {
		const since = this.#clock.now();
		try {
			return await task();
		} finally {
			this.set(name, this.#clock.now() - since);
		}
	}
}

/** What is known when a job ends. */
export interface JobEnd {
	readonly job: Job;
	readonly watch: Stopwatch;
	readonly facts: PhotoFacts | undefined;
	readonly cap: number | undefined;
	readonly rates: readonly number[];
	readonly message: (failure: Failure) => string;
}

export interface Concluded {
	readonly result: JobResult;
	readonly summary?: JobSummary;
	readonly failure?: Failure;
}

/** A generated text becomes a result: `done`, or `failed` with what could be saved. */
export function concludeAnswer(end: JobEnd, generated: GenerateResult): Concluded {
	const { job, watch } = end;
	const { text, finishReason, usage } = generated;
	watch.set('loadMs', generated.loadMs);
	watch.set('prefillMs', generated.prefillMs);
	watch.set('decodeMs', generated.decodeMs);
	const tps = decodeRate(usage.completionTokens ?? 0, generated.decodeMs);
	const base: JobResult = {
		...baseResult(end, 'done'),
		...{ rawText: text, usage, finishReason },
		model: {
			...{ id: job.options.modelId, runtime: generated.runtime, adapter: generated.adapter },
		},
		...(tps === null ? {} : { tps: Math.round(tps * 10) / 10 }),
	};
	if (job.task === 'ask') {
		if (text.trim() === '') return failed(base, end, { code: 'invalid_output', detail: 'empty' });
		return { result: { ...base, kind: 'answer', answer: text }, summary: { kind: 'answer' } };
	}
	if (finishReason === 'length') return failed(base, end, { code: 'length' });
	const parsed = parseAnswer(text);
	if (!parsed.ok) return failed(base, end, parsed.failure);
	const { critique } = parsed;
	const result: JobResult = { ...base, kind: critique.kind, critique };
	if (critique.kind !== 'critique') return { result, summary: { kind: critique.kind } };
	const scores = critique.dimensions.map(({ dimension, score }) => ({ dimension, score }));
	return { result, summary: { kind: 'critique', overall: critique.overall, scores } };
}

/** The record of a job that ended without a usable answer. */
export function concludeWithout(
	end: JobEnd,
	status: 'failed' | 'cancelled',
	text: string,
	failure?: Failure,
): JobResult {
	const base = { ...baseResult(end, status), ...(text === '' ? {} : { rawText: text }) };
	if (failure === undefined) return base;
	return failed(base, end, failure).result;
}

function failed(base: JobResult, end: JobEnd, failure: Failure): Concluded {
	const salvaged = end.job.task === 'critique' ? readReviews(base.rawText ?? '') : [];
	const result: JobResult = {
		...{ ...base, status: 'failed', failure: { ...failure, message: end.message(failure) } },
		...(salvaged.length === 0 ? {} : { salvaged }),
	};
	return { result, failure };
}

function baseResult(end: JobEnd, status: JobResult['status']): JobResult {
	const { job, facts, cap, rates } = end;
	const model = modelById(job.options.modelId);
	const { name, bytes } = job.photo;
	const seen =
		job.task === 'critique' && model
			? { seen: { width: model.image.width, height: model.image.height } }
			: {};
	return {
		...({ type: 'result', jobId: job.id, status } as const),
		photo: {
			...{ name, bytes },
			...(facts ? { width: facts.width, height: facts.height, sha256: facts.sha256 } : {}),
		},
		advisor: job.advisorId,
		model: { id: job.options.modelId, runtime: 'web-llm' },
		...(job.question === undefined ? {} : { question: job.question }),
		...{ promptVersion, timings: end.watch.times },
		...(cap === undefined ? {} : { cap }),
		...(rates.length === 0 ? {} : { rates }),
		...(facts ? seen : {}),
	};
}
