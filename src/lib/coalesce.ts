/**
 * Calls `send` at once, then at most once per `ms` with the latest value; `flush` sends what waits.
 * `now` and `later` are the caller's clock, so that a test can be its own.
 */
export function coalesce<T>(
	ms: number,
	send: (value: T) => void,
	now: () => number,
): { readonly push: (value: T) => void; readonly flush: () => void } {
	let waiting: { readonly value: T } | undefined;
	let lastAt = -Infinity;
	const flush = (): void => {
		if (waiting === undefined) return;
		const { value } = waiting;
		waiting = undefined;
		lastAt = now();
		send(value);
	};
	return {
		push(value) {
			waiting = { value };
			// Values come with every token: no timer is needed, and a busy worker could not run one.
			if (now() - lastAt >= ms) flush();
		},
		flush,
	};
}
