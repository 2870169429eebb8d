import type { StoredRows } from '../../src/domain/weights/quantise-rows';
import { bytesOf, type TensorType } from '../../src/domain/weights/tensors';
import { drawnWeights } from './drawn-weights';

/** Of each type of blocks: its bytes, and where its half scales lie. */
const blocks = {
	q4_0: [18, [0]],
	q4_1: [20, [0, 2]],
	q5_0: [22, [0]],
	q8_0: [34, [0]],
	q4_k: [144, [0, 2]],
	q6_k: [210, [208]],
} as const satisfies Partial<Record<TensorType, readonly [number, readonly number[]]>>;

export const tensorTypes = [
	'f32',
	'f16',
	'bf16',
	'q8_0',
	'q4_0',
	'q4_1',
	'q5_0',
	'q4_k',
	'q6_k',
] as const;

/** The exponent of a half, kept where weights are: subnormal to 1. */
const tame = (upper: number): number =>
	(upper & 0x83) | ((upper & 0x3c) >= 0x3c ? 0x20 : upper & 0x3c);

/** Rows of drawn bytes in which no number is infinite; the values of float32 and bf16 are drawn themselves. */
export function drawnRows(
	seed: number,
	type: TensorType,
	rows: number,
	columns: number,
	order: StoredRows['order'] = 'as_stored',
): StoredRows {
	const length = bytesOf(type, [rows, columns])!;
	const bytes = new Uint8Array(length);
	if (type === 'f32' || type === 'bf16') {
		const floats = new Uint8Array(drawnWeights(seed, rows * columns, 0.25).buffer);
		if (type === 'f32') bytes.set(floats);
		else for (let i = 0; i < length; i += 1) bytes[i] = floats[(i >> 1) * 4 + 2 + (i & 1)]!;
		return { type, order, rows, columns, bytes };
	}
	const drawn = drawnWeights(seed, length);
	for (let i = 0; i < length; i += 1) bytes[i] = (drawn[i]! + 1) * 128;
	const [size, halves] = type === 'f16' ? [2, [0]] : blocks[type];
	for (let block = 0; block < length; block += size)
		for (const at of halves) bytes[block + at + 1] = tame(bytes[block + at + 1]!);
	return { type, order, rows, columns, bytes };
}
