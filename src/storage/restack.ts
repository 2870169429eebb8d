/** Keeps the stacks true: called within the transaction that changes their jobs. */
import type { IDBPTransaction } from 'idb';
import { stackOf } from '../domain/history/stack';
import type { Stack } from '../domain/history/stack';
import type { Job } from '../domain/job/job';
import type { MondrianSchema } from './schema';

type Writes = IDBPTransaction<MondrianSchema, ('jobs' | 'stacks')[], 'readwrite'>;

/**
 * @param tx one that writes `jobs` and `stacks`, whatever else
 * @param photoIds of jobs that were added, changed or taken away
 */
export async function restack(
	tx: { readonly db: object; readonly done: Promise<void> },
	photoIds: Iterable<string>,
): Promise<void> {
	// The types of idb know a transaction by the exact list of its stores.
	const writes = tx as Writes;
	const stacks = writes.objectStore('stacks');
	const byPhoto = writes.objectStore('jobs').index('byPhoto');
	await Promise.all(
		[...new Set(photoIds)].map(async (photoId) => {
			const stack = safeStack(await byPhoto.getAll(photoId));
			await (stack === undefined ? stacks.delete(photoId) : stacks.put(stack));
		}),
	);
}

/** Jobs of a shape that nobody knows are in no stack, and keep no write from being made. */
function safeStack(jobs: readonly Job[]): Stack | undefined {
	try {
		return stackOf(jobs);
	} catch {
		return undefined;
	}
}
