/** Holds the queue over all tabs and runs its jobs one at a time; recovers what a crash left. */
import { appChunk } from '../domain/app-chunk';
import type { Failure } from '../domain/failure';
import { toFailure } from '../domain/failure';
import { scopeOf } from '../domain/failure-scope';
import type { JobId } from '../domain/ids';
import type { CancelledBy, Job } from '../domain/job/job';
import type { QueuePause } from '../ports';
import { giveBack } from './give-back';
import { startHeartbeat } from './heartbeat';
import { JobLog } from './job-log';
import { MachineRecovery } from './machine-recovery';
import { ModelGate } from './model-gate';
import { pause } from './pause';
import type { RunnerParts } from './runner-parts';
import { Stopwatch } from './stopwatch';

interface Current {
	readonly jobId: JobId;
	readonly controller: AbortController;
	by: CancelledBy;
}

/** After a storage that failed outside of any job: not at once again. */
const storagePauseMs = 1000;

/** With the first job: the page is up before its code arrives. */
const loadAttempt = () => appChunk(() => import('./attempt'));
const loadConclude = () => appChunk(() => import('./conclude'));

export class JobRunner {
	readonly #parts: RunnerParts;
	readonly #recovery: MachineRecovery;
	readonly #gate: ModelGate;
	/** cancelled by a tab that took them for running here, before they did */
	readonly #cancelledEarly = new Map<JobId, CancelledBy>();
	#current: Current | undefined;
	#owner = false;
	/** what earlier pages left has been closed */
	#recovered = false;
	#wake: () => void = () => undefined;

