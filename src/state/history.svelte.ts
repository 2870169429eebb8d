/**
 * The history by photos, whatever its length: a count, and the jobs of the rows on the screen alone.
 * Stays true without a reload: every tab's changes arrive through the feed.
 */
import type { HistorySort, Stack } from '../domain/history/stack';
import type { PhotoId } from '../domain/ids';
import type { Job } from '../domain/job/job';
import type {
	Clock,
	FeedMessage,
	JobFeed,
	JobRepository,
	StackPlace,
	StackRepository,
} from '../ports';
import type { HistoryFilter, HistoryRow, HistoryState } from './app-state';

const endings: ReadonlySet<string> = new Set(['done', 'error', 'cancelled']);

/** Changes that come together are looked for together: many posts cost as much as two. */
const followMs = 200;

interface Rows {
	readonly from: number;
	readonly list: readonly HistoryRow[];
}

/** A filter with what it found: the rows are read by both or by neither. */
interface Found {
	readonly sort: HistorySort;
	/** of a filter: the hits; otherwise the index is read by place */
	readonly hits: readonly Stack[] | undefined;
}

interface Window {
	readonly from: number;
	readonly to: number;
}

export class History implements HistoryState {
	readonly #jobs: JobRepository;
	readonly #stacks: StackRepository;
	readonly #clock: Clock;
	#rows = $state.raw<Rows>({ from: 0, list: [] });
	#count = $state(0);
	#total = $state(0);
	#loaded = $state(false);
	#filter: HistoryFilter = {};
	#sort: HistorySort = 'newest';
	#found: Found | undefined;
	#window: Window = { from: 0, to: 60 };
	/** rises with each search: an older one that answers later changes nothing */
	#turn = 0;
	#watched = false;
	#stopWaiting: (() => void) | undefined;

	constructor(jobs: JobRepository, stacks: StackRepository, feed: JobFeed, clock: Clock) {
		this.#jobs = jobs;
		this.#stacks = stacks;
		this.#clock = clock;
		feed.subscribe((message) => {
			if (this.#watched) this.#follow(message);
		});
	}

	/** photos that fit the filter */
	get count(): number {
		return this.#count;
	}

	/** photos in all */
	get total(): number {
		return this.#total;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	/** undefined until it has been read */
	at(index: number): HistoryRow | undefined {
		return this.#rows.list[index - this.#rows.from];
	}

	/** Finds what fits; until `leave` the list follows every change. */
	async find(filter: HistoryFilter, sort: HistorySort = 'newest'): Promise<void> {
		this.#filter = filter;
		this.#sort = sort;
		this.#watched = true;
		await this.#search();
	}

	/** Reads the rows from `from` up to, without, `to`. */
	async show(from: number, to: number): Promise<void> {
		const window = { from, to };
		this.#window = window;
		if (!this.#loaded || this.#found === undefined) return;
		const found = this.#found;
		const list = await this.#read(found, window);
		// Another search has answered, or other rows are on the screen.
		if (found === this.#found && window === this.#window) this.#rows = { from, list };
	}

	/** All that fits, in the order of the list. */
	async all(): Promise<readonly Stack[]> {
		return (await this.#hits()) ?? this.#stacks.page(this.#sort, 0, Infinity);
	}

	/** Where a critique's photo stands in what was looked for last; undefined: it is not in it. */
	async placeOf({ id, photo }: Job): Promise<StackPlace | undefined> {
		const hits = await this.#hits();
		if (hits === undefined) return this.#stacks.placeOf(photo.id, this.#sort);
		const own = hits.findIndex(({ front }) => front === id);
		const place = own === -1 ? hits.findIndex(({ photoId }) => photoId === photo.id) : own;
		if (place === -1) return undefined;
		const [before, after] = [hits[place - 1]?.front, hits[place + 1]?.front];
		return {
			place,
			count: hits.length,
			...(before !== undefined && { before }),
			...(after !== undefined && { after }),
		};
	}

	/** The screen is gone: nothing is looked for any more. */
	leave(): void {
		this.#watched = false;
		this.#stopWaiting?.();
		this.#stopWaiting = undefined;
		this.#turn += 1;
		this.#found = undefined;
		this.#rows = { from: 0, list: [] };
		this.#loaded = false;
	}

	async #search(): Promise<void> {
		const turn = (this.#turn += 1);
		const sort = this.#sort;
		const hits = await this.#hits();
		const total = await this.#stacks.count();
		const count = hits?.length ?? total;
		if (turn !== this.#turn) return;
		const found = { sort, hits };
		const window = this.#window;
		const list = await this.#read(found, window);
		// A later search overtook this one.
		if (turn !== this.#turn) return;
		this.#found = found;
		this.#rows = { from: window.from, list };
		this.#count = count;
		this.#total = total;
		this.#loaded = true;
		// Scrolled in the meantime.
		if (window !== this.#window) await this.show(this.#window.from, this.#window.to);
	}

	/** undefined: nothing is looked for, everything is listed */
	async #hits(): Promise<readonly Stack[] | undefined> {
		const { photo, ...filter } = this.#filter;
		const sort = this.#sort;
		if (photo !== undefined) return this.#eachOf(photo);
		if (Object.keys(filter).length === 0) return undefined;
		return this.#stacks.of(await this.#jobs.ids({ task: 'critique', ...filter }), sort);
	}

	/** Every critique of one photo as a row of its own, newest first. */
	async #eachOf(photo: PhotoId): Promise<readonly Stack[]> {
		const jobs = (await this.#jobs.onPhoto(photo)).filter(({ task }) => task === 'critique');
		const [stack] = await this.#stacks.of(
			jobs.map(({ id }) => id),
			'newest',
		);
		return stack?.jobIds.map((id) => ({ ...stack, front: id, jobIds: [id] })) ?? [];
	}

	async #read({ sort, hits }: Found, { from, to }: Window): Promise<readonly HistoryRow[]> {
		const stacks = hits?.slice(from, to) ?? (await this.#stacks.page(sort, from, to));
		const jobs = await this.#jobs.many(stacks.map(({ front }) => front));
		const byId = new Map(jobs.map((job) => [job.id, job]));
		return stacks.flatMap((stack) => {
			const job = byId.get(stack.front);
			return job === undefined ? [] : [{ id: job.id, job, stack }];
		});
	}

	#follow(message: FeedMessage): void {
		if (['created', 'removed', 'restored', 'imported', 'noted'].includes(message.type))
			this.#searchSoon();
		if (message.type !== 'job') return;
		const { job, events } = message;
		const { from, list } = this.#rows;
		const place = list.findIndex(({ id }) => id === job.id);
		const row = list[place];
		if (row !== undefined) this.#rows = { from, list: list.with(place, { ...row, job }) };
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
