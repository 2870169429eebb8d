/** Opens the database `mondrian`. */
import { openDB } from 'idb';
import type { Database, MondrianSchema } from './schema';
import { toStorageError } from './transactions';
import { upgradeDatabase } from './upgrade';

export const databaseName = 'mondrian';
export const databaseVersion = 5;

export interface OpenOptions {
	/** a newer version took the storage over, or the browser closed it */
	readonly onclosed?: () => void;
	/** another tab has an older version open: opening goes on by itself when that one is closed */
	readonly onblocked?: () => void;
}

/**
 * Opens the database, upgrading what an older version of the app left.
 * @throws FailureError `storage_newer` when a newer version of the app has upgraded it
 */
export async function openDatabase({
	onclosed = () => undefined,
	onblocked = () => undefined,
}: OpenOptions = {}): Promise<Database> {
	try {
		return await openDB<MondrianSchema>(databaseName, databaseVersion, {
			upgrade: upgradeDatabase,
			blocked: onblocked,
			blocking(_current, _blocked, event) {
				// A newer version of the app waits: this tab gives way.
				(event.target as IDBDatabase).close();
				onclosed();
			},
			terminated: onclosed,
		});
	} catch (error) {
		throw toStorageError(error);
	}
}
