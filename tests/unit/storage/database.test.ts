import { IDBFactory } from 'fake-indexeddb';
import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings';
import {
	databaseName,
	databaseVersion,
	openDatabase,
	toStorageError,
} from '../../../src/storage/database';
import { IdbSettingsStore } from '../../../src/storage/settings-store';
import { openStorage, photoRecord as photo } from '../../support/open-storage';
import { critiqueResult, queuedJob } from '../../support/samples';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** A database cannot be opened at an older number: it is copied into one of that number. */
async function lowerVersion(version: number) {
	const newer = await openDB(databaseName);
	const names = [...newer.objectStoreNames];
	const all = new Map<string, { keys: IDBValidKey[]; values: unknown[] }>();
	for (const name of names) {
		all.set(name, { keys: await newer.getAllKeys(name), values: await newer.getAll(name) });
	}
	const shapes = names.map((name) => {
		const store = newer.transaction(name).store;
		const indexes = [...store.indexNames].map((each) => [each, store.index(each).keyPath] as const);
		return { name, keyPath: store.keyPath, indexes };
	});
	newer.close();
	globalThis.indexedDB = new IDBFactory();
	const older = await openDB(databaseName, version, {
		upgrade(database) {
			for (const { name, keyPath, indexes } of shapes) {
				const store = database.createObjectStore(name, keyPath === null ? {} : { keyPath });
				for (const [index, path] of indexes) store.createIndex(index, path);
			}
		},
	});
	for (const { name, keyPath } of shapes) {
		const { keys, values } = all.get(name)!;
		for (const [i, value] of values.entries()) {
			await older.put(name, value, keyPath === null ? keys[i] : undefined);
		}
	}
	older.close();
}

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

describe('versions', () => {
	it('carries a database of version 1 over without losing a job', async () => {
		const job = queuedJob();
		const old = await openDB(databaseName, 1, {
			upgrade(database) {
				firstStores(database);
			},
		});
		await old.put('jobs', job);
		await old.put('photos', photo);
		old.close();
		const { jobs, photos } = await openStorage();
		expect(await jobs.list()).toEqual([job]);
		await jobs.remove(['job-1']);
		expect(await photos.original('photo-1')).toBeUndefined();
	});

	it('carries a database of version 2 over: old jobs are found by their words', async () => {
		const old = await openDB(databaseName, 2, {
			upgrade(database) {
				firstStores(database).createIndex('byPhoto', 'photo.id');
			},
		});
		await old.put('jobs', queuedJob());
		await old.put('jobs', queuedJob({ id: 'job-2', advisorId: 'gehry', about: 'job-1' }));
		await old.put('results', { jobId: 'job-2', answer: 'Leave the boat out.' });
		old.close();
		const { jobs } = await openStorage();
		expect(await jobs.ids({ text: 'boat' })).toEqual(['job-2']);
		expect(await jobs.ids({ advisor: 'ansel', status: 'queued' })).toEqual(['job-1']);
		expect((await jobs.about('job-1')).map((job) => job.id)).toEqual(['job-2']);
	});

	it('carries a database of version 3 over: scores, findings and cameras are found too', async () => {
		const { jobs: first, database } = await openStorage();
		const job = queuedJob();
		await first.create([photo], [job], []);
		await database.put('results', critiqueResult());
		await database.clear('words');
		database.close();
		// The same stores at the older number.
		await lowerVersion(3);
		const { jobs } = await openStorage();
		expect(await jobs.ids({ text: 'canon' })).toEqual(['job-1']);
		expect(await jobs.ids({ finding: 'noise' })).toEqual(['job-1']);
		expect(await jobs.ids({ minScore: 6.5 })).toEqual(['job-1']);
	});

	it('says that another tab is in the way of an upgrade', async () => {
		// An old version that does not give way.
		await openDB(databaseName, 1);
		await expect(openDatabase()).rejects.toMatchObject({ failure: { code: 'storage_blocked' } });
	});

	it('gives way to a newer version', async () => {
		let closed = false;
		await openDatabase(() => {
			closed = true;
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
		await store.write({ ...defaultSettings, intervalSeconds: 10 });
		expect((await store.read()).intervalSeconds).toBe(10);
		await database.put('settings', { theme: 'dark', modelId: 'gone' } as never, 'settings');
		expect(await store.read()).toEqual({ ...defaultSettings, theme: 'dark' });
	});
});

it('tells a full disk from other failures', () => {
	const full = new DOMException('full', 'QuotaExceededError');
	expect(toStorageError(full).failure.code).toBe('quota_exceeded');
	expect(toStorageError(new Error('x')).failure.code).toBe('storage_failed');
});
