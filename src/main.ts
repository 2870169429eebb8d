/** Composition root: the only file that knows all layers. */
import './ui/style/base.css';
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import type { ApiParts } from './api/api-calls';
import { createApi } from './api/create-api';
import type { AdapterSummary } from './domain/model/runtime';
import { modelById } from './domain/model/models';
import { EngineClient } from './engine/engine-client';
import { EngineSwitch } from './engine/engine-switch';
import { ModelStoreClient } from './engine/model-store-client';
import { reportAdapter } from './engine/probe-adapter';
import { storeChannel } from './engine/store-protocol';
import { WorkerMeasurer } from './photo/measurer';
import { startMeasureWorker } from './pwa/start-measure-worker';
import { lazyPreparation } from './photo/lazy-preparation';
import { Controller } from './pwa/controller';
import { keepScript } from './pwa/keep-script';
import { engineScript, startEngineWorker } from './pwa/start-engine-worker';
import { startStoreWorker } from './pwa/start-store-worker';
import { untilSafe } from './pwa/until-safe';
import { Update } from './pwa/update.svelte';
import type { AppState } from './state/app-state';
import { CritiqueQueue } from './state/critique-queue.svelte';
import { EngineStatus } from './state/engine-status.svelte';
import { History } from './state/history.svelte';
import { PageMachine } from './state/page-machine';
import { pageClock } from './state/page-clock';
import { OpenWork } from './state/open-work';
import { releaseWhenIdle } from './state/release-when-idle';
import { PhotoUrls } from './state/photo-urls.svelte';
import { lazyRecords } from './state/lazy-records';
import { Preferences } from './state/preferences.svelte';
import { IdbHistoryBackup } from './storage/backup/history-backup';
import { IdbJobRepository } from './storage/job-repository';
import { openStorage } from './storage/open-storage';
import { IdbPhotoStore } from './storage/photo-store';
import { IdbQueueStore } from './storage/queue-store';
import { BrowserStorageStatus } from './storage/storage-status';
import { IdbSettingsStore } from './storage/settings-store';
import { failureMessage } from './ui/text/failures';
import { eventLine } from './ui/text/lines';
import { refusalMessage } from './ui/text/refusals';
import { words } from './ui/text/words';
import type { Failure } from './domain/failure';
import { FailureError } from './domain/failure';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

/** Mounts the app as soon as the storage is open; resolves when the stored jobs are known. */
async function start(root: HTMLElement): Promise<ApiParts> {
	let blocked: Promise<() => void> | undefined;
	const { database, feed, ephemeral } = await openStorage({
		onclosed: () => {
			// A newer version took the storage over, or the browser closed it.
			location.reload();
		},
		onblocked: () => {
			// It opens by itself when the other tab is closed.
			blocked = showFailure(root, { code: 'storage_blocked' });
		},
	});
	// Its page goes.
	(await blocked)?.();
	const jobs = new IdbJobRepository(database);
	const photos = new IdbPhotoStore(database);
	const baseUrl = document.baseURI;
	const { locks } = navigator;
	const webllm = new EngineClient({
		startWorker: startEngineWorker,
		clock: pageClock,
		patience: () => preferences.settings.patience,
		locks,
		baseUrl,
	});
	const engine = new EngineSwitch([webllm], (id) => modelById(id)?.engine);
	const store = new ModelStoreClient({
		startWorker: startStoreWorker,
		channel: new BroadcastChannel(storeChannel),
		locks,
		baseUrl,
	});
	const preferences: Preferences = new Preferences(new IdbSettingsStore(database), feed);
	const measurer = new WorkerMeasurer(startMeasureWorker, locks);
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
		jobs,
		photos,
		feed,
		words,
		clock: pageClock,
		queue: new IdbQueueStore(database),
		machine,
		appVersion: __APP_VERSION__,
		preparer: lazyPreparation,
		measurer,
		settings: () => preferences.settings,
		hold: (task) => work.duringJob(task),
	});
	releaseWhenIdle({
		engine,
		clock: pageClock,
		idleMinutes: () => preferences.settings.engineIdleMinutes,
		isWanted: () => queue.open.length > 0,
	});
	let kept: AdapterSummary | undefined;
	engine.subscribe((state) => {
		if (state.status !== 'ready' || kept !== undefined) return;
		kept = state.adapter;
		void keepScript(engineScript);
	});
	const storage = new BrowserStorageStatus(database);
	const records = lazyRecords({
		appVersion: __APP_VERSION__,
		browser: navigator.userAgent,
		clock: pageClock,
		backup: new IdbHistoryBackup(database),
		jobs,
		engine,
		store,
		probe: reportAdapter,
		feed,
		storage,
		policy: async () => (await import('./pwa/report-policy')).reportPolicy(),
		queue,
		settings: () => preferences.settings,
	});
	const report = async (id: string): Promise<string> => {
		const { makeReport } = await import('./ui/report/make-report');
		return makeReport(id, {
			job: (job) => jobs.get(job),
			result: (job) => jobs.result(job),
			preview: (photo) => photos.preview(photo),
		});
	};
	const engineStatus = new EngineStatus({ engine, store, probe: reportAdapter });
	const app: AppState = {
		version: __APP_VERSION__,
		ephemeral,
		queue,
		preferences,
		update,
		records,
		report,
		history: new History(jobs, feed, pageClock),
		engine: engineStatus,
		photos: new PhotoUrls(photos, feed, measurer),
	};
	const started = preferences.load().then(() => queue.start());
	mount(App, { target: root, props: { app } });
	void engineStatus.findSupport();
	await started;
	return { queue, engine: engineStatus, jobs, feed, storage, records, report };
}

/** Nothing can be promised without storage: the page says why, and what to do. Resolves to what takes it away. */
async function showFailure(root: HTMLElement, failure: Failure): Promise<() => void> {
	const onretry = (): void => {
		if (update.waiting) update.apply();
		else location.reload();
	};
	const { default: StartFailure } = await import('./ui/start/StartFailure.svelte');
	root.replaceChildren();
	const shown = mount(StartFailure, { target: root, props: { failure, onretry } });
	return () => void unmount(shown);
}

const work = new OpenWork();
const update = new Update({
	untilSafe: () => untilSafe(work, pageClock),
	reload: () => {
		location.reload();
	},
});
const started = start(target);
window.mondrian = createApi(__APP_VERSION__, started, {
	event: eventLine,
	failure: failureMessage,
	refusal: refusalMessage,
});
const settled = started.catch((error: unknown) => {
	console.error(error);
	const failure: Failure =
		error instanceof FailureError ? error.failure : { code: 'storage_failed' };
	return showFailure(target, failure);
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
