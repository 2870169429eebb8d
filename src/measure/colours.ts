/**
 * Colours of a photo, of a quarter of a million pixels: how strong, of which hues and where, and
 * whether there is more than one at all.
 */
import { hues } from '../domain/facts/facts';
import type { LostArea, Measurements, Palette, Tint } from '../domain/facts/measurements';
import { channelLimit } from '../domain/facts/measurements';
import type { PhotoSize } from '../domain/photo/photo';
import { toLab } from './colour';
import { hueOf, strongChroma } from './hues';
import { Tints } from './tint';

/** cells of the coarse picture that the samples add up to */
export const cellGrid = { columns: 48, rows: 36 } as const;
const cells = cellGrid.columns * cellGrid.rows;
/** steps of lightness in which a tone of one colour is looked for */
const steps = 16;
/** chroma up to which a pixel counts as near-neutral, and the lightness in which it is looked for */
const near = { chroma: 18, dark: 15, light: 95 } as const;
/** share of neutral pixels below which a cast cannot be told */
const leastNeutral = 0.01;
const channels = ['r', 'g', 'b'] as const;
/** level below which the other channels have room left */
const freeTo = 245;
/** chroma is counted in steps of one up to here */
const mostChroma = 120;

export class Colours {
	/** of each cell: samples, and sums of L*, a*, b* */
	readonly count = new Float32Array(cells);
	readonly l = new Float32Array(cells);
	readonly a = new Float32Array(cells);
	readonly b = new Float32Array(cells);
	/** of each cell and hue: samples of strong chroma */
	readonly strong = new Float32Array(cells * hues.length);
	/** of each channel and cell: samples at its limit, the other channels well below theirs */
	readonly limits = channels.map(() => new Float32Array(cells));
	readonly #byHue = new Float64Array(hues.length);
	/** strong samples of no hue in `hues` */
	unnamed = 0;
	readonly chromas = new Float64Array(mostChroma + 1);
	/** of each step of lightness: samples, sums of a*, b* and of their squares */
	readonly tones = new Float64Array(steps * 4);
	readonly #tints = new Tints();
	/** near-neutral samples, sums of their a* and b*, and of all chroma */
	#neutral = { n: 0, a: 0, b: 0, chroma: 0, all: 0 };

	/** @param cell index of the cell that the pixel lies in */
	add(red: number, green: number, blue: number, cell: number): void {
		const { l, a, b } = toLab(red, green, blue);
		const square = a * a + b * b;
		const chroma = Math.sqrt(square);
		this.count[cell] = (this.count[cell] ?? 0) + 1;
		this.l[cell] = (this.l[cell] ?? 0) + l;
		this.a[cell] = (this.a[cell] ?? 0) + a;
		this.b[cell] = (this.b[cell] ?? 0) + b;
		const whole = Math.min(mostChroma, chroma | 0);
		this.chromas[whole] = (this.chromas[whole] ?? 0) + 1;
		const step = 4 * Math.min(steps - 1, ((l * steps) / 100) | 0);
		const { tones } = this;
		tones[step] = (tones[step] ?? 0) + 1;
		tones[step + 1] = (tones[step + 1] ?? 0) + a;
		tones[step + 2] = (tones[step + 2] ?? 0) + b;
		tones[step + 3] = (tones[step + 3] ?? 0) + square;
		const neutral = this.#neutral;
		neutral.all += 1;
		neutral.chroma += chroma;
		if (chroma <= near.chroma && l >= near.dark && l <= near.light) {
			neutral.n += 1;
			neutral.a += a;
			neutral.b += b;
		}
		this.#tints.add(l, a, b, Math.max(red, green, blue));
		if (red >= channelLimit || green >= channelLimit || blue >= channelLimit) {
			const levels = [red, green, blue];
			const at = levels.findIndex((level) => level >= channelLimit);
			const isAlone = levels.every((level, i) => i === at || level < freeTo);
			const limit = this.limits[at];
			if (isAlone && limit) limit[cell] = (limit[cell] ?? 0) + 1;
		}
		if (chroma < strongChroma) return;
		const hue = hueOf(red, green, blue, l);
		if (hue < 0) this.unnamed += 1;
		else {
			const at = cell * hues.length + hue;
			this.strong[at] = (this.strong[at] ?? 0) + 1;
			this.#byHue[hue] = (this.#byHue[hue] ?? 0) + 1;
		}
	}

	/** mean chroma */
	get chroma(): number {
		return this.#neutral.chroma / this.#neutral.all;
	}

