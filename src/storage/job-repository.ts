/** Jobs, events and results in IndexedDB. Each method is one transaction. */
import type { StoredJobEvent } from '../domain/job-event';
import type { Job } from '../domain/job';
import { isEnded } from '../domain/job';
import type { JobResult } from '../domain/result';
import type { JobFilter, JobRepository } from '../ports';
import type { Database } from './database';
import { guard } from './database';

/** How many finished runs the estimate of an answer's length rests on at most. */
const estimateRuns = 20;

export class IdbJobRepository implements JobRepository {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	create(
		photos: readonly { readonly id: string; readonly file: Blob; readonly name: string }[],
		jobs: readonly Job[],
		events: readonly StoredJobEvent[],
	): Promise<void> {
		return guard(async () => {
			const stores = ['photos', 'jobs', 'events'] as const;
			const tx = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
			for (const photo of photos) void tx.objectStore('photos').put(photo);
			for (const job of jobs) void tx.objectStore('jobs').put(job);
			for (const event of events) void tx.objectStore('events').put(event);
			await tx.done;
		});
	}

	get(id: string): Promise<Job | undefined> {
		return guard(() => this.#database.get('jobs', id));
	}

	list(filter: JobFilter = {}): Promise<readonly Job[]> {
		return guard(async () => {
			const { status, advisor, text, limit = Infinity, before } = filter;
			const wanted = text?.trim().toLowerCase() ?? '';
			const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
			const found: Job[] = [];
			const index = this.#database.transaction('jobs').store.index('byCreated');
			let cursor = await index.openCursor(range, 'prev');
			while (cursor !== null && found.length < limit) {
				const job = cursor.value;
				const words = `${job.photo.name} ${job.question ?? ''} ${job.advisorId}`.toLowerCase();
				const fits =
					(status === undefined || job.status === status) &&
					(advisor === undefined || job.advisorId === advisor) &&
					words.includes(wanted);
				if (fits) found.push(job);
				cursor = await cursor.continue();
			}
			return found;
		});
	}

	open(): Promise<readonly Job[]> {
		return guard(async () => {
			const index = this.#database.transaction('jobs').store.index('byStatus');
			const both = await Promise.all([index.getAll('queued'), index.getAll('running')]);
			return both.flat().sort((a, b) => a.order - b.order);
		});
	}

	save(job: Job, events: readonly StoredJobEvent[], result?: JobResult): Promise<void> {
		return guard(async () => {
			const stores = ['jobs', 'events', 'results'] as const;
			const durability = isEnded(job) ? 'strict' : 'relaxed';
			const tx = this.#database.transaction(stores, 'readwrite', { durability });
			const stored = await tx.objectStore('jobs').get(job.id);
			// Removed in the meantime, or ended by another tab: that stands.
			if (stored !== undefined && !isEnded(stored)) {
				void tx.objectStore('jobs').put(job);
				for (const event of events) void tx.objectStore('events').put(event);
				if (result !== undefined) void tx.objectStore('results').put(result);
			}
			await tx.done;
		});
	}

	events(id: string, afterSeq = 0): Promise<readonly StoredJobEvent[]> {
		const range = IDBKeyRange.bound([id, afterSeq], [id, Infinity], true);
		return guard(() => this.#database.getAll('events', range));
	}

	result(id: string): Promise<JobResult | undefined> {
		return guard(() => this.#database.get('results', id));
	}

	remove(id: string): Promise<void> {
		return guard(async () => {
			const stores = ['jobs', 'events', 'results', 'photos'] as const;
			const tx = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
			if (id === 'all') for (const store of stores) void tx.objectStore(store).clear();
			else {
				const jobs = tx.objectStore('jobs');
				const job = await jobs.get(id);
				void jobs.delete(id);
				void tx.objectStore('events').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
				void tx.objectStore('results').delete(id);
				if (job !== undefined) {
					const left = await jobs.index('byPhoto').count(job.photo.id);
					if (left === 0) void tx.objectStore('photos').delete(job.photo.id);
				}
			}
			await tx.done;
		});
	}

	expectedTokens(
		modelId: string,
		task: Job['task'],
	): Promise<{ tokens: number; runs: number } | undefined> {
		return guard(async () => {
			const tx = this.#database.transaction(['jobs', 'results']);
			const counts: number[] = [];
			let cursor = await tx.objectStore('jobs').index('byCreated').openCursor(null, 'prev');
			while (cursor !== null && counts.length < estimateRuns) {
				const job = cursor.value;
				if (job.status === 'done' && job.task === task && job.options.modelId === modelId) {
					const result = await tx.objectStore('results').get(job.id);
					const tokens = result?.usage?.completionTokens;
					if (tokens !== undefined) counts.push(tokens);
				}
				cursor = await cursor.continue();
			}
			counts.sort((a, b) => a - b);
			const median = counts[Math.floor(counts.length / 2)];
			return median === undefined ? undefined : { tokens: median, runs: counts.length };
		});
	}
}
