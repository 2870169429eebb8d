/** The whole page state on a real store in a browser: only the engine is a gated double. */
import { OpenWork } from '../../src/state/open-work';
import { deleteDB } from 'idb';
import type { Measurements } from '../../src/domain/facts/measurements';
import { PhotoPreparation } from '../../src/measure/prepare-photo';
import { editPhoto } from '../../src/measure/edit-photo';
import { quickThumbnail } from '../../src/photo/quick-thumbnail';
import { fullPhoto } from '../../src/measure/full-photo';
import { seenPicture } from '../../src/measure/seen-picture';
import { readPosition } from '../../src/measure/read-position';
import type { ModelCard } from '../../src/domain/model/model';
import type { ModelCatalogue } from '../../src/ports';
import type { AppState } from '../../src/state/app-state';
import { CritiqueQueue } from '../../src/state/critique-queue.svelte';
import { Downloads } from '../../src/state/downloads.svelte';
import { EngineStatus } from '../../src/state/engine-status.svelte';
import { History } from '../../src/state/history.svelte';
import { Records } from '../../src/state/records';
import { Servers } from '../../src/state/servers';
import type { ServerFinder } from '../../src/ports';
import { FailureError } from '../../src/domain/failure';
import { notGiven } from '../../src/domain/model/server';
import { pageClock } from '../../src/state/page-clock';
import { PhotoUrls } from '../../src/state/photo-urls.svelte';
import { Preferences } from '../../src/state/preferences.svelte';
import { IdbHistoryBackup } from '../../src/storage/backup/history-backup';
import { createModelMemory } from '../../src/storage/known-models';
import { openDatabase } from '../../src/storage/database';
import { BroadcastFeed } from '../../src/storage/job-feed';
import { IdbStackRepository } from '../../src/storage/stack-repository';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';
import { IdbQueueStore } from '../../src/storage/queue-store';
import { IdbSettingsStore } from '../../src/storage/settings-store';
import { BrowserStorageStatus } from '../../src/storage/storage-status';
import { exportJobs } from '../../src/ui/export/export-jobs';
import { words } from '../../src/ui/text/words';
import { FakeMachine } from './fake-machine';
import type { ScriptedEngine } from './scripted-engine';
import { adapter, ReadyStore } from './scripted-engine';
import { FixedCatalogue } from './fixed-catalogue';

/** A feed whose owner is its own tab, until the test ends. */
class OwnFeed extends BroadcastFeed {
	readonly stop = new AbortController();

	override own(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
		return task(this.stop.signal);
	}
}

const noServer: ServerFinder = {
	find: () => Promise.reject(new FailureError('server_unreachable', notGiven)),
	keepKey: () => Promise.resolve(),
};

export interface TestApp {
	readonly app: AppState;
	readonly models: ModelCatalogue;
	readonly close: () => Promise<void>;
}

/** @param here models whose files are here, beside the app's own */
export async function testApp(
	engine: ScriptedEngine,
	measure: () => Measurements | undefined = () => undefined,
	here: readonly ModelCard[] = [],
): Promise<TestApp> {
	const database = await openDatabase();
	const feed = new OwnFeed();
	const jobs = new IdbJobRepository(database);
	const photos = new IdbPhotoStore(database);
	const models = new FixedCatalogue();
	const preferences = new Preferences(new IdbSettingsStore(database), feed, models);
	const settings = () => preferences.settings;
	const store = new ReadyStore(here);
	const preparer = new PhotoPreparation();
	const measurer = { measure: () => Promise.resolve(measure()) };
	const probe = () => Promise.resolve({ adapter, limits: {}, features: [] });
	const queue = new CritiqueQueue({
		engine,
		store,
		models,
		jobs,
		photos,
		feed,
		words: () => Promise.resolve(words),
		clock: pageClock,
		settings,
		appVersion: 'test',
		preparer,
		measurer,
		queue: new IdbQueueStore(database),
		machine: new FakeMachine(),
		work: new OpenWork(),
	});
	const storage = new BrowserStorageStatus(database);
	const records = new Records({
		work: new OpenWork(),
		appVersion: 'test',
		browser: 'test',
		clock: pageClock,
		backup: new IdbHistoryBackup(database),
		jobs,
		engine,
		store,
		probe,
		feed,
		storage,
		policy: () => Promise.resolve({ page: true, worker: true }),
		queue,
		settings,
	});
	const engineStatus = new EngineStatus({
		engine,
		store,
		models,
		probe: () => Promise.resolve(() => undefined),
	});
	await queue.start();
	return {
		models,
		app: {
			version: 'test',
			ephemeral: false,
			queue,
			// Headless Chromium has none for pictures.
			browserModel: {
				status: () => Promise.resolve('absent'),
				fetch: () => Promise.resolve(),
				add: () => Promise.resolve('browser'),
				remove: () => Promise.resolve(),
			},
			preferences,
			records,
			report: (id) => Promise.resolve(`<p>${id}</p>`),
			exportJobs: (ids, wanted, onprogress) =>
				exportJobs(ids, wanted, { jobs, photos }, onprogress),
			installed: () =>
				Promise.resolve({
					way: undefined,
					offered: false,
					handed: 0,
					install: () => Promise.resolve(),
					decline: () => Promise.resolve(),
					takeHanded: () => Promise.resolve(),
					dropHanded: () => Promise.resolve(),
				}),
			update: {
				waiting: false,
				following: false,
				apply: () => undefined,
				dismiss: () => undefined,
			},
			history: new History(jobs, new IdbStackRepository(database), feed, pageClock),
			servers: new Servers({ finder: noServer, models }),
			downloads: new Downloads({
				store,
				models,
				machine: new FakeMachine(),
				clock: pageClock,
				memory: createModelMemory(database),
				persist: () => Promise.resolve(true),
			}),
			engine: engineStatus,
			traffic: { openedAtMs: 0, visitSinceMs: 0, page: {}, visit: {}, watchedSinceMs: undefined },
			catalogue: () => Promise.reject(new Error('no models page in these tests')),
			photos: new PhotoUrls(photos, feed, {
				position: readPosition,
				edit: editPhoto,
				full: fullPhoto,
				thumbnail: quickThumbnail,
				seen: seenPicture,
				prepare: (...given) => preparer.prepare(...given),
				prepareRegion: (...given) => preparer.prepareRegion(...given),
				...measurer,
			}),
		},
		close: async () => {
			feed.stop.abort();
			feed.post({ type: 'created', jobs: [] });
			database.close();
			await deleteDB('mondrian');
		},
	};
}
