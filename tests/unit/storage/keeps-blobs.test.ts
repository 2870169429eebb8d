import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsBlobs } from '../../../src/storage/keeps-blobs';

const remembered = new Map<string, string>();
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	remembered.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => remembered.get(key) ?? null,
		setItem: (key: string, value: string) => void remembered.set(key, value),
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const named = (name: string): DOMException => new DOMException('no', name);

describe('a window', () => {
	it('that keeps photos is asked once, and nothing of the question stays', async () => {
		expect(await keepsBlobs()).toBe(true);
		await vi.waitFor(async () => {
			expect(await indexedDB.databases()).toEqual([]);
		});
		const open = vi.spyOn(indexedDB, 'open');
		expect(await keepsBlobs()).toBe(true);
		expect(open).not.toHaveBeenCalled();
	});

	it.each(['DataCloneError', 'UnknownError'])(
		'that stores no Blob (%s) is told from others, each time',
		async (name) => {
			vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
				throw named(name);
			});
			expect(await keepsBlobs()).toBe(false);
			expect(remembered.size).toBe(0);
		},
	);

	it('that opens no database at all keeps none', async () => {
		const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw named('SecurityError');
		});
		expect(await keepsBlobs()).toBe(false);
		open.mockRestore();
		vi.stubGlobal('indexedDB', undefined);
		expect(await keepsBlobs()).toBe(false);
	});

	it('with a full disk is no private one', async () => {
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw named('QuotaExceededError');
		});
		expect(await keepsBlobs()).toBe(true);
	});

	it('that has no local storage is asked each time', async () => {
		vi.stubGlobal('localStorage', undefined);
		expect(await keepsBlobs()).toBe(true);
	});
});
