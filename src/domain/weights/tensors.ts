import { WeightsError } from './weights-error';

export type TensorType =
	'f32' | 'f16' | 'bf16' | 'q8_0' | 'q4_0' | 'q4_1' | 'q5_0' | 'q4_k' | 'q6_k';

/** How many values share a block, and its bytes. */
const blocks = {
	f32: { values: 1, bytes: 4 },
	f16: { values: 1, bytes: 2 },
	bf16: { values: 1, bytes: 2 },
	q8_0: { values: 32, bytes: 34 },
	q4_0: { values: 32, bytes: 18 },
	q4_1: { values: 32, bytes: 20 },
	q5_0: { values: 32, bytes: 22 },
	q4_k: { values: 256, bytes: 144 },
	q6_k: { values: 256, bytes: 210 },
} as const satisfies Record<TensorType, { values: number; bytes: number }>;

export interface StoredTensor {
	readonly type: TensorType;
	/** Rows first: the last dimension lies together. */
	readonly shape: readonly number[];
	/** From the beginning of the file. */
	readonly offset: number;
	readonly bytes: number;
}

export type StoredTensors = ReadonlyMap<string, StoredTensor>;

/** A shape that one expects; the type is the file's own affair where none is given. */
export interface ExpectedTensor {
	readonly shape: readonly number[];
	readonly type?: TensorType;
}

/** A tensor as a matrix: what a row of the first dimension holds lies together. One dimension is one row. */
export const columnsOf = (shape: readonly number[]): number =>
	(shape.length > 1 ? shape.slice(1) : shape).reduce((product, size) => product * size, 1);
export const rowsOf = (shape: readonly number[]): number =>
	shape.length > 1 ? (shape[0] ?? 1) : 1;

/** Bytes of a tensor, or undefined where its rows are no whole blocks or the count is no safe integer. */
export function bytesOf(type: TensorType, shape: readonly number[]): number | undefined {
	const { values, bytes } = blocks[type];
	if ((shape.at(-1) ?? 1) % values !== 0) return undefined;
	const count = shape.reduce((product, size) => product * size, 1);
	const total = (count / values) * bytes;
	return Number.isSafeInteger(count) && Number.isSafeInteger(total) ? total : undefined;
}

/** That tensors lie inside the file and none upon another. `gaps` other than alignment are none of our business. */
export function checkPlaces(tensors: StoredTensors, fileBytes: number): void {
	const inOrder = [...tensors].sort(([, a], [, b]) => a.offset - b.offset);
	let end = 0;
	let before = 'the header';
	for (const [name, tensor] of inOrder) {
		if (tensor.offset + tensor.bytes > fileBytes)
			throw new WeightsError(
				'outside_file',
				`${name} ends at byte ${tensor.offset + tensor.bytes} of ${fileBytes}`,
			);
		if (tensor.offset < end)
			throw new WeightsError('tensors_overlap', `${name} begins inside ${before}`);
		end = tensor.offset + tensor.bytes;
		before = name;
	}
}

/** That a file holds the expected tensors and no others. */
export function checkExpected(
	tensors: StoredTensors,
	expected: ReadonlyMap<string, ExpectedTensor>,
): void {
	for (const [name, { shape, type }] of expected) {
		const found = tensors.get(name);
		if (found === undefined) throw new WeightsError('tensor_missing', name);
		if (found.shape.join() !== shape.join())
			throw new WeightsError(
				'shape_differs',
				`${name} is [${found.shape.join()}], expected [${shape.join()}]`,
			);
		if (type !== undefined && found.type !== type)
			throw new WeightsError('type_unsupported', `${name} is ${found.type}, expected ${type}`);
	}
	for (const name of tensors.keys())
		if (!expected.has(name)) throw new WeightsError('tensor_unknown', name);
}
