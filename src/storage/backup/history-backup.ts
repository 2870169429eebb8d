import type { BackupFault, HistoryBackup, ImportReport } from '../../ports';
import type { Database } from '../schema';
import { atomically, guard, together } from '../transactions';
import { restack } from '../restack';
import { wordRecords } from '../words';
import type { History } from './read-backup';

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

	async restore(file: Blob): Promise<ImportReport | { readonly damaged: BackupFault }> {
		const { readBackup } = await import('./read-backup');
		const { DamagedBackup } = await import('./zip-file');
		try {
			const history = await readBackup(file);
			return await guard(() => this.#merge(history));
		} catch (error) {
			if (error instanceof DamagedBackup) return { damaged: error.fault };
			throw error;
		}
	}

	/** One transaction. What is there stays as it is: a job is never two, and never another one. */
	async #merge(history: History): Promise<ImportReport> {
		const stores = [
			...(['jobs', 'events', 'results', 'photos', 'originals'] as const),
			...(['words', 'setAside', 'stacks'] as const),
		];
		const tx = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
		return atomically(tx, async () => {
			const there = new Set([
				...(await tx.objectStore('jobs').getAllKeys()),
				...(await tx.objectStore('setAside').getAllKeys()),
			]);
			const photosThere = new Set(await tx.objectStore('originals').getAllKeys());
			const added = history.jobs.filter(({ id }) => !there.has(id));
			const aside = history.setAside.filter(({ jobId }) => !there.has(jobId));
			const ids = new Set([...added.map(({ id }) => id), ...aside.map(({ jobId }) => jobId)]);
			const wanted = new Set<string | undefined>([
				...added.map(({ photo }) => photo.id),
				...aside.map(({ photoId }) => photoId),
			]);
			const resultOf = new Map(history.results.map((result) => [result.jobId, result]));
			const photos = history.photos.filter(
				({ photo: { id } }) => wanted.has(id) && !photosThere.has(id),
			);
			await together([
				...added.map((job) => () => tx.objectStore('jobs').put(job)),
				...aside.map((record) => () => tx.objectStore('setAside').put(record)),
				...added
					.flatMap((job) => wordRecords(job, resultOf.get(job.id)))
					.map((record) => () => tx.objectStore('words').put(record)),
				...history.events
					.filter(({ jobId }) => ids.has(jobId))
					.map((event) => () => tx.objectStore('events').put(event)),
				...history.results
					.filter(({ jobId }) => ids.has(jobId))
					.map((result) => () => tx.objectStore('results').put(result)),
				...photos.map(
					({ photo }) =>
						() =>
							tx.objectStore('photos').put(photo),
				),
				...photos.map(
					({ original }) =>
						() =>
							tx.objectStore('originals').put(original),
				),
			]);
			await restack(
				tx,
				added.map(({ photo }) => photo.id),
			);
			const all = history.jobs.length + history.setAside.length;
			return {
				added: added.length,
				skipped: all - ids.size,
				photos: photos.length,
				setAside: aside.length,
			};
		});
	}
}
