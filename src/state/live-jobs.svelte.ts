/**
 * Jobs that a screen may show, and the drafts of running ones. Invariant: both only change through
 * messages of the feed and reads of the store, so the tab that runs a job and the tabs that watch
 * it show the same. Ended jobs beyond a few hundred are let go: the store has them.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { BatchId, JobId } from '../domain/ids';
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { FeedMessage, JobRepository } from '../ports';
import type { Draft } from './queue-state';
import { emptyDraft, foldDraft } from './fold-draft';

const keptEnded = 300;

export class LiveJobs {
	readonly #repository: JobRepository;
	/** the batch on the screen: its counts need every job of it */
	#keptBatch: BatchId | undefined;
	readonly #jobs = new SvelteMap<JobId, Job>();
	readonly #drafts = new SvelteMap<JobId, Draft>();
	readonly #all = $derived([...this.#jobs.values()].sort(newestFirst));
	readonly #open = $derived(this.#all.filter((job) => !isEnded(job)).sort(inQueueOrder));

	constructor(repository: JobRepository) {
		this.#repository = repository;
	}

	/** newest first */
	get all(): readonly Job[] {
		return this.#all;
	}

	/** queued and running, in the order of the queue */
	get open(): readonly Job[] {
		return this.#open;
	}

	job(id: JobId): Job | undefined {
		return this.#jobs.get(id);
	}

	draft(id: JobId): Draft | undefined {
		return this.#drafts.get(id);
	}

	change(jobId: JobId, change: Partial<Draft>): void {
		const draft = this.#drafts.get(jobId);
		if (draft !== undefined) this.#drafts.set(jobId, { ...draft, ...change });
	}

	keepBatch(id: BatchId): void {
		this.#keptBatch = id;
	}

	/** Takes stored jobs in; a running one is caught up with from its log, a waiting one has no draft to read. */
	async add(jobs: readonly Job[]): Promise<void> {
		const fresh = jobs.filter(({ id, lastSeq }) => (this.#jobs.get(id)?.lastSeq ?? -1) < lastSeq);
		for (const job of fresh) {
			this.#jobs.set(job.id, job);
			if (job.status === 'queued') this.#drafts.set(job.id, emptyDraft(job.id, job.attempt));
		}
		for (const job of fresh) {
			if (job.status !== 'running') continue;
			const events = await this.#repository.events(job.id);
			const draft = events.reduce(foldDraft, emptyDraft(job.id, job.attempt));
			// Live events may have come in the meantime: theirs is the newer state.
			if (this.#jobs.get(job.id) === job) {
				this.#drafts.set(job.id, { ...draft, text: job.partialText ?? '' });
			}
		}
	}

	/** A note makes no event: the place in the log stays. */
	note(job: Job): void {
		if (this.#jobs.has(job.id)) this.#jobs.set(job.id, job);
	}

	remove(ids: readonly JobId[] | 'all'): void {
		for (const id of ids === 'all' ? [...this.#jobs.keys()] : ids) {
			this.#jobs.delete(id);
			this.#drafts.delete(id);
		}
	}

	follow({ job, events }: Extract<FeedMessage, { type: 'job' }>): void {
		const known = this.#jobs.get(job.id);
		if (known !== undefined && known.lastSeq > job.lastSeq) return;
		this.#jobs.set(job.id, job);
		if (isEnded(job)) {
			this.#drafts.delete(job.id);
			this.#letGo();
			return;
		}
		const draft = this.#drafts.get(job.id) ?? emptyDraft(job.id, job.attempt);
		this.#drafts.set(job.id, events.reduce(foldDraft, draft));
	}

	#letGo(): void {
		if (this.#jobs.size <= keptEnded * 1.2) return;
		const ended = [...this.#jobs.values()]
			.filter((job) => isEnded(job) && job.batchId !== this.#keptBatch)
			.sort(newestFirst);
		for (const job of ended.slice(keptEnded)) this.#jobs.delete(job.id);
	}
}

function newestFirst(a: Job, b: Job): number {
	return b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1);
}

function inQueueOrder(a: Job, b: Job): number {
	return a.order - b.order;
}
