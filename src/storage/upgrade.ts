/** From every older version of the database to this one, in one transaction: all of it or nothing. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { MondrianSchema } from './schema';

export type Upgrade = IDBPTransaction<
	MondrianSchema,
	StoreNames<MondrianSchema>[],
	'versionchange'
>;

/** @param carryOver takes what an older version stored to the new stores */
export function upgradeDatabase(
	database: IDBPDatabase<MondrianSchema>,
	oldVersion: number,
	transaction: Upgrade,
	carryOver: ((transaction: Upgrade, oldVersion: number) => Promise<void>) | undefined,
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
	}
	// v6: models that were added.
	if (oldVersion < 6) database.createObjectStore('models', { keyPath: 'id' });
	// v7: self-tests of models and speeds of devices.
	if (oldVersion < 7) database.createObjectStore('trials');
	// v8: the history by photos, in every order it can be sorted by.
	if (oldVersion < 8) {
		const stacks = database.createObjectStore('stacks', { keyPath: 'photoId' });
		stacks.createIndex('byDate', ['atMs']);
		stacks.createIndex('byScore', ['score', 'atMs']);
		stacks.createIndex('byStars', ['stars', 'atMs']);
		stacks.createIndex('byName', ['name', 'atMs']);
		stacks.createIndex('byAdvisor', ['advisor', 'atMs']);
	}
	// Half an upgrade would hide jobs or lose photos: then rather none.
	carryOver?.(transaction, oldVersion).catch(() => {
		try {
			transaction.abort();
		} catch {
			// The failed request has aborted it already.
		}
	});
}
