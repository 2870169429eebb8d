import { IDBFactory } from 'fake-indexeddb';
import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings';
import { databaseName, databaseVersion, openDatabase } from '../../../src/storage/database';
import { Preferences } from '../../../src/state/preferences.svelte';
import { IdbSettingsStore } from '../../../src/storage/settings-store';
import { toStorageError } from '../../../src/storage/transactions';
import { openStorage, photoRecord as photo } from '../../support/open-storage';
import { LocalFeed } from '../../support/local-feed';
import { after, critiqueResult, queuedJob, running } from '../../support/samples';
import { FixedCatalogue } from '../../support/fixed-catalogue';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** The stores of version 1, as they were then. -> that of the jobs */
function firstStores(database: IDBPDatabase) {
	const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
	jobs.createIndex('byCreated', 'createdAtMs');
	jobs.createIndex('byStatus', 'status');
	database.createObjectStore('events', { keyPath: ['jobId', 'seq'] });
	database.createObjectStore('photos', { keyPath: 'id' });
	database.createObjectStore('results', { keyPath: 'jobId' });
	database.createObjectStore('settings');
	return jobs;
}

/** What each version added, as it was then. */
async function openVersion(version: number) {
	return openDB(databaseName, version, {
		upgrade(database) {
			const jobs = firstStores(database);
			if (version >= 2) jobs.createIndex('byPhoto', 'photo.id');
			if (version < 3) return;
			jobs.createIndex('byAbout', 'about');
			jobs.createIndex('byBatch', 'batchId');
			const words = database.createObjectStore('words', {
				keyPath: ['word', 'createdAtMs', 'jobId'],
			});
			words.createIndex('byJob', 'jobId');
			database.createObjectStore('queue');
		},
	});
}
const bytes = new Uint8Array(3000).map((_, i) => (i * 7919) % 256);
const oldPhoto = {
	...photo,
	file: new File([bytes], 'DSC01234.jpg', { type: 'image/jpeg' }),
	facts: { width: 4, height: 3, sha256: 'x', mimeType: 'image/jpeg' },
	thumbnail: new Blob(['small']),
};

