/** What is handed on at once. */
const portionBytes = 4 * 1024 * 1024;

/** Many small pieces of bytes, of whatever sizes, as few large ones. */
export class Portions<Portion> {
	readonly #join: (pieces: readonly Uint8Array<ArrayBuffer>[]) => Portion;
	readonly #mostBytes: number;
	readonly #portions: Portion[] = [];
	#pieces: Uint8Array<ArrayBuffer>[] = [];
	#waitingBytes = 0;
	#bytes = 0;

	/** @param mostBytes where more comes, adding throws */
	constructor(join: (pieces: readonly Uint8Array<ArrayBuffer>[]) => Portion, mostBytes = Infinity) {
		this.#join = join;
		this.#mostBytes = mostBytes;
	}

	/** A copy is kept: whoever made it may use its memory again. */
	add(piece: Uint8Array): void {
		this.#bytes += piece.byteLength;
		if (this.#bytes > this.#mostBytes) throw new Error('more than it says');
		this.#pieces.push(piece.slice());
		this.#waitingBytes += piece.byteLength;
		if (this.#waitingBytes >= portionBytes) this.#handOn();
	}

	end(): readonly Portion[] {
		if (this.#waitingBytes > 0) this.#handOn();
		return this.#portions;
	}

	#handOn(): void {
		this.#portions.push(this.#join(this.#pieces));
		this.#pieces = [];
		this.#waitingBytes = 0;
	}
}
