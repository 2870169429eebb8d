import type { Failure } from '../domain/failure';
import type { JobId } from '../domain/ids';
import type { JobFeed, Machine, ModelStore, QueueStore } from '../ports';
import type { Draft } from './queue-state';
import type { AttemptParts } from './attempt-parts';
import type { OpenWork } from './open-work';

/** What the runner is built from; `main.ts` brings it together. */
export interface RunnerParts extends Omit<AttemptParts, 'ondraft' | 'inTurn'> {
	readonly feed: JobFeed;
	readonly queue: QueueStore;
	readonly store: ModelStore;
	readonly machine: Machine;
	readonly appVersion: string;
	readonly ondraft: (jobId: JobId, change: Partial<Draft>) => void;
	readonly draftOf: (jobId: JobId) => Draft | undefined;
	/** a write failed, or (undefined) one works again */
	readonly onstorage: (failure: Failure | undefined) => void;
	/** what the tab is in the middle of, so that nothing reloads the page under it */
	readonly work: OpenWork;
}
