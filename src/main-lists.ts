/** The part of the composition root that lists and photos need: fetched with the first screen of theirs. */
import { appChunk } from './domain/app-chunk';
import type { JobFeed, JobRepository, PhotoStore, StorageStatus } from './ports';
import type { FirstState } from './state/app-state';
import type { DownloadsParts } from './state/downloads.svelte';
import { Downloads } from './state/downloads.svelte';
import { History } from './state/history.svelte';
import { pageClock } from './state/page-clock';
import { PhotoUrls } from './state/photo-urls.svelte';
import { createModelMemory } from './storage/known-models';
import type { Database } from './storage/schema';
import { IdbStackRepository } from './storage/stack-repository';

type DownloadSources = Pick<DownloadsParts, 'store' | 'models' | 'machine'> & {
	readonly storage: Pick<StorageStatus, 'persist'>;
	readonly database: Database;
};
type ListSources = DownloadSources & {
	readonly jobs: JobRepository;
	readonly photos: PhotoStore;
	readonly feed: JobFeed;
	readonly measurer: ConstructorParameters<typeof PhotoUrls>[2];
};

export function createLists({
	jobs,
	photos,
	feed,
	measurer,
	...others
}: ListSources): Awaited<ReturnType<FirstState['later']>> {
	return {
		history: new History(jobs, new IdbStackRepository(others.database), feed, pageClock),
		photos: new PhotoUrls(photos, feed, measurer),
		downloads: createDownloads(others),
		exportJobs: async (ids, wanted, onprogress) => {
			const { exportJobs } = await appChunk(() => import('./ui/export/export-jobs'));
			return exportJobs(ids, wanted, { jobs, photos }, onprogress);
		},
	};
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
