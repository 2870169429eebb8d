/** The queue as the screens and the page API see it: what is open over all tabs, and the commands. */
import type { AdvisorId } from '../domain/advisor';
import { appChunk } from '../domain/app-chunk';
import type { Failure } from '../domain/failure';
import { toFailure } from '../domain/failure';
import type { BatchId, JobId } from '../domain/ids';
import type { Hold } from '../domain/job/hold';
import { everything, holdOn, reasonForAll } from '../domain/job/hold';
import type { CancelledBy, EndedStatus, Job, JobOptions } from '../domain/job/job';
import type { RemovalToken } from '../domain/job/removal';
import { isEnded } from '../domain/job/job';
import type { Region } from '../domain/photo/region';
import type { ModelId } from '../domain/model/model';
import type { JobResult } from '../domain/job/result';
import type { Settings } from '../domain/settings';
import type { FeedMessage, QueuePause } from '../ports';
import type { Draft, EndedCount, QueueState, SubmitOptions } from './queue-state';
import type { JobMaker } from './job-maker';
import type { JobRunner } from './job-runner';
import { LiveJobs } from './live-jobs.svelte';
import { tidyUp } from './purge-later';
import type { Removal } from './removal';
import type { RunnerParts } from './runner-parts';
import type { Words } from './words';

const loadTimeLeft = () => appChunk(() => import('./time-left'));
const loadChanges = () => appChunk(() => import('./change-queued'));

export interface QueueParts extends Omit<
	RunnerParts,
	'ondraft' | 'draftOf' | 'intervalSeconds' | 'onstorage' | 'words'
> {
	/** come with the runner: nothing else needs them */
	readonly words: () => Promise<Words>;
	readonly settings: () => Settings;
}

export class CritiqueQueue implements QueueState {
	readonly #parts: QueueParts;
	/** none before its code has come */
	#runner: JobRunner | undefined;
	#isLoading = false;
	readonly #live: LiveJobs;
	/** asked for and not found: removed, or never there */
	#missing = $state.raw<ReadonlySet<JobId>>(new Set());
	/** interval setting as it was changed in mid-job: for running jobs only */
	readonly #intervals = new Map<JobId, 3 | 5 | 10>();
	/** cancelled before the runner was here */
	readonly #cancelled = new Map<JobId, CancelledBy>();
	#loaded = $state(false);
	#pause = $state.raw<QueuePause>({ paused: false, held: [] });
	#storageFailure = $state.raw<Failure>();

	constructor(parts: QueueParts) {
		this.#parts = parts;
		this.#live = new LiveJobs(parts.jobs);
		parts.feed.subscribe((message) => {
			this.#receive(message);
		});
		parts.machine.subscribe((change) => {
			if (change === 'online') this.#wake();
		});
	}

	get jobs(): readonly Job[] {
		return this.#live.all;
	}

	get open(): readonly Job[] {
		return this.#live.open;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	get paused(): boolean {
		return this.#pause.paused || this.reason !== undefined;
	}

	get reason(): Failure | undefined {
		return this.#pause.paused ? undefined : reasonForAll(this.open, this.held, this.#parts.models);
	}

	get held(): readonly Hold[] {
		return this.#pause.held;
	}

