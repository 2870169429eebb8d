/** Where jobs are made in unit tests: a store of its own, and what other tabs are told. */
import type { Settings } from '../../src/domain/settings';
import { defaultSettings } from '../../src/domain/settings';
import type { FeedMessage } from '../../src/ports';
import { JobMaker } from '../../src/state/job-maker';
import { openDatabase } from '../../src/storage/database';
import { IdbJobRepository } from '../../src/storage/job-repository';
import { IdbPhotoStore } from '../../src/storage/photo-store';
import { words } from '../../src/ui/text/words';
import { FakeClock } from './fake-clock';
import { FixedCatalogue } from './fixed-catalogue';
import { LocalFeed } from './local-feed';

export async function jobMaker(settings: () => Settings = () => defaultSettings) {
	const database = await openDatabase();
	const jobs = new IdbJobRepository(database);
	const feed = new LocalFeed();
	const messages: FeedMessage[] = [];
	feed.subscribe((message) => messages.push(message));
	const maker = new JobMaker({
		models: new FixedCatalogue(),
		jobs,
		photos: new IdbPhotoStore(database),
		feed,
		clock: new FakeClock(),
		appVersion: 'test',
		words: () => Promise.resolve(words),
		settings,
	});
	return { jobs, maker, messages };
}
