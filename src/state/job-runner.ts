/** Holds the queue over all tabs and runs its jobs one at a time; recovers what a crash left. */
import type { JobId } from '../domain/ids';
import type { CancelledBy, Job } from '../domain/job/job';
import { pause } from './pause';
import { startHeartbeat } from './heartbeat';
import { JobLog } from './job-log';
import type { RunnerParts } from './runner-parts';
import { Stopwatch } from './stopwatch';

interface Current {
	readonly jobId: JobId;
	readonly controller: AbortController;
	by: CancelledBy;
}

/** After a storage that failed outside of any job: not at once again. */
const storagePauseMs = 1000;

export class JobRunner {
	readonly #parts: RunnerParts;
	/** cancelled by a tab that took them for running here, before they did */
	readonly #doomed = new Map<JobId, CancelledBy>();
	#current: Current | undefined;
	#owner = false;
	#wake: () => void = () => undefined;

	constructor(parts: RunnerParts) {
		this.#parts = parts;
	}

	/** The job that runs in this tab. */
	get runningId(): JobId | undefined {
		return this.#current?.jobId;
	}

	/** Whether this tab holds the queue. */
	get owner(): boolean {
		return this.#owner;
	}

	/** Looks for work again. */
	wake(): void {
		this.#wake();
	}

	/** Stops the job if it runs in this tab, or as soon as it begins to. */
	cancel(jobId: JobId, by: CancelledBy): void {
		if (this.#current?.jobId !== jobId) {
			this.#doomed.set(jobId, by);
			return;
		}
		this.#current.by = by;
		this.#current.controller.abort();
	}

	/** Waits for the queue, then works until the page goes. */
	start(onrecovered: () => void): Promise<void> {
		return this.#parts.feed.own(async (signal) => {
			this.#owner = true;
			await this.#untilStored(() => this.#recover());
			onrecovered();
			while (!signal.aborted) {
				const woken = new Promise<void>((resolve) => {
					this.#wake = resolve;
				});
				const next = await this.#untilStored(() => this.#next());
				if (next === undefined) await woken;
				else await this.#parts.hold(() => this.#runJob(next));
			}
		});
	}

	async #next(): Promise<Job | undefined> {
		const { jobs, queue } = this.#parts;
		if (await queue.paused()) return undefined;
		return (await jobs.open()).find((job) => job.status === 'queued');
	}

	/** The queue must outlive a storage that fails for a while. */
	async #untilStored<T>(task: () => Promise<T>): Promise<T> {
		for (;;) {
			try {
				return await task();
			} catch (error) {
				console.error(error);
				this.#parts.onstorage({ code: 'storage_failed' });
				await pause(storagePauseMs);
			}
		}
	}

	/** A job that says "running" while nobody runs it was cut off: its attempt is closed. */
	async #recover(): Promise<void> {
		for (const job of await this.#parts.jobs.open()) {
			if (job.status !== 'running') continue;
			const { closeInterrupted } = await import('./conclude');
			await closeInterrupted(this.#log(job), this.#stopwatch(job), this.#parts);
		}
	}

	async #runJob(job: Job): Promise<void> {
		const controller = new AbortController();
		const current: Current = { jobId: job.id, controller, by: 'user' };
		this.#current = current;
		const log = this.#log(job, () => {
			controller.abort();
		});
		const doomed = this.#doomed.get(job.id);
		this.#doomed.delete(job.id);
		if (doomed !== undefined) this.cancel(job.id, doomed);
		const watch = this.#stopwatch(job);
		const stopHeartbeat = startHeartbeat(log, this.#parts.clock);
		try {
			// With the first job: the page is up before its code arrives.
			const [{ Attempt }, { conclude }] = await Promise.all([
				import('./attempt'),
				import('./conclude'),
			]);
			const attempt = new Attempt(log, controller.signal, watch, {
				...this.#parts,
				ondraft: (change) => {
					this.#parts.ondraft(job.id, change);
				},
			});
			const end = await attempt.run();
			await conclude(end, current.by, log, watch, this.#parts);
		} catch (error) {
			// Only storage or a chunk of a newer version can get here: the job is tried again at next start.
			console.error(error);
			this.#parts.onstorage({ code: 'storage_failed' });
			await pause(storagePauseMs);
		} finally {
			stopHeartbeat();
			this.#current = undefined;
		}
	}

	#log(job: Job, onlost?: () => void): JobLog {
		return new JobLog(job, { ...this.#parts, ...(onlost && { onlost }) });
	}

	#stopwatch(job: Job): Stopwatch {
		return new Stopwatch(this.#parts.clock, job.createdAtMs);
	}
}
