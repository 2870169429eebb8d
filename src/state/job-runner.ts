/**
 * Holds the queue over all tabs and runs its jobs in their order: one at a time on this device, as
 * many as it bears on a server. Recovers what a crash left, however many ran.
 */
import { appChunk } from '../domain/app-chunk';
import type { Failure } from '../domain/failure';
import { toFailure } from '../domain/failure';
import { waitsOut } from '../domain/failure-scope';
import type { JobId } from '../domain/ids';
import type { Hold } from '../domain/job/hold';
import { everything, holdOn } from '../domain/job/hold';
import { heldUpBy, waitsFor } from '../domain/job/held-up-by';
import type { CancelledBy, Job, WaitsFor } from '../domain/job/job';
import type { Lane } from '../domain/model/lane';
import { laneOf } from '../domain/model/lane';
import { fewAtOnce } from '../lib/few-at-once';
import type { QueuePause } from '../ports';
import { heldUp, lifted } from './change-held';
import { giveBack } from './give-back';
import { startHeartbeat } from './heartbeat';
import type { Flight } from './in-flight';
import { InFlight } from './in-flight';
import { JobLog } from './job-log';
import { Recoveries } from './machine-recovery';
import { ModelGate } from './model-gate';
import type { RunnerParts } from './runner-parts';
import { Stopwatch } from './stopwatch';
import { untilStored } from './until-stored';

/** Photos that are decoded and measured at a time: each may take hundreds of megabytes. */
const photosAtOnce = 2;

/** With the first job: the page is up before its code arrives. */
const loadAttempt = () => appChunk(() => import('./attempt'));
const loadConclude = () => appChunk(() => import('./conclude'));

