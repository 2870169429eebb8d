/**
 * Weights with few bits in the layout that the kernels read (model/parts/quantize.py, model/parts/quantize4.py give the same bytes): blocks
 * of 64 rows; in a block first planes of codes (a word holds neighbours of one row, the lowest first), then planes of scales, two bf16 to a
 * word, the even group in the lower half. A group is 32 values of a row. Only multiplications, comparisons and roundings to even: every
 * language gives the same.
 */
export type WeightForm = 'q8' | 'q4';

export const blockRows = 64;
export const groupColumns = 32;

const codesInWord = { q8: 4, q4: 8 } as const;

const wordBits = new Uint32Array(1);
const wordReal = new Float32Array(wordBits.buffer);

/** float32 -> upper half, to the nearest, to even between two */
export function toBf16(value: number): number {
	wordReal[0] = value;
	const word = wordBits[0] ?? 0;
	return (word + 0x7fff + ((word >>> 16) & 1)) >>> 16;
}

/** To the nearest integer, to even between two; for magnitudes below 2^51. */
const toEven = (value: number): number => value + 6755399441055744 - 6755399441055744;

/** Planes of one block: words of codes, then of scales. */
export function planesOf(form: WeightForm, columns: number): number {
	return columns / codesInWord[form] + Math.ceil(columns / 64);
}

/** What rounding cost: sums of squares of the differences and of the values. */
export interface RoundingError {
	readonly lost: number;
	readonly total: number;
}

/** The group's scale before rounding. q8: the largest magnitude is 127. q4: the value of largest magnitude, the first of equals, is -8. */
function scaleOf(form: WeightForm, row: Float32Array, from: number): number {
	let extreme = 0;
	for (let i = from; i < from + groupColumns; i += 1) {
		const value = row[i] ?? 0;
		if (Math.abs(value) > Math.abs(extreme)) extreme = value;
	}
	return Math.fround(form === 'q8' ? Math.abs(extreme) / 127 : extreme / -8);
}

/**
 * Packs whole blocks. `values`: float32 of rows × columns, rows a multiple of 64, columns of 32 (of 64 would be without a half-filled word
 * of scales). -> uint32 [rows / 64][planes][64]
 */
export function quantise(
	form: WeightForm,
	values: Float32Array,
	columns: number,
): { words: Uint32Array<ArrayBuffer>; error: RoundingError } {
	const rows = values.length / columns;
	const inWord = codesInWord[form];
	const [least, largest, bits] = form === 'q8' ? [-127, 127, 8] : [-8, 7, 4];
	const mask = (1 << bits) - 1;
	const codePlanes = columns / inWord;
	const planes = planesOf(form, columns);
	const words = new Uint32Array((rows / blockRows) * planes * blockRows);
	let lost = 0;
	let total = 0;
	for (let row = 0; row < rows; row += 1) {
		const base = Math.floor(row / blockRows) * planes * blockRows + (row % blockRows);
		for (let group = 0; group < columns / groupColumns; group += 1) {
			const from = row * columns + group * groupColumns;
			const rounded = toBf16(scaleOf(form, values, from));
			// Zero has one form, whatever sign the group's zeros have.
			const upper = (rounded & 0x7fff) === 0 ? 0 : rounded;
			wordBits[0] = upper << 16;
			const scale = wordReal[0] ?? 0;
			const place = base + (codePlanes + (group >> 1)) * blockRows;
			words[place] = (words[place] ?? 0) | (group % 2 === 0 ? upper : upper << 16);
			for (let i = 0; i < groupColumns; i += inWord) {
				let word = 0;
				for (let k = 0; k < inWord; k += 1) {
					const value = values[from + i + k] ?? 0;
					const code =
						scale === 0
							? 0
							: Math.max(least, Math.min(largest, toEven(Math.fround(value / scale))));
					word |= (code & mask) << (bits * k);
					const difference = value - code * scale;
					lost += difference * difference;
					total += value * value;
				}
				words[base + ((group * groupColumns + i) / inWord) * blockRows] = word;
			}
		}
	}
	return { words, error: { lost, total } };
}