	hold(job: Job): Hold | undefined {
		return holdOn(job, this.#pause.held, this.#parts.models);
	}

	get owner(): boolean {
		return this.#runner?.owner ?? false;
	}

	get storageFailure(): Failure | undefined {
		return this.#storageFailure;
	}

	/** Reads what is open and takes a place in line for the queue. */
	async start(): Promise<void> {
		const { jobs, queue } = this.#parts;
		this.#pause = await queue.state();
		await this.#live.add(await jobs.open());
		await this.#live.add(await jobs.list({ status: 'done', task: 'critique', limit: 1 }));
		this.#loaded = true;
		void this.#work();
		tidyUp(this.#parts);
	}

	job(id: JobId): Job | undefined {
		return this.#live.job(id);
	}

	missing(id: JobId): boolean {
		return this.#missing.has(id);
	}

	draft(id: JobId): Draft | undefined {
		return this.#live.draft(id);
	}

	async load(id: JobId): Promise<void> {
		const job = await this.#parts.jobs.get(id);
		if (job === undefined) this.#missing = new Set([...this.#missing, id]);
		else await this.#live.add([job, ...(await this.#parts.jobs.about(id))]);
	}

	async loadBatch(id: BatchId): Promise<void> {
		this.#live.keepBatch(id);
		await this.#live.add(await this.#parts.jobs.batch(id));
	}

	async leftMs(): Promise<number | undefined> {
		return (await loadTimeLeft()).timeLeft(this.open, this.#parts);
	}

	async submit(photos: readonly Blob[], options: SubmitOptions = {}): Promise<readonly JobId[]> {
		return this.#parts.work.during(async () => (await this.#maker()).submit(photos, options));
	}

	async ask(jobId: JobId, question: string, options: Partial<JobOptions> = {}): Promise<JobId> {
		return (await this.#maker()).ask(jobId, question, options);
	}

	async look(jobId: JobId, region: Region, options: Partial<JobOptions> = {}): Promise<JobId> {
		return (await this.#maker()).look(jobId, region, options);
	}

	async sample(jobId: JobId, runs = 3): Promise<readonly JobId[]> {
		return (await this.#maker()).sample(jobId, runs);
	}

	async retry(id: JobId, advisorId?: AdvisorId, modelId?: ModelId): Promise<JobId> {
		return (await this.#maker()).retry(id, advisorId, modelId);
	}

	async retryFailed(): Promise<readonly JobId[]> {
		return (await this.#maker()).retryFailed();
	}

	async cancel(id: JobId, by: CancelledBy = 'user'): Promise<void> {
		const { cancelQueued } = await loadChanges();
		if ((await cancelQueued(id, by, this.#parts)) !== 'running') return;
		// To whichever tab runs it: this one hears it too.
		this.#parts.feed.post({ type: 'cancel', jobId: id, by });
	}

	async cancelAll(): Promise<void> {
		const open = await this.#parts.jobs.open();
		// From the end, so that nothing moves up and starts in between.
		for (const job of open.toReversed()) await this.cancel(job.id, 'queue_cleared');
	}

	async next(id: JobId): Promise<void> {
		const { moveToFront } = await loadChanges();
		await moveToFront(id, this.#parts);
	}

	async setPaused(paused: boolean): Promise<void> {
		await this.#parts.queue.setPaused(paused);
		this.#parts.feed.post({ type: 'paused', pause: await this.#parts.queue.state() });
	}

	async remove(id: JobId | readonly JobId[] | 'all'): Promise<RemovalToken> {
		const ids = id === 'all' || typeof id !== 'string' ? id : [id];
		return (await this.#removal()).remove(ids);
	}

	async countEnded(status?: EndedStatus): Promise<EndedCount> {
		return (await this.#removal()).countEnded(status);
	}

	async clearFinished(status?: EndedStatus): Promise<RemovalToken> {
		return (await this.#removal()).clearFinished(status);
	}

	async restore(token: RemovalToken): Promise<boolean> {
		return (await this.#removal()).restore(token);
	}

	result(id: JobId): Promise<JobResult | undefined> {
		return this.#parts.jobs.result(id);
	}

	/** What works is fetched behind the first paint; a page that cannot have it says so, and tries again. */
	async #work(): Promise<void> {
		if (this.#isLoading || this.#runner) return;
		this.#isLoading = true;
		const loaded = await appChunk(() =>
			Promise.all([import('./job-runner'), this.#parts.words()]),
		).catch((error: unknown) => {
			this.#pause = { paused: false, held: [{ of: everything, reason: toFailure(error) }] };
		});
		this.#isLoading = false;
		if (loaded === undefined) return;
		const [{ JobRunner }, words] = loaded;
		this.#startRunner(JobRunner, words);
		if (this.reason?.code !== 'app_chunk_missing') return;
		// It was said to pause for want of this code; what the storage says is the truth.
		this.#pause = await this.#parts.queue.state().catch(() => ({ paused: false, held: [] }));
	}

	#startRunner(Runner: typeof JobRunner, words: Words): void {
		this.#runner = new Runner({
			...this.#parts,
			words,
			intervalSeconds: (job) => this.#intervals.get(job.id) ?? job.options.intervalSeconds,
			ondraft: (jobId, change) => {
				this.#live.change(jobId, change);
			},
			draftOf: (jobId) => this.#live.draft(jobId),
			onstorage: (failure) => {
				this.#storageFailure = failure;
			},
		});
		for (const [jobId, by] of this.#cancelled) this.#runner.cancel(jobId, by);
		void this.#runner.start(() => undefined);
	}

	#wake(): void {
		if (this.#runner) this.#runner.wake();
		else if (this.#loaded) void this.#work();
	}

	/** Fetched with the first job: looking at the history needs none. */
	async #maker(): Promise<JobMaker> {
		const { JobMaker } = await appChunk(() => import('./job-maker'));
		return new JobMaker(this.#parts);
	}

	async #removal(): Promise<Removal> {
		const { Removal } = await import('./removal');
		return new Removal({ ...this.#parts, cancel: (id) => this.cancel(id) });
	}

	#receive(message: FeedMessage): void {
		switch (message.type) {
			case 'job':
				this.#live.follow(message);
				if (isEnded(message.job)) {
					this.#intervals.delete(message.job.id);
					this.#runner?.lookAtDownloads();
				}
				return;
			case 'removed':
				this.#live.remove(message.jobIds);
				this.#runner?.lookAtDownloads();
				return;
			case 'restored':
				void this.#live.add(message.jobs.filter((job) => !isEnded(job)));
				this.#missing = new Set(
					[...this.#missing].filter((id) => !message.jobs.some((job) => job.id === id)),
				);
				return;
			case 'cancel':
				if (this.#runner) this.#runner.cancel(message.jobId, message.by);
				else this.#cancelled.set(message.jobId, message.by);
				return;
			case 'settings': {
				// The next update of running jobs already follows a changed interval.
				const { intervalSeconds } = message.change;
				if (intervalSeconds === undefined) return;
				for (const id of this.#runner?.runningIds ?? []) this.#intervals.set(id, intervalSeconds);
				return;
			}
			case 'paused':
				this.#pause = message.pause;
				this.#wake();
				return;
			case 'noted':
				this.#live.note(message.job);
				return;
			case 'imported':
			case 'models':
				return;
			case 'created':
				void this.#live.add(message.jobs);
				this.#wake();
		}
	}
}
