// Norms of rows, and what stands between logits and a token: inputs drawn, and what comes of them in float64.
import { draw } from './products.mjs';

export function norm({ rows, width, centred, seed = 1 }) {
	const X = draw(seed, rows * width).map((each, i) => each + (i % 7) / 4);
	const [W, B] = [draw(seed + 1, width), draw(seed + 2, width)];
	const eps = centred ? 1e-6 : 1e-5;
	const wanted = () => {
		const Y = new Float64Array(rows * width);
		for (let m = 0; m < rows; m += 1) {
			const row = X.subarray(m * width, (m + 1) * width);
			const mean = centred ? row.reduce((a, b) => a + b, 0) / width : 0;
			const square = row.reduce((a, b) => a + (b - mean) ** 2, 0) / width;
			for (let d = 0; d < width; d += 1) Y[m * width + d] = ((row[d] - mean) / Math.sqrt(square + eps)) * W[d] + (centred ? B[d] : 0);
		}
		return { Y };
	};
	return { inputs: { X, W, B }, scalars: { M: rows, D: width, eps }, outputs: { Y: rows * width }, wanted };
}

/** Logits of which a few stand out, as a model's do. */
const drawLogits = (seed, vocab) => draw(seed, vocab).map((each) => 12 * each ** 3);

function shares(logits, temperature) {
	const top = logits.reduce((a, b) => Math.max(a, b), -Infinity);
	const values = Float64Array.from(logits, (each) => Math.exp((each - top) / temperature));
	const sum = values.reduce((a, b) => a + b, 0);
	return values.map((each) => each / sum);
}

export function softmax({ vocab, temperature = 0.8, seed = 1 }) {
	const logits = drawLogits(seed, vocab);
	const wanted = () => ({ probs: shares(logits, Math.fround(temperature)) });
	return { inputs: { logits, temperature: Float32Array.of(temperature) }, scalars: {}, outputs: { probs: vocab }, wanted };
}

/**
 * Tokens are numbered from 1000, so that a place is not taken for a token. `judge`: how far what is drawn lies from the mass that was to be
 * reached, among what is kept, as a part of that mass.
 */
export function topP({ vocab, limit, uniform, seed = 1 }) {
	const probs = Float32Array.from(shares(drawLogits(seed, vocab), 1));
	const judge = ([token]) => {
		let threshold = 0;
		const massOf = (least) => probs.reduce((sum, each) => sum + (each >= least ? each : 0), 0);
		if (limit < 1) for (let step = 0.5; step >= 2 ** -21; step /= 2) if (massOf(threshold + step) >= limit) threshold += step;
		const place = token - 1000;
		if (!(probs[place] >= threshold)) return Infinity;
		let before = 0;
		for (let i = 0; i < place; i += 1) before += probs[i] >= threshold ? probs[i] : 0;
		const whole = massOf(threshold);
		return Math.max(0, before - uniform * whole, uniform * whole - before - probs[place]) / whole;
	};
	return {
		inputs: { probs, ids: Int32Array.from({ length: vocab }, (_, i) => 1000 + i), uniform: Float32Array.of(uniform), limit: Float32Array.of(limit) },
		scalars: { start: 0, start_1: 0 },
		outputs: { out: 1 },
		judge,
	};
}
