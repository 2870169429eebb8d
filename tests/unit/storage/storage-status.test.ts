import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BrowserStorageStatus } from '../../../src/storage/storage-status';
import { PageMachine } from '../../../src/state/page-machine';
import { readRoom } from '../../../src/worker/read-room';
import { openStorage } from '../../support/open-storage';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	vi.unstubAllGlobals();
});

it.each([
	['nothing at all', {}],
	['no estimate', { storage: { persisted: () => Promise.resolve(true) } }],
])('tells what it knows in a browser that has %s of it', async (_, navigator) => {
	vi.stubGlobal('navigator', navigator);
	vi.stubGlobal('addEventListener', () => undefined);
	const status = new BrowserStorageStatus((await openStorage()).database);
	const persisted = 'storage' in navigator;
	expect(await status.usage()).toEqual({ persisted, jobs: 0, photos: 0 });
	expect(await status.sizes()).toEqual({ photoBytes: 0 });
	expect(await status.persist()).toBe(persisted);
	expect(await readRoom(1e12)).toEqual({ fits: true, persisted });
	expect(await new PageMachine().freeBytes()).toBeUndefined();
});

it('counts photos with the pictures made of them, and the app where the browser tells', async () => {
	const estimate = vi.fn(() => Promise.resolve({ usageDetails: { caches: 900 } }));
	vi.stubGlobal('navigator', { storage: { estimate } });
	const { database } = await openStorage();
	const status = new BrowserStorageStatus(database);
	expect(await status.sizes()).toEqual({ photoBytes: 0, appBytes: 900 });
	const sized = (bytes: number): Blob => new Blob([new Uint8Array(bytes)]);
	await database.put('originals', { id: 'a', file: sized(1000) });
	await database.put('originals', { id: 'b', file: sized(500) });
	const made = { thumbnail: sized(1), preview: sized(20) };
	await database.put('photos', {
		id: 'a',
		name: 'a.jpg',
		...made,
		modelImage: { modelId: 'loupe', image: sized(300) },
	});
	await database.put('photos', { id: 'b', name: 'b.jpg' });
	estimate.mockResolvedValueOnce({} as never);
	expect(await status.sizes()).toEqual({ photoBytes: 1821 });
});
