import type { JobId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job/job-event';
import type { CancelledBy, Job } from '../domain/job/job';
import type { Settings } from '../domain/settings';
import type { QueuePause } from './queue-store';

/** What the tabs of one origin tell each other; IndexedDB stays the truth. */
export type FeedMessage =
	| { readonly type: 'job'; readonly job: Job; readonly events: readonly StoredJobEvent[] }
	| { readonly type: 'removed'; readonly jobIds: readonly JobId[] | 'all' }
	/** a removal was undone */
	| { readonly type: 'restored'; readonly jobs: readonly Job[] }
	| { readonly type: 'cancel'; readonly jobId: JobId; readonly by: CancelledBy }
	/** the user noted something on an ended job */
	| { readonly type: 'noted'; readonly job: Job }
	/** a model was added or forgotten */
	| { readonly type: 'models' }
	/** jobs came in from a backup */
	| { readonly type: 'imported' }
	| { readonly type: 'paused'; readonly pause: QueuePause }
	| { readonly type: 'settings'; readonly change: Partial<Settings> }
	/** new work was queued in one transaction: whoever runs the queue should look */
	| { readonly type: 'created'; readonly jobs: readonly Job[] };

export interface JobFeed {
	post(message: FeedMessage): void;
	/** messages of this tab and of all others */
	subscribe(listener: (message: FeedMessage) => void): () => void;
	/** runs `task` while this tab is the only one that holds the queue; waits for its turn */
	own(task: (signal: AbortSignal) => Promise<void>): Promise<void>;
	/** whether any tab of this origin holds the queue */
	owned(): Promise<boolean>;
}
