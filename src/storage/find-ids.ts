/** Finds jobs by the word index, fetched with the first list: keys alone are read, as few as possible, and never a job. */
import type { IDBPObjectStore } from 'idb';
import {
	faultWord,
	favouriteWord,
	filterWord,
	findingWord,
	flagWord,
	ratingWord,
	scoreWord,
} from '../domain/history/search-words';
import { splitWords } from '../domain/history/plain-words';
import type { JobFilter } from '../ports';
import type { Database, MondrianSchema } from './schema';

export type Words = IDBPObjectStore<MondrianSchema, 'words'[], 'words'>;

export const openWords = (database: Database): Words =>
	database.transaction(['words']).objectStore('words');

/** Everything that fits task, status and advisor, in the order of time. */
export function exactRange({ since, before = Infinity, ...filter }: JobFilter): IDBKeyRange {
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

/** Ways in which one thing can hold: any of them will do, and in each all ranges must have the job. */
export type Ways = readonly (readonly IDBKeyRange[])[];

/** One for each thing that must hold besides task, status and advisor. */
export function waysOf({
	text = '',
	meanings = {},
	minScore,
	maxScore,
	finding,
	fault,
	favourite,
	minRating,
	flag,
}: JobFilter): readonly Ways[] {
	const only = (word: string): IDBKeyRange => IDBKeyRange.bound([word], [word, []]);
	const words = splitWords(text);
	const typed = words.map((word): Ways => {
		const means = Object.hasOwn(meanings, word) ? (meanings[word] ?? []) : [];
		return [
			[IDBKeyRange.bound([word], [`${word}\uffff`])],
			...means.filter((all) => all.length > 0).map((all) => all.map(only)),
		];
	});
	const facts = [
		...(words.length === 0 && text.trim() !== '' ? [only(nothing)] : []),
		...(minScore === undefined && maxScore === undefined
			? []
			: [IDBKeyRange.bound([scoreWord(minScore ?? 0)], [scoreWord(maxScore ?? 10), []])]),
		...(finding === undefined ? [] : [only(findingWord(finding))]),
		...(fault === undefined ? [] : [only(faultWord(fault))]),
		...(favourite === true ? [only(favouriteWord)] : []),
		...(minRating === undefined
			? []
			: [IDBKeyRange.bound([ratingWord(minRating)], [ratingWord(5), []])]),
		...(flag === undefined ? [] : [only(flagWord(flag))]),
	];
	return [...typed, ...facts.map((range): Ways => [[range]])];
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
