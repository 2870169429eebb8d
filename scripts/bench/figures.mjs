export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
export const round = (value, digits = 2) => Number(value.toFixed(digits));

/** The first token ends prefill: decoding makes the others. */
export const tokensPerSecond = (tokens, decodeMs) => ((tokens - 1) / decodeMs) * 1000;

/** -> { median, min, max, n } */
export const spread = (list, digits = 3) => ({
	median: round(median(list), digits),
	min: round(Math.min(...list), digits),
	max: round(Math.max(...list), digits),
	n: list.length,
});

/** Runs two tasks in alternating order, so that a slow minute falls on both. -> [[a, b], …] */
export async function inPairs(count, first, second) {
	const rounds = [];
	for (let i = 0; i < count; i += 1) {
		const order = i % 2 === 0 ? [first, second] : [second, first];
		const values = [await order[0](), await order[1]()];
		rounds.push(i % 2 === 0 ? values : values.reverse());
	}
	return rounds;
}
