/**
 * What Loupe reads off feature maps and pixels before its decoder: rows of numbers, summarised.
 * The same as in model/loupe/reference.py, in doubles. `State` of model/loupe/config.py has the sizes.
 */
import { clamp } from '../../lib/clamp';

/** Rows of as many columns, one behind the other. */
export interface Rows {
	readonly values: ArrayLike<number>;
	readonly columns: number;
}

const count = ({ values, columns }: Rows): number => values.length / columns;
const at = (values: ArrayLike<number>, i: number): number => values[i] ?? 0;

/** mean; mean and deviation; mean, greatest, least; all four: by their number */
export type Kinds = 1 | 2 | 3 | 4;
type Kind = 'mean' | 'deviation' | 'greatest' | 'least';
const kindsOf: Record<Kinds, readonly Kind[]> = {
	1: ['mean'],
	2: ['mean', 'deviation'],
	3: ['mean', 'greatest', 'least'],
	4: ['mean', 'deviation', 'greatest', 'least'],
};

/** Each kind for every column, normalised by `factor` and `addend`, which are as long as what comes. */
export function summarise(
	rows: Rows,
	kinds: Kinds,
	factor: ArrayLike<number>,
	addend: ArrayLike<number>,
): Float32Array {
	const { values, columns } = rows;
	const n = count(rows);
	const out = new Float32Array(factor.length);
	for (let c = 0; c < columns; c += 1) {
		let sum = 0;
		let greatest = -Infinity;
		let least = Infinity;
		for (let i = c; i < values.length; i += columns) {
			const value = at(values, i);
			sum += value;
			if (value > greatest) greatest = value;
			if (value < least) least = value;
		}
		const mean = sum / n;
		let squares = 0;
		for (let i = c; i < values.length; i += columns) squares += (at(values, i) - mean) ** 2;
		const of: Record<Kind, number> = { mean, deviation: Math.sqrt(squares / n), greatest, least };
		for (const [k, kind] of kindsOf[kinds].entries()) {
			const to = k * columns + c;
			out[to] = clamp(at(factor, to) * of[kind] + at(addend, to), -6, 6);
		}
	}
	return out;
}

/** Means and steps of R, G and B in every cell -> logs of their ratios and the differences of these. */
export function ratios({ values, columns }: Rows): Rows {
	const out: number[] = [];
	for (let i = 0; i < values.length; i += columns) {
		const mean = (k: number): number =>
			Math.log(Math.max(at(values, i + k) + 127 / 128 + 0.02, 0.02));
		const step = (k: number): number => Math.log(Math.abs(at(values, i + 4 + k)) + 0.004);
		const light = [mean(1) - mean(0), mean(1) - mean(2)] as const;
		const detail = [step(1) - step(0), step(1) - step(2)] as const;
		out.push(...light, ...detail, light[0] - light[1], detail[0] - detail[1]);
	}
	return { values: out, columns: 6 };
}

const cellSide = 7;
const cellCount = cellSide * cellSide;
/** Where the middle of a cell lies, -1..1. */
const across = (i: number): number => (i % cellSide) / 3 - 1;
const down = (i: number): number => Math.floor(i / cellSide) / 3 - 1;

/** Where the visual weight and where the detail lies, across and down. */
export function places({ values, columns }: Rows): readonly number[] {
	const means = Array.from({ length: cellCount }, (_, i) =>
		[0, 1, 2].map((k) => at(values, i * columns + k)),
	);
	const lights = means.map((rgb) => rgb.reduce((sum, each) => sum + each, 0) / 3);
	const middle = lights.reduce((sum, each) => sum + each, 0) / cellCount;
	const weights = means.map(
		(rgb, i) => Math.abs(at(lights, i) - middle) + Math.max(...rgb) - Math.min(...rgb) + 1e-4,
	);
	const details = means.map((_, i) => {
		const step = (k: number): number => at(values, i * columns + 4 + k);
		return (step(0) + step(1) + step(2)) / 3 + 1e-4;
	});
	return [weights, details].flatMap((list) => {
		const total = list.reduce((sum, each) => sum + each, 0);
		return [across, down].map(
			(place) => list.reduce((sum, each, i) => sum + each * place(i), 0) / total,
		);
	});
}

/** Logits of the cells -> shares, their mean and greatest, their middle and spread. */
export function subjectRow(logits: readonly number[], length: number): Float32Array {
	const shares = logits.map((logit) => 1 / (1 + Math.exp(-logit)));
	const sum = shares.reduce((all, share) => all + share, 0);
	const total = sum + 1e-3;
	const axes = [across, down] as const;
	const middles = axes.map(
		(place) => shares.reduce((all, share, i) => all + share * place(i), 0) / total,
	);
	const spreads = axes.map((place, k) => {
		const squares = shares.reduce(
			(all, share, i) => all + share * (place(i) - at(middles, k)) ** 2,
			0,
		);
		return Math.sqrt(squares / total + 1e-6);
	});
	const row = new Float32Array(length);
	row.set([...shares, sum / cellCount, Math.max(...shares), ...middles, ...spreads]);
	return row;
}

export const state = {
	learned: 123,
	digest: 145,
	digestPadded: 160,
	cellRow: 64,
	statistics: 338,
	statisticsPadded: 352,
	scenes: 19,
	scene: 56,
	cellSharpness: 40,
} as const;
/** Where the choices begin among the values, and how many each has; the last two are the nine cells. */
const choices = [
	[state.scene, state.scenes],
	[75, 6],
	[81, 9],
	[110, 10],
	[120, 3],
	[state.learned, 9],
	[state.learned + 9, 9],
] as const;

export interface DigestParts {
	readonly outputs: ArrayLike<number>;
	/** shares of the scenes among ImageNet's classes, their sum behind */
	readonly groups: ArrayLike<number>;
	readonly histogram: ArrayLike<number>;
	readonly places: readonly number[];
	readonly factor: ArrayLike<number>;
	readonly addend: ArrayLike<number>;
}

/** What is seen, -1..1: a choice as shares, everything else clamped. */
export function digest({
	outputs,
	groups,
	histogram,
	places: where,
	factor,
	addend,
}: DigestParts): Float32Array {
	const values = new Float64Array(state.digest);
	for (let i = 0; i < state.learned; i += 1) values[i] = at(outputs, i);
	for (let i = 0; i < 18; i += 1) values[state.learned + i] = at(histogram, 320 + i);
	values.set(where, state.learned + 18);
	for (let i = 0; i < state.scenes; i += 1) {
		const share = at(groups, i) / at(groups, state.scenes);
		values[state.scene + i] = at(values, state.scene + i) + Math.log(share + 1e-3);
	}
	const out = new Float32Array(state.digestPadded);
	for (let i = 0; i < state.digest; i += 1)
		out[i] = clamp(at(factor, i) * at(values, i) + at(addend, i), -1, 1);
	for (let i = 0; i < 18; i += 1) {
		values[state.learned + i] = at(values, state.learned + i) * state.cellSharpness;
	}
	for (const [begin, size] of choices) {
		const logits = values.subarray(begin, begin + size);
		const top = Math.max(...logits);
		const parts = Array.from(logits, (logit) => Math.exp(logit - top));
		const total = parts.reduce((sum, part) => sum + part, 0);
		out.set(
			parts.map((part) => part / total),
			begin,
		);
	}
	return out;
}
