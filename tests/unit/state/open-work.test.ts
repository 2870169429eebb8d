import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { OpenWork } from '../../../src/state/open-work';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { openQueue } from '../../support/open-queue';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

it('photos on their way into the storage are in it before the tab may be reloaded', async () => {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const work = new OpenWork();
	const queue = openQueue(database, { work });
	const files = Array.from({ length: 20 }, (_, i) => new File(['x'], `${String(i)}.jpg`));
	void queue.submit(files);
	await work.close();
	expect(await jobs.list()).toHaveLength(20);
});
