/**
 * The history as a list of ids, whatever its length; jobs are read for the rows on the screen
 * alone. Stays true without a reload: every tab's changes arrive through the feed.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { JobId } from '../domain/ids';
import type { Job } from '../domain/job';
import type { JobFeed, JobFilter, JobRepository } from '../ports';
import type { HistoryState } from './app-state';

/** rows kept beyond those on the screen */
const keptRows = 400;

export class History implements HistoryState {
	readonly #jobs: JobRepository;
	readonly #rows = new SvelteMap<JobId, Job>();
	#ids = $state.raw<readonly JobId[]>([]);
	#total = $state(0);
	#loaded = $state(false);
	#filter: JobFilter = {};
	#looking = 0;
	#watched = false;

	constructor(jobs: JobRepository, feed: JobFeed) {
		this.#jobs = jobs;
		feed.subscribe((message) => {
			if (message.type === 'job') {
				const { job } = message;
				if (this.#rows.has(job.id)) this.#rows.set(job.id, job);
				// Only a new job or an end can change what fits the filter.
				if (message.events.some(({ seq, type }) => seq === 1 || endings.has(type))) this.#refresh();
			} else if (message.type === 'removed') {
				for (const id of message.jobIds === 'all' ? [...this.#rows.keys()] : message.jobIds) {
					this.#rows.delete(id);
				}
				this.#refresh();
			}
		});
	}

	/** newest first */
	get ids(): readonly JobId[] {
		return this.#ids;
	}

	/** critiques in all, whatever the filter */
	get total(): number {
		return this.#total;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	row(id: JobId): Job | undefined {
		return this.#rows.get(id);
	}

	/** Finds what fits; until the next call the list follows every change. */
	async find(filter: JobFilter): Promise<void> {
		this.#filter = filter;
		this.#watched = true;
		const turn = (this.#looking += 1);
		const all = await this.#jobs.ids({ task: 'critique' });
		const { text = '', status, advisor } = filter;
		const plain = text.trim() === '' && status === undefined && advisor === undefined;
		const ids = plain ? all : await this.#jobs.ids({ task: 'critique', ...filter });
		// A later search overtook this one.
		if (turn !== this.#looking) return;
		this.#ids = ids;
		this.#total = all.length;
		this.#loaded = true;
	}

	/** Reads the jobs of these rows, if they are not here yet. */
	async show(ids: readonly JobId[]): Promise<void> {
		const wanted = ids.filter((id) => !this.#rows.has(id));
		if (wanted.length === 0) return;
		for (const job of await this.#jobs.many(wanted)) this.#rows.set(job.id, job);
		const shown = new Set(ids);
		for (const id of this.#rows.keys()) {
			if (this.#rows.size <= keptRows) return;
			if (!shown.has(id)) this.#rows.delete(id);
		}
	}

	/** The screen is gone: nothing is looked for any more. */
	leave(): void {
		this.#watched = false;
		this.#rows.clear();
		this.#ids = [];
		this.#loaded = false;
	}

	#refresh(): void {
		if (this.#watched) void this.find(this.#filter);
	}
}

const endings: ReadonlySet<string> = new Set(['done', 'error', 'cancelled']);
