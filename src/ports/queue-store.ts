import type { Failure } from '../domain/failure';

/** Whether the queue begins jobs. */
export interface QueuePause {
	readonly paused: boolean;
	/** the failure of the machine that paused it; absent: the user did */
	readonly reason?: Failure;
}

/** What all tabs agree on about the queue; survives a reload. Each method is one transaction. */
export interface QueueStore {
	state(): Promise<QueuePause>;
	/** the user's word: takes the place of a machine's */
	setPaused(paused: boolean): Promise<void>;
	/** a failure of the machine pauses; a queue that the user paused stays so. -> what stands now */
	pauseFor(reason: Failure): Promise<QueuePause>;
	/** lifts a pause that a failure made, never the user's own. -> what stands now */
	lift(): Promise<QueuePause>;
}
