import type { QueueStore } from '../ports';
import type { Database } from './schema';
import { guard } from './transactions';

export class IdbQueueStore implements QueueStore {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	async paused(): Promise<boolean> {
		return (await guard(() => this.#database.get('queue', 'paused'))) ?? false;
	}

	async setPaused(paused: boolean): Promise<void> {
		await guard(() => this.#database.put('queue', paused, 'paused'));
	}
}
