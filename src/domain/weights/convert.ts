import type { Piece, PlannedTensor, RowOrder, Window } from './plan';
import { rangeOf } from './plan';
import { planesOf, quantise, type RoundingError } from './quantise';
import { readValues } from './read-values';
import { columnsOf } from './tensors';
import { WeightsError } from './weights-error';

const headRows = 64;

/** Where a row of the file goes: GGUF's rows 2i and 2i + 1 of a head are the maker's i and i + 32. */
function rowInHead(order: RowOrder, row: number): number {
	if (order === 'as_stored') return row;
	const within = row % headRows;
	return row - within + (within % 2) * (headRows / 2) + Math.floor(within / 2);
}

function reordered(values: Float32Array, columns: number, order: RowOrder): Float32Array {
	if (order === 'as_stored') return values;
	const moved = new Float32Array(values.length);
	for (let row = 0; row < values.length / columns; row += 1)
		moved.set(values.subarray(row * columns, (row + 1) * columns), rowInHead(order, row) * columns);
	return moved;
}

/** Bytes of a shard, little-endian. */
export interface ShardBytes {
	readonly target: PlannedTensor;
	/** In the shard. */
	readonly offset: number;
	readonly bytes: Uint8Array;
	/** Absent where nothing was rounded. */
	readonly error?: RoundingError;
}

function convertPiece(piece: Piece, bytes: Uint8Array): ShardBytes {
	const { source, order, target, rows, targetRow } = piece;
	const columns = columnsOf(source.shape);
	const read = reordered(readValues(source.type, bytes, rows * columns), columns, order);
	if (target.form === 'f32') {
		const offset = target.offset + targetRow * columns * 4;
		return { target, offset, bytes: new Uint8Array(read.buffer) };
	}
	const { words, error } = quantise(target.form, read, columns);
	const offset = target.offset + targetRow * planesOf(target.form, columns) * 4;
	return { target, offset, bytes: new Uint8Array(words.buffer), error };
}

/**
 * Converts one window. `bytes`: what lies between its `from` and `to`. Machines whose words are big-endian run no browser that we know.
 */
export function convertWindow(window: Window, bytes: Uint8Array): ShardBytes[] {
	if (bytes.length !== window.to - window.from)
		throw new WeightsError(
			'window_cut_short',
			`${bytes.length} of ${window.to - window.from} bytes`,
		);
	return window.pieces.map((piece) => {
		const { from, to } = rangeOf(piece);
		return convertPiece(piece, bytes.subarray(from - window.from, to - window.from));
	});
}

/** Relative error of each tensor (root mean square), by its name. */
export function errorsOf(pieces: readonly ShardBytes[]): Map<string, number> {
	const sums = new Map<string, { lost: number; total: number }>();
	for (const { target, error } of pieces) {
		if (error === undefined) continue;
		const sum = sums.get(target.name) ?? { lost: 0, total: 0 };
		sum.lost += error.lost;
		sum.total += error.total;
		sums.set(target.name, sum);
	}
	return new Map(
		[...sums].map(([name, { lost, total }]) => [name, total === 0 ? 0 : Math.sqrt(lost / total)]),
	);
}
