/** What was tried on a device, in the database. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import { IdbDeviceTrials } from '../../../src/storage/device-trials';
import { openDatabase } from '../../../src/storage/database';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('what was tried on a device', () => {
	it('is kept by device and model: test, speed, and when its memory was short', async () => {
		const database = await openDatabase();
		const here = new IdbDeviceTrials(database, () => Promise.resolve('here'));
		const there = new IdbDeviceTrials(database, () => Promise.resolve('there'));
		const test = { passed: true, atMs: 1, said: 'a bird', runtime: 'x' };
		await here.keepSelfTest(loupe, test);
		await here.keepShortOfMemory(loupe, 5);
		expect(await here.selfTest(loupe)).toEqual(test);
		expect(await here.shortOfMemoryAtMs(loupe)).toBe(5);
		expect(await there.shortOfMemoryAtMs(loupe)).toBeUndefined();
		expect(await here.shortOfMemoryAtMs({ ...loupe, engine: 'cpu' })).toBeUndefined();
		await here.keepShortOfMemory(loupe, undefined);
		expect(await here.shortOfMemoryAtMs(loupe)).toBeUndefined();
		expect(await here.selfTest(loupe)).toEqual(test);
	});
});
