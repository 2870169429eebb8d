/** Whether a line brings less than a byte in a millisecond, looked at over so long. */
export class Trickle {
	readonly #ms: number;
	#sinceMs = performance.now();
	#bytes = 0;

	constructor(ms: number) {
		this.#ms = ms;
	}

	isTrickle(bytes: number): boolean {
		this.#bytes += bytes;
		const now = performance.now();
		if (now - this.#sinceMs < this.#ms) return false;
		const isSlow = this.#bytes < now - this.#sinceMs;
		this.#sinceMs = now;
		this.#bytes = 0;
		return isSlow;
	}
}
