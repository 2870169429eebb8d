/** Time as the state layer needs it; tests inject their own. */
export interface Clock {
	/** epoch milliseconds */
	now(): number;
	/** calls back about every `ms` until the returned function is called */
	every(ms: number, tick: () => void): () => void;
}
