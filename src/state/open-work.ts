/**
 * What this tab is in the middle of: a running job, photos on their way into the storage, a backup.
 * Whoever reloads the page closes it first, so that nothing is cut off.
 */
export class OpenWork {
	#open = 0;
	#closing = false;
	#onidle: () => void = () => undefined;

	async during<T>(task: () => Promise<T>): Promise<T> {
		this.#open += 1;
		try {
			return await task();
		} finally {
			this.#open -= 1;
			if (this.#open === 0) this.#onidle();
		}
	}

	/** As `during`; once the tab is closing no job begins: the page that comes takes it up. */
	async duringJob<T>(task: () => Promise<T>): Promise<T> {
		if (this.#closing) await new Promise<never>(() => undefined);
		return this.during(task);
	}

	/** Resolves when nothing is open any more. What is not a job may still begin, and is waited for. */
	close(): Promise<void> {
		this.#closing = true;
		if (this.#open === 0) return Promise.resolve();
		return new Promise((resolve) => {
			this.#onidle = resolve;
		});
	}
}
