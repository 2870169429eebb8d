import type { StorageStatus } from '../ports';
import type { Database } from './schema';
import { guard } from './transactions';

export class BrowserStorageStatus implements StorageStatus {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	async usage(): ReturnType<StorageStatus['usage']> {
		const { usage, quota } = await navigator.storage.estimate();
		const [jobs, photos] = await guard(() =>
			Promise.all([this.#database.count('jobs'), this.#database.count('photos')]),
		);
		return {
			...(usage !== undefined && { usedBytes: usage }),
			...(quota !== undefined && { quotaBytes: quota }),
			persisted: await navigator.storage.persisted(),
			jobs,
			photos,
		};
	}

	async persist(): Promise<boolean> {
		return (await navigator.storage.persisted()) || navigator.storage.persist();
	}
}
