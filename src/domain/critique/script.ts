/** Finds out that a model has drifted into another script than the one it is to write in. */
const least = 24;
const share = 0.3;
const letter = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;

export class ScriptWatch {
	#letters = 0;
	#latin = 0;

	/** Takes the next piece of text. True: too much of it is not Latin, stop it. */
	push(piece: string): boolean {
		this.#letters += piece.match(letter)?.length ?? 0;
		this.#latin += piece.match(latin)?.length ?? 0;
		return this.#letters >= least && this.#latin < this.#letters * (1 - share);
	}
}
