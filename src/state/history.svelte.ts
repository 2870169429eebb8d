/**
 * The history, whatever its length: a count, and the jobs of the rows on the screen alone. Stays
 * true without a reload: every tab's changes arrive through the feed.
 */
import type { JobId } from '../domain/ids';
import type { Job } from '../domain/job/job';
import type { Clock, FeedMessage, JobFeed, JobFilter, JobRepository } from '../ports';
import type { HistoryFilter, HistoryState } from './app-state';

const endings: ReadonlySet<string> = new Set(['done', 'error', 'cancelled']);

/** Changes that come together are looked for together: many posts cost as much as two. */
const followMs = 200;

interface Rows {
	readonly from: number;
	readonly jobs: readonly Job[];
}

/** A filter with what it found: the rows are read by both or by neither. */
interface Found {
	readonly filter: JobFilter;
	/** of a search by text: the hits; otherwise the index is read by place */
	readonly hits: readonly JobId[] | undefined;
}

interface Window {
	readonly from: number;
	readonly to: number;
}

export class History implements HistoryState {
	readonly #jobs: JobRepository;
	readonly #clock: Clock;
	#rows = $state.raw<Rows>({ from: 0, jobs: [] });
	#count = $state(0);
	#total = $state(0);
	#loaded = $state(false);
	#filter: JobFilter = { task: 'critique' };
	#found: Found | undefined;
	#window: Window = { from: 0, to: 60 };
	/** rises with each search: an older one that answers later changes nothing */
	#turn = 0;
	#watched = false;
	#stopWaiting: (() => void) | undefined;

	constructor(jobs: JobRepository, feed: JobFeed, clock: Clock) {
		this.#jobs = jobs;
		this.#clock = clock;
		feed.subscribe((message) => {
			if (this.#watched) this.#follow(message);
		});
	}

	/** critiques that fit the filter */
	get count(): number {
		return this.#count;
	}

	/** critiques in all */
	get total(): number {
		return this.#total;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	/** The job of a row; undefined until it has been read. */
	at(index: number): Job | undefined {
		return this.#rows.jobs[index - this.#rows.from];
	}

	/** Finds what fits; until `leave` the list follows every change. */
	async find(filter: HistoryFilter): Promise<void> {
		this.#filter = { task: 'critique', ...filter };
		this.#watched = true;
		await this.#search();
	}

	/** Reads the rows from `from` up to, without, `to`. */
	async show(from: number, to: number): Promise<void> {
		const window = { from, to };
		this.#window = window;
		if (!this.#loaded || this.#found === undefined) return;
		const found = this.#found;
		const jobs = await this.#read(found, window);
		// Another search has answered, or other rows are on the screen.
		if (found === this.#found && window === this.#window) this.#rows = { from, jobs };
	}

	/** The screen is gone: nothing is looked for any more. */
	leave(): void {
		this.#watched = false;
		this.#stopWaiting?.();
		this.#stopWaiting = undefined;
		this.#turn += 1;
		this.#found = undefined;
		this.#rows = { from: 0, jobs: [] };
		this.#loaded = false;
	}

	async #search(): Promise<void> {
		const turn = (this.#turn += 1);
		const filter = this.#filter;
		const hits = this.#jobs.needsSearch(filter) ? await this.#jobs.ids(filter) : undefined;
		const count = hits?.length ?? (await this.#jobs.count(filter));
		const total = await this.#jobs.count({ task: 'critique' });
		if (turn !== this.#turn) return;
		const found = { filter, hits };
		const window = this.#window;
		const jobs = await this.#read(found, window);
		// A later search overtook this one.
		if (turn !== this.#turn) return;
		this.#found = found;
		this.#rows = { from: window.from, jobs };
		this.#count = count;
		this.#total = total;
		this.#loaded = true;
		// Scrolled in the meantime.
		if (window !== this.#window) await this.show(this.#window.from, this.#window.to);
	}

	#read({ filter, hits }: Found, { from, to }: Window): Promise<readonly Job[]> {
		return hits === undefined
			? this.#jobs.page(filter, from, to)
			: this.#jobs.many(hits.slice(from, to));
	}

	#follow(message: FeedMessage): void {
		if (['created', 'removed', 'restored', 'imported', 'noted'].includes(message.type))
			this.#searchSoon();
		if (message.type !== 'job') return;
		const { job, events } = message;
		const { from, jobs } = this.#rows;
		const place = jobs.findIndex((each) => each.id === job.id);
		if (place !== -1) this.#rows = { from, jobs: jobs.with(place, job) };
		// Only an end can change what fits the filter.
		if (events.some(({ type }) => endings.has(type))) this.#searchSoon();
	}

	#searchSoon(): void {
		this.#stopWaiting ??= this.#clock.every(followMs, () => {
			this.#stopWaiting?.();
			this.#stopWaiting = undefined;
			this.#search().catch((error: unknown) => {
				// What is on the screen stays; the next change looks again.
				console.warn('The history could not be read:', error);
			});
		});
	}
}
