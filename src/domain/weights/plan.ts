import { blockRows, planesOf, type WeightForm } from './quantise';
import { bytesOf, columnsOf, rowsOf, type StoredTensor, type StoredTensors } from './tensors';
import { WeightsError } from './weights-error';

/**
 * `paired`: GGUF writes the rows of Llama's queries and keys so that the two values which turn together are neighbours; ours lie half a head
 * apart, as in the maker's own file.
 */
export type RowOrder = 'as_stored' | 'paired';

export interface RecipePart {
	readonly source: string;
	readonly order: RowOrder;
}

/** A parameter of our program: the rows of its parts, one after another. */
export interface Recipe {
	readonly name: string;
	readonly form: WeightForm | 'f32';
	readonly parts: readonly RecipePart[];
}

export interface PlannedTensor {
	readonly name: string;
	readonly form: WeightForm | 'f32';
	readonly shape: readonly number[];
	readonly columns: number;
	readonly shard: number;
	/** In its shard. */
	readonly offset: number;
	readonly bytes: number;
}

/** Rows of one stored tensor that become rows of a planned one. */
export interface Piece {
	readonly source: StoredTensor;
	readonly order: RowOrder;
	readonly target: PlannedTensor;
	readonly firstRow: number;
	readonly rows: number;
	readonly targetRow: number;
}

/** A range of the file that is fetched and converted by itself: nothing is carried from one to the next. */
export interface Window {
	readonly from: number;
	readonly to: number;
	readonly pieces: readonly Piece[];
}

export interface Plan {
	readonly targets: readonly PlannedTensor[];
	readonly shardBytes: readonly number[];
	/** In the order of the file. */
	readonly windows: readonly Window[];
}

export const windowBytes = 16 * 1024 * 1024;
const shardLimit = 32 * 1024 * 1024;

function sourceOf(tensors: StoredTensors, name: string): StoredTensor {
	const found = tensors.get(name);
	if (found === undefined) throw new WeightsError('tensor_missing', name);
	return found;
}

function place(recipes: readonly Recipe[], tensors: StoredTensors) {
	const shardBytes: number[] = [];
	const targets = recipes.map(({ name, form, parts }): PlannedTensor => {
		const sources = parts.map(({ source }) => sourceOf(tensors, source));
		const columns = columnsOf(sources[0]?.shape ?? []);
		const rows = sources.reduce((sum, { shape }) => sum + rowsOf(shape), 0);
		if (sources.some(({ shape }) => columnsOf(shape) !== columns))
			throw new WeightsError('shape_differs', `parts of ${name}`);
		if (
			form !== 'f32' &&
			(sources.some(({ shape }) => rowsOf(shape) % blockRows !== 0) || columns % 32 !== 0)
		)
			throw new WeightsError('shape_differs', `${name}: no whole blocks`);
		const shape =
			form === 'f32'
				? sources[0]?.shape.length === 1
					? [rows * columns]
					: [rows, columns]
				: [rows / blockRows, planesOf(form, columns), blockRows];
		const bytes = 4 * shape.reduce((product, size) => product * size, 1);
		const last = shardBytes.length - 1;
		const fits = last >= 0 && (shardBytes[last] ?? 0) + bytes <= shardLimit;
		const shard = fits ? last : last + 1;
		const offset = shardBytes[shard] ?? 0;
		shardBytes[shard] = offset + bytes;
		return { name, form, shape, columns, shard, offset, bytes };
	});
	return { targets, shardBytes };
}

/** Rows that fit a window: whole blocks, and whole small tensors. */
function rowsAtOnce(source: StoredTensor, limit: number): number {
	const all = rowsOf(source.shape);
	if (source.bytes <= limit) return all;
	const rows = Math.floor(limit / (source.bytes / all) / blockRows) * blockRows;
	if (rows === 0)
		throw new WeightsError('shape_differs', `64 rows of ${source.bytes / all} bytes are no window`);
	return rows;
}

/** Tensors and windows of an installation. */
export function planConversion(
	recipes: readonly Recipe[],
	tensors: StoredTensors,
	limit = windowBytes,
): Plan {
	const { targets, shardBytes } = place(recipes, tensors);
	const pieces: Piece[] = [];
	for (const [i, { parts }] of recipes.entries()) {
		const target = targets[i];
		if (target === undefined) continue;
		let before = 0;
		for (const { source: name, order } of parts) {
			const source = sourceOf(tensors, name);
			const all = rowsOf(source.shape);
			const step = rowsAtOnce(source, limit);
			for (let firstRow = 0; firstRow < all; firstRow += step) {
				const rows = Math.min(step, all - firstRow);
				pieces.push({ source, order, target, firstRow, rows, targetRow: before + firstRow });
			}
			before += all;
		}
	}
	const windows: { from: number; to: number; pieces: Piece[] }[] = [];
	for (const piece of pieces.sort((a, b) => rangeOf(a).from - rangeOf(b).from)) {
		const { from, to } = rangeOf(piece);
		const last = windows.at(-1);
		if (last !== undefined && to - last.from <= limit) {
			last.to = Math.max(last.to, to);
			last.pieces.push(piece);
		} else windows.push({ from, to, pieces: [piece] });
	}
	return { targets, shardBytes, windows };
}

/** Where a piece lies in the file. */
export function rangeOf({ source, firstRow, rows }: Piece): { from: number; to: number } {
	const bytes = bytesOf(source.type, [columnsOf(source.shape)]) ?? 0;
	const from = source.offset + firstRow * bytes;
	return { from, to: from + rows * bytes };
}
