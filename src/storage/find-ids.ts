/** Finds jobs by the word index: keys alone are read, never a job. */
import type { JobFilter } from '../ports';
import { filterWords, splitWords } from '../domain/search-words';
import type { Database } from './database';

/** -> ids newest first */
export async function findIds(database: Database, filter: JobFilter): Promise<readonly string[]> {
	const { task, status, advisor, text = '', before = Infinity } = filter;
	const exact = [
		...(task === undefined ? [] : [filterWords.task(task)]),
		...(status === undefined ? [] : [filterWords.status(status)]),
		...(advisor === undefined ? [] : [filterWords.advisor(advisor)]),
	];
	const ranges = [
		...exact.map((word) => IDBKeyRange.bound([word], [word, before], false, true)),
		...splitWords(text).map((word) => IDBKeyRange.bound([word], [`${word}\uffff`])),
	];
	const tx = database.transaction(['jobs', 'words']);
	if (ranges.length === 0) {
		const range = before === Infinity ? null : IDBKeyRange.upperBound(before, true);
		const ids = await tx.objectStore('jobs').index('byCreated').getAllKeys(range);
		return ids.reverse();
	}
	let found: Map<string, number> | undefined;
	for (const range of ranges) {
		const hits = new Map<string, number>();
		for (const [, createdAtMs, jobId] of await tx.objectStore('words').getAllKeys(range)) {
			if (createdAtMs >= before) continue;
			if (found === undefined || found.has(jobId)) hits.set(jobId, createdAtMs);
		}
		found = hits;
	}
	return [...(found ?? [])]
		.sort(([idA, atA], [idB, atB]) => atB - atA || (idA < idB ? 1 : -1))
		.map(([id]) => id);
}
