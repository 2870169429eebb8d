/** Holds the queue over all tabs and runs its jobs one at a time; recovers what a crash left. */
import type { Failure } from '../domain/failure';
import { retriesAutomatically } from '../domain/failure';
import type { JobId } from '../domain/ids';
import type { Job } from '../domain/job';
import { maxAttempts } from '../domain/job';
import type { NewJobEvent } from '../domain/job-event';
import type { JobFeed } from '../ports';
import type { Draft } from './app-state';
import { concludeAnswer, concludeWithout, Stopwatch } from './assemble-result';
import type { JobEnd } from './assemble-result';
import type { AttemptEnd, AttemptParts } from './attempt';
import { Attempt } from './attempt';
import { JobLog } from './job-log';

export interface RunnerParts extends Omit<AttemptParts, 'ondraft'> {
	readonly feed: JobFeed;
	readonly ondraft: (jobId: JobId, change: Partial<Draft>) => void;
	readonly draftOf: (jobId: JobId) => Draft | undefined;
	/** held while a job runs, so that nothing reloads the page under it */
	readonly hold: <T>(task: () => Promise<T>) => Promise<T>;
}

export class JobRunner {
	readonly #parts: RunnerParts;
	#current: { readonly jobId: JobId; readonly controller: AbortController } | undefined;
	#wake: () => void = () => undefined;

	constructor(parts: RunnerParts) {
		this.#parts = parts;
	}

	/** The job that runs in this tab. */
	get runningId(): JobId | undefined {
		return this.#current?.jobId;
	}

	/** Looks for work again. */
	wake(): void {
		this.#wake();
	}

	/** Stops the job if it runs in this tab. */
	cancel(jobId: JobId): boolean {
		if (this.#current?.jobId !== jobId) return false;
		this.#current.controller.abort();
		return true;
	}

	/** Waits for the queue, then works until the page goes. */
	start(onrecovered: () => void): Promise<void> {
		return this.#parts.feed.own(async (signal) => {
			await this.#recover();
			onrecovered();
			while (!signal.aborted) {
				const woken = new Promise<void>((resolve) => {
					this.#wake = resolve;
				});
				const open = await this.#parts.jobs.open();
				const next = open.find((job) => job.status === 'queued');
				if (next === undefined) await woken;
				else await this.#parts.hold(() => this.#runJob(next));
			}
		});
	}

	/** A job that says "running" while nobody runs it was cut off: its attempt is closed. */
	async #recover(): Promise<void> {
		for (const job of await this.#parts.jobs.open()) {
			if (job.status !== 'running') continue;
			const log = this.#log(job);
			const failure: Failure = { code: 'interrupted' };
			await this.#failAttempt(log, failure, () =>
				concludeWithout(
					this.#end(log, this.#stopwatch(job)),
					'failed',
					job.partialText ?? '',
					failure,
				),
			);
		}
	}

	async #runJob(job: Job): Promise<void> {
		const log = this.#log(job);
		const controller = new AbortController();
		this.#current = { jobId: job.id, controller };
		const watch = this.#stopwatch(job);
		try {
			const attempt = new Attempt(log, controller.signal, watch, {
				...this.#parts,
				ondraft: (change) => {
					this.#parts.ondraft(job.id, change);
				},
			});
			const end = await attempt.run();
			await this.#conclude(log, watch, end);
		} catch (error) {
			// Only storage can get here: the queue goes on, the job is tried again at next start.
			console.error(error);
			await pause(1000);
		} finally {
			this.#current = undefined;
		}
	}

	async #conclude(log: JobLog, watch: Stopwatch, end: AttemptEnd): Promise<void> {
		await log.settled();
		const facts = await this.#parts.photos.facts(log.job.photo.id);
		const closing = this.#end(log, watch, 'cap' in end ? end.cap : undefined, facts);
		if (end.type === 'answered') {
			await this.#concludeAnswer(log, closing, end);
			return;
		}
		if (end.text !== '') log.amend((job) => ({ ...job, partialText: end.text }));
		if (end.type === 'cancelled') {
			const result = concludeWithout(closing, 'cancelled', end.text);
			await log.append([{ type: 'cancelled', by: 'user', tokens: end.tokens }], result);
			return;
		}
		await this.#failAttempt(log, end.failure, () =>
			concludeWithout(closing, 'failed', end.text, end.failure),
		);
	}

	async #concludeAnswer(
		log: JobLog,
		closing: JobEnd,
		end: Extract<AttemptEnd, { type: 'answered' }>,
	): Promise<void> {
		const { result, summary, failure } = concludeAnswer(closing, end.generated);
		if (failure !== undefined) {
			log.amend((job) => ({ ...job, partialText: end.generated.text }));
			await this.#failAttempt(log, failure, () => result);
			return;
		}
		log.amend(({ partialText: _, ...job }) => ({ ...job, ...(summary && { summary }) }));
		await log.append(
			[{ type: 'analysis_complete', resultId: log.job.id }, { type: 'done' }],
			result,
		);
	}

	async #failAttempt(
		log: JobLog,
		failure: Failure,
		resultOf: () => ReturnType<typeof concludeWithout>,
	): Promise<void> {
		const attemptsLeft = maxAttempts - log.job.attempt;
		const willRetry = retriesAutomatically(failure.code) && attemptsLeft > 0;
		const { words } = this.#parts;
		const message = willRetry
			? words.retrying(failure, log.job.attempt + 1, maxAttempts)
			: words.failure(failure);
		const event: NewJobEvent = {
			...({ type: 'error', code: failure.code, message, willRetry, attemptsLeft } as const),
		};
		await (willRetry ? log.append([event]) : log.append([event], resultOf()));
	}

	#log(job: Job): JobLog {
		return new JobLog(job, this.#parts);
	}

	#stopwatch(job: Job): Stopwatch {
		return new Stopwatch(this.#parts.clock, job.createdAtMs);
	}

	#end(log: JobLog, watch: Stopwatch, cap?: number, facts?: JobEnd['facts']): JobEnd {
		const draft = this.#parts.draftOf(log.job.id);
		return {
			...{ job: log.job, watch, facts, cap, rates: draft?.rates ?? [] },
			message: (failure) => this.#parts.words.failure(failure),
		};
	}
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