describe('versions', () => {
	it.each([1, 2, 3, 4])(
		'carries a database of version %i over: every job, every file to the byte, found by its words',
		async (version) => {
			const old = await openVersion(version);
			const second = queuedJob({ id: 'job-2', advisorId: 'gehry', about: 'job-1', order: 0.5 });
			const named = { id: 'photo-1', name: '夏の京都 DSC01234.jpg', bytes: 1 };
			await old.put('jobs', queuedJob({ photo: named }));
			await old.put('jobs', second);
			await old.put('jobs', { id: 'job-3', of: 'another shape' });
			await old.put('events', { ...after(second, running), seq: 1 });
			await old.put('results', critiqueResult('job-2'));
			await old.put('photos', oldPhoto);
			await old.put('photos', { id: 'photo-2', name: 'b.jpg', file: new Blob(['b']) });
			await old.put('settings', { theme: 'dark' }, 'settings');
			if (version === 4) {
				await old.put('words', { word: 'stale', createdAtMs: 1, jobId: 'job-1' });
			}
			old.close();
			const { jobs, photos, database, stacks } = await openStorage();
			expect(await jobs.ids({ text: 'canon', finding: 'noise', minScore: 6.5 })).toEqual(['job-2']);
			expect(await jobs.ids({ text: '京都 1234' })).toEqual(['job-1']);
			expect(await jobs.ids({ text: 'stale' })).toEqual([]);
			expect(await jobs.ids({ advisor: 'ansel', status: 'queued' })).toEqual(['job-1']);
			expect((await jobs.about('job-1')).map((job) => job.id)).toEqual(['job-2']);
			const [stack] = await stacks.page('newest', 0, 9);
			expect(stack).toMatchObject({ photoId: 'photo-1', jobIds: ['job-2', 'job-1'] });
			expect((await jobs.nextQueued())?.id).toBe('job-2');
			expect(await jobs.events('job-2')).toHaveLength(1);
			const original = await photos.original('photo-1');
			expect(new Uint8Array(await original!.file.arrayBuffer())).toEqual(bytes);
			expect(original!.file.type).toBe('image/jpeg');
			expect(await photos.facts('photo-1')).toEqual(oldPhoto.facts);
			expect(await (await photos.original('photo-2'))?.file.text()).toBe('b');
			for (const record of await database.getAll('photos'))
				expect(record).not.toHaveProperty('file');
			expect((await new IdbSettingsStore(database).read()).theme).toBe('dark');
			// What it cannot read is not thrown away.
			expect(await database.get('jobs', 'job-3')).toEqual({ id: 'job-3', of: 'another shape' });
		},
	);

	it('moves the originals one after the other, never all of them at once', async () => {
		const old = await openVersion(4);
		for (let i = 0; i < 20; i += 1) {
			await old.put('photos', { id: `p${String(i)}`, name: 'x', file: new Blob(['x']) });
		}
		old.close();
		const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		const { database } = await openStorage();
		expect(await database.count('originals')).toBe(20);
		expect(all.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain(
			'photos',
		);
		all.mockRestore();
	});

	it('waits while another tab has an older version open, says so, and goes on when it is closed', async () => {
		const old = await openVersion(1);
		await old.put('jobs', queuedJob());
		const onblocked = vi.fn();
		const opening = openDatabase({ onblocked });
		await vi.waitFor(() => {
			expect(onblocked).toHaveBeenCalledOnce();
		});
		old.close();
		expect(await (await opening).count('jobs')).toBe(1);
	});

	it('says that a newer version has been here, and changes nothing', async () => {
		const newer = await openDB(databaseName, databaseVersion + 1, {
			upgrade: (database) => void database.createObjectStore('jobs', { keyPath: 'id' }),
		});
		await newer.put('jobs', { id: 'of the future' });
		newer.close();
		await expect(openDatabase()).rejects.toMatchObject({ failure: { code: 'storage_newer' } });
		const again = await openDB(databaseName);
		expect(again.version).toBe(databaseVersion + 1);
		expect(await again.count('jobs')).toBe(1);
		again.close();
	});

	it('gives way to a newer version', async () => {
		let closed = false;
		await openDatabase({
			onclosed: () => {
				closed = true;
			},
		});
		const newer = await openDB(databaseName, databaseVersion + 1);
		expect(closed).toBe(true);
		newer.close();
	});
});

describe('settings', () => {
	it('come back as they were written, and fall back field by field', async () => {
		const { database } = await openStorage();
		const store = new IdbSettingsStore(database);
		expect(await store.read()).toEqual(defaultSettings);
		await store.write({ intervalSeconds: 10 });
		expect((await store.read()).intervalSeconds).toBe(10);
		await database.put('settings', { theme: 'dark', intervalSeconds: 4 } as never, 'settings');
		expect(await store.read()).toEqual({ ...defaultSettings, theme: 'dark' });
	});

	it('of two tabs that change two fields at once keep both, in the store and on both screens', async () => {
		const { database } = await openStorage();
		const feed = new LocalFeed();
		const [a, b] = [0, 1].map(
			() => new Preferences(new IdbSettingsStore(database), feed, new FixedCatalogue()),
		);
		await Promise.all([a!.update({ theme: 'dark' }), b!.update({ intervalSeconds: 3 })]);
		const both = { ...defaultSettings, theme: 'dark', intervalSeconds: 3 };
		expect(await new IdbSettingsStore(database).read()).toEqual(both);
		expect([a!.settings, b!.settings]).toEqual([both, both]);
	});
});

it('tells a full disk from other failures', () => {
	const full = new DOMException('full', 'QuotaExceededError');
	expect(toStorageError(full).failure.code).toBe('quota_exceeded');
	expect(toStorageError(new Error('x')).failure.code).toBe('storage_failed');
});
