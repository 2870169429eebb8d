/** What older versions stored, in the stores of this one. Needed once, and by old databases only. */
import type { Job } from '../domain/job/job';
import type { JobResult } from '../domain/job/result';
import type { PhotoRecord, WordRecord } from './schema';
import { faultWordsOf } from '../domain/history/search-words';
import { restack } from './restack';
import { together } from './transactions';
import type { Upgrade } from './upgrade';
import { wordRecords } from './words';

export async function carryOver(transaction: Upgrade, oldVersion: number): Promise<void> {
	if (oldVersion < 5) {
		await moveOriginals(transaction);
		await indexJobs(transaction);
	} else if (oldVersion < 8) await indexFaults(transaction);
	if (oldVersion < 8) await stackJobs(transaction);
}

/** Photos whose jobs are in memory together. */
const photosAtOnce = 100;

async function stackJobs(transaction: Upgrade): Promise<void> {
	const photoIds: string[] = [];
	let cursor = await transaction
		.objectStore('jobs')
		.index('byPhoto')
		.openKeyCursor(null, 'nextunique');
	while (cursor !== null) {
		photoIds.push(cursor.key);
		cursor = await cursor.continue();
	}
	for (let i = 0; i < photoIds.length; i += photosAtOnce) {
		await restack(transaction, photoIds.slice(i, i + photosAtOnce));
	}
}

/** One photo at a time: a blob moves as a reference, and no two files are in memory. */
async function moveOriginals(transaction: Upgrade): Promise<void> {
	const originals = transaction.objectStore('originals');
	let cursor = await transaction.objectStore('photos').openCursor();
	while (cursor !== null) {
		const { file, ...photo } = cursor.value as PhotoRecord & { readonly file?: Blob };
		if (file !== undefined) {
			await originals.put({ id: photo.id, file });
			await cursor.update(photo);
		}
		cursor = await cursor.continue();
	}
}

/** Each job gets the words that this version finds it by, and loses those that it does not. */
async function indexJobs(transaction: Upgrade): Promise<void> {
	const words = transaction.objectStore('words');
	let cursor = await transaction.objectStore('jobs').openCursor();
	while (cursor !== null) {
		const job = cursor.value;
		const result = await transaction.objectStore('results').get(job.id);
		const keys = await words.index('byJob').getAllKeys(job.id);
		const wanted = new Map(wordsOf(job, result).map((record) => [record.word, record]));
		const stale = keys.filter(([word]) => !wanted.delete(word));
		await together([
			...stale.map((key) => () => words.delete(key)),
			...[...wanted.values()].map((record) => () => words.put(record)),
		]);
		cursor = await cursor.continue();
	}
}

/** v8: what recurs leads to its photos. */
async function indexFaults(transaction: Upgrade): Promise<void> {
	const words = transaction.objectStore('words');
	let cursor = await transaction.objectStore('jobs').openCursor();
	while (cursor !== null) {
		const { id: jobId, createdAtMs } = cursor.value;
		await together(
			faultWords(cursor.value).map((word) => () => words.put({ word, createdAtMs, jobId })),
		);
		cursor = await cursor.continue();
	}
}

function faultWords(job: Job): readonly string[] {
	try {
		return faultWordsOf(job);
	} catch {
		return [];
	}
}

/** A record of another shape has no words, and must not keep the others from being carried over. */
function wordsOf(job: Job, result: JobResult | undefined): readonly WordRecord[] {
	try {
		return wordRecords(job, result);
	} catch {
		return [];
	}
}
