/** Opens the database `mondrian`. */
import { openDB } from 'idb';
import { appChunk } from '../domain/app-chunk';
import type { Database, MondrianSchema } from './schema';
import { toStorageError } from './transactions';
import type { Upgrade } from './upgrade';
import { upgradeDatabase } from './upgrade';

export const databaseName = 'mondrian';
export const databaseVersion = 8;

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
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
	const found = { isOld: false };
	try {
		try {
			return await open(options, (transaction) => {
				found.isOld = true;
				transaction.done.catch(() => undefined);
				transaction.abort();
			});
		} catch (error) {
			if (!found.isOld) throw error;
			// An upgrade waits for nothing but its own requests: its code is fetched between two tries.
			const { carryOver } = await appChunk(() => import('./carry-over'));
			return await open(options, (transaction, database, oldVersion) => {
				upgradeDatabase(database, oldVersion, transaction, carryOver);
			});
		}
	} catch (error) {
		throw toStorageError(error);
	}
}

/** @param upgradeOld brings the stores of an older version to this one */
function open(
	{ onclosed = () => undefined, onblocked = () => undefined }: OpenOptions,
	upgradeOld: (transaction: Upgrade, database: Database, oldVersion: number) => void,
): Promise<Database> {
	return openDB<MondrianSchema>(databaseName, databaseVersion, {
		upgrade(database, oldVersion, _newVersion, transaction) {
			if (oldVersion > 0) upgradeOld(transaction, database, oldVersion);
			else upgradeDatabase(database, oldVersion, transaction, undefined);
		},
		blocked: onblocked,
		blocking(_current, _blocked, event) {
			// A newer version of the app waits: this tab gives way.
			(event.target as IDBDatabase).close();
			onclosed();
		},
		terminated: onclosed,
	});
}
