/** New jobs, and what becomes of them: each call is one transaction, the word index goes with it. */
import type { StoredJobEvent } from '../domain/job/job-event';
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { JobResult } from '../domain/job/result';
import type { SaveOutcome } from '../ports';
import type { Database } from './schema';
import { restack } from './restack';
import { atomically, together } from './transactions';
import { wordRecords } from './words';

export interface NewPhoto {
	readonly id: string;
	readonly file: Blob;
	readonly name: string;
}

export async function createJobs(
	database: Database,
	photos: readonly NewPhoto[],
	jobs: readonly Job[],
	events: readonly StoredJobEvent[],
	results: readonly JobResult[],
): Promise<void> {
	const stores = [
		...(['photos', 'originals', 'jobs', 'events', 'results', 'words', 'stacks'] as const),
	] as const;
	const resultOf = new Map(results.map((result) => [result.jobId, result]));
	const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
	await atomically(tx, async () => {
		await together([
			...photos.map(
				({ id, name }) =>
					() =>
						tx.objectStore('photos').put({ id, name }),
			),
			...photos.map(
				({ id, file }) =>
					() =>
						tx.objectStore('originals').put({ id, file }),
			),
			...jobs.map((job) => () => tx.objectStore('jobs').put(job)),
			...jobs
				.flatMap((job) => wordRecords(job, resultOf.get(job.id)))
				.map((record) => () => tx.objectStore('words').put(record)),
			...events.map((event) => () => tx.objectStore('events').put(event)),
			...results.map((result) => () => tx.objectStore('results').put(result)),
		]);
		await restack(
			tx,
			jobs.map(({ photo }) => photo.id),
		);
	});
}

export async function saveJob(
	database: Database,
	job: Job,
	events: readonly StoredJobEvent[],
	result?: JobResult,
): Promise<SaveOutcome> {
	const stores = ['jobs', 'events', 'results', 'words', 'stacks'] as const;
	const durability = isEnded(job) ? 'strict' : 'relaxed';
	const tx = database.transaction(stores, 'readwrite', { durability });
	return atomically(tx, async (): Promise<SaveOutcome> => {
		const stored = await tx.objectStore('jobs').get(job.id);
		const expected = (events[0]?.seq ?? job.lastSeq + 1) - 1;
		if (stored === undefined || isEnded(stored) || stored.lastSeq !== expected) {
			return { saved: false, stored };
		}
		const photoId = job.photo.id;
		const kept = isEnded(job)
			? rated(job, await tx.objectStore('jobs').index('byPhoto').getAll(photoId))
			: job;
		await together([
			() => tx.objectStore('jobs').put(kept),
			...events.map((event) => () => tx.objectStore('events').put(event)),
			...(result === undefined ? [] : [() => tx.objectStore('results').put(result)]),
		]);
		if (job.status !== stored.status) {
			const words = tx.objectStore('words');
			const old = await words.index('byJob').getAllKeys(job.id);
			await together([
				...old.map((key) => () => words.delete(key)),
				...wordRecords(kept, result).map((record) => () => words.put(record)),
			]);
			await restack(tx, [photoId]);
		}
		return { saved: true, ...(kept !== job && { job: kept }) };
	});
}

/** Stars and flag that its photo was given while it ran. */
function rated(job: Job, onPhoto: readonly Job[]): Job {
	if (job.task !== 'critique') return job;
	const other = onPhoto.find((each) => isEnded(each) && each.task === 'critique');
	if (other === undefined || (other.rating === job.rating && other.flag === job.flag)) return job;
	const { rating: _, flag: __, ...bare } = job;
	const { rating, flag } = other;
	return { ...bare, ...(rating !== undefined && { rating }), ...(flag !== undefined && { flag }) };
}
