/** The database `mondrian`: schema, versions, and the ways in which opening it can fail. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import { FailureError } from '../domain/failure';
import type { Job } from '../domain/job/job';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Measurements } from '../domain/facts/measurements';
import type { PhotoFacts } from '../domain/photo/photo';
import type { JobResult } from '../domain/job/result';
import { searchWords } from '../domain/history/search-words';
import type { Settings } from '../domain/settings';

export interface PhotoRecord {
	readonly id: string;
	readonly name: string;
	/** as it was given; kept until the last job on it is removed */
	readonly file: Blob;
	readonly facts?: PhotoFacts;
	readonly thumbnail?: Blob;
	readonly preview?: Blob;
	readonly measurements?: Measurements;
	/** what the model of that id takes: other advisors and later attempts need not decode again */
	readonly modelImage?: { readonly modelId: string; readonly image: Blob };
}

export interface WordRecord {
	readonly word: string;
	readonly createdAtMs: number;
	readonly jobId: string;
}

export interface MondrianSchema extends DBSchema {
	jobs: {
		key: string;
		value: Job;
		indexes: {
			byCreated: number;
			byStatus: string;
			byPhoto: string;
			byAbout: string;
			byBatch: string;
		};
	};
	events: { key: [jobId: string, seq: number]; value: StoredJobEvent };
	photos: { key: string; value: PhotoRecord };
	results: { key: string; value: JobResult };
	/** written in the same transaction as the job that they find */
	words: {
		key: [word: string, createdAtMs: number, jobId: string];
		value: WordRecord;
		indexes: { byJob: string };
	};
	settings: { key: string; value: Settings };
	/** what all tabs agree on about the queue */
	queue: { key: string; value: boolean };
}
export type Database = IDBPDatabase<MondrianSchema>;

export const databaseName = 'mondrian';
export const databaseVersion = 4;

type Upgrade = IDBPTransaction<MondrianSchema, StoreNames<MondrianSchema>[], 'versionchange'>;

/** Opens the database, upgrading what an older version of the app left. */
export async function openDatabase(onclosed: () => void = () => undefined): Promise<Database> {
	return new Promise<Database>((resolve, reject) => {
		const opening = openDB<MondrianSchema>(databaseName, databaseVersion, {
			upgrade(database, oldVersion, _newVersion, transaction) {
				if (oldVersion < 1) {
					const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
					jobs.createIndex('byCreated', 'createdAtMs');
					jobs.createIndex('byStatus', 'status');
					database.createObjectStore('events', { keyPath: ['jobId', 'seq'] });
					database.createObjectStore('photos', { keyPath: 'id' });
					database.createObjectStore('results', { keyPath: 'jobId' });
					database.createObjectStore('settings');
				}
				// v2: a photo is removed with its last job, so jobs are found by their photo.
				if (oldVersion < 2) transaction.objectStore('jobs').createIndex('byPhoto', 'photo.id');
				// v3: history is searched by words; follow-ups and batches are found by index.
				if (oldVersion < 3) {
					const jobs = transaction.objectStore('jobs');
					jobs.createIndex('byAbout', 'about');
					jobs.createIndex('byBatch', 'batchId');
					const words = database.createObjectStore('words', {
						keyPath: ['word', 'createdAtMs', 'jobId'],
					});
					words.createIndex('byJob', 'jobId');
					database.createObjectStore('queue');
				}
				// v4: scores, findings, cameras and models are words too.
				if (oldVersion < 4) {
					// Half an index would hide jobs: then rather no upgrade.
					indexOldJobs(transaction).catch(() => {
						transaction.abort();
					});
				}
			},
			blocked() {
				reject(new FailureError('storage_blocked', 'another tab holds an older version open'));
			},
			blocking(_current, _blocked, event) {
				// A newer version of the app waits: this tab gives way.
				(event.target as IDBDatabase).close();
				onclosed();
			},
			terminated: onclosed,
		});
		opening.then(resolve, (error: unknown) => {
			reject(toStorageError(error));
		});
	});
}

/** Jobs of an older version get the words that this one finds them by. */
async function indexOldJobs(transaction: Upgrade): Promise<void> {
	let cursor = await transaction.objectStore('jobs').openCursor();
	while (cursor !== null) {
		const job = cursor.value;
		const result = await transaction.objectStore('results').get(job.id);
		const words = transaction.objectStore('words');
		await together(wordRecords(job, result).map((record) => () => words.put(record)));
		cursor = await cursor.continue();
	}
}

export function wordRecords(job: Job, result?: JobResult): readonly WordRecord[] {
	const { createdAtMs, id: jobId } = job;
	return searchWords(job, result).map((word) => ({ word, createdAtMs, jobId }));
}

/** IndexedDB's errors as failures; a `FailureError` passes through. */
export function toStorageError(error: unknown): FailureError {
	if (error instanceof FailureError) return error;
	const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	const full = error instanceof Error && error.name === 'QuotaExceededError';
	return new FailureError(full ? 'quota_exceeded' : 'storage_failed', detail);
}

/** Starts all and waits for all; one that cannot even start fails like one that fails later. */
export async function together(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
	await Promise.all(requests.map(async (request) => request()));
}

/** All of `work` or nothing: what throws halfway takes back what was written before it. */
export async function atomically<T>(
	tx: { readonly done: Promise<void>; abort(): void },
	work: () => Promise<T>,
): Promise<T> {
	try {
		const value = await work();
		await tx.done;
		return value;
	} catch (error) {
		// Both fail too when the transaction has already been aborted: the first cause is the news.
		tx.done.catch(() => undefined);
		try {
			tx.abort();
		} catch {
			// It is over.
		}
		throw error;
	}
}

/** Runs a storage task; whatever it throws leaves as a `FailureError`. */
export async function guard<T>(task: () => Promise<T>): Promise<T> {
	try {
		return await task();
	} catch (error) {
		throw toStorageError(error);
	}
}
