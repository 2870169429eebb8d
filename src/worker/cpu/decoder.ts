/** Loupe's decoder with its cache: rows in, logits of the last one out. Sizes: model/loupe/config.py. */
import { FailureError } from '../../domain/failure';
import type { Layers } from './layers';

export const width = 256;
const layers = 6;
const heads = 4;
const kvHeads = 2;
const dim = 64;
const gateSize = 704;
const epsilon = 1e-5;
const theta = 10_000;
/** of the attention's scratch beside one head and the context */
const spare = 4;

export class Decoder {
	readonly context: number;
	readonly #layers: Layers;
	readonly #table: number;
	readonly #keys: readonly number[];
	readonly #values: readonly number[];
	#length = 0;

	/** @param context rows that the cache takes */
	constructor(all: Layers, context: number) {
		this.context = context;
		this.#layers = all;
		this.#table = all.kernels.keep(turns(context));
		const cache = (): number => all.kernels.takeFloats(kvHeads * context * dim);
		this.#keys = Array.from({ length: layers }, cache);
		this.#values = Array.from({ length: layers }, cache);
	}

	/** Rows in the cache. */
	get length(): number {
		return this.#length;
	}

	/** Begins a new text. */
	clear(): void {
		this.#length = 0;
	}

	/** Rows of tokens, as numbers outside the kernels' memory. */
	embed(ids: readonly number[]): Float32Array {
		const { kernels, weights } = this.#layers;
		return kernels.scratch(() => {
			const list = kernels.take(ids.length * 4);
			const rows = kernels.takeFloats(ids.length * width);
			new Int32Array(kernels.run.memory.buffer, list, ids.length).set(ids);
			const { at, block } = weights.packed('tok');
			kernels.run.gather(list, at, rows, ids.length, width, block);
			return kernels.floats(rows, ids.length * width).slice();
		});
	}

	/** @returns logits of the last row. @throws FailureError `length`: it does not fit into the cache */
	forward(rows: Float32Array): Float32Array {
		const count = rows.length / width;
		if (this.#length + count > this.context)
			throw new FailureError('length', 'more than the context');
		const { kernels } = this.#layers;
		return kernels.scratch(() => {
			const x = kernels.keep(rows);
			const normed = kernels.takeFloats(count * width);
			const qkv = kernels.takeFloats(count * (heads + 2 * kvHeads) * dim);
			const seen = kernels.takeFloats(count * width);
			const gates = kernels.takeFloats(count * 2 * gateSize);
			const gated = kernels.takeFloats(count * gateSize);
			const work = kernels.takeFloats(dim + this.context + spare);
			for (let i = 0; i < layers; i += 1) {
				const name = `blocks.${i}`;
				this.#norm(`${name}.norm1`, x, normed, count);
				this.#apply(`${name}.qkv`, normed, qkv, count, width);
				kernels.run.attend(
					qkv,
					this.#table,
					this.#keys[i] ?? 0,
					this.#values[i] ?? 0,
					work,
					seen,
					count,
					this.#length,
					heads,
					kvHeads,
					dim,
					this.context,
					dim ** -0.5,
				);
				this.#applyTo(`${name}.out`, seen, x, count, width);
				this.#norm(`${name}.norm2`, x, normed, count);
				this.#apply(`${name}.gate_up`, normed, gates, count, width);
				kernels.run.swiglu(gates, gated, count, gateSize);
				this.#applyTo(`${name}.down`, gated, x, count, gateSize);
			}
			this.#length += count;
			const last = kernels.takeFloats(width);
			this.#norm('norm', x + (count - 1) * width * 4, last, 1);
			return this.#layers.product('head', kernels.floats(last, width));
		});
	}

	#norm(name: string, x: number, y: number, count: number): void {
		const { kernels, weights } = this.#layers;
		kernels.run.rms_norm(x, weights.tensor(`${name}.weight`).at, y, count, width, epsilon);
	}

	#apply(name: string, x: number, y: number, count: number, columns: number): void {
		if (count === 1) this.#layers.row(name, x, y, columns);
		else this.#layers.rows(name, x, y, count, columns);
	}

	/** Adds what the layer makes of x to y, which is `width` wide. */
	#applyTo(name: string, x: number, y: number, count: number, columns: number): void {
		const { kernels } = this.#layers;
		if (count > 1) {
			this.#layers.rows(name, x, y, count, columns, { residual: y });
			return;
		}
		kernels.scratch(() => {
			const change = kernels.takeFloats(width);
			this.#layers.row(name, x, change, columns);
			kernels.run.add_to(y, change, width);
		});
	}
}

/** Cosines and sines of every place: [context][dim]. */
function turns(context: number): Float32Array {
	const half = dim / 2;
	const table = new Float32Array(context * dim);
	for (let place = 0; place < context; place += 1) {
		for (let k = 0; k < half; k += 1) {
			const angle = place * theta ** (-k / half);
			table[place * dim + k] = Math.cos(angle);
			table[place * dim + half + k] = Math.sin(angle);
		}
	}
	return table;
}
