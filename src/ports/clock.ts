/** Time as the state layer needs it; tests inject their own. */
export interface Clock {
	/** epoch milliseconds */
	now(): number;
	/**
	 * Calls back about every `ms` until the returned function is called. `lateMs`: how much later
	 * than due, 0 when on time. A machine that slept wakes with one very late call, and whoever
	 * counts silence must not count that sleep.
	 */
	every(ms: number, tick: (lateMs: number) => void): () => void;
}
