/** Finds out that a model has drifted into another script than those it is to write in. */
const least = 24;
const share = 0.3;
const letter = /\p{L}/gu;

export class ScriptWatch {
	readonly reason = 'drift';
	readonly #allowed: RegExp;
	#letters = 0;
	#fitting = 0;

	/** @param scripts names of Unicode scripts: `Latin`, `Han` … */
	constructor(scripts: readonly string[]) {
		// What belongs to several scripts (the long mark of Japanese, say) fits all of them.
		const classes = scripts.map((script) => `\\p{Script_Extensions=${script}}`);
		this.#allowed = new RegExp(`(?=\\p{L})[${classes.join('')}]`, 'gu');
	}

	/** Takes the next piece of text. True: too much of it is in another script, stop it. */
	push(piece: string): boolean {
		this.#letters += piece.match(letter)?.length ?? 0;
		this.#fitting += piece.match(this.#allowed)?.length ?? 0;
		return this.#letters >= least && this.#fitting < this.#letters * (1 - share);
	}
}
