import type { JobId } from '../domain/ids';
import type { StoredJobEvent } from '../domain/job-event';
import type { Job } from '../domain/job';

/** What the tabs of one origin tell each other; IndexedDB stays the truth. */
export type FeedMessage =
	| { readonly type: 'job'; readonly job: Job; readonly events: readonly StoredJobEvent[] }
	| { readonly type: 'removed'; readonly jobId: JobId | 'all' }
	| { readonly type: 'cancel'; readonly jobId: JobId }
	/** new work was queued: whoever runs the queue should look */
	| { readonly type: 'wake' };

export interface JobFeed {
	post(message: FeedMessage): void;
	/** messages of this tab and of all others */
	subscribe(listener: (message: FeedMessage) => void): () => void;
	/** runs `task` while this tab is the only one that holds the queue; waits for its turn */
	own(task: (signal: AbortSignal) => Promise<void>): Promise<void>;
}