export class JobRunner {
	readonly #parts: RunnerParts;
	readonly #recoveries: Recoveries;
	readonly #gate: ModelGate;
	readonly #inFlight = new InFlight();
	readonly #inTurn = fewAtOnce(photosAtOnce);
	/** the lanes in which jobs wait, where all have been looked through; undefined: look */
	#waitingLanes: Map<string, Lane> | undefined;
	/** how often something has changed that may give work */
	#wakes = 0;
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
			onfailed: (failure, modelId) => {
				void this.#hold(modelId, failure);
			},
		});
		this.#recoveries = new Recoveries(parts, (of) => {
			void this.#lift(of);
		});
		// A key that was mended, a model that was forgotten: whether that helps, a try tells.
		parts.models.subscribe(() => {
			if (this.#owner) void this.#lift();
		});
	}

	/** The jobs that run in this tab. */
	get runningIds(): readonly JobId[] {
		return this.#inFlight.ids;
	}

	/** Whether this tab holds the queue. */
	get owner(): boolean {
		return this.#owner;
	}

	/** Something has changed: looks for work again. */
	wake(): void {
		this.#wakes += 1;
		this.#waitingLanes = undefined;
		this.#wake();
	}

	/** A job ended without having run here: perhaps it was the last that wanted a model. */
	lookAtDownloads(): void {
		if (this.#gate.isDownloading) this.wake();
	}

	/** Stops the job if it runs in this tab, or as soon as it begins to. */
	cancel(jobId: JobId, by: CancelledBy): void {
		this.#inFlight.cancel(jobId, by);
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
				if (next !== undefined) void this.#begin(next);
				else {
					if (this.#inFlight.ids.length === 0) this.#inFlight.forgetLimits();
					await woken;
				}
			}
		});
	}

	async #next(): Promise<Job | undefined> {
		const { jobs, queue } = this.#parts;
		const wakes = this.#wakes;
		const { paused, held } = await queue.state();
		this.#recoveries.watch(held);
		if (paused) return undefined;
		const lanes = this.#waitingLanes;
		if (lanes && ![...lanes.values()].some((lane) => this.#inFlight.hasRoom(lane))) {
			return undefined;
		}
		const first = await this.#firstWithRoom(held, wakes);
		if (!this.#gate.isDownloading) {
			if (first === undefined) return undefined;
			// Mostly the first can begin: then no other is read, however many wait.
			const { next, blocked } = await this.#choose([first]);
			if (blocked === undefined) return next;
		}
		const waiting = (await jobs.open()).filter(
			(job) => job.status === 'queued' && !this.#inFlight.has(job.id) && !this.#isHeld(job, held),
		);
		const { next, blocked } = await this.#choose(waiting);
		// Said once, of the first: the others wait for their turn as before.
		if (blocked?.status === 'queued' && blocked.waitsFor !== 'model') {
			await giveBack(this.#log(blocked), '', 'model');
		}
		return next;
	}

	/** The first in line whose lane has room. Where there is none, all have been looked through. */
	async #firstWithRoom(held: readonly Hold[], wakes: number): Promise<Job | undefined> {
		const lanes = new Map<string, Lane>();
		const first = await this.#parts.jobs.nextQueued((job) => {
			if (this.#inFlight.has(job.id) || this.#isHeld(job, held)) return false;
			const lane = this.#lane(job);
			lanes.set(lane.key, lane);
			return this.#inFlight.hasRoom(lane);
		});
		// Something changed while they were looked through: that was not all of them.
		if (first === undefined && wakes === this.#wakes) this.#waitingLanes = lanes;
		return first;
	}

	#lane({ options }: Job): Lane {
		return laneOf(this.#parts.models.get(options.modelId));
	}

	#isHeld(job: Job, held: readonly Hold[]): boolean {
		return holdOn(job, held, this.#parts.models) !== undefined;
	}

	async #choose(waiting: readonly Job[]): ReturnType<ModelGate['choose']> {
		try {
			return await this.#gate.choose(waiting, (job) => this.#inFlight.hasRoom(this.#lane(job)));
		} catch (error) {
			// Nothing is known of the models: no job of any can begin.
			await this.#hold(everything, toFailure(error));
			return { next: undefined, blocked: undefined };
		}
	}

	#untilStored<T>(task: () => Promise<T>): Promise<T> {
		return untilStored(task, this.#parts.onstorage);
	}

	/** A job that says "running" while nobody runs it was cut off: its attempt is closed. */
	async #recover(): Promise<void> {
		try {
			await this.#untilStored(async () => {
				for (const job of await this.#parts.jobs.running()) {
					if (!this.#inFlight.has(job.id)) await this.#closeInterrupted(job);
				}
			});
			this.#recovered = true;
		} catch (error) {
			await this.#hold(everything, toFailure(error));
		}
	}

	async #closeInterrupted(job: Job): Promise<void> {
		const { closeInterrupted } = await loadConclude();
		const watch = this.#stopwatch(job);
		await closeInterrupted(this.#log(job), watch, this.#parts);
		watch.stop();
	}

	async #begin(job: Job): Promise<void> {
		const flight = this.#inFlight.begin(job.id, this.#lane(job), this.#parts.clock.now());
		try {
			await this.#parts.work.duringJob(() => this.#runJob(job, flight));
		} catch (error) {
			// Its end could not be told: it is found again as one that nobody runs.
			this.#recovered = false;
			await this.#hold(everything, toFailure(error));
		} finally {
			this.#inFlight.end(flight);
			this.#wakes += 1;
			this.#waitingLanes?.set(flight.lane.key, flight.lane);
			this.#wake();
		}
	}

	async #runJob(job: Job, flight: Flight): Promise<void> {
		const { controller } = flight;
		const log = this.#log(job, () => {
			controller.abort();
		});
		const watch = this.#stopwatch(job);
		const stopHeartbeat = startHeartbeat(log, this.#parts.clock);
		try {
			const [{ Attempt }, { conclude }] = await Promise.all([loadAttempt(), loadConclude()]);
			const attempt = new Attempt(log, controller.signal, watch, {
				...this.#parts,
				inTurn: this.#inTurn,
				ondraft: (change) => {
					this.#parts.ondraft(job.id, change);
				},
			});
			const end = await attempt.run();
			if (end.type === 'failed' && waitsOut(end.failure.code)) {
				await giveBack(log, end.text, await this.#heed(end.failure, job, flight));
			} else {
				if (end.type === 'answered') {
					this.#inFlight.answered(flight, end.generated, this.#parts.clock.now());
				}
				await conclude(end, flight.by, log, watch, this.#parts);
				this.#recoveries.forget(everything, job.options.modelId, flight.lane.key);
			}
		} catch (error) {
			console.error(error);
			// Before its first event the job waits as before. Behind it, only its end can have thrown.
			if (log.job.status === 'queued') await this.#hold(everything, toFailure(error));
			else await this.#untilStored(() => this.#closeInterrupted(log.job));
		} finally {
			stopHeartbeat();
			watch.stop();
		}
	}

	/** What a job waits for that comes back. The hold is first: who sees the job finds its reason. */
	async #heed(failure: Failure, job: Job, { lane, cuts }: Flight): Promise<WaitsFor> {
		const { code } = failure;
		if (code === 'model_missing' && (await this.#gate.isMissing(job.options.modelId))) {
			return 'model';
		}
		const isTooMany = code === 'server_overloaded';
		const nowMs = this.#parts.clock.now();
		if (isTooMany && this.#inFlight.limit(lane).refused(cuts, nowMs)) return 'server';
		const { modelId } = job.options;
		await this.#hold(heldUpBy(code, modelId, this.#parts.models.get(modelId)), failure);
		return waitsFor(code);
	}

	/** Jobs of a model, of a server, or all of them begin no more until the cause is gone. */
	async #hold(of: string, reason: Failure): Promise<void> {
		const now = await this.#untilStored(() => this.#parts.queue.change(heldUp({ of, reason })));
		// From here on: what passes while the job is on its way back must not be missed.
		this.#recoveries.watch(now.held);
		this.#tell(now);
	}

	/** Takes back what a failure held up: one thing, or all. */
	async #lift(of?: string): Promise<void> {
		this.#tell(await this.#untilStored(() => this.#parts.queue.change(lifted(of))));
		this.wake();
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
