import type { JobId } from '../domain/ids';
import type { Job } from '../domain/job/job';
import { isEnded } from '../domain/job/job';
import type { JobNotes } from '../domain/history/notes';
import type { Database } from './schema';
import { atomically, together } from './transactions';
import { wordRecords } from './words';

/**
 * Writes notes with the words that they are found by. Only on an ended job: a running one is written
 * by whoever runs it, from what that tab knows.
 */
export function annotateJob(
	database: Database,
	id: JobId,
	{ favourite, tags }: JobNotes,
): Promise<Job | 'open' | undefined> {
	const tx = database.transaction(['jobs', 'results', 'words'], 'readwrite', {
		durability: 'strict',
	});
	return atomically(tx, async () => {
		const stored = await tx.objectStore('jobs').get(id);
		if (stored === undefined) return undefined;
		if (!isEnded(stored)) return 'open';
		const { favourite: marked = false, tags: had = [], ...bare } = stored;
		const kept = tags ?? had;
		const job: Job = {
			...bare,
			...((favourite ?? marked) && { favourite: true as const }),
			...(kept.length > 0 && { tags: kept }),
		};
		const result = await tx.objectStore('results').get(id);
		const words = tx.objectStore('words');
		const old = await words.index('byJob').getAllKeys(id);
		await together([
			() => tx.objectStore('jobs').put(job),
			...old.map((key) => () => words.delete(key)),
			...wordRecords(job, result).map((record) => () => words.put(record)),
		]);
		return job;
	});
}
