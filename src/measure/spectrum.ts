/**
 * What is left of fine detail, by frequency, along rows of the photo where most happens. A lens out of
 * focus takes it away ever more towards the fine; a small copy made larger keeps it up to its own
 * finest and has nothing beyond: there the spectrum breaks off.
 */
import type { Detail } from '../domain/facts/measurements';

/** pixels of a stretch of a row; a power of two */
const length = 128;
/** stretches of which the spectrum is the mean: those with most contrast */
const most = 200;
/** fewer say nothing */
const least = 40;
const half = length / 2;
/** a fall is read over this ratio of frequencies */
const third = 1.35;
/** frequencies, of `length`, between which a fall may begin: below them all is content, above them nothing follows */
const [firstFall, lastFall] = [5, 47];

/** so many of the highest frequencies are the finest detail */
const finestOf = 8;

const taper = Float64Array.from(
	{ length },
	(_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (length - 1)),
);
const cosines = Float64Array.from({ length }, (_, i) => Math.cos((2 * Math.PI * i) / length));

interface Stretch {
	readonly variance: number;
	readonly luma: Float32Array;
}

export class Spectrum {
	#stretches: Stretch[] = [];
	#bound = 0;

	/** @param row luma of a row */
	add(row: Float32Array): void {
		for (let from = 0; from + length <= row.length; from += half) {
			const variance = varianceOf(row, from);
			if (variance <= this.#bound) continue;
			this.#stretches.push({ variance, luma: row.slice(from, from + length) });
			if (this.#stretches.length >= 2 * most) this.#keepBest();
		}
	}

	/** undefined where there is too little to read */
	get detail(): Detail | undefined {
		this.#keepBest();
		if (this.#stretches.length < least) return undefined;
		const power = new Float64Array(half + 1);
		for (const { luma } of this.#stretches) addPower(power, luma);
		return steepestFall(power);
	}

	#keepBest(): void {
		this.#stretches.sort((a, b) => b.variance - a.variance);
		if (this.#stretches.length > most) {
			this.#stretches.length = most;
			this.#bound = this.#stretches.at(-1)?.variance ?? 0;
		}
	}
}

/** A row with so many of its pixels made one. */
export function reduced(row: Float32Array, scale: number): Float32Array {
	const means = new Float32Array(Math.floor(row.length / scale));
	for (let i = 0; i < means.length; i += 1) {
		let sum = 0;
		for (let x = i * scale; x < (i + 1) * scale; x += 1) sum += row[x] ?? 0;
		means[i] = sum / scale;
	}
	return means;
}

function varianceOf(row: Float32Array, from: number): number {
	let [sum, squares] = [0, 0];
	for (let i = from; i < from + length; i += 1) {
		const value = row[i] ?? 0;
		sum += value;
		squares += value * value;
	}
	return squares / length - (sum / length) ** 2;
}

const real = new Float64Array(length);
const imaginary = new Float64Array(length);

/** Adds the squared Fourier transform. */
function addPower(power: Float64Array, luma: Float32Array): void {
	const mean = luma.reduce((sum, value) => sum + value, 0) / length;
	for (let i = 0; i < length; i += 1) real[i] = ((luma[i] ?? 0) - mean) * (taper[i] ?? 0);
	imaginary.fill(0);
	transform();
	for (let k = 0; k <= half; k += 1) {
		power[k] = (power[k] ?? 0) + (real[k] ?? 0) ** 2 + (imaginary[k] ?? 0) ** 2;
	}
}

/** In place, by halves (Cooley and Tukey 1965). */
function transform(): void {
	for (let i = 1, j = 0; i < length; i += 1) {
		let bit = half;
		for (; (j & bit) !== 0; bit >>= 1) j ^= bit;
		j ^= bit;
		if (i >= j) continue;
		const kept = real[i] ?? 0;
		real[i] = real[j] ?? 0;
		real[j] = kept;
	}
	for (let size = 2; size <= length; size *= 2) {
		const step = length / size;
		for (let from = 0; from < length; from += size) {
			for (let k = 0; k < size / 2; k += 1) {
				const a = from + k;
				const b = a + size / 2;
				const cosine = cosines[k * step] ?? 0;
				// A quarter of a turn back: the sine.
				const sine = -(cosines[(k * step + (length * 3) / 4) % length] ?? 0);
				const x = real[b] ?? 0;
				const y = imaginary[b] ?? 0;
				const turnedX = x * cosine - y * sine;
				const turnedY = x * sine + y * cosine;
				const atX = real[a] ?? 0;
				const atY = imaginary[a] ?? 0;
				real[b] = atX - turnedX;
				imaginary[b] = atY - turnedY;
				real[a] = atX + turnedX;
				imaginary[a] = atY + turnedY;
			}
		}
	}
}

/** Where the spectrum, smoothed over three frequencies, falls most within a third of an octave. */
function steepestFall(power: Float64Array): Detail {
	const decibels = Array.from(power.subarray(1), (value) => 10 * Math.log10(value + 1e-12));
	const smooth = decibels.map((value, i) => {
		const [left, right] = [decibels[i - 1] ?? value, decibels[i + 1] ?? value];
		return (left + value + right) / 3;
	});
	const at = (frequency: number): number =>
		smooth[Math.min(smooth.length, Math.max(1, Math.round(frequency))) - 1] ?? 0;
	let [frequency, fall] = [firstFall, -Infinity];
	for (let k = firstFall; k <= lastFall; k += 1) {
		const here = at(k) - at(k * third);
		if (here > fall) [frequency, fall] = [k, here];
	}
	const finest = smooth.slice(-finestOf);
	const rest = finest.reduce((sum, value) => sum + value, 0) / finestOf;
	return {
		frequency: frequency / length,
		fall,
		before: at(frequency / 2) - at(frequency),
		after: at(frequency * third) - rest,
	};
}
