import type { Hold } from '../domain/job/hold';
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
		await this.change(({ held }) => ({ paused, held: paused ? held : [] }));
	}

	change(next: (current: QueuePause) => QueuePause): Promise<QueuePause> {
		return guard(() => {
			const tx = this.#database.transaction('queue', 'readwrite');
			return atomically(tx, async () => {
				const changed = next(await read(tx.store));
				await Promise.all([
					tx.store.put(changed.paused, 'paused'),
					tx.store.put(changed.held, 'held'),
					tx.store.delete('reason'),
				]);
				return changed;
			});
		});
	}
}

async function read(store: { get(key: string): Promise<unknown> }): Promise<QueuePause> {
	const [paused, held, reason] = await Promise.all(
		['paused', 'held', 'reason'].map((key) => store.get(key)),
	);
	return {
		// With a reason it was a failure's pause, as earlier versions kept it: those try again.
		paused: paused === true && !reason,
		held: (held ?? []) as readonly Hold[],
	};
}
