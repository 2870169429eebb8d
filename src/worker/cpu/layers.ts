/** Layers of packed weights, over rows in the memory of the kernels. */
import type { Kernels } from './kernels';
import type { Weights } from './weights';

export interface LayerOptions {
	/** address of what is added, as wide as the outputs */
	readonly residual?: number;
	readonly least?: number;
	readonly most?: number;
}

/** No bound at all: greater than any number that comes up. */
const unbounded = 3e38;

export class Layers {
	readonly kernels: Kernels;
	readonly weights: Weights;

	constructor(kernels: Kernels, weights: Weights) {
		this.kernels = kernels;
		this.weights = weights;
	}

	/**
	 * Many rows of x through a layer, into y: clamp(x W' + bias + residual). Rows have exactly
	 * `columns` numbers.
	 */
	rows(
		name: string,
		x: number,
		y: number,
		count: number,
		columns: number,
		options: LayerOptions = {},
	): void {
		const { kernels } = this;
		const { at, rows, block } = this.weights.packed(`${name}.weight`);
		const bias = this.weights.tensor(`${name}.bias`).at;
		const { residual = 0, least = -unbounded, most = unbounded } = options;
		kernels.scratch(() => {
			const panels = kernels.takeFloats(rows * columns);
			kernels.run.unpack(at, panels, rows, columns, block);
			kernels.run.product(x, panels, bias, residual, y, count, rows, columns, least, most);
		});
	}

	/** One row, padded with zeros to a multiple of 32, through a layer. */
	row(name: string, x: number, y: number, columns: number): void {
		const { at, rows, block } = this.weights.packed(`${name}.weight`);
		const bias = this.weights.tensor(`${name}.bias`).at;
		this.kernels.run.row_product(x, at, bias, y, rows, columns, block);
	}

	/** The same from and to numbers outside. */
	product(name: string, x: Float32Array): Float32Array {
		const { kernels } = this;
		return kernels.scratch(() => {
			const { rows } = this.weights.packed(`${name}.weight`);
			const from = kernels.keep(x);
			const to = kernels.takeFloats(rows);
			this.row(name, from, to, x.length);
			return kernels.floats(to, rows).slice();
		});
	}
}
