/**
 * Where detail is lost: small squares of the photo that are at full brightness or in full darkness
 * for the most part, and the areas that they form together. Points, as of light on water, are no area.
 */
import type { LostArea } from '../domain/facts/measurements';
import { burntFrom } from '../domain/facts/measurements';
import type { PhotoSize } from '../domain/photo/photo';
import { areasOf } from './connected';

/** of the frame: less is a point */
const leastShare = 0.0005;
/** the greatest of each kind are told */
const told = 3;

export class LostDetail {
	readonly #columns: number;
	readonly #rows: number;
	readonly #scale: number;
	readonly #width: number;
	readonly #burnt: Uint16Array;
	readonly #blocked: Uint16Array;
	/** pixels read in each row of squares */
	readonly #read: Uint32Array;

	/** @param scale side of a square in pixels */
	constructor({ width, height }: PhotoSize, scale: number) {
		this.#scale = scale;
		this.#width = width;
		this.#columns = Math.ceil(width / scale);
		this.#rows = Math.ceil(height / scale);
		this.#burnt = new Uint16Array(this.#columns * this.#rows);
		this.#blocked = new Uint16Array(this.#columns * this.#rows);
		this.#read = new Uint32Array(this.#rows);
	}

	/** @param luma level 0–255 of the pixel `i` of rows that begin at row `from` */
	mark(luma: number, i: number, from: number): void {
		const y = Math.floor(i / this.#width);
		const x = i - y * this.#width;
		const square =
			Math.floor((from + y) / this.#scale) * this.#columns + Math.floor(x / this.#scale);
		const squares = luma >= burntFrom ? this.#burnt : this.#blocked;
		squares[square] = (squares[square] ?? 0) + 1;
	}

	/** Rows were read. */
	count(from: number, rows: number): void {
		for (let y = from; y < from + rows; y += 1) {
			const row = Math.floor(y / this.#scale);
			this.#read[row] = (this.#read[row] ?? 0) + this.#width;
		}
	}

	/** Areas of each kind, and the share of the frame that all of a kind cover. */
	get areas(): { burnt: number; blocked: number; areas: readonly LostArea[] } {
		const burnt = this.#areasOf(this.#burnt, 'burnt');
		const blocked = this.#areasOf(this.#blocked, 'blocked');
		const sum = (areas: readonly LostArea[]): number =>
			areas.reduce((all, { share }) => all + share, 0);
		return {
			burnt: sum(burnt),
			blocked: sum(blocked),
			areas: [...burnt.slice(0, told), ...blocked.slice(0, told)],
		};
	}

	#areasOf(marks: Uint16Array, kind: LostArea['kind']): readonly LostArea[] {
		// A loop, not a map: nothing has warmed it up when it runs.
		const lost = new Uint8Array(marks.length);
		for (let square = 0; square < marks.length; square += 1) {
			const read = (this.#read[Math.floor(square / this.#columns)] ?? 0) / this.#columns;
			if (read > 0 && (marks[square] ?? 0) >= read / 2) lost[square] = 1;
		}
		return areasOf(lost, this.#columns, leastShare).map((area) => ({ kind, ...area }));
	}
}
