/** From every older version of the database to this one, in one transaction: all of it or nothing. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Job } from '../domain/job/job';
import type { JobResult } from '../domain/job/result';
import type { MondrianSchema, PhotoRecord, WordRecord } from './schema';
import { together } from './transactions';
import { wordRecords } from './words';

type Upgrade = IDBPTransaction<MondrianSchema, StoreNames<MondrianSchema>[], 'versionchange'>;

export function upgradeDatabase(
	database: IDBPDatabase<MondrianSchema>,
	oldVersion: number,
	_newVersion: number | null,
	transaction: Upgrade,
): void {
	if (oldVersion < 1) {
		const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
		jobs.createIndex('byCreated', 'createdAtMs');
		jobs.createIndex('byStatus', 'status');
		database.createObjectStore('events', { keyPath: ['jobId', 'seq'] });
		database.createObjectStore('photos', { keyPath: 'id' });
		database.createObjectStore('results', { keyPath: 'jobId' });
		database.createObjectStore('settings');
	}
	const jobs = transaction.objectStore('jobs');
	// v2: a photo is removed with its last job, so jobs are found by their photo.
	if (oldVersion < 2) jobs.createIndex('byPhoto', 'photo.id');
	// v3: history is searched by words; follow-ups and batches are found by index.
	if (oldVersion < 3) {
		jobs.createIndex('byAbout', 'about');
		jobs.createIndex('byBatch', 'batchId');
		const words = database.createObjectStore('words', {
			keyPath: ['word', 'createdAtMs', 'jobId'],
		});
		words.createIndex('byJob', 'jobId');
		database.createObjectStore('queue');
	}
	// v4 indexed scores, findings, cameras and models; v5 does it for all that came before it.
	// v5: originals apart, the next job by one step of an index, the trash, what is set aside,
	// and words of every script.
	if (oldVersion < 5) {
		jobs.createIndex('byStatusOrder', ['status', 'order']);
		database.createObjectStore('originals', { keyPath: 'id' });
		const trash = database.createObjectStore('trash', { keyPath: ['token', 'jobId'] });
		trash.createIndex('byPhoto', 'photoId');
		const setAside = database.createObjectStore('setAside', { keyPath: 'jobId' });
		setAside.createIndex('byPhoto', 'photoId');
		if (oldVersion > 0) {
			// Half an upgrade would hide jobs or lose photos: then rather none.
			carryOver(transaction).catch(() => {
				try {
					transaction.abort();
				} catch {
					// The failed request has aborted it already.
				}
			});
		}
	}
}

async function carryOver(transaction: Upgrade): Promise<void> {
	await moveOriginals(transaction);
	await indexJobs(transaction);
}

/** One photo at a time: a blob moves as a reference, and no two files are in memory. */
async function moveOriginals(transaction: Upgrade): Promise<void> {
	const originals = transaction.objectStore('originals');
	let cursor = await transaction.objectStore('photos').openCursor();
	while (cursor !== null) {
		const { file, ...photo } = cursor.value as PhotoRecord & { readonly file?: Blob };
		if (file !== undefined) {
			await originals.put({ id: photo.id, file });
			await cursor.update(photo);
		}
		cursor = await cursor.continue();
	}
}

/** Each job gets the words that this version finds it by, and loses those that it does not. */
async function indexJobs(transaction: Upgrade): Promise<void> {
	const words = transaction.objectStore('words');
	let cursor = await transaction.objectStore('jobs').openCursor();
	while (cursor !== null) {
		const job = cursor.value;
		const result = await transaction.objectStore('results').get(job.id);
		const keys = await words.index('byJob').getAllKeys(job.id);
		const wanted = new Map(wordsOf(job, result).map((record) => [record.word, record]));
		const stale = keys.filter(([word]) => !wanted.delete(word));
		await together([
			...stale.map((key) => () => words.delete(key)),
			...[...wanted.values()].map((record) => () => words.put(record)),
		]);
		cursor = await cursor.continue();
	}
}

/** A record of another shape has no words, and must not keep the others from being carried over. */
function wordsOf(job: Job, result: JobResult | undefined): readonly WordRecord[] {
	try {
		return wordRecords(job, result);
	} catch {
		return [];
	}
}
