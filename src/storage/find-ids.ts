/** Finds jobs by the word index: keys alone are read, as few as possible, and never a job. */
import type { IDBPObjectStore } from 'idb';
import { filterWord, splitWords } from '../domain/search-words';
import type { JobFilter } from '../ports';
import type { Database, MondrianSchema } from './database';

type Words = IDBPObjectStore<MondrianSchema, ['words'], 'words'>;

/** Below this many, each candidate is looked up by itself instead of reading all that fit the filter. */
const fewCandidates = 300;

const openWords = (database: Database): Words =>
	database.transaction(['words']).objectStore('words');

/** Everything that fits task, status and advisor, in the order of time. */
function exactRange({ before = Infinity, ...filter }: JobFilter): IDBKeyRange {
	const word = filterWord(filter);
	return IDBKeyRange.bound([word], [word, before], false, true);
}

export function countIds(database: Database, filter: JobFilter): Promise<number> {
	return openWords(database).count(exactRange(filter));
}

/** Ids of a part of the list, newest first; `text` is not looked at. */
export async function pageOfIds(
	database: Database,
	filter: JobFilter,
	from: number,
	to: number,
): Promise<readonly string[]> {
	const ids: string[] = [];
	let cursor = await openWords(database).openKeyCursor(exactRange(filter), 'prev');
	if (cursor !== null && from > 0) cursor = await cursor.advance(from);
	while (cursor !== null && ids.length < to - from) {
		ids.push(cursor.primaryKey[2]);
		if (ids.length < to - from) cursor = await cursor.continue();
	}
	return ids;
}

/** Ids of everything in which each word of `text` begins a word, newest first. */
export async function searchIds(
	database: Database,
	filter: JobFilter & { readonly text: string },
): Promise<readonly string[]> {
	const words = openWords(database);
	const { before = Infinity } = filter;
	const ranges = splitWords(filter.text).map((word) =>
		IDBKeyRange.bound([word], [`${word}\uffff`]),
	);
	const counted = await Promise.all(
		ranges.map(async (range) => ({ range, count: await words.count(range) })),
	);
	counted.sort((a, b) => a.count - b.count);
	let found: ReadonlyMap<string, number> | undefined;
	for (const { range } of counted) {
		const hits = new Map<string, number>();
		for (const [, createdAtMs, jobId] of await words.getAllKeys(range)) {
			if (createdAtMs < before && (found?.has(jobId) ?? true)) hits.set(jobId, createdAtMs);
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
