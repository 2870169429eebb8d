/** The database `mondrian`: schema, versions, and the ways in which opening it can fail. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { FailureError } from '../domain/failure';
import type { Job } from '../domain/job';
import type { StoredJobEvent } from '../domain/job-event';
import type { PhotoFacts } from '../domain/photo';
import type { JobResult } from '../domain/result';
import type { Settings } from '../domain/settings';

export interface PhotoRecord {
	readonly id: string;
	readonly name: string;
	/** as it was given; kept until the last job on it is removed */
	readonly file: Blob;
	readonly facts?: PhotoFacts;
	readonly thumbnail?: Blob;
	readonly preview?: Blob;
}

export interface MondrianSchema extends DBSchema {
	jobs: {
		key: string;
		value: Job;
		indexes: { byCreated: number; byStatus: string; byPhoto: string };
	};
	events: { key: [jobId: string, seq: number]; value: StoredJobEvent };
	photos: { key: string; value: PhotoRecord };
	results: { key: string; value: JobResult };
	settings: { key: string; value: Settings };
}
export type Database = IDBPDatabase<MondrianSchema>;

export const databaseName = 'mondrian';
export const databaseVersion = 2;

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

/** IndexedDB's errors as failures; a `FailureError` passes through. */
export function toStorageError(error: unknown): FailureError {
	if (error instanceof FailureError) return error;
	const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	const full = error instanceof Error && error.name === 'QuotaExceededError';
	return new FailureError(full ? 'quota_exceeded' : 'storage_failed', detail);
}

/** Runs a storage task; whatever it throws leaves as a `FailureError`. */
export async function guard<T>(task: () => Promise<T>): Promise<T> {
	try {
		return await task();
	} catch (error) {
		throw toStorageError(error);
	}
}
