// A product with a rounded matrix: inputs drawn, and what comes of them in float64.

const codesOfWord = { q8: 4, q4: 8 };

/** The same numbers everywhere; from -1 to 1. */
export function draw(seed, count) {
	const values = new Float32Array(count);
	let state = (seed * 2_654_435_761 + 1) >>> 0;
	for (let i = 0; i < count; i += 1) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		values[i] = (state >>> 8) / 0x80_0000 - 1;
	}
	return values;
}

/** Planes of codes, then of scales; both are drawn themselves, so that every code occurs. Scales of both signs, 2^-8 to 2^-7. */
function drawMatrix(form, seed, rows, columns) {
	const codes = codesOfWord[form];
	const planes = columns / codes + columns / 64;
	const words = new Uint32Array(rows * planes);
	const noise = new Uint32Array(draw(seed, words.length).buffer);
	for (let i = 0; i < words.length; i += 1) {
		const mixed = Math.imul(noise[i] ^ (noise[i] >>> 15), 0x2c1b_3c6d);
		const word = Math.imul(mixed ^ (mixed >>> 12), 0x297a_2d39);
		const isScale = Math.floor(i / 64) % planes >= columns / codes;
		// Exponent of 2^-8; sign and mantissa stay as drawn.
		words[i] = isScale ? (word & 0x807f_807f) | 0x3b80_3b80 : word;
	}
	return { words, planes };
}

const scratch = new DataView(new ArrayBuffer(4));

function scaleOf(word, group) {
	scratch.setUint32(0, group % 2 === 0 ? word << 16 : word & 0xffff_0000);
	return scratch.getFloat32(0);
}

/** The same codes, each group with the scale of the group after it. */
function shiftScales({ form, words, planes, columns }) {
	const shifted = words.slice();
	const first = columns / codesOfWord[form];
	for (let i = 0; i < words.length; i += 1) {
		const plane = Math.floor(i / 64) % planes;
		if (plane < first) continue;
		const next = plane + 1 === planes ? words[i - 64 * (planes - 1 - first)] : words[i + 64];
		shifted[i] = (words[i] >>> 16) | (next << 16);
	}
	return shifted;
}

/** One row of the matrix in float64. */
function rowOf(form, words, planes, columns, row) {
	const codes = codesOfWord[form];
	const bits = 32 / codes;
	const at = (plane) => words[(Math.floor(row / 64) * planes + plane) * 64 + (row % 64)];
	const values = new Float64Array(columns);
	for (let k = 0; k < columns; k += 1) {
		const code = (at(Math.floor(k / codes)) << (32 - bits - bits * (k % codes))) >> (32 - bits);
		const group = Math.floor(k / 32);
		values[k] = code * scaleOf(at(columns / codes + Math.floor(group / 2)), group);
	}
	return values;
}

/** -> float64 [rows x N] */
function multiply({ form, rows, columns, width, words, planes, input, bias, residual }) {
	const out = new Float64Array(rows * width);
	for (let n = 0; n < width; n += 1) {
		const weights = rowOf(form, words, planes, columns, n);
		for (let m = 0; m < rows; m += 1) {
			let sum = 0;
			for (let k = 0; k < columns; k += 1) sum += input[m * columns + k] * weights[k];
			out[m * width + n] = sum + (bias?.[n] ?? 0) + (residual?.[m * width + n] ?? 0);
		}
	}
	return out;
}

/** `plus`: 1 a bias, 2 a residual. `width` is N. */
export function product({ form, rows, columns, width, plus = 0, seed = 1 }) {
	const { words, planes } = drawMatrix(form, seed, width, columns);
	const input = draw(seed + 1, rows * columns);
	const bias = plus & 1 ? draw(seed + 2, width) : undefined;
	const residual = plus & 2 ? draw(seed + 3, rows * width) : undefined;
	const drawn = { form, rows, columns, width, words, planes, input, bias, residual };
	return {
		inputs: { A: input, W: words, B: bias ?? input, R: residual ?? input },
		scalars: { M: rows, K: columns, N: width, P: planes, plus },
		outputs: { C: rows * width },
		wanted: () => ({ C: multiply(drawn) }),
		shifted: () => shiftScales(drawn),
	};
}
