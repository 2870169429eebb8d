/** Composition root: with `main-work.ts` the only file that knows all layers. */
import './ui/style/base.css';
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import type { ApiParts } from './api/api-calls';
import { createApi } from './api/create-api';
import { appChunk } from './domain/app-chunk';
import type { AdapterReport } from './domain/diagnostics';
import type { PlaceModel } from './engine/engine-switch';
import { EngineSwitch } from './engine/engine-switch';
import type { SelfTests } from './engine/self-tests';
import { hearStore } from './engine/hear-store';
import { storeChannel } from './engine/store-protocol';
import { lazy } from './lib/lazy';
import type { WorkerMeasurer } from './photo/measurer';
import type { HistoryBackup, ModelStore, StorageStatus } from './ports';
import { Controller } from './pwa/controller';
import { keepPrompt } from './pwa/kept-prompt';
import { untilSafe } from './pwa/until-safe';
import { Update } from './pwa/update.svelte';
import type { BrowserModelState, ServersState } from './state/models-state';
import type { FirstState, InstalledState, RecordsState } from './state/app-state';
import { CritiqueQueue } from './state/critique-queue.svelte';
import { EngineStatus } from './state/engine-status.svelte';
import { PageMachine } from './state/page-machine';
import { pageClock } from './state/page-clock';
import { OpenWork } from './state/open-work';
import { Preferences } from './state/preferences.svelte';
import { IdbJobRepository } from './storage/job-repository';
import { IdbModelCatalogue } from './storage/catalogue';
import { openStorage } from './storage/open-storage';
import { IdbPhotoStore } from './storage/photo-store';
import { IdbQueueStore } from './storage/queue-store';
import { IdbSettingsStore } from './storage/settings-store';
import { failureMessage } from './ui/text/failures';
import type { Failure } from './domain/failure';
import { FailureError } from './domain/failure';
import { loadText, text } from './ui/text';
import { speak } from './ui/text/speak';
import { languageTag } from './ui/text/language';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

/** What works on photos comes behind the first paint. */
const loadWork = () => appChunk(() => import('./main-work'));
const hearModels = hearStore(new BroadcastChannel(storeChannel));
const measurer = lazy<
	Pick<
		WorkerMeasurer,
		'measure' | 'position' | 'edit' | 'full' | 'thumbnail' | 'prepare' | 'prepareRegion' | 'seen'
	>
>(async () => (await loadWork()).createMeasurer());

/** Words of failures and jobs, of which the first screen says none: they come while the storage opens. */
const spokenLater = ['failures', 'steps', 'foot'] as const;

