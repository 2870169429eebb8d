import { blockRows, planesOf, type WeightForm } from './quantise';
import {
	bytesOf,
	columnsOf,
	type ExpectedTensor,
	rowsOf,
	type StoredTensor,
	type StoredTensors,
} from './tensors';
import { WeightsError } from './weights-error';

/**
 * `paired`: GGUF writes the rows of Llama's queries and keys so that the two values which turn together are neighbours; ours lie half a head
 * apart, as in the maker's own file.
 */
export type RowOrder = 'as_stored' | 'paired';

export interface RecipePart {
	readonly source: string;
	readonly order: RowOrder;
	/** Of the source; all of them where it is absent. Of a rounded tensor whole blocks. */
	readonly rows?: { readonly first: number; readonly count: number };
	/** A kernel over time, [rows, channels, frames, …]: its frames are added, for a picture that stands still. */
	readonly sumsFrames?: true;
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
	readonly sumsFrames: boolean;
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

/** Where each parameter of the program lies. */
export interface ShardLayout {
	readonly targets: readonly PlannedTensor[];
	readonly shardBytes: readonly number[];
}

export interface Plan extends ShardLayout {
	/** In the order of the file. */
	readonly windows: readonly Window[];
}

export const windowBytes = 16 * 1024 * 1024;
const shardLimit = 32 * 1024 * 1024;

export type Shapes = ReadonlyMap<string, Pick<ExpectedTensor, 'shape'>>;

function shapeOf(shapes: Shapes, name: string): readonly number[] {
	const found = shapes.get(name);
	if (found === undefined) throw new WeightsError('tensor_missing', name);
	return found.shape;
}

/** Rows of a part, and their columns in the program. */
function sizesOf(part: RecipePart, shapes: Shapes) {
	const shape = shapeOf(shapes, part.source);
	const all = rowsOf(shape);
	const { first, count } = part.rows ?? { first: 0, count: all };
	if (first < 0 || count < 1 || first + count > all)
		throw new WeightsError('shape_differs', `${part.source} has ${all} rows`);
	const columns = columnsOf(shape) / (part.sumsFrames === true ? (shape[2] ?? 1) : 1);
	return { first, count, columns, isRow: shape.length === 1 };
}

/** It depends on shapes alone, not on how the file writes its numbers: known before a byte of it is here. */
export function layShards(
	recipes: readonly Recipe[],
	shapes: Shapes,
	limit = shardLimit,
): ShardLayout {
	const shardBytes: number[] = [];
	const targets = recipes.map(({ name, form, parts }): PlannedTensor => {
		const sources = parts.map((part) => sizesOf(part, shapes));
		const columns = sources[0]?.columns ?? 1;
		const rows = sources.reduce((sum, { count }) => sum + count, 0);
		if (sources.some((each) => each.columns !== columns))
			throw new WeightsError('shape_differs', `parts of ${name}`);
		const areWhole = sources.every(({ first, count }) => (first | count) % blockRows === 0);
		if (form !== 'f32' && (!areWhole || columns % 32 !== 0))
			throw new WeightsError('shape_differs', `${name}: no whole blocks`);
		const shape =
			form === 'f32'
				? sources[0]?.isRow === true
					? [rows * columns]
					: [rows, columns]
				: [rows / blockRows, planesOf(form, columns), blockRows];
		const bytes = 4 * shape.reduce((product, size) => product * size, 1);
		const last = shardBytes.length - 1;
		const fits = last >= 0 && (shardBytes[last] ?? 0) + bytes <= limit;
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

/**
 * Tensors and windows of an installation from a file. `limit`: of a window, in bytes. `shapes`: of all files, where `tensors` are those of
 * one of several.
 */
export function planConversion(
	recipes: readonly Recipe[],
	tensors: StoredTensors,
	limit = windowBytes,
	shapes: Shapes = tensors,
	layout = layShards(recipes, shapes),
): Plan {
	const { targets, shardBytes } = layout;
	const pieces: Piece[] = [];
	for (const [i, { parts }] of recipes.entries()) {
		const target = targets[i];
		if (target === undefined) continue;
		let before = 0;
		for (const part of parts) {
			const source = tensors.get(part.source);
			const { order, sumsFrames = false } = part;
			const { first, count } = sizesOf(part, shapes);
			const step = source === undefined ? count : rowsAtOnce(source, limit);
			for (let row = 0; source !== undefined && row < count; row += step) {
				const rows = Math.min(step, count - row);
				const [firstRow, targetRow] = [first + row, before + row];
				pieces.push({ source, order, sumsFrames, target, firstRow, rows, targetRow });
			}
			before += count;
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

/** A stretch of a file that is taken at once: a window, or what lies between two and becomes nothing. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	readonly window?: Window;
}

/** The whole file in its order, in segments of at most `limit` bytes where no window is larger. */
export function segmentsOf(
	windows: readonly Window[],
	fileBytes: number,
	limit = windowBytes,
): Segment[] {
	const segments: Segment[] = [];
	let at = 0;
	const fill = (end: number) => {
		for (; at < end; at = segments.at(-1)?.to ?? end)
			segments.push({ from: at, to: Math.min(end, at + limit) });
	};
	for (const window of windows) {
		if (window.from < at) throw new WeightsError('tensors_overlap', `a window at byte ${at}`);
		fill(window.from);
		segments.push({ from: at, to: window.to, window });
		at = window.to;
	}
	fill(fileBytes);
	return segments;
}
