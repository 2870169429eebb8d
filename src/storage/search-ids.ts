/** The search proper: fetched with the first one. */
import { filterWord } from '../domain/history/search-words';
import type { JobFilter } from '../ports';
import { exactRange, openWords, waysOf } from './find-ids';
import type { Ways, Words } from './find-ids';
import type { Database } from './schema';

/** Below this many, each candidate is looked up by itself instead of reading all that fit the filter. */
const fewCandidates = 300;

/** Ids of everything that fits all of a filter, newest first. */
export async function searchIds(database: Database, filter: JobFilter): Promise<readonly string[]> {
	const words = openWords(database);
	const { since = -Infinity, before = Infinity } = filter;
	const counted = await Promise.all(
		waysOf(filter).map(async (ways) => ({ ways, count: await countOf(words, ways) })),
	);
	counted.sort((a, b) => a.count - b.count);
	let found: Hits | undefined;
	for (const { ways } of counted) {
		const hits = new Map<string, number>();
		for (const way of ways) {
			let fits = found;
			for (const range of way) fits = await hitsOf(words, range, { since, before }, fits);
			for (const [id, at] of fits ?? []) hits.set(id, at);
		}
		found = hits;
	}
	const fitting = await keepFitting(words, filter, found ?? new Map());
	return fitting
		.sort(([idA, atA], [idB, atB]) => atB - atA || (idA < idB ? 1 : -1))
		.map(([id]) => id);
}

type Hits = ReadonlyMap<string, number>;

/** Entries to read at most, where the rarest word of each way is read first. */
async function countOf(words: Words, ways: Ways): Promise<number> {
	const counts = await Promise.all(
		ways.map(async (way) => Math.min(...(await Promise.all(way.map((each) => words.count(each)))))),
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

async function hitsOf(
	words: Words,
	range: IDBKeyRange,
	{ since, before }: { readonly since: number; readonly before: number },
	among: Hits | undefined,
): Promise<Hits> {
	const hits = new Map<string, number>();
	for (const [, createdAtMs, jobId] of await words.getAllKeys(range)) {
		const inTime = createdAtMs >= since && createdAtMs < before;
		if (inTime && (among?.has(jobId) ?? true)) hits.set(jobId, createdAtMs);
	}
	return hits;
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
