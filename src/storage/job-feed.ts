import type { FeedMessage, JobFeed } from '../ports';

/** What tabs tell each other, and the lock that makes one of them the owner of the queue. */
export class BroadcastFeed implements JobFeed {
	readonly #channel: BroadcastChannel;
	readonly #queueLock: string;
	readonly #listeners = new Set<(message: FeedMessage) => void>();

	/** @param name tabs of the same name share one storage */
	constructor(name = 'mondrian') {
		this.#channel = new BroadcastChannel(name);
		this.#queueLock = `${name}-queue`;
		this.#channel.onmessage = ({ data }: MessageEvent<FeedMessage>) => {
			this.#deliver(data);
		};
	}

	post(message: FeedMessage): void {
		this.#channel.postMessage(message);
		// A channel does not hear itself.
		this.#deliver(message);
	}

	subscribe(listener: (message: FeedMessage) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async own(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
		const { signal } = new AbortController();
		await navigator.locks.request(this.#queueLock, () => task(signal));
	}

	async owned(): Promise<boolean> {
		const { held = [] } = await navigator.locks.query();
		return held.some((lock) => lock.name === this.#queueLock);
	}

	#deliver(message: FeedMessage): void {
		for (const listener of [...this.#listeners]) listener(message);
	}
}
