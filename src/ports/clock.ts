/** Time as the state layer needs it; tests inject their own. */
export interface Clock {
	/** epoch milliseconds */
	now(): number;
	/**
	 * Calls back about every `ms` until the returned function is called. `lateMs`: how much later
	 * than due, 0 when on time. A machine that slept wakes with one very late call, and whoever
	 * counts silence must not count that sleep. `hidden`: nobody looked at the page meanwhile, so that
	 * the browser may have made the timer wait by itself, about a minute at most.
	 */
	every(ms: number, tick: (lateMs: number, hidden: boolean) => void): () => void;
}
