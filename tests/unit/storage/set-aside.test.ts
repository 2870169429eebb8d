import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/domain/job/job';
import { openStorage } from '../../support/open-storage';
import { queuedJob } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const ended = (id: string, change: object = {}): Job => ({
	...queuedJob({ id }),
	status: 'cancelled',
	endedAtMs: 1,
	by: 'user',
	...change,
});

describe('a stored job of another version', () => {
	it.each([
		['its advisor', { advisorId: 'avedon' }],
		['its failure', { status: 'failed', code: 'cosmic_ray', message: '' }],
		['its date', { createdAtMs: 9e15 }],
		['its scores', { summary: { kind: 'critique', overall: 'good' } }],
	])('is not shown for %s, hides no other, and stays as it is', async (_name, change) => {
		const { jobs, database } = await openStorage();
		await jobs.create([], [ended('a'), ended('b', change), ended('c')], []);
		const shown = (list: readonly Job[]) => list.map(({ id }) => id).toSorted();
		expect(shown(await jobs.list())).toEqual(['a', 'c']);
		expect(shown(await jobs.onPhoto('photo-1'))).toEqual(['a', 'c']);
		expect(await jobs.get('b')).toBeUndefined();
		await vi.waitFor(async () => {
			expect(await jobs.count()).toBe(2);
		});
		const kept = await database.get('setAside', 'b');
		expect(kept).toEqual({ jobId: 'b', photoId: 'photo-1', job: ended('b', change) });
		expect(await jobs.takeBack()).toBe(0);
	});

	it('is left to its own version while it is open, and keeps nobody from the queue', async () => {
		const { jobs, database } = await openStorage();
		const later = queuedJob({ id: 'b', advisorId: 'avedon' as never, order: 0 });
		await jobs.create([], [queuedJob({ id: 'a' }), later], []);
		expect((await jobs.nextQueued())?.id).toBe('a');
		expect((await jobs.open()).map(({ id }) => id)).toEqual(['a']);
		expect(await database.get('jobs', 'b')).toEqual(later);
	});

	it('is taken back, with its words, by a version that can show it', async () => {
		const { jobs, database } = await openStorage();
		await database.put('setAside', { jobId: 'a', photoId: 'photo-1', job: ended('a') });
		expect(await jobs.takeBack()).toBe(1);
		expect((await jobs.list({ text: 'ansel' })).map(({ id }) => id)).toEqual(['a']);
		expect(await database.count('setAside')).toBe(0);
	});
});
