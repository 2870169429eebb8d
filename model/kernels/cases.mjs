// Which kernels are held to float64 with which sizes: a few in `npm test`, all by `npm run model -- kernels --check`.
import { pagedAttention, raggedAttention, tileAttention } from './attention.mjs';
import { product } from './products.mjs';
import { norm, softmax, topP } from './rows.mjs';

/** Of the largest value. */
export const mostError = 1e-5;
const rowCounts = [1, 2, 7, 9, 64, 65, 333];
const columnCounts = [576, 768, 1536, 2048, 6144, 12_288];
const vocabularies = [49_280, 151_936];

const one = (of, title, make) => ({ of, title: `${of}: ${title}`, make });

function products(form, rows, columns, width, plus) {
	const title = `${rows} rows, ${columns} -> ${width}${['', ', bias', ', residual', ', bias and residual'][plus]}`;
	return one(`${form}, ${rows === 1 ? 'one row' : 'many rows'}`, title, () => product({ form, rows, columns, width, plus }));
}

const decoders = [
	{ heads: 9, kvHeads: 3, dim: 64 },
	{ heads: 16, kvHeads: 8, dim: 128 },
];

const nameOf = ({ heads, dim }) => `${heads} of ${dim}`;
const newTokens = (sizes, n) => one(`new tokens, ${nameOf(sizes)}`, `${n}`, () => raggedAttention(Object.assign({ n }, sizes)));
const cached = (sizes, n, length) =>
	one(`${n === 1 ? 'one token' : 'cached tokens'}, ${nameOf(sizes)}`, `${n} over ${length}`, () => pagedAttention(Object.assign({ n, length }, sizes)));
const tower = (heads, tiles, patches) =>
	one(`tower, ${heads} heads`, `${tiles} tiles of ${patches}`, () => tileAttention({ tiles, patches, heads, dim: 64 }));
const norms = (rows, width) => [
	one('root mean square', `${rows} x ${width}`, () => norm({ rows, width, centred: false })),
	one('layer norm', `${rows} x ${width}`, () => norm({ rows, width, centred: true })),
];
const sampler = (vocab, limits, draws) => [
	one(`softmax, ${vocab}`, 'at 0.8', () => softmax({ vocab })),
	...limits.flatMap((limit) => draws.map((uniform) => one(`top_p, ${vocab}`, `${limit}, at ${uniform}`, () => topP({ vocab, limit, uniform })))),
];

/** Each for both builds. */
export const fewCases = [
	...['q8', 'q4'].flatMap((form) => [products(form, 1, 576, 192, 3), products(form, 9, 768, 128, 3), products(form, 65, 576, 64, 2)]),
	...norms(7, 576),
	tower(12, 2, 40),
	cached(decoders[0], 1, 333),
	...vocabularies.flatMap((vocab) => sampler(vocab, [0.9], [0.7])),
];

export const allCases = [
	...['q8', 'q4'].flatMap((form) =>
		rowCounts.flatMap((rows, i) => columnCounts.map((columns, j) => products(form, rows, columns, [64, 128, 192][(i + j) % 3], (i + j) % 4))),
	),
	...[1, 7, 65].flatMap((rows) => [576, 768, 2048].flatMap((width) => norms(rows, width))),
	...[12, 16].flatMap((heads) => [tower(heads, 1, 64), tower(heads, 3, 104), tower(heads, 1, 336)]),
	...decoders.flatMap((sizes) => [
		...[1, 2, 9, 33, 65, 256].map((n) => newTokens(sizes, n)),
		...[1, 16, 17, 333, 2048].flatMap((length) => [cached(sizes, 1, length), cached(sizes, 9, length)]),
	]),
	...vocabularies.flatMap((vocab) => sampler(vocab, [0.05, 0.5, 0.9, 0.99, 1], [0, 0.3, 0.7, 0.999_999])),
];
