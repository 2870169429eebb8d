/** What all tabs agree on about the queue; survives a reload. */
export interface QueueStore {
	paused(): Promise<boolean>;
	setPaused(paused: boolean): Promise<void>;
}
