import type { RowOrder } from './plan';
import { blockRows, groupColumns, quantise, type RoundingError, type WeightForm } from './quantise';
import { readValues } from './read-values';
import { bytesOf, type TensorType } from './tensors';
import { WeightsError } from './weights-error';

/** Rows as a maker's file holds them: whole blocks of 64, columns in whole groups of 32. */
export interface StoredRows {
	readonly type: TensorType;
	readonly order: RowOrder;
	readonly rows: number;
	readonly columns: number;
	readonly bytes: Uint8Array;
}

export interface QuantisedRows {
	/** [rows / 64][planes][64] */
	readonly words: Uint32Array<ArrayBuffer>;
	readonly error: RoundingError;
}

/**
 * The port of what rounds: `quantiseRows` here, which is the reference, or the same in WebAssembly. Throws WeightsError `shape_differs` where
 * rows are no whole blocks or columns no whole groups, `window_cut_short` where the bytes are not those of the rows, `not_finite` at NaN
 * or infinity.
 */
export type QuantiseRows = (form: WeightForm, stored: StoredRows) => QuantisedRows;

const headRows = 64;

/** Where a row of the file goes: GGUF's rows 2i and 2i + 1 of a head are the maker's i and i + 32. */
function rowInHead(row: number): number {
	const within = row % headRows;
	return row - within + (within % 2) * (headRows / 2) + Math.floor(within / 2);
}

/** float32 [rows][columns], in the program's order */
export function rowValues({ type, order, rows, columns, bytes }: StoredRows) {
	const values = readValues(type, bytes, rows * columns);
	if (order === 'as_stored') return values;
	const moved = new Float32Array(values.length);
	for (let row = 0; row < rows; row += 1)
		moved.set(values.subarray(row * columns, (row + 1) * columns), rowInHead(row) * columns);
	return moved;
}

export function checkWhole({ type, rows, columns, bytes }: StoredRows): void {
	const rowBytes = bytesOf(type, [columns]);
	if (rows % blockRows !== 0 || columns % groupColumns !== 0 || rowBytes === undefined)
		throw new WeightsError(
			'shape_differs',
			`${rows} rows of ${columns} in ${type}: no whole blocks`,
		);
	if (bytes.length !== rows * rowBytes)
		throw new WeightsError('window_cut_short', `${bytes.length} of ${rows * rowBytes} bytes`);
}

export const quantiseRows: QuantiseRows = (form, stored) => {
	checkWhole(stored);
	return quantise(form, rowValues(stored), stored.columns);
};
