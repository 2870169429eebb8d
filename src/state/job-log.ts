/**
 * The event log of one job: numbers and dates events, applies them, stores them, tells all tabs.
 * A write that fails loses nothing: its events wait and go with the next one, without a gap.
 */
import type { Job } from '../domain/job/job';
import { applyJobEvent } from '../domain/job/apply-job-event';
import type { Failure } from '../domain/failure';
import { FailureError } from '../domain/failure';
import { isEnded } from '../domain/job/job';
import type { NewJobEvent, StoredJobEvent } from '../domain/job/job-event';
import type { JobResult } from '../domain/job/result';
import type { Clock, JobFeed, JobRepository } from '../ports';

/** Pause before an end that could not be stored is tried again. */
const retryMs = 10_000;

export interface LogParts {
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly clock: Clock;
	/** a write failed, or (undefined) one works again */
	readonly onstorage?: (failure: Failure | undefined) => void;
	/** another tab changed or removed the job: what is appended from now on is dropped */
	readonly onlost?: () => void;
}

export class JobLog {
	readonly #parts: LogParts;
	#job: Job;
	#lastEventAtMs: number;
	#unsaved: readonly StoredJobEvent[] = [];
	#result: JobResult | undefined;
	#changed = false;
	#failed = false;
	#lost = false;
	#writes: Promise<void> = Promise.resolve();

	constructor(job: Job, parts: LogParts) {
		this.#job = job;
		this.#parts = parts;
		this.#lastEventAtMs = parts.clock.now();
	}

	get job(): Job {
		return this.#job;
	}

	get lastEventAtMs(): number {
		return this.#lastEventAtMs;
	}

	/** Another tab was first: `job` is what that one stored, if anything is left. */
	get lost(): boolean {
		return this.#lost;
	}

	/** Appends events in one transaction; nothing is appended to an ended job. Never rejects. */
	append(events: readonly NewJobEvent[], result?: JobResult): Promise<void> {
		for (const event of events) {
			if (isEnded(this.#job) || this.#lost) break;
			const { id: jobId, attempt, lastSeq } = this.#job;
			const atMs = this.#parts.clock.now();
			const full = { ...event, jobId, attempt, seq: lastSeq + 1, atMs } as StoredJobEvent;
			this.#unsaved = [...this.#unsaved, full];
			this.#job = applyJobEvent(this.#job, full);
			this.#lastEventAtMs = atMs;
		}
		if (result !== undefined) this.#result = result;
		return this.#store();
	}

	/** Keeps what has been written so far; makes no event. */
	keepPartial(text: string): Promise<void> {
		if (isEnded(this.#job) || this.#job.partialText === text) return this.#writes;
		this.#job = { ...this.#job, partialText: text };
		this.#changed = true;
		return this.#store();
	}

	/** Resolves when everything appended is stored, however long the storage refuses. */
	async settled(): Promise<void> {
		await this.#store();
		while (this.#failed && !this.#lost) {
			await new Promise<void>((resolve) => {
				const stop = this.#parts.clock.every(retryMs, () => {
					stop();
					resolve();
				});
			});
			await this.#store();
		}
	}

	#store(): Promise<void> {
		this.#writes = this.#writes.then(() => this.#write());
		return this.#writes;
	}

	async #write(): Promise<void> {
		if (this.#lost || (this.#unsaved.length === 0 && !this.#changed)) return;
		const { jobs, feed, onstorage } = this.#parts;
		let job = this.#job;
		const events = this.#unsaved;
		this.#changed = false;
		try {
			const outcome = await jobs.save(job, events, this.#result);
			if (!outcome.saved) {
				this.#lose(outcome.stored);
				return;
			}
			job = outcome.job ?? job;
		} catch (error) {
			this.#failed = true;
			this.#changed = true;
			onstorage?.(error instanceof FailureError ? error.failure : { code: 'storage_failed' });
			return;
		}
		this.#unsaved = this.#unsaved.slice(events.length);
		if (this.#failed) onstorage?.(undefined);
		this.#failed = false;
		feed.post({ type: 'job', job, events });
	}

	#lose(stored: Job | undefined): void {
		this.#lost = true;
		this.#unsaved = [];
		if (stored !== undefined) this.#job = stored;
		this.#parts.onlost?.();
	}
}
