/** What an attempt works with. */
import type { Job } from '../domain/job/job';
import type {
	Clock,
	JobRepository,
	ModelCatalogue,
	PhotoMeasurer,
	PhotoPreparer,
	PhotoStore,
	TextEngine,
} from '../ports';
import type { Draft } from './queue-state';
import type { Words } from './words';

export interface AttemptParts {
	readonly engine: TextEngine;
	readonly models: ModelCatalogue;
	readonly jobs: JobRepository;
	readonly photos: PhotoStore;
	readonly preparer: PhotoPreparer;
	readonly measurer: PhotoMeasurer;
	readonly clock: Clock;
	readonly words: Words;
	/** the setting as it is now: a change in mid-job applies from the next update */
	readonly intervalSeconds: (job: Job) => number;
	/** decodes and measures, few photos at a time, however many jobs run */
	readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
	/** live figures for this tab's screen */
	readonly ondraft: (change: Partial<Draft>) => void;
}
