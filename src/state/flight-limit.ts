/**
 * How many requests a server is given at a time. One first; the answer says that it works, and how
 * fast. Then as many as its owner allows, as long as more at once gets more done: what a server says
 * of its slots is no measurement. Refusals and a falling rate halve the number.
 */

/** What more at once has to bring, at least, to be kept. */
const worthwhile = 1.05;
/** Below this share of the best rate something else keeps the server busy. */
const collapsed = 0.5;

interface Answered {
	/** of the answer */
	readonly tokens: number;
	readonly beganAtMs: number;
	/** what the model took to load is no rate of answers */
	readonly loadMs: number;
}

export class FlightLimit {
	/** what has not been seen to be too many */
	#top: number;
	#limit = 1;
	#best: { readonly limit: number; readonly tokensPerMs: number } | undefined;
	/** once halved, it rises by a quarter at a time */
	#careful = false;
	/** more has been tried and brings nothing */
	#settled = false;
	#answers = 0;
	#tokens = 0;
	#sinceMs: number | undefined;
	#cuts = 0;

	constructor(most: number) {
		this.#top = most;
	}

	get limit(): number {
		return this.#limit;
	}

	/** how often it was refused: a request remembers it from when it was sent */
	get cuts(): number {
		return this.#cuts;
	}

	/** @param isFull as many were in flight as may be: only then the rate tells of that number */
	answered({ tokens, beganAtMs, loadMs }: Answered, nowMs: number, isFull: boolean): void {
		if (!isFull) {
			this.#measureFrom(nowMs);
			return;
		}
		this.#answers += 1;
		this.#tokens += tokens;
		if (this.#answers < this.#limit) return;
		const sinceMs = this.#limit === 1 ? beganAtMs + loadMs : (this.#sinceMs ?? beganAtMs);
		const tokensPerMs = this.#tokens / Math.max(1, nowMs - sinceMs);
		this.#judge(tokensPerMs);
		this.#measureFrom(nowMs);
	}

	/**
	 * The server refused a request for having too many. False: it was alone, and fewer cannot be sent.
	 */
	refused(cutsWhenSent: number, nowMs: number): boolean {
		// One burst, one cut: the others of it were sent before the first was refused.
		if (cutsWhenSent < this.#cuts) return true;
		if (this.#limit === 1) return false;
		this.#cuts += 1;
		this.#top = this.#limit - 1;
		this.#halve();
		this.#measureFrom(nowMs);
		return true;
	}

	#judge(tokensPerMs: number): void {
		const { limit, tokensPerMs: best } = this.#best ?? { limit: 0, tokensPerMs: 0 };
		const isKnown = this.#limit === limit;
		if (isKnown && tokensPerMs < best * collapsed) {
			this.#halve();
			return;
		}
		if (!isKnown && tokensPerMs < best * worthwhile) {
			this.#top = this.#limit - 1;
			this.#limit = Math.max(limit, Math.floor(this.#limit / 2));
			this.#settled = this.#limit === limit;
			return;
		}
		const rate = isKnown ? (best + tokensPerMs) / 2 : tokensPerMs;
		this.#best = { limit: this.#limit, tokensPerMs: rate };
		if (this.#settled) return;
		const step = this.#careful ? Math.max(1, Math.floor(this.#limit / 4)) : Infinity;
		this.#limit = Math.max(this.#limit, Math.min(this.#top, this.#limit + step));
	}

	/** What was best is so no more: it is measured anew. */
	#halve(): void {
		this.#limit = Math.max(1, Math.floor(this.#limit / 2));
		this.#best = undefined;
		this.#careful = true;
		this.#settled = false;
	}

	#measureFrom(nowMs: number): void {
		this.#answers = 0;
		this.#tokens = 0;
		this.#sinceMs = nowMs;
	}
}
