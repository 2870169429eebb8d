/** Finds jobs by the word index: keys alone are read, as few as possible, and never a job. */
import type { IDBPObjectStore } from 'idb';
import { favouriteWord, filterWord, findingWord, scoreWord } from '../domain/history/search-words';
import { splitWords } from '../domain/history/plain-words';
import type { JobFilter } from '../ports';
import type { Database, MondrianSchema } from './schema';

type Words = IDBPObjectStore<MondrianSchema, 'words'[], 'words'>;

/** Below this many, each candidate is looked up by itself instead of reading all that fit the filter. */
const fewCandidates = 300;

const openWords = (database: Database): Words =>
	database.transaction(['words']).objectStore('words');

/** Everything that fits task, status and advisor, in the order of time. */
function exactRange({ since, before = Infinity, ...filter }: JobFilter): IDBKeyRange {
	const word = filterWord(filter);
	return IDBKeyRange.bound(
		since === undefined ? [word] : [word, since],
		[word, before],
		false,
		true,
	);
}

/** A word that no job has: what is typed holds something, but nothing that can be found. */
const nothing = '\u0000';

/** One range of the index for each thing that must hold besides task, status and advisor. */
function ranges({ text = '', minScore, maxScore, finding, favourite }: JobFilter): IDBKeyRange[] {
	const only = (word: string): IDBKeyRange => IDBKeyRange.bound([word], [word, []]);
	const words = splitWords(text);
	return [
		...(words.length === 0 && text.trim() !== '' ? [only(nothing)] : []),
		...words.map((word) => IDBKeyRange.bound([word], [`${word}\uffff`])),
		...(minScore === undefined && maxScore === undefined
			? []
			: [IDBKeyRange.bound([scoreWord(minScore ?? 0)], [scoreWord(maxScore ?? 10), []])]),
		...(finding === undefined ? [] : [only(findingWord(finding))]),
		...(favourite === true ? [only(favouriteWord)] : []),
	];
}

/** Whether a filter asks for more than task, status, advisor and time. */
export function needsSearch(filter: JobFilter): boolean {
	return ranges(filter).length > 0;
}

export function countIds(database: Database, filter: JobFilter): Promise<number> {
	return openWords(database).count(exactRange(filter));
}

/** Ids of a part of the list, newest first, by task, status, advisor and time alone. */
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