	/** mean of near-neutrals; undefined where there are too few */
	get cast(): Measurements['cast'] {
		const { n, a, b, all } = this.#neutral;
		if (n < all * leastNeutral) return undefined;
		return { a: a / n, b: b / n, strength: Math.hypot(a / n, b / n) };
	}

	get tint(): Tint | undefined {
		return this.#tints.tint;
	}

	get palette(): Palette {
		const all = this.count.reduce((sum, n) => sum + n, 0);
		const byHue = [...this.#byHue];
		const strong = byHue.reduce((sum, n) => sum + n, this.unnamed);
		const most = byHue.indexOf(Math.max(...byHue));
		const box = boxOf(this.#strongOf(most));
		return {
			vivid: strong / all,
			hues: byHue.map((n) => n / all),
			...(box && { commonest: box }),
			...this.#limitOf(all),
			warmth: this.#warmth,
			chroma: { p50: this.#chromaOf(0.5), p90: this.#chromaOf(0.9), p99: this.#chromaOf(0.99) },
			spread: this.#spread,
		};
	}

	/** The channel that is at its limit alone in most of the frame. */
	#limitOf(all: number): Pick<Palette, 'limit'> {
		const shares = this.limits.map((limit) => limit.reduce((sum, n) => sum + n, 0) / all);
		const most = shares.indexOf(Math.max(...shares));
		const [channel, counts, share] = [channels[most], this.limits[most], shares[most] ?? 0];
		const box = counts && boxOf(counts);
		return channel && box && share > 0 ? { limit: { channel, share, box } } : {};
	}

	get #warmth(): Palette['warmth'] {
		const mean = (isIn: (column: number, row: number) => boolean): number => {
			let [n, b] = [0, 0];
			this.count.forEach((samples, cell) => {
				if (!isIn(cell % cellGrid.columns, Math.floor(cell / cellGrid.columns))) return;
				n += samples;
				b += this.b[cell] ?? 0;
			});
			return n === 0 ? 0 : b / n;
		};
		const [middle, half] = [cellGrid.columns / 2, cellGrid.rows / 2];
		return {
			left: mean((column) => column < middle),
			right: mean((column) => column >= middle),
			top: mean((_, row) => row < half),
			bottom: mean((_, row) => row >= half),
		};
	}

	#strongOf(hue: number): Float32Array {
		return this.count.map((_, cell) => this.strong[cell * hues.length + hue] ?? 0);
	}

	#chromaOf(share: number): number {
		const all = this.chromas.reduce((sum, n) => sum + n, 0);
		let seen = 0;
		return this.chromas.findIndex((n) => {
			seen += n;
			return seen >= share * all;
		});
	}

	get #spread(): number {
		let [sum, all] = [0, 0];
		for (let at = 0; at < this.tones.length; at += 4) {
			const [n = 0, a = 0, b = 0, squares = 0] = this.tones.subarray(at, at + 4);
			if (n === 0) continue;
			sum += squares - (a * a + b * b) / n;
			all += n;
		}
		return all === 0 ? 0 : Math.sqrt(Math.max(0, sum) / all);
	}
}

/** The cell that a pixel lies in. */
export const cellOf = (x: number, y: number, { width, height }: PhotoSize): number =>
	Math.floor((y * cellGrid.rows) / height) * cellGrid.columns +
	Math.floor((x * cellGrid.columns) / width);

/** The rectangle in which nine tenths of what is counted lie: a twentieth is left out on each side. */
function boxOf(counts: Float32Array): LostArea['box'] | undefined {
	const { columns, rows } = cellGrid;
	const all = counts.reduce((sum, n) => sum + n, 0);
	if (all === 0) return undefined;
	const [across, down] = [new Float32Array(columns), new Float32Array(rows)];
	counts.forEach((n, cell) => {
		const [column, row] = [cell % columns, Math.floor(cell / columns)];
		across[column] = (across[column] ?? 0) + n;
		down[row] = (down[row] ?? 0) + n;
	});
	const [left, right] = middleOf(across, all);
	const [top, bottom] = middleOf(down, all);
	return {
		x: left / columns,
		y: top / rows,
		width: (right - left + 1) / columns,
		height: (bottom - top + 1) / rows,
	};
}

function middleOf(counts: Float32Array, all: number): readonly [number, number] {
	let seen = 0;
	const sums = counts.map((n) => (seen += n));
	const at = (share: number): number => sums.findIndex((sum) => sum >= share * all);
	return [at(0.05), Math.max(at(0.05), at(0.95))];
}
