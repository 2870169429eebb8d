/** Which tokens may come next where a grammar binds the answer. */
import type { Automaton, Place } from './automaton';

/** All pieces that begin alike, one branch for each byte. */
interface Branch {
	readonly ids: number[];
	readonly next: Map<number, Branch>;
}

export class TokenMask {
	readonly #automaton: Automaton;
	readonly #trunk: Branch = { ids: [], next: new Map() };
	readonly #pieces: readonly string[];
	readonly #end: number;
	readonly #known = new Map<Place, Uint8Array>();

	/** @param pieces bytes of each token; those without any are never allowed, but for `end` */
	constructor(automaton: Automaton, pieces: readonly string[], end: number) {
		this.#automaton = automaton;
		this.#pieces = pieces;
		this.#end = end;
		for (const [id, piece] of pieces.entries()) {
			if (piece === '') continue;
			let branch = this.#trunk;
			for (const letter of piece) {
				const byte = letter.charCodeAt(0);
				const next = branch.next.get(byte) ?? { ids: [], next: new Map() };
				branch.next.set(byte, next);
				branch = next;
			}
			branch.ids.push(id);
		}
	}

	get start(): Place {
		return this.#automaton.start;
	}

	/** 1 for each token that may come at a place. */
	allowed(place: Place): Uint8Array {
		const known = this.#known.get(place);
		if (known !== undefined) return known;
		const mask = new Uint8Array(this.#pieces.length);
		if (place.ends) mask[this.#end] = 1;
		this.#follow(this.#trunk, place, mask);
		this.#known.set(place, mask);
		return mask;
	}

	/** @throws RangeError for a token that was not allowed there */
	accept(place: Place, token: number): Place {
		let at: Place | undefined = place;
		for (const letter of this.#pieces[token] ?? '') {
			at = at && this.#automaton.step(at, letter.charCodeAt(0));
		}
		if (at === undefined) throw new RangeError(`token ${token} may not come here`);
		return at;
	}

	#follow(branch: Branch, place: Place, mask: Uint8Array): void {
		for (const id of branch.ids) mask[id] = 1;
		for (const [byte, next] of branch.next) {
			const after = this.#automaton.step(place, byte);
			if (after !== undefined) this.#follow(next, after, mask);
		}
	}
}
