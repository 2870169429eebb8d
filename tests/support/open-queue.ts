/** A queue over a real store (fake-indexeddb) with doubles around it; a test names what it is about. */
import { defaultSettings } from '../../src/domain/settings';
import type { QueueParts } from '../../src/state/critique-queue.svelte';
import { CritiqueQueue } from '../../src/state/critique-queue.svelte';
import { OpenWork } from '../../src/state/open-work';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';
import { IdbQueueStore } from '../../src/storage/queue-store';
import type { Database } from '../../src/storage/schema';
import { plainWords } from './plain-book';
import { FakeClock } from './fake-clock';
import { FakeMachine } from './fake-machine';
import { LocalFeed } from './local-feed';
import { measurer, preparer } from './origin';
import { rawAnswer } from './samples';
import { answers, ReadyStore, ScriptedEngine } from './scripted-engine';
import { FixedCatalogue } from './fixed-catalogue';

export function openQueue(database: Database, parts: Partial<QueueParts> = {}): CritiqueQueue {
	return new CritiqueQueue({
		engine: new ScriptedEngine(answers(rawAnswer())),
		jobs: new IdbJobRepository(database),
		feed: new LocalFeed(),
		words: () => Promise.resolve(plainWords),
		preparer,
		measurer,
		machine: new FakeMachine(),
		clock: new FakeClock(),
		queue: new IdbQueueStore(database),
		store: new ReadyStore(),
		models: new FixedCatalogue(),
		photos: new IdbPhotoStore(database),
		settings: () => defaultSettings,
		appVersion: 'test',
		work: new OpenWork(),
		...parts,
	});
}
