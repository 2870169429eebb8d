/** Roots of shares of tone, chroma and colour balance over the photo, as Loupe's statistics take them. */
import { clamp } from '../../lib/clamp';
import { state } from './state-head';

const side = 224;
const square = 4;
const squares = side / square;
const count = squares * squares;

interface Values {
	readonly light: number;
	readonly top: number;
	readonly bottom: number;
	readonly chroma: number;
	readonly logs: readonly [number, number, number];
}

/**
 * @param pixels RGBA of the canvas, the photo in its left half
 * @param stride pixels in a row of the canvas
 */
export function histogramOf(pixels: ArrayLike<number>, stride: number): Float32Array {
	const out = new Float64Array(state.statisticsPadded);
	for (let i = 0; i < count; i += 1) {
		const y = Math.floor(i / squares);
		const x = i % squares;
		const values = valuesOf(pixels, stride, x * square, y * square);
		addTones(out, values);
		addCells(out, values, x, y);
	}
	for (let i = 0; i < 320; i += 1) out[i] = (out[i] ?? 0) / count;
	for (let i = 0; i < 18; i += 1) {
		const cell = cellSide(Math.floor((i % 9) / 3)) * cellSide(i % 3);
		out[320 + i] = (out[320 + i] ?? 0) / cell;
	}
	return Float32Array.from(out, Math.sqrt);
}

function valuesOf(pixels: ArrayLike<number>, stride: number, x: number, y: number): Values {
	const rgb: [number, number, number] = [0, 0, 0];
	for (let j = 0; j < square; j += 1) {
		for (let i = 0; i < square; i += 1) {
			const from = ((y + j) * stride + x + i) * 4;
			rgb[0] += pixels[from] ?? 0;
			rgb[1] += pixels[from + 1] ?? 0;
			rgb[2] += pixels[from + 2] ?? 0;
		}
	}
	const scale = square * square * 255;
	const [r, g, b] = [rgb[0] / scale, rgb[1] / scale, rgb[2] / scale];
	const top = Math.max(r, g, b);
	const bottom = Math.min(r, g, b);
	return {
		light: 0.299 * r + 0.587 * g + 0.114 * b,
		top,
		bottom,
		chroma: top - bottom,
		logs: [Math.log(r + 0.02), Math.log(g + 0.02), Math.log(b + 0.02)],
	};
}

/** Shares a value between the two bins that it lies between. `value`: 0..1 */
function share(
	out: Float64Array,
	first: number,
	bins: number,
	value: number,
	weight: number,
): void {
	const place = clamp(value, 0, 1) * (bins - 1);
	const lower = Math.floor(place);
	const part = place - lower;
	out[first + lower] = (out[first + lower] ?? 0) + (1 - part) * weight;
	if (part > 0) out[first + lower + 1] = (out[first + lower + 1] ?? 0) + part * weight;
}

const balanceBins = 20;

function addTones(out: Float64Array, { light, top, bottom, chroma, logs }: Values): void {
	share(out, 0, 24, light, 1);
	share(out, 24, 16, top, 1);
	share(out, 40, 16, bottom, 1);
	share(out, 56, 24, chroma, 1);
	const near = [0.2, 0.5, 0.8].map((middle) => Math.max(0, 1 - Math.abs(light - middle) / 0.25));
	const weights = [...near, Math.max(0, 1 - chroma / 0.25)];
	const balances = [logs[1] - logs[0], logs[1] - logs[2], logs[2] - logs[0]];
	for (const [i, balance] of balances.entries()) {
		for (const [k, weight] of weights.entries()) {
			const first = 80 + (i * weights.length + k) * balanceBins;
			share(out, first, balanceBins, (balance + 0.8) / 1.6, weight);
		}
	}
}

/** Where the three thirds begin, and the end. */
const edges = [0, 19, 37, squares] as const;
const cellSide = (third: number): number => (edges[third + 1] ?? squares) - (edges[third] ?? 0);
const thirdOf = (place: number): number => (place >= edges[2] ? 2 : place >= edges[1] ? 1 : 0);

/** How much of each ninth is burnt out and blocked. */
function addCells(out: Float64Array, { top, bottom }: Values, x: number, y: number): void {
	const cell = 320 + thirdOf(y) * 3 + thirdOf(x);
	out[cell] = (out[cell] ?? 0) + clamp((bottom - 0.94) / 0.03, 0, 1);
	out[cell + 9] = (out[cell + 9] ?? 0) + clamp((0.05 - top) / 0.03, 0, 1);
}
