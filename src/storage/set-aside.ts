/**
 * Jobs that this version cannot show: an advisor, a code or a shape of another version. They are
 * kept untouched, their logs, results and photos too, go with every backup, and are taken back by
 * a version that can show them.
 */
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import { isEvent, isJob, isResult, photoIdOf } from './record-checks';
import type { Database, SetAsideRecord } from './schema';
import { restack } from './restack';
import { atomically, together } from './transactions';
import { wordRecords } from './words';

export async function moveAside(database: Database, jobs: readonly Job[]): Promise<void> {
	const stores = ['jobs', 'words', 'setAside', 'stacks'] as const;
	const tx = database.transaction(stores, 'readwrite');
	await atomically(tx, async () => {
		for (const { id } of jobs) {
			const job = await tx.objectStore('jobs').get(id);
			if (job === undefined) continue;
			const words = await tx.objectStore('words').index('byJob').getAllKeys(id);
			await together([
				() => tx.objectStore('setAside').put(asideRecord(id, photoIdOf(job), job)),
				() => tx.objectStore('jobs').delete(id),
				...words.map((key) => () => tx.objectStore('words').delete(key)),
			]);
			const photoId = photoIdOf(job);
			if (photoId !== undefined) await restack(tx, [photoId]);
		}
	});
}

export const asideRecord = (
	jobId: string,
	photoId: string | undefined,
	job: unknown,
): SetAsideRecord => ({ jobId, job, ...(photoId !== undefined && { photoId }) });

/** Takes back what this version can show. -> how many */
export async function takeBack(database: Database): Promise<number> {
	const stores = ['jobs', 'words', 'events', 'results', 'setAside', 'stacks'] as const;
	const tx = database.transaction(stores, 'readwrite');
	return atomically(tx, async () => {
		let taken = 0;
		for (const { jobId, job } of await tx.objectStore('setAside').getAll()) {
			if (!isJob(job) || !isEnded(job)) continue;
			const result = await tx.objectStore('results').get(jobId);
			if (result !== undefined && !isResult(result)) continue;
			const range = IDBKeyRange.bound([jobId, 0], [jobId, Infinity]);
			if (!(await tx.objectStore('events').getAll(range)).every(isEvent)) continue;
			await together([
				() => tx.objectStore('jobs').put(job),
				() => tx.objectStore('setAside').delete(jobId),
				...wordRecords(job, result).map((record) => () => tx.objectStore('words').put(record)),
			]);
			await restack(tx, [job.photo.id]);
			taken += 1;
		}
		return taken;
	});
}
