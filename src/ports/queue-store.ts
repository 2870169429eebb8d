import type { Hold } from '../domain/job/hold';

/** Whether the queue begins jobs. */
export interface QueuePause {
	/** by the user */
	readonly paused: boolean;
	/** what failures hold up */
	readonly held: readonly Hold[];
}

/** What all tabs agree on about the queue; survives a reload. Each method is one transaction. */
export interface QueueStore {
	state(): Promise<QueuePause>;
	/** the user's word; to go on is to try again whatever was held */
	setPaused(paused: boolean): Promise<void>;
	/** -> what stands now */
	change(next: (current: QueuePause) => QueuePause): Promise<QueuePause>;
}
