/**
 * The history, whatever its length: a count, and the jobs of the rows on the screen alone. Stays
 * true without a reload: every tab's changes arrive through the feed.
 */
import type { JobId } from '../domain/ids';
import type { Job } from '../domain/job/job';
import type { FeedMessage, JobFeed, JobFilter, JobRepository } from '../ports';
import type { HistoryFilter, HistoryState } from './app-state';

const endings: ReadonlySet<string> = new Set(['done', 'error', 'cancelled']);

interface Rows {
	readonly from: number;
	readonly jobs: readonly Job[];
}

export class History implements HistoryState {
	readonly #jobs: JobRepository;
	#rows = $state.raw<Rows>({ from: 0, jobs: [] });
	#count = $state(0);
	#total = $state(0);
	#loaded = $state(false);
	#filter: JobFilter = { task: 'critique' };
	/** of a search by text: the hits; otherwise the index is read by place */
	#hits: readonly JobId[] | undefined;
	#window = { from: 0, to: 60 };
	#turn = 0;
	#watched = false;

	constructor(jobs: JobRepository, feed: JobFeed) {
		this.#jobs = jobs;
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
		await this.#look();
	}

	/** Reads the rows from `from` up to, without, `to`. */
	async show(from: number, to: number): Promise<void> {
		this.#window = { from, to };
		if (this.#loaded) await this.#read(this.#turn);
	}

	/** The screen is gone: nothing is looked for any more. */
	leave(): void {
		this.#watched = false;
		this.#turn += 1;
		this.#hits = undefined;
		this.#rows = { from: 0, jobs: [] };
		this.#loaded = false;
	}

	async #look(): Promise<void> {
		const turn = (this.#turn += 1);
		const filter = this.#filter;
		const hits = this.#jobs.needsSearch(filter) ? await this.#jobs.ids(filter) : undefined;
		const count = hits?.length ?? (await this.#jobs.count(filter));
		const total = await this.#jobs.count({ task: 'critique' });
		// A later search overtook this one.
		if (turn !== this.#turn) return;
		this.#hits = hits;
		await this.#read(turn);
		if (turn !== this.#turn) return;
		this.#count = count;
		this.#total = total;
		this.#loaded = true;
	}

	async #read(turn: number): Promise<void> {
		const { from, to } = this.#window;
		const jobs = await (this.#hits === undefined
			? this.#jobs.page(this.#filter, from, to)
			: this.#jobs.many(this.#hits.slice(from, to)));
		if (turn === this.#turn && from === this.#window.from) this.#rows = { from, jobs };
	}

	#follow(message: FeedMessage): void {
		if (['removed', 'restored', 'imported', 'noted'].includes(message.type)) void this.#look();
		if (message.type !== 'job') return;
		const { job, events } = message;
		const { from, jobs } = this.#rows;
		const place = jobs.findIndex((each) => each.id === job.id);
		if (place !== -1) this.#rows = { from, jobs: jobs.with(place, job) };
		// Only a new job or an end can change what fits the filter.
		if (events.some(({ seq, type }) => seq === 1 || endings.has(type))) void this.#look();
	}
}
