/** The part of the composition root that lists and photos need: fetched with the first screen of theirs. */
export { PhotoUrls } from './state/photo-urls.svelte';
import type { JobFeed, JobRepository, StorageStatus } from './ports';
import { History } from './state/history.svelte';
import type { DownloadsParts } from './state/downloads.svelte';
import { Downloads } from './state/downloads.svelte';
import { pageClock } from './state/page-clock';
import { createModelMemory } from './storage/known-models';
import type { Database } from './storage/schema';
import { IdbStackRepository } from './storage/stack-repository';

export function createHistory(jobs: JobRepository, feed: JobFeed, database: Database): History {
	return new History(jobs, new IdbStackRepository(database), feed, pageClock);
}

export function createDownloads({
	store,
	models,
	machine,
	storage,
	database,
}: Pick<DownloadsParts, 'store' | 'models' | 'machine'> & {
	readonly storage: Pick<StorageStatus, 'persist'>;
	readonly database: Database;
}): Downloads {
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
