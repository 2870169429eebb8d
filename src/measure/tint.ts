/**
 * A tint that lies over the whole photo. Near-neutral pixels, by how near they are, in all and in three
 * bands of lightness, and the brightest that are not burnt out, are weighed by factors that were fitted
 * to photos tinted by known amounts (ADR 18). Leaves and petals would pass for a tint: what speaks against
 * it is told beside.
 */
import type { Tint } from '../domain/facts/measurements';

/** a*, b* are counted in steps of two up to here */
const reach = 40;
const side = reach + 1;
/** lightness at which dark, middle and light begin */
const bands = [12, 40, 65] as const;
/** level from which a channel has lost the tint */
const lost = 251;
/** deviation of the weight by which a pixel counts as neutral */
const nearness = 12;
/** of the brightest pixels that are not burnt out */
const brightest = 0.05;
/** a pixel is one of those that the tint would make neutral, up to this distance; strong, from this chroma */
const [near, strong] = [7, 30];
/** of a band with so many of all pixels, so many of its own are near */
const [bandShare, nearShare] = [0.06, 0.12];
/** of a* and b* in all, dark, middle, light and brightest, and what is added */
const factors = {
	a: [-0.038, -0.011, -0.066, -0.025, 0.069, 0.023, 0.527, -0.067, 0.238, 0.014, 1.065],
	b: [-0.122, -0.146, 0.077, 0.349, 0.028, -0.045, -0.288, 0.446, 0.093, 0.145, -2.65],
} as const;

/** Distance from neutral of the colour in a square of the plane. */
const at = (square: number): { readonly a: number; readonly b: number } => ({
	a: 2 * (square % side) - reach,
	b: 2 * Math.floor(square / side) - reach,
});
const weights = Float64Array.from({ length: side * side }, (_, square) => {
	const { a, b } = at(square);
	return Math.exp(-(a * a + b * b) / 2 / nearness ** 2);
});

export class Tints {
	readonly #planes = bands.map(() => new Float64Array(side * side));
	/** of each step of lightness: samples, sums of a* and b* */
	readonly #lightness = new Float64Array(101 * 3);
	#all = 0;
	#usable = 0;

	/** @param most the highest of its channels, 0–255 */
	add(l: number, a: number, b: number, most: number): void {
		this.#all += 1;
		if (l <= bands[0] || most >= lost) return;
		this.#usable += 1;
		const step = 3 * Math.round(l);
		const sums = this.#lightness;
		sums[step] = (sums[step] ?? 0) + 1;
		sums[step + 1] = (sums[step + 1] ?? 0) + a;
		sums[step + 2] = (sums[step + 2] ?? 0) + b;
		if (Math.abs(a) > reach || Math.abs(b) > reach) return;
		const plane = this.#planes[l < bands[1] ? 0 : l < bands[2] ? 1 : 2];
		const square = Math.round((b + reach) / 2) * side + Math.round((a + reach) / 2);
		if (plane) plane[square] = (plane[square] ?? 0) + 1;
	}

	/** undefined where nothing can bear a tint: all black or burnt out */
	get tint(): Tint | undefined {
		if (this.#usable === 0) return undefined;
		const whole = this.#planes[0]?.map((_, square) =>
			this.#planes.reduce((sum, plane) => sum + (plane[square] ?? 0), 0),
		);
		if (whole === undefined) return undefined;
		const features = [whole, ...this.#planes]
			.flatMap((plane) => this.#neutralOf(plane))
			.concat(this.#brightestOf(), 1);
		const weigh = (by: readonly number[]): number =>
			by.reduce((sum, factor, i) => sum + factor * (features[i] ?? 0), 0);
		const [a, b] = [weigh(factors.a), weigh(factors.b)];
		const share = (plane: Float64Array, matches: (a: number, b: number) => boolean): number =>
			plane.reduce((sum, n, square) => {
				const colour = at(square);
				return matches(colour.a, colour.b) ? sum + n : sum;
			}, 0);
		const isNear = (x: number, y: number): boolean => (x - a) ** 2 + (y - b) ** 2 <= near ** 2;
		const weak = share(whole, (x, y) => x * x + y * y < strong ** 2);
		return {
			a,
			b,
			near: share(whole, isNear) / this.#all,
			bands: this.#planes.filter((plane) => {
				const pixels = share(plane, () => true);
				return pixels > bandShare * this.#all && share(plane, isNear) >= nearShare * pixels;
			}).length,
			strong: (this.#usable - weak) / this.#all,
		};
	}

	/** Mean of near-neutral pixels, each by how near it is. */
	#neutralOf(plane: Float64Array): readonly number[] {
		let [sum, a, b] = [1e-4 * this.#all, 0, 0];
		plane.forEach((n, square) => {
			if (n === 0) return;
			const weight = n * (weights[square] ?? 0);
			const colour = at(square);
			sum += weight;
			a += weight * colour.a;
			b += weight * colour.b;
		});
		return [a / sum, b / sum];
	}

	#brightestOf(): readonly number[] {
		let [n, a, b] = [0, 0, 0];
		for (let step = this.#lightness.length - 3; step >= 0; step -= 3) {
			n += this.#lightness[step] ?? 0;
			a += this.#lightness[step + 1] ?? 0;
			b += this.#lightness[step + 2] ?? 0;
			if (n >= brightest * this.#usable) break;
		}
		const within = (value: number): number => Math.min(reach, Math.max(-reach, value / n));
		return n === 0 ? [0, 0] : [within(a), within(b)];
	}
}
