/** What may end the cause of a machine's failure: the connection is back, there is room, a model has arrived. */
export type MachineChange = 'online' | 'room' | 'model';

/** The world around the app, as far as the queue waits for it. */
export interface Machine {
	/** false only where the browser is sure that there is no connection */
	online(): boolean;
	/** what the storage would still take, in bytes; undefined where the browser does not say */
	freeBytes(): Promise<number | undefined>;
	/** returns the way to stop */
	subscribe(listener: (change: MachineChange) => void): () => void;
}
