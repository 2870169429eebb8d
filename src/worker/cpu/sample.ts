/** From logits to a token, as web-llm and Loupe's kernels do it for the graphics processor. */

/** Temperature 0 would divide by it. */
const leastTemperature = 1e-6;

/** @param uniform 0..1 @param allowed 1 for each token that may come; absent: all */
export function sampleToken(
	logits: Float32Array,
	temperature: number,
	uniform: () => number,
	allowed?: Uint8Array,
): number {
	let top = -Infinity;
	for (const [id, logit] of logits.entries()) {
		if (allowed?.[id] !== 0 && logit > top) top = logit;
	}
	const heat = Math.max(leastTemperature, temperature);
	let total = 0;
	const shares = new Float64Array(logits.length);
	for (const [id, logit] of logits.entries()) {
		if (allowed?.[id] === 0) continue;
		const share = Math.exp((logit - top) / heat);
		shares[id] = share;
		total += share;
	}
	const mark = uniform() * total;
	let sum = 0;
	let last = 0;
	for (const [id, share] of shares.entries()) {
		if (share === 0) continue;
		last = id;
		sum += share;
		if (sum > mark) return id;
	}
	return last;
}

/** web-llm's generator: the same seed draws the same numbers in either. */
export function uniformOf(seed: number): () => number {
	const modulus = 2_147_483_647;
	let state = Math.abs(seed % modulus) || 1;
	return () => {
		state = (48_271 * state) % modulus;
		return state / modulus;
	};
}
