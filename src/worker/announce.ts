/** Holds a lock as long as this worker lives: the page that gets it knows that the worker is gone. */
export function announce(name: string, onheld: (lock: string) => void): void {
	const lock = `mondrian-${name}-${crypto.randomUUID()}`;
	void navigator.locks.request(lock, () => {
		onheld(lock);
		return new Promise<never>(() => undefined);
	});
}
