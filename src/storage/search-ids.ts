/** The search proper: fetched with the first one. */
import { filterWord } from '../domain/history/search-words';
import type { JobFilter } from '../ports';
import { exactRange, openWords, ranges } from './find-ids';
import type { Words } from './find-ids';
import type { Database } from './schema';

/** Below this many, each candidate is looked up by itself instead of reading all that fit the filter. */
const fewCandidates = 300;

/** Ids of everything that fits all of a filter, newest first. */
export async function searchIds(database: Database, filter: JobFilter): Promise<readonly string[]> {
	const words = openWords(database);
	const { since = -Infinity, before = Infinity } = filter;
	const counted = await Promise.all(
		ranges(filter).map(async (range) => ({ range, count: await words.count(range) })),
	);
	counted.sort((a, b) => a.count - b.count);
	let found: ReadonlyMap<string, number> | undefined;
	for (const { range } of counted) {
		const hits = new Map<string, number>();
		for (const [, createdAtMs, jobId] of await words.getAllKeys(range)) {
			const inTime = createdAtMs >= since && createdAtMs < before;
			if (inTime && (found?.has(jobId) ?? true)) hits.set(jobId, createdAtMs);
		}
		found = hits;
	}
	const fitting = await keepFitting(words, filter, found ?? new Map());
	return fitting
		.sort(([idA, atA], [idB, atB]) => atB - atA || (idA < idB ? 1 : -1))
		.map(([id]) => id);
}

async function keepFitting(
	words: Words,
	filter: JobFilter,
	found: ReadonlyMap<string, number>,
): Promise<[id: string, createdAtMs: number][]> {
	const word = filterWord(filter);
	if (found.size > fewCandidates) {
		const all = new Set((await words.getAllKeys(exactRange(filter))).map(([, , id]) => id));
		return [...found].filter(([id]) => all.has(id));
	}
	const known = await Promise.all(
		[...found].map(async ([id, at]) => (await words.getKey([word, at, id])) !== undefined),
	);
	return [...found].filter((_, i) => known[i]);
}
