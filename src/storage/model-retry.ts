/** When a broken download is taken up again. */
const most = 5;
const longestMs = 30_000;

/**
 * Waits 1, 2, 4, 8 … s, somewhat apart from other tabs', or until the network is back; no less than
 * `afterMs`, which a server asked for.
 */
export async function waitToRetry(
	attempt: number,
	signal: AbortSignal,
	afterMs = 0,
): Promise<boolean> {
	if (attempt > most) return false;
	const backOffMs = Math.min(longestMs, 1000 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2);
	const ms = Math.max(backOffMs, afterMs);
	await new Promise<void>((resolve) => {
		const done = new AbortController();
		const end = (): void => {
			clearTimeout(timer);
			done.abort();
			resolve();
		};
		const timer = setTimeout(end, ms);
		// Workers hear of the network, too.
		(globalThis as Partial<typeof globalThis>).addEventListener?.('online', end, {
			signal: done.signal,
		});
		signal.addEventListener('abort', end, { signal: done.signal });
	});
	signal.throwIfAborted();
	return true;
}
