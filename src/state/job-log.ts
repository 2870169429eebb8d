/** The event log of one job: numbers and dates events, applies them, stores them, tells all tabs. */
import type { Job } from '../domain/job';
import { applyJobEvent } from '../domain/apply-job-event';
import { isEnded } from '../domain/job';
import type { NewJobEvent, StoredJobEvent } from '../domain/job-event';
import type { JobResult } from '../domain/result';
import type { Clock, JobFeed, JobRepository } from '../ports';

export interface LogParts {
	readonly jobs: JobRepository;
	readonly feed: JobFeed;
	readonly clock: Clock;
}

export class JobLog {
	readonly #parts: LogParts;
	#job: Job;
	#lastEventAtMs: number;
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

	/** Appends events in one transaction; nothing is appended to an ended job. */
	append(events: readonly NewJobEvent[], result?: JobResult): Promise<void> {
		const stored: StoredJobEvent[] = [];
		for (const event of events) {
			if (isEnded(this.#job)) break;
			const { id: jobId, attempt, lastSeq } = this.#job;
			const atMs = this.#parts.clock.now();
			const full = { ...event, jobId, attempt, seq: lastSeq + 1, atMs } as StoredJobEvent;
			stored.push(full);
			this.#job = applyJobEvent(this.#job, full);
			this.#lastEventAtMs = atMs;
		}
		return stored.length === 0 ? this.#writes : this.#write(stored, result);
	}

	/** Keeps what has been written so far; makes no event. */
	keepPartial(text: string): Promise<void> {
		if (isEnded(this.#job) || this.#job.partialText === text) return this.#writes;
		this.#job = { ...this.#job, partialText: text };
		return this.#write([]);
	}

	/** Sets facts of the job that no event carries; stored with the next event. */
	amend(change: (job: Job) => Job): void {
		this.#job = change(this.#job);
	}

	/** Resolves when everything appended so far is stored. */
	settled(): Promise<void> {
		return this.#writes;
	}

	#write(events: readonly StoredJobEvent[], result?: JobResult): Promise<void> {
		const job = this.#job;
		this.#writes = this.#writes.then(async () => {
			await this.#parts.jobs.save(job, events, result);
			this.#parts.feed.post({ type: 'job', job, events });
		});
		return this.#writes;
	}
}
