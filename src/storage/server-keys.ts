/**
 * Keys of model servers, in a database of their own: no export and no backup reads it, and of the
 * app only the worker that speaks to servers.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';

interface KeysSchema extends DBSchema {
	/** by base address of the server */
	keys: { key: string; value: string };
}

export class ServerKeys {
	#opening: Promise<IDBPDatabase<KeysSchema>> | undefined;

	async get(origin: string): Promise<string | undefined> {
		return (await this.#database()).get('keys', origin);
	}

	/** undefined forgets it */
	async keep(origin: string, key: string | undefined): Promise<void> {
		const database = await this.#database();
		if (key === undefined) await database.delete('keys', origin);
		else await database.put('keys', key, origin);
	}

	#database(): Promise<IDBPDatabase<KeysSchema>> {
		this.#opening ??= openDB<KeysSchema>('mondrian-keys', 1, {
			upgrade: (database) => {
				database.createObjectStore('keys');
			},
			terminated: () => {
				this.#opening = undefined;
			},
		});
		this.#opening.catch(() => {
			this.#opening = undefined;
		});
		return this.#opening;
	}
}
