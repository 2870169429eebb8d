/** Jobs, events and results in IndexedDB. Each method is one transaction. */
import { appChunk } from '../domain/app-chunk';
import type { BatchId, JobId, PhotoId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { EndedStatus, Job } from '../domain/job/job';
import type { RemovalToken } from '../domain/job/removal';
import type { JobNotes } from '../domain/history/notes';
import type { JobResult } from '../domain/job/result';
import type { JobFilter, JobRepository, SaveOutcome } from '../ports';
import type { Database } from './schema';
import { guard } from './transactions';
import type { NewPhoto } from './write-jobs';
import { firstShowable, showable } from './showable';

/** What the first screen does not ask for. */
const loadAnnotation = () => appChunk(() => import('./annotate-job'));
const loadEstimates = () => appChunk(() => import('./estimates'));
const loadRemoval = () => appChunk(() => import('./remove-jobs'));
const loadAside = () => appChunk(() => import('./set-aside'));
const loadWriting = () => appChunk(() => import('./write-jobs'));
const loadFind = () => appChunk(() => import('./find-ids'));
const loadSearch = () => appChunk(() => import('./search-ids'));

export class IdbJobRepository implements JobRepository {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	create(
		photos: readonly NewPhoto[],
		jobs: readonly Job[],
		events: readonly StoredJobEvent[],
		results: readonly JobResult[] = [],
	): Promise<void> {
		return guard(async () =>
			(await loadWriting()).createJobs(this.#database, photos, jobs, events, results),
		);
	}

	async get(id: JobId): Promise<Job | undefined> {
		return (await this.many([id]))[0];
	}

	async list(filter: JobFilter = {}): Promise<readonly Job[]> {
		return this.many(await this.ids(filter));
	}

	ids(filter: JobFilter = {}): Promise<readonly JobId[]> {
		return guard(async () => {
			const { limit = Infinity } = filter;
			if (!needsSearch(filter))
				return (await loadFind()).pageOfIds(this.#database, filter, 0, limit);
			const { searchIds } = await loadSearch();
			return (await searchIds(this.#database, filter)).slice(0, limit);
		});
	}

	count(filter: JobFilter = {}): Promise<number> {
		return guard(async () =>
			needsSearch(filter)
				? (await this.ids(filter)).length
				: (await loadFind()).countIds(this.#database, filter),
		);
	}

	many(ids: readonly JobId[]): Promise<readonly Job[]> {
		return guard(async () => {
			const { store } = this.#database.transaction('jobs');
			const jobs = await Promise.all(ids.map((id) => store.get(id)));
			return this.#showable(jobs.filter((job) => job !== undefined));
		});
	}

	open(): Promise<readonly Job[]> {
		return guard(async () => {
			const index = this.#database.transaction('jobs').store.index('byStatus');
			const both = await Promise.all([index.getAll('queued'), index.getAll('running')]);
			const open = await this.#showable(both.flat());
			return open.toSorted((a, b) => a.order - b.order);
		});
	}

	running(): Promise<readonly Job[]> {
		return guard(async () =>
			this.#showable(await this.#database.getAllFromIndex('jobs', 'byStatus', 'running')),
		);
	}

	nextQueued(fits?: (job: Job) => boolean): Promise<Job | undefined> {
		return guard(async () => {
			const waiting = IDBKeyRange.bound(['queued', -Infinity], ['queued', Infinity]);
			return firstShowable(
				this.#database,
				(database) => database.transaction('jobs').store.index('byStatusOrder').iterate(waiting),
				fits,
			);
		});
	}

	about(id: JobId): Promise<readonly Job[]> {
		return guard(async () => {
			const jobs = await this.#showable(
				await this.#database.getAllFromIndex('jobs', 'byAbout', id),
			);
			return jobs.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
		});
	}

	onPhoto(id: PhotoId): Promise<readonly Job[]> {
		return guard(async () => {
			const jobs = await this.#showable(
				await this.#database.getAllFromIndex('jobs', 'byPhoto', id),
			);
			return jobs.toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1));
		});
	}

	batch(id: BatchId): Promise<readonly Job[]> {
		return guard(async () =>
			this.#showable(await this.#database.getAllFromIndex('jobs', 'byBatch', id)),
		);
	}

	save(job: Job, events: readonly StoredJobEvent[], result?: JobResult): Promise<SaveOutcome> {
		return guard(async () => (await loadWriting()).saveJob(this.#database, job, events, result));
	}

	annotate(id: JobId, notes: JobNotes): ReturnType<JobRepository['annotate']> {
		return guard(async () => (await loadAnnotation()).annotateJob(this.#database, id, notes));
	}

	events(id: JobId, afterSeq = 0): Promise<readonly StoredJobEvent[]> {
		const range = IDBKeyRange.bound([id, afterSeq], [id, Infinity], true);
		return guard(async () => {
			const tx = this.#database.transaction(['jobs', 'events']);
			const job = await tx.objectStore('jobs').getKey(id);
			return job === undefined ? [] : tx.objectStore('events').getAll(range);
		});
	}

	result(id: JobId): Promise<JobResult | undefined> {
		return guard(async () => {
			const tx = this.#database.transaction(['jobs', 'results']);
			const job = await tx.objectStore('jobs').getKey(id);
			return job === undefined ? undefined : tx.objectStore('results').get(id);
		});
	}

	remove(ids: readonly JobId[] | 'all'): Promise<RemovalToken> {
		return guard(async () => (await loadRemoval()).removeJobs(this.#database, ids));
	}

	restore(token: RemovalToken): Promise<readonly Job[]> {
		return guard(async () => (await loadRemoval()).restoreJobs(this.#database, token));
	}

	purge(token?: RemovalToken): Promise<void> {
		return guard(async () => (await loadRemoval()).purgeTrash(this.#database, token));
	}

	takeBack(): Promise<number> {
		return guard(async () => {
			if ((await this.#database.count('setAside')) === 0) return 0;
			return (await loadAside()).takeBack(this.#database);
		});
	}

	finishedIds(status?: EndedStatus): Promise<readonly JobId[]> {
		return guard(async () => (await loadRemoval()).finishedIds(this.#database, status));
	}

	expectedTokens(
		modelId: string,
		task: Job['task'],
	): Promise<{ tokens: number; runs: number } | undefined> {
		return guard(async () => (await loadEstimates()).expectedTokens(this.#database, modelId, task));
	}

	expectedMs(modelId: string): Promise<number | undefined> {
		return guard(async () => (await loadEstimates()).expectedMs(this.#database, modelId));
	}

	#showable(jobs: readonly Job[]): Promise<readonly Job[]> {
		return showable(this.#database, jobs);
	}
}

/** Whether a filter asks for more than task, status, advisor and time. */
function needsSearch({ text = '', favourite, ...filter }: JobFilter): boolean {
	const { minScore, maxScore, finding, minRating, flag, fault } = filter;
	return (
		text.trim() !== '' ||
		favourite === true ||
		[minScore, maxScore, finding, minRating, flag, fault].some((each) => each !== undefined)
	);
}
