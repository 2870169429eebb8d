import { watchRequests } from './watch-requests';

/**
 * Holds a lock as long as this worker lives: the page that gets it knows that the worker is gone. Whoever
 * wants to know what left this device hears of this worker's requests too.
 */
export function announce(name: string, onheld: (lock: string) => void): void {
	watchRequests();
	const lock = `mondrian-${name}-${crypto.randomUUID()}`;
	void navigator.locks.request(lock, () => {
		onheld(lock);
		return new Promise<never>(() => undefined);
	});
}