	constructor(parts: RunnerParts) {
		this.#parts = parts;
		this.#gate = new ModelGate({
			store: parts.store,
			models: parts.models,
			onready: () => {
				this.wake();
			},
			onfailed: (failure) => {
				void this.#pauseFor(failure);
			},
		});
		this.#recovery = new MachineRecovery(parts, () => {
			void this.#lift();
		});
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

	/** A job ended without having run here: perhaps it was the last that wanted a model. */
	lookAtDownloads(): void {
		if (this.#gate.isDownloading) this.#wake();
	}

	/** Stops the job if it runs in this tab, or as soon as it begins to. */
	cancel(jobId: JobId, by: CancelledBy): void {
		if (this.#current?.jobId !== jobId) {
			this.#cancelledEarly.set(jobId, by);
			return;
		}
		this.#current.by = by;
		this.#current.controller.abort();
	}

	/** Waits for the queue, then works until the page goes. */
	start(onrecovered: () => void): Promise<void> {
		return this.#parts.feed.own(async (signal) => {
			this.#owner = true;
			// A new page may find what the one before it missed: it tries once.
			await this.#lift();
			await this.#recover();
			onrecovered();
			while (!signal.aborted) {
				const woken = new Promise<void>((resolve) => {
					this.#wake = resolve;
				});
				if (!this.#recovered) await this.#recover();
				const next = await this.#untilStored(() => this.#next());
				if (next === undefined) await woken;
				else await this.#parts.work.duringJob(() => this.#runJob(next));
			}
		});
	}

	async #next(): Promise<Job | undefined> {
		const { jobs, queue } = this.#parts;
		const { paused, reason } = await queue.state();
		this.#recovery.watch(reason);
		if (paused) return undefined;
		const first = await jobs.nextQueued();
		if (!this.#gate.isDownloading) {
			if (first === undefined) return undefined;
			// Mostly the first can begin: then no other is read, however many wait.
			const { next, blocked } = await this.#choose([first]);
			if (blocked === undefined) return next;
		}
		const waiting = (await jobs.open()).filter((job) => job.status === 'queued');
		const { next, blocked } = await this.#choose(waiting);
		// Said once, of the first: the others wait for their turn as before.
		if (blocked?.status === 'queued' && blocked.waitsFor !== 'model') {
			await giveBack(this.#log(blocked), '', 'model');
		}
		return next;
	}

	async #choose(waiting: readonly Job[]): ReturnType<ModelGate['choose']> {
		try {
			return await this.#gate.choose(waiting);
		} catch (error) {
			// Nothing is known of the models: no job of any can begin.
			await this.#pauseFor(toFailure(error));
			return { next: undefined, blocked: undefined };
		}
	}

	/** The queue must outlive a storage that fails for a while. */
	async #untilStored<T>(task: () => Promise<T>): Promise<T> {
		for (let failed = false; ; failed = true) {
			try {
				const value = await task();
				if (failed) this.#parts.onstorage(undefined);
				return value;
			} catch (error) {
				const failure = toFailure(error);
				if (failure.code === 'app_chunk_missing') throw error;
				console.error(error);
				this.#parts.onstorage(failure);
				await pause(storagePauseMs);
			}
		}
	}

	/** A job that says "running" while nobody runs it was cut off: its attempt is closed. */
	async #recover(): Promise<void> {
		try {
			await this.#untilStored(async () => {
				for (const job of await this.#parts.jobs.running()) await this.#closeInterrupted(job);
			});
			this.#recovered = true;
		} catch (error) {
			await this.#pauseFor(toFailure(error));
		}
	}

	async #closeInterrupted(job: Job): Promise<void> {
		const { closeInterrupted } = await loadConclude();
		const watch = this.#stopwatch(job);
		await closeInterrupted(this.#log(job), watch, this.#parts);
		watch.stop();
	}

	async #runJob(job: Job): Promise<void> {
		const controller = new AbortController();
		const current: Current = { jobId: job.id, controller, by: 'user' };
		this.#current = current;
		const log = this.#log(job, () => {
			controller.abort();
		});
		const cancelledEarly = this.#cancelledEarly.get(job.id);
		this.#cancelledEarly.delete(job.id);
		if (cancelledEarly !== undefined) this.cancel(job.id, cancelledEarly);
		const watch = this.#stopwatch(job);
		const stopHeartbeat = startHeartbeat(log, this.#parts.clock);
		try {
			const [{ Attempt }, { conclude }] = await Promise.all([loadAttempt(), loadConclude()]);
			const attempt = new Attempt(log, controller.signal, watch, {
				...this.#parts,
				ondraft: (change) => {
					this.#parts.ondraft(job.id, change);
				},
			});
			const end = await attempt.run();
			if (end.type === 'failed' && scopeOf(end.failure.code) === 'machine') {
				// First the pause: who sees the job back in the queue finds the reason there.
				const { code } = end.failure;
				const comes = code === 'model_missing' && (await this.#gate.isMissing(job.options.modelId));
				if (!comes) await this.#pauseFor(end.failure);
				await giveBack(log, end.text, comes ? 'model' : 'machine');
			} else {
				await conclude(end, current.by, log, watch, this.#parts);
				this.#recovery.forget();
			}
		} catch (error) {
			console.error(error);
			// Before its first event the job waits as before. Behind it, only its end can have thrown.
			if (log.job.status === 'queued') await this.#pauseFor(toFailure(error));
			else await this.#untilStored(() => this.#closeInterrupted(log.job));
		} finally {
			stopHeartbeat();
			watch.stop();
			this.#current = undefined;
		}
	}

	async #pauseFor(failure: Failure): Promise<void> {
		const now = await this.#untilStored(() => this.#parts.queue.pauseFor(failure));
		// From here on: what passes while the job is on its way back must not be missed.
		this.#recovery.watch(now.reason);
		this.#tell(now);
	}

	/** Takes a machine's pause back. */
	async #lift(): Promise<void> {
		this.#tell(await this.#untilStored(() => this.#parts.queue.lift()));
		this.#wake();
	}

	#tell(now: QueuePause): void {
		this.#parts.feed.post({ type: 'paused', pause: now });
	}

	#log(job: Job, onlost?: () => void): JobLog {
		return new JobLog(job, { ...this.#parts, ...(onlost && { onlost }) });
	}

	#stopwatch(job: Job): Stopwatch {
		return new Stopwatch(this.#parts.clock, job.createdAtMs);
	}
}
