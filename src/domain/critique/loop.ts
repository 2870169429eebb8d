/**
 * Finds out that a model has begun to repeat itself, while it writes. Penalties do not stop a small
 * model from looping, and a longer cap only makes the loop longer.
 */
const checkEvery = 16;
/** pieces that are looked back at */
const windowSize = 512;
const longestPeriod = 128;
/** as many exact copies in a row … */
const copies = 3;
/** … that cover at least this many pieces */
const coverage = 48;
const blanks = 32;
/** the same long line this often, wherever it stands */
const lineRepeats = 4;
const lineLength = 20;

export class LoopWatch {
	readonly reason = 'loop';
	readonly #window: string[] = [];
	readonly #lines = new Map<string, number>();
	#line = '';
	#blank = 0;
	#count = 0;

	/** Takes the next piece of text, about a token. True: it loops, stop it. */
	push(piece: string): boolean {
		this.#count += 1;
		this.#window.push(piece);
		if (this.#window.length > windowSize) this.#window.shift();
		this.#blank = piece.trim() === '' ? this.#blank + piece.length : 0;
		if (this.#blank > blanks || this.#endsLine(piece)) return true;
		return this.#count % checkEvery === 0 && this.#repeats();
	}

	#endsLine(piece: string): boolean {
		const [first = '', ...rest] = piece.split('\n');
		this.#line += first;
		for (const next of rest) {
			const line = this.#line.trim();
			this.#line = next;
			if (line.length < lineLength) continue;
			const seen = (this.#lines.get(line) ?? 0) + 1;
			this.#lines.set(line, seen);
			if (seen >= lineRepeats) return true;
		}
		return false;
	}

	#repeats(): boolean {
		const pieces = this.#window;
		for (let period = 1; period <= longestPeriod; period += 1) {
			const needed = Math.max(copies * period, coverage);
			if (needed > pieces.length) return false;
			let same = period;
			// Walks back while each piece is the one a period before it.
			while (same < needed && pieces.at(-1 - same) === pieces.at(-1 - same + period)) same += 1;
			if (same >= needed) return true;
		}
		return false;
	}
}
