/**
 * How much of a file one request asks for. Where bytes come faster than they can be made into shards they
 * pile up in the system, and are lost with the browser: little is asked for at a time. Where the line is what
 * one waits for nothing piles up, and each request costs a way to the hub and back: more is asked for.
 */
export const leastRequestBytes = 4 * 1024 * 1024;
const mostRequestBytes = 64 * 1024 * 1024;
/** of a request's time; more than that, and the line is what one waits for */
const muchWaiting = 0.6;

export class Pace {
	readonly #least: number;
	#bytes: number;
	#waitedMs = 0;
	#beganAtMs = 0;

	constructor(least = leastRequestBytes) {
		this.#least = least;
		this.#bytes = least;
	}

	/** A request begins. -> for how many bytes */
	begin(): number {
		this.#beganAtMs = performance.now();
		this.#waitedMs = 0;
		return this.#bytes;
	}

	/** Waits for the line. */
	async waiting<T>(task: Promise<T>): Promise<T> {
		const start = performance.now();
		try {
			return await task;
		} finally {
			this.#waitedMs += performance.now() - start;
		}
	}

	/** It brought what was asked for. */
	end(): void {
		const share = this.#waitedMs / Math.max(1, performance.now() - this.#beganAtMs);
		this.#bytes = share > muchWaiting ? Math.min(mostRequestBytes, this.#bytes * 2) : this.#least;
	}
}
