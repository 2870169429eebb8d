/** Keeps what came of a window under way while a slow line brings the rest: a browser may be killed at any moment. */
import type { Conversion } from './model-conversion';

/** So much of a download is lost with the browser at most. */
const tailMs = 2000;

export class TailKeeper {
	readonly #conversion: Pick<Conversion, 'state' | 'rest'>;
	#doneBytes = -1;
	#keptAtMs = performance.now();

	constructor(conversion: Pick<Conversion, 'state' | 'rest'>) {
		this.#conversion = conversion;
	}

	/** While the next piece is waited for. @throws FailureError `quota_exceeded` */
	async during<T>(waiting: Promise<T>): Promise<T> {
		const { doneBytes } = this.#conversion.state;
		// A whole window was kept since.
		if (doneBytes !== this.#doneBytes) this.#keptAtMs = performance.now();
		this.#doneBytes = doneBytes;
		let keeping = Promise.resolve();
		const left = this.#keptAtMs + tailMs - performance.now();
		const timer = setTimeout(
			() => {
				this.#keptAtMs = performance.now();
				keeping = this.#conversion.rest();
				keeping.catch(() => undefined);
			},
			Math.max(0, left),
		);
		try {
			return await waiting;
		} finally {
			clearTimeout(timer);
			// Nothing is taken meanwhile.
			await keeping;
		}
	}
}
