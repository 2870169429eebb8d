import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings';
import { CritiqueQueue } from '../../../src/state/critique-queue.svelte';
import { OpenWork } from '../../../src/state/open-work';
import { openDatabase } from '../../../src/storage/database';
import { IdbJobRepository } from '../../../src/storage/job-repository';
import { IdbPhotoStore } from '../../../src/storage/photo-store';
import { IdbQueueStore } from '../../../src/storage/queue-store';
import { words } from '../../../src/ui/text/words';
import { FakeClock } from '../../support/fake-clock';
import { FakeMachine } from '../../support/fake-machine';
import { LocalFeed } from '../../support/local-feed';
import { measurer, preparer } from '../../support/origin';
import { ReadyStore, ScriptedEngine } from '../../support/scripted-engine';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

it('photos on their way into the storage are in it before the tab may be reloaded', async () => {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const work = new OpenWork();
	const queue = new CritiqueQueue({
		engine: new ScriptedEngine(),
		jobs,
		feed: new LocalFeed(),
		words: () => Promise.resolve(words),
		preparer,
		measurer,
		machine: new FakeMachine(),
		clock: new FakeClock(),
		queue: new IdbQueueStore(database),
		store: new ReadyStore(),
		photos: new IdbPhotoStore(database),
		settings: () => defaultSettings,
		appVersion: 'test',
		work,
	});
	const files = Array.from({ length: 20 }, (_, i) => new File(['x'], `${String(i)}.jpg`));
	void queue.submit(files);
	await work.close();
	expect(await jobs.list()).toHaveLength(20);
});
