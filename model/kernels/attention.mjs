// Attention: inputs drawn, and what comes of them in float64.
import { draw } from './products.mjs';

/** Rows of queries [n, heads, dim] over keys and values [length, kvHeads, dim]; `sees(row)`: how many keys from the first. -> { out, lse } */
function attend({ n, heads, kvHeads, dim, query, key, value, sees, from = () => 0 }) {
	const out = new Float64Array(n * heads * dim);
	const lse = new Float64Array(n * heads);
	for (let i = 0; i < n; i += 1)
		for (let h = 0; h < heads; h += 1) {
			const own = Math.floor((h * kvHeads) / heads);
			const [first, count] = [from(i), sees(i)];
			const scores = new Float64Array(count);
			for (let t = 0; t < count; t += 1) {
				let sum = 0;
				for (let d = 0; d < dim; d += 1) sum += query(i, h, d) * key(first + t, own, d);
				scores[t] = sum / Math.sqrt(dim);
			}
			const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
			let total = 0;
			for (let t = 0; t < count; t += 1) total += scores[t] = Math.exp(scores[t] - top);
			for (let d = 0; d < dim; d += 1) {
				let sum = 0;
				for (let t = 0; t < count; t += 1) sum += scores[t] * value(first + t, own, d);
				out[(i * heads + h) * dim + d] = sum / total;
			}
			lse[i * heads + h] = (top + Math.log(total)) / Math.LN2;
		}
	return { out, lse };
}

/** Patches over the patches of their own tile. */
export function tileAttention({ tiles, patches, heads, dim, seed = 1 }) {
	const n = tiles * patches;
	const qkv = draw(seed, n * 3 * heads * dim).map((each) => 2 * each);
	const at = (row, head, d) => qkv[(row * 3 * heads + head) * dim + d];
	const whole = { n, heads, kvHeads: heads, dim, query: at, sees: () => patches, from: (i) => i - (i % patches) };
	const key = (t, h, d) => at(t, heads + h, d);
	const value = (t, h, d) => at(t, 2 * heads + h, d);
	return {
		inputs: { X: qkv },
		scalars: { n, patches },
		outputs: { O: n * heads * dim },
		wanted: () => ({ O: attend(Object.assign(whole, { key, value })).out }),
	};
}

/** New tokens among themselves. */
export function raggedAttention({ n, heads, kvHeads, dim, seed = 1 }) {
	const Q = draw(seed, n * heads * dim).map((each) => 2 * each);
	const K = draw(seed + 1, n * kvHeads * dim).map((each) => 2 * each);
	const V = draw(seed + 2, n * kvHeads * dim);
	const place = (values, count) => (row, head, d) => values[(row * count + head) * dim + d];
	const wanted = () => {
		const { out, lse } = attend({ n, heads, kvHeads, dim, query: place(Q, heads), key: place(K, kvHeads), value: place(V, kvHeads), sees: (i) => i + 1 });
		return { O: out, L: lse };
	};
	return { inputs: { Q, K, V }, scalars: { n, sm_scale: dim ** -0.5 }, outputs: { O: n * heads * dim, L: n * heads }, wanted };
}

/** New tokens over `length` cached ones, whose pages lie in disorder. */
export function pagedAttention({ n, length, heads, kvHeads, dim, page = 16, seed = 1 }) {
	const used = Math.ceil(length / page);
	const table = Int32Array.from({ length: used }, (_, i) => (i * 5 + 3) % (used % 5 === 0 ? used + 1 : used));
	const pages = Math.max(...table) + 1;
	const Q = draw(seed, n * heads * dim).map((each) => 2 * each);
	const KV = draw(seed + 1, pages * 2 * kvHeads * page * dim);
	const cached = (which) => (t, h, d) => KV[(((table[Math.floor(t / page)] * 2 + which) * kvHeads + h) * page + (t % page)) * dim + d];
	const wanted = () => {
		const query = (row, head, d) => Q[(row * heads + head) * dim + d];
		const { out, lse } = attend({ n, heads, kvHeads, dim, query, key: cached(0), value: cached(1), sees: () => length });
		return { O: out, L: lse };
	};
	return {
		inputs: { Q, KV, table, last: Int32Array.of(length - (used - 1) * page) },
		scalars: { n, b: n, used, P: pages, sm_scale: dim ** -0.5, start: 0, start_1: 0, start_2: 0 },
		outputs: { O: n * heads * dim, L: n * heads },
		wanted,
	};
}
