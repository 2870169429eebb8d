import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimKind } from '../../../src/domain/claims/claim';
import type { PhotoCritique, ToldClaim } from '../../../src/domain/critique/photo-critique';
import type { JobResult } from '../../../src/domain/job/result';
import type { Job } from '../../../src/domain/job/job';
import { isFault } from '../../../src/domain/claims/all-rules';
import { searchWords } from '../../../src/domain/history/search-words';
import { openDatabase } from '../../../src/storage/database';
import { searchIds } from '../../../src/storage/search-ids';
import { meaningsOf } from '../../../src/ui/text/meanings';
import { queuedJob, sampleCritique } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const claim = (kind: ClaimKind): ToldClaim => ({
	kind,
	dimension: 'lighting',
	good: !isFault(kind),
	severity: 'moderate',
	where: 'top',
	basis: 'measured',
	confidence: 0.9,
});

/** A job as the store indexes it, told in one language. */
function told(id: string, kinds: readonly ClaimKind[], change: Partial<PhotoCritique>) {
	const critique = sampleCritique(undefined, { claims: kinds.map(claim), ...change });
	const faults = kinds
		.filter(isFault)
		.map((kind) => ({ kind, severity: 'moderate', basis: 'measured' }));
	const summary = { kind: 'critique', overall: 6.5, faults } as Job['summary'];
	const job = { ...queuedJob({ id }), photo: { id, name: `${id}.jpg`, bytes: 1 }, summary } as Job;
	return { job, words: searchWords(job, { critique } as JobResult) };
}

async function storeOf(all: readonly { readonly job: Job; readonly words: readonly string[] }[]) {
	const database = await openDatabase();
	const tx = database.transaction('words', 'readwrite');
	for (const { job, words } of all) {
		for (const word of words) {
			void tx.store.put({ word, createdAtMs: job.createdAtMs, jobId: job.id });
		}
	}
	await tx.done;
	const find = async (text: string) => {
		const meanings = await meaningsOf(text);
		return (await searchIds(database, { text, ...(meanings && { meanings }) })).toSorted();
	};
	return { database, find };
}

const english = told('one', ['converging', 'soft_background'], {
	scene: 'a mountain out of the dark',
	lead: 'The background melts away.',
});
const german = told('zwei', ['burnt_areas', 'colour_accent'], {
	language: 'de',
	scene: 'a flower at night',
	lead: 'Ein Farbtupfer hält das Bild.',
});

describe('a critique is found in either language', () => {
	it.each([
		['Berg', ['one']],
		['stürzende', ['one']],
		['Linien', ['one']],
		['weicher Hintergrund', ['one']],
		['verticals', ['one']],
		['Blume', ['zwei']],
		['Nacht', ['zwei']],
		['flower', ['zwei']],
		['ausgefressene', ['zwei']],
		['burnt-out', ['zwei']],
		['Farbakzent', ['zwei']],
		['accent', ['zwei']],
		['Blume Linien', []],
		['Nacht jpg', ['zwei']],
		['zwei ausgefressen', ['zwei']],
		['?!', []],
	] as const)('%s → %j', async (text, ids) => {
		const { find } = await storeOf([english, german]);
		expect(await find(text)).toEqual(ids);
	});

	it('by a word of its own too, in any: what was written stays found', async () => {
		const { find } = await storeOf([english, german]);
		expect(await find('Farbtupfer')).toEqual(['zwei']);
		expect(await find('melts')).toEqual(['one']);
	});
});

it('reads of 10,000 critiques what fits, and not the rest', async () => {
	const database = await openDatabase();
	const tx = database.transaction('words', 'readwrite');
	for (let i = 0; i < 10_000; i += 1) {
		const jobId = `job-${String(i)}`;
		const words = ['||', `frame${String(i)}`, i % 2000 === 7 ? 'fault|tilted' : 'fault|noise'];
		for (const word of words) void tx.store.put({ word, createdAtMs: i, jobId });
	}
	await tx.done;
	let keys = 0;
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
	const { getAllKeys } = IDBObjectStore.prototype;
	vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (
		this: IDBObjectStore,
		...given
	) {
		const request = getAllKeys.apply(this, given);
		request.addEventListener('success', () => (keys += request.result.length));
		return request;
	});
	const text = 'schief';
	const found = await searchIds(database, { text, meanings: (await meaningsOf(text))! });
	vi.restoreAllMocks();
	expect(found).toHaveLength(5);
	expect(keys).toBe(5);
}, 60_000);
