/**
 * Jobs that this version cannot show: an advisor, a code or a shape of another version. They are
 * kept untouched, their logs, results and photos too, go with every backup, and are taken back by
 * a version that can show them.
 */
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { Database, SetAsideRecord } from './schema';
import { atomically, together } from './transactions';
import { wordRecords } from './words';

const checks = (): Promise<typeof import('./record-checks')> => import('./record-checks');

/** Those that can be shown. One that has ended and cannot is moved aside, so that nothing counts it. */
export async function showable(database: Database, jobs: readonly Job[]): Promise<readonly Job[]> {
	if (jobs.length === 0) return jobs;
	const { isJob } = await checks();
	const shown = jobs.filter(isJob);
	if (shown.length === jobs.length) return jobs;
	// An open one may be another version's at work.
	const moved = jobs.filter((job) => !isJob(job) && isEnded(job));
	void moveAside(database, moved).catch(console.error);
	return shown;
}

/** The first in this order that can be shown. */
export async function firstShowable(
	database: Database,
	open: (from: Database) => AsyncIterable<{ readonly value: Job }>,
): Promise<Job | undefined> {
	const { isJob } = await checks();
	for await (const { value } of open(database)) if (isJob(value)) return value;
	return undefined;
}

async function moveAside(database: Database, jobs: readonly Job[]): Promise<void> {
	const { photoIdOf } = await checks();
	const stores = ['jobs', 'words', 'setAside'] as const;
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
	if ((await database.count('setAside')) === 0) return 0;
	const { isJob, isEvent, isResult } = await checks();
	const stores = ['jobs', 'words', 'events', 'results', 'setAside'] as const;
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
			taken += 1;
		}
		return taken;
	});
}
