import type { JobId } from '../domain/ids';
import type { Database } from './database';
import { atomically, together } from './database';

/** Removes jobs with all that hangs on them; a photo goes with the last job on it. */
export async function removeJobs(database: Database, ids: readonly JobId[] | 'all'): Promise<void> {
	const stores = ['jobs', 'events', 'results', 'photos', 'words'] as const;
	const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
	await atomically(tx, async () => {
		if (ids === 'all') {
			await together(stores.map((store) => () => tx.objectStore(store).clear()));
			return;
		}
		const jobs = tx.objectStore('jobs');
		const words = tx.objectStore('words');
		for (const id of ids) {
			const job = await jobs.get(id);
			const keys = await words.index('byJob').getAllKeys(id);
			await together([
				() => jobs.delete(id),
				() => tx.objectStore('events').delete(IDBKeyRange.bound([id, 0], [id, Infinity])),
				() => tx.objectStore('results').delete(id),
				...keys.map((key) => () => words.delete(key)),
			]);
			if (job === undefined) continue;
			const left = await jobs.index('byPhoto').count(job.photo.id);
			if (left === 0) await tx.objectStore('photos').delete(job.photo.id);
		}
	});
}
