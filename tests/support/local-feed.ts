import type { FeedMessage, JobFeed } from '../../src/ports';

/** The feed of an origin with one tab; `join` makes further tabs of it. */
export class LocalFeed implements JobFeed {
	readonly #listeners: Set<(message: FeedMessage) => void>;

	constructor(listeners = new Set<(message: FeedMessage) => void>()) {
		this.#listeners = listeners;
	}

	post(message: FeedMessage): void {
		for (const listener of [...this.#listeners]) listener(message);
	}

	subscribe(listener: (message: FeedMessage) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	own(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
		return task(new AbortController().signal);
	}

	owned(): Promise<boolean> {
		return Promise.resolve(true);
	}
}
