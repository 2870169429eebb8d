/**
 * Removing can be undone for some seconds: the job itself goes to the trash, so that nothing finds
 * it; its events, result and photo are deleted when the trash is emptied. Nothing large is copied.
 */
import type { JobId } from '../domain/ids';
import type { EndedStatus, Job } from '../domain/job/job';
import { endedStatuses } from '../domain/job/job';
import { undoMs } from '../domain/job/removal';
import type { RemovalToken } from '../domain/job/removal';
import type { Database } from './schema';
import { restack } from './restack';
import { atomically, together } from './transactions';
import { wordRecords } from './words';

/** Jobs of a removal that are purged in one transaction: other tabs need not wait long for it. */
const purgedAtOnce = 200;

export async function removeJobs(
	database: Database,
	ids: readonly JobId[] | 'all',
): Promise<RemovalToken> {
	const token = crypto.randomUUID();
	const removedAtMs = Date.now();
	const stores = ['jobs', 'words', 'trash', 'setAside', 'stacks'] as const;
	const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
	const jobs = tx.objectStore('jobs');
	const words = tx.objectStore('words');
	const bin = (job: Job) => (): Promise<unknown> =>
		tx.objectStore('trash').put({ token, jobId: job.id, removedAtMs, photoId: job.photo.id, job });
	await atomically(tx, async () => {
		if (ids === 'all') {
			const aside = await tx.objectStore('setAside').getAll();
			await together([
				...(await jobs.getAll()).map(bin),
				...aside.map(
					(record) => () =>
						tx.objectStore('trash').put({ ...record, token, removedAtMs, setAside: true }),
				),
				...(['jobs', 'words', 'setAside', 'stacks'] as const).map(
					(store) => () => tx.objectStore(store).clear(),
				),
			]);
			return;
		}
		const photoIds: string[] = [];
		for (const id of ids) {
			const job = await jobs.get(id);
			if (job === undefined) continue;
			photoIds.push(job.photo.id);
			const keys = await words.index('byJob').getAllKeys(id);
			await together([
				bin(job),
				() => jobs.delete(id),
				...keys.map((key) => () => words.delete(key)),
			]);
		}
		await restack(tx, photoIds);
	});
	return token;
}

/** Brings back what a removal took; none: it is too late. What has come back otherwise stays as it is. */
export async function restoreJobs(
	database: Database,
	token: RemovalToken,
): Promise<readonly Job[]> {
	const stores = ['jobs', 'words', 'results', 'trash', 'setAside', 'stacks'] as const;
	const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
	return atomically(tx, async () => {
		const trash = tx.objectStore('trash');
		const jobs = tx.objectStore('jobs');
		const restored: Job[] = [];
		for (const { jobId, photoId, job, setAside } of await trash.getAll(ofToken(token))) {
			if (setAside === true) {
				await tx
					.objectStore('setAside')
					.put({ jobId, job, ...(photoId !== undefined && { photoId }) });
				continue;
			}
			if ((await jobs.getKey(jobId)) !== undefined) continue;
			const back = job as Job;
			const result = await tx.objectStore('results').get(jobId);
			await together([
				() => jobs.put(back),
				...wordRecords(back, result).map((record) => () => tx.objectStore('words').put(record)),
			]);
			restored.push(back);
		}
		await trash.delete(ofToken(token));
		await restack(
			tx,
			restored.map(({ photo }) => photo.id),
		);
		return restored;
	});
}

/** Deletes for good what was removed with this token or, without one, too long ago to be restored. */
export async function purgeTrash(database: Database, token?: RemovalToken): Promise<void> {
	const before = Date.now() - undoMs;
	const left = await database.getAllKeys('trash');
	for (const each of new Set(left.map(([key]) => key))) {
		if (token !== undefined && each !== token) continue;
		const [first] = await database.getAll('trash', ofToken(each), 1);
		if (first === undefined || (token === undefined && first.removedAtMs > before)) continue;
		while (await purgeSome(database, each));
	}
}

/** @returns whether there may be more of this removal */
async function purgeSome(database: Database, token: RemovalToken): Promise<boolean> {
	const stores = [
		...(['jobs', 'events', 'results', 'photos', 'originals'] as const),
		...(['trash', 'setAside'] as const),
	];
	const tx = database.transaction(stores, 'readwrite');
	const counted = ['jobs', 'trash', 'setAside'] as const;
	return atomically(tx, async () => {
		const records = await tx.objectStore('trash').getAll(ofToken(token), purgedAtOnce);
		for (const { jobId, photoId } of records) {
			await tx.objectStore('trash').delete([token, jobId]);
			// It may have come back in another way, from a backup: then what belongs to it stays.
			const stays = await Promise.all([
				tx.objectStore('jobs').getKey(jobId),
				tx.objectStore('setAside').getKey(jobId),
			]);
			if (stays.every((key) => key === undefined)) {
				await together([
					() => tx.objectStore('events').delete(IDBKeyRange.bound([jobId, 0], [jobId, Infinity])),
					() => tx.objectStore('results').delete(jobId),
				]);
			}
			if (photoId === undefined) continue;
			const users = await Promise.all(
				counted.map((store) => tx.objectStore(store).index('byPhoto').count(photoId)),
			);
			if (users.some((count) => count > 0)) continue;
			await together([
				() => tx.objectStore('photos').delete(photoId),
				() => tx.objectStore('originals').delete(photoId),
			]);
		}
		return records.length === purgedAtOnce;
	});
}

const ofToken = (token: RemovalToken): IDBKeyRange => IDBKeyRange.bound([token], [token, []]);

/** What has ended and on which no open question rests. */
export async function finishedIds(
	database: Database,
	status?: EndedStatus,
): Promise<readonly JobId[]> {
	const index = database.transaction('jobs').store.index('byStatus');
	const open = (await Promise.all([index.getAll('queued'), index.getAll('running')])).flat();
	const asked = new Set(open.map((job) => job.about));
	const ended = await Promise.all(
		(status === undefined ? endedStatuses : [status]).map((each) => index.getAllKeys(each)),
	);
	return ended.flat().filter((id) => !asked.has(id));
}
