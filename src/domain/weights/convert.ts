import { type Piece, type PlannedTensor, rangeOf, type Window } from './plan';
import { planesOf, type RoundingError } from './quantise';
import { type QuantiseRows, quantiseRows, rowValues, type StoredRows } from './quantise-rows';
import { readValues } from './read-values';
import { columnsOf } from './tensors';
import { WeightsError } from './weights-error';

/** Bytes of a shard, little-endian. */
export interface ShardBytes {
	readonly target: PlannedTensor;
	/** In the shard. */
	readonly offset: number;
	readonly bytes: Uint8Array;
	/** Absent where nothing was rounded. */
	readonly error?: RoundingError;
}

/** [rows, channels, frames, …] -> [rows, channels, …] in float32: the sum over the frames. */
function sumFrames({ source, order, rows }: Piece, bytes: Uint8Array): StoredRows {
	const columns = columnsOf(source.shape);
	const values = readValues(source.type, bytes, rows * columns);
	const frames = source.shape[2] ?? 1;
	const inner = source.shape.slice(3).reduce((product, size) => product * size, 1);
	const sums = new Float32Array(values.length / frames);
	for (const [i, value] of values.entries()) {
		const at = Math.floor(i / (inner * frames)) * inner + (i % inner);
		sums[at] = (sums[at] ?? 0) + value;
	}
	const summed = new Uint8Array(sums.buffer);
	return { type: 'f32', order, rows, columns: columns / frames, bytes: summed };
}

function convertPiece(piece: Piece, bytes: Uint8Array, quantise: QuantiseRows): ShardBytes {
	const { source, order, target, rows, targetRow } = piece;
	const { columns } = target;
	const stored = piece.sumsFrames
		? sumFrames(piece, bytes)
		: { type: source.type, order, rows, columns, bytes };
	if (target.form === 'f32') {
		const offset = target.offset + targetRow * columns * 4;
		return { target, offset, bytes: new Uint8Array(rowValues(stored).buffer) };
	}
	const { words, error } = quantise(target.form, stored);
	const offset = target.offset + targetRow * planesOf(target.form, columns) * 4;
	return { target, offset, bytes: new Uint8Array(words.buffer), error };
}

/**
 * Converts one window. `bytes`: what lies between its `from` and `to`. Machines whose words are big-endian run no browser that we know.
 * `quantise`: what rounds; without it the reference does.
 */
export function convertWindow(
	window: Window,
	bytes: Uint8Array,
	quantise: QuantiseRows = quantiseRows,
): ShardBytes[] {
	if (bytes.length !== window.to - window.from)
		throw new WeightsError(
			'window_cut_short',
			`${bytes.length} of ${window.to - window.from} bytes`,
		);
	return window.pieces.map((piece) => {
		const { from, to } = rangeOf(piece);
		return convertPiece(piece, bytes.subarray(from - window.from, to - window.from), quantise);
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
