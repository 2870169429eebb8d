import type { HistoryBackup, ImportReport } from '../../ports';
import type { Database } from '../schema';
import { atomically, guard, together } from '../transactions';
import { wordRecords } from '../words';

export class IdbHistoryBackup implements HistoryBackup {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	save(): Promise<Blob> {
		return guard(async () => {
			const { writeBackup } = await import('./write-backup');
			return writeBackup(this.#database);
		});
	}

	async restore(file: Blob): Promise<ImportReport | { readonly damaged: string }> {
		const { DamagedBackup, readBackup } = await import('./read-backup');
		try {
			const history = await readBackup(file);
			return await guard(() => this.#merge(history));
		} catch (error) {
			if (error instanceof DamagedBackup) return { damaged: error.message };
			throw error;
		}
	}

	/** One transaction. What is there stays as it is: a job is never two, and never another one. */
	async #merge({
		jobs,
		events,
		results,
		photos,
	}: Awaited<ReturnType<typeof import('./read-backup').readBackup>>): Promise<ImportReport> {
		const stores = ['jobs', 'events', 'results', 'photos', 'originals', 'words'] as const;
		const tx = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
		return atomically(tx, async () => {
			const there = new Set(await tx.objectStore('jobs').getAllKeys());
			const photosThere = new Set(await tx.objectStore('photos').getAllKeys());
			const added = jobs.filter((job) => !there.has(job.id));
			const ids = new Set(added.map((job) => job.id));
			const wanted = new Set(added.map((job) => job.photo.id));
			const resultOf = new Map(results.map((result) => [result.jobId, result]));
			const newPhotos = photos.filter(({ id }) => wanted.has(id) && !photosThere.has(id));
			await together([
				...added.map((job) => () => tx.objectStore('jobs').put(job)),
				...added
					.flatMap((job) => wordRecords(job, resultOf.get(job.id)))
					.map((record) => () => tx.objectStore('words').put(record)),
				...events
					.filter(({ jobId }) => ids.has(jobId))
					.map((event) => () => tx.objectStore('events').put(event)),
				...results
					.filter(({ jobId }) => ids.has(jobId))
					.map((result) => () => tx.objectStore('results').put(result)),
				...newPhotos.map(
					({ file: _, ...photo }) =>
						() =>
							tx.objectStore('photos').put(photo),
				),
				...newPhotos.map(
					({ id, file }) =>
						() =>
							tx.objectStore('originals').put({ id, file }),
				),
			]);
			return { added: added.length, skipped: jobs.length - added.length, photos: newPhotos.length };
		});
	}
}
