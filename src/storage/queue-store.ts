import type { Failure } from '../domain/failure';
import type { QueuePause, QueueStore } from '../ports';
import type { Database } from './schema';
import { atomically, guard } from './transactions';

export class IdbQueueStore implements QueueStore {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	state(): Promise<QueuePause> {
		return guard(() => read(this.#database.transaction('queue').store));
	}

	async setPaused(paused: boolean): Promise<void> {
		await this.#change(() => ({ paused }));
	}

	pauseFor(reason: Failure): Promise<QueuePause> {
		return this.#change((current) =>
			current.paused && current.reason === undefined ? current : { paused: true, reason },
		);
	}

	lift(): Promise<QueuePause> {
		return this.#change((current) => (current.reason === undefined ? current : { paused: false }));
	}

	#change(next: (current: QueuePause) => QueuePause): Promise<QueuePause> {
		return guard(async () => {
			const tx = this.#database.transaction('queue', 'readwrite');
			return atomically(tx, async () => {
				const current = await read(tx.store);
				const changed = next(current);
				if (changed === current) return current;
				await Promise.all([
					tx.store.put(changed.paused, 'paused'),
					changed.reason === undefined
						? tx.store.delete('reason')
						: tx.store.put(changed.reason, 'reason'),
				]);
				return changed;
			});
		});
	}
}

async function read(store: { get(key: string): Promise<unknown> }): Promise<QueuePause> {
	const [paused, reason] = await Promise.all([store.get('paused'), store.get('reason')]);
	return { paused: paused === true, ...(reason !== undefined && { reason: reason as Failure }) };
}
