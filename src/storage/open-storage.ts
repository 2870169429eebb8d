import type { OpenOptions } from './database';
import { openDatabase } from './database';
import { BroadcastFeed } from './job-feed';
import { keepsBlobs } from './keeps-blobs';
import type { Database } from './schema';

export interface OpenedStorage {
	readonly database: Database;
	readonly feed: BroadcastFeed;
	/** it lives in memory, for this visit alone: the window keeps no photos */
	readonly ephemeral: boolean;
}

/** @throws FailureError */
export async function openStorage(options: OpenOptions): Promise<OpenedStorage> {
	const ephemeral = !(await keepsBlobs());
	// Before the first use of idb, which remembers the classes that it finds.
	if (ephemeral) await import('fake-indexeddb/auto');
	return {
		ephemeral,
		database: await openDatabase(options),
		// What lives in one window is no other's business.
		feed: new BroadcastFeed(ephemeral ? crypto.randomUUID() : 'mondrian'),
	};
}