/** Mounts the app as soon as the storage is open; resolves when the stored jobs are known. */
async function start(root: HTMLElement): Promise<ApiParts> {
	let blocked: Promise<() => void> | undefined;
	const spoken = speak().then(() => loadText(...spokenLater));
	const { database, feed, ephemeral } = await openStorage({
		onclosed: () => {
			// A newer version took the storage over, or the browser closed it.
			location.reload();
		},
		onblocked: () => {
			// It opens by itself when the other tab is closed.
			blocked = showFailure(root, { code: 'storage_blocked' });
		},
		// Also a start that fails has its words by then.
	}).finally(() => spoken);
	// Its page goes.
	(await blocked)?.();
	const settings = new IdbSettingsStore(database);
	await speak(await settings.language());
	feed.subscribe((message) => {
		if (message.type === 'settings') void speak(message.change.language ?? languageTag());
	});
	const jobs = new IdbJobRepository(database);
	const photos = new IdbPhotoStore(database);
	const models = new IdbModelCatalogue(database, feed);
	// The queue downloads what it has asked the status of: a download finds the code there.
	const store = lazy<ModelStore, 'subscribe'>(
		async () => (await loadWork()).createStore(models, hearModels),
		{ subscribe: hearModels },
	);
	const selfTests = lazy<Pick<SelfTests, 'check' | 'run' | 'heed'>>(async () =>
		(await loadWork()).createSelfTests({ database, preparer: measurer, clock: pageClock }),
	);
	const engineParts = { clock: pageClock, patience: () => preferences.settings.patience };
	const loadServer = async () => (await loadWork()).createServer(engineParts);
	const loadBrowser = async () => (await loadWork()).createBrowser(engineParts);
	const runsOn = () => preferences.settings.runsOn;
	const place: PlaceModel = async (model, refused) =>
		(await loadWork()).placeModel(model, runsOn(), refused);
	const engine = new EngineSwitch(
		[
			{ id: 'web-llm', load: async () => (await loadWork()).createEngine(engineParts) },
			{ id: 'cpu', load: async () => (await loadWork()).createCpuEngine(engineParts) },
			{ id: 'server', load: loadServer },
			{ id: 'browser', load: loadBrowser },
		],
		selfTests,
		place,
	);
	const servers = lazy<ServersState>(async () => {
		const { Servers } = await appChunk(() => import('./state/servers'));
		return new Servers({ finder: await loadServer(), models });
	});
	const browserModel = lazy<BrowserModelState>(async () => {
		const { OwnBrowserModel } = await appChunk(() => import('./state/own-browser-model'));
		const onfetched = (): void => {
			machine.tell('model');
		};
		return new OwnBrowserModel({ model: await loadBrowser(), models, onfetched });
	});
	const probe = async (): Promise<AdapterReport> => (await loadWork()).reportAdapter();
	const preferences: Preferences = new Preferences(settings, feed, models);
	const machine = new PageMachine();
	feed.subscribe(({ type }) => {
		if (type === 'removed') machine.tell('room');
	});
	store.subscribe(({ type }) => {
		if (type === 'changed') machine.tell('model');
	});
	const queue = new CritiqueQueue({
		engine,
		store,
		models,
		jobs,
		photos,
		feed,
		words: async () => (await import('./ui/text/words')).words,
		clock: pageClock,
		queue: new IdbQueueStore(database),
		machine,
		appVersion: __APP_VERSION__,
		preparer: measurer,
		measurer,
		settings: () => preferences.settings,
		work,
	});
	const backup = lazy<HistoryBackup>(async () => {
		const code = await appChunk(() => import('./storage/backup/history-backup'));
		return new code.IdbHistoryBackup(database);
	});
	const storage = lazy<StorageStatus>(async () => {
		const code = await appChunk(() => import('./storage/storage-status'));
		return new code.BrowserStorageStatus(database);
	});
	const records = lazy<RecordsState>(async () => {
		const { Records } = await appChunk(() => import('./state/records'));
		return new Records({
			work,
			appVersion: __APP_VERSION__,
			browser: navigator.userAgent,
			clock: pageClock,
			backup,
			jobs,
			engine,
			store,
			probe,
			feed,
			storage,
			policy: async () => (await import('./pwa/report-policy')).reportPolicy(),
			queue,
			settings: () => preferences.settings,
		});
	});
	const report = async (id: string): Promise<string> => {
		const { makeReport } = await import('./ui/report/make-report');
		return makeReport(id, { jobs, photos });
	};
	const engineStatus = new EngineStatus({
		engine,
		store,
		models,
		probe: async () => (await loadWork()).findObstacles(runsOn),
	});
	let lists: ReturnType<FirstState['later']> | undefined;
	const loadLists = async (): ReturnType<FirstState['later']> => {
		const { createLists } = await appChunk(() => import('./main-lists'));
		const parts = { jobs, photos, feed, measurer, store, models, machine, storage, database };
		return createLists({ preferences, ...parts });
	};
	let installed: Promise<InstalledState> | undefined;
	const app: FirstState = {
		version: __APP_VERSION__,
		ephemeral,
		queue,
		browserModel,
		preferences,
		update,
		records,
		report,
		engine: engineStatus,
		catalogue: async () => {
			const { openCatalogue } = await appChunk(() => import('./main-models'));
			return openCatalogue({
				models,
				store,
				engine: engineStatus,
				jobs,
				database,
				storage,
				engines: engine,
				place,
			});
		},
		servers,
		later: () => (lists ??= loadLists()),
		installed: () =>
			(installed ??= started
				.then(() => appChunk(() => import('./main-installed')))
				.then(({ followSystem }) => followSystem({ app, jobs, feed, engine }))),
	};
	const started = models
		.load()
		.then(() => preferences.load())
		.then(() => queue.start());
	mount(App, { target: root, props: { app } });
	engineStatus.findSupport().catch((error: unknown) => {
		console.warn('The adapter is not known:', error);
	});
	await started;
	app.installed().catch(console.warn);
	return {
		queue,
		engine: engineStatus,
		downloads: async () => (await app.later()).downloads,
		servers,
		catalogue: app.catalogue,
		jobs,
		feed,
		storage,
		records,
		report,
	};
}

/** Nothing can be promised without storage: the page says why, and what to do. Resolves to what takes it away. */
async function showFailure(root: HTMLElement, failure: Failure): Promise<() => void> {
	const onretry = (): void => {
		if (update.waiting) update.apply();
		else location.reload();
	};
	const [{ default: StartFailure }] = await Promise.all([
		import('./ui/start/StartFailure.svelte'),
		loadText('failures'),
	]);
	root.replaceChildren();
	const shown = mount(StartFailure, { target: root, props: { failure, onretry } });
	return () => void unmount(shown);
}

/** By its code where its words could not be fetched. */
function tellFailure(failure: Failure): string {
	try {
		return failureMessage(failure);
	} catch {
		return failure.code;
	}
}

keepPrompt();
const work = new OpenWork();
const update = new Update({
	untilSafe: () => untilSafe(work, pageClock),
	reload: () => {
		location.reload();
	},
});
const started = start(target);
window.mondrian = createApi(__APP_VERSION__, started, {
	failure: tellFailure,
	load: async () => (await import('./ui/text/api-words')).loadApiWords(),
});
const settled = started.catch((error: unknown) => {
	console.error(error);
	const failure: Failure =
		error instanceof FailureError ? error.failure : { code: 'storage_failed' };
	return showFailure(target, failure).catch((missing: unknown) => {
		console.error(missing);
		target.textContent = text.shell.broken.missingChunk;
	});
});
if ('serviceWorker' in navigator && import.meta.env.PROD) {
	const controller = new Controller(navigator.serviceWorker, () => void update.follow());
	const onwaiting = (worker: ServiceWorker): void => {
		update.offer(worker);
	};
	settled
		// Also after a failure: a newer version may be what mends it.
		.then(() => import('./pwa/registration'))
		.then((code) => code.registerServiceWorker(controller, onwaiting, pageClock))
		.catch((error: unknown) => {
			// Where the browser refuses one (private windows), the app works all the same, but not offline.
			console.warn('No service worker:', error);
		});
}
