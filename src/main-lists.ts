/** The part of the composition root that lists and photos need: fetched with the first screen of theirs. */
import { appChunk } from './domain/app-chunk';
import { trafficChannel } from './domain/traffic/seen-request';
import type { JobFeed, JobRepository, PhotoStore, StorageStatus } from './ports';
import { followWatch } from './pwa/watched-since';
import type { FirstState, PreferencesState } from './state/app-state';
import type { DownloadsParts } from './state/downloads.svelte';
import { Downloads } from './state/downloads.svelte';
import { History } from './state/history.svelte';
import { pageClock } from './state/page-clock';
import { PhotoUrls } from './state/photo-urls.svelte';
import { followTakeOver } from './state/take-over';
import { Traffic } from './state/traffic.svelte';
import { createModelMemory } from './storage/known-models';
import type { Database } from './storage/schema';
import { IdbStackRepository } from './storage/stack-repository';
import { watchRequests } from './worker/watch-requests';

type DownloadSources = Pick<DownloadsParts, 'store' | 'models' | 'machine'> & {
	readonly storage: Pick<StorageStatus, 'persist'>;
	readonly database: Database;
};
type ListSources = DownloadSources & {
	readonly jobs: JobRepository;
	readonly photos: PhotoStore;
	readonly feed: JobFeed;
	readonly measurer: ConstructorParameters<typeof PhotoUrls>[2];
	readonly preferences: PreferencesState;
};

export function createLists({
	jobs,
	photos,
	feed,
	measurer,
	preferences,
	...others
}: ListSources): Awaited<ReturnType<FirstState['later']>> {
	followTakeOver({ preferences, ...others }).catch(console.error);
	return {
		history: new History(jobs, new IdbStackRepository(others.database), feed, pageClock),
		photos: new PhotoUrls(photos, feed, measurer),
		downloads: createDownloads(others),
		traffic: createTraffic(),
		exportJobs: async (ids, wanted, onprogress) => {
			const { exportJobs } = await appChunk(() => import('./ui/export/export-jobs'));
			return exportJobs(ids, wanted, { jobs, photos }, onprogress);
		},
	};
}

function createTraffic(): Traffic {
	const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
	const traffic = new Traffic({
		channel: new BroadcastChannel(trafficChannel),
		memory: sessionStorage,
		openedAtMs: performance.timeOrigin,
		onwatched: (listener) => {
			followWatch(serviceWorker, listener);
		},
	});
	watchRequests();
	return traffic;
}

function createDownloads({
	store,
	models,
	machine,
	storage,
	database,
}: DownloadSources): Downloads {
	const downloads = new Downloads({
		store,
		models,
		machine,
		clock: pageClock,
		memory: createModelMemory(database),
		persist: () => storage.persist(),
	});
	downloads.takeUp().catch((error: unknown) => {
		console.warn('What an earlier visit left of downloads is not known:', error);
	});
	return downloads;
}
