/** A runner on a store of its own: what happens in it, and what its jobs come to. */
import { OpenWork } from '../../src/state/open-work';
import type { Job } from '../../src/domain/job/job';
import type { StoredJobEvent } from '../../src/domain/job/job-event';
import { isTerminal } from '../../src/domain/job/job-event';
import type { PhotoMeasurer, PhotoPreparer } from '../../src/ports';
import { JobRunner } from '../../src/state/job-runner';
import { openDatabase } from '../../src/storage/database';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';
import { IdbQueueStore } from '../../src/storage/queue-store';
import { FakeClock } from './fake-clock';
import { FakeMachine } from './fake-machine';
import { FixedCatalogue } from './fixed-catalogue';
import { LocalFeed } from './local-feed';
import { measurer, preparer } from './origin';
import { plainWords } from './plain-book';
import type { ScriptedEngine } from './scripted-engine';
import { ReadyStore } from './scripted-engine';

export async function runnerWorld(
	engine: ScriptedEngine,
	change: {
		preparer?: PhotoPreparer;
		measurer?: PhotoMeasurer;
		models?: FixedCatalogue;
		store?: ReadyStore;
	} = {},
) {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const feed = new LocalFeed();
	const events: StoredJobEvent[] = [];
	const ends: (() => void)[] = [];
	feed.subscribe((message) => {
		if (message.type !== 'job') return;
		events.push(...message.events);
		if (message.events.some(isTerminal)) ends.shift()?.();
	});
	const queue = new IdbQueueStore(database);
	const machine = new FakeMachine();
	const clock = new FakeClock();
	const runner = new JobRunner({
		engine,
		store: new ReadyStore(),
		models: new FixedCatalogue(),
		jobs,
		feed,
		words: plainWords,
		preparer,
		measurer,
		clock,
		photos: new IdbPhotoStore(database),
		intervalSeconds: () => 5,
		ondraft: () => undefined,
		draftOf: () => undefined,
		onstorage: () => undefined,
		queue,
		machine,
		appVersion: 'test',
		work: new OpenWork(),
		...change,
	});
	const ended = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
	const add = async (job: Job): Promise<void> => {
		const photo = { id: job.photo.id, name: 'a.jpg', file: new Blob(['x']) };
		await jobs.create([photo], [job], []);
		runner.wake();
	};
	return { jobs, runner, events, ended, add, queue, machine, clock };
}
