/** The compiled kernels of model/cpu, and where numbers lie in their memory. Addresses are in bytes. */
import { FailureError } from '../../domain/failure';

/** What model/cpu/*.c exports; the comments there say what each does. */
export interface KernelExports {
	readonly memory: WebAssembly.Memory;
	readonly __heap_base: WebAssembly.Global<'i32'>;
	row_product(
		...at: readonly [
			x: number,
			weights: number,
			bias: number,
			y: number,
			rows: number,
			columns: number,
			block: number,
		]
	): void;
	unpack(
		...at: readonly [weights: number, panels: number, rows: number, columns: number, block: number]
	): void;
	product(
		...at: readonly [
			x: number,
			panels: number,
			bias: number,
			residual: number,
			y: number,
			count: number,
			rows: number,
			columns: number,
			least: number,
			most: number,
		]
	): void;
	gather(
		...at: readonly [
			ids: number,
			weights: number,
			y: number,
			count: number,
			columns: number,
			block: number,
		]
	): void;
	rms_norm(
		...at: readonly [
			x: number,
			weight: number,
			y: number,
			count: number,
			width: number,
			epsilon: number,
		]
	): void;
	swiglu(...at: readonly [x: number, y: number, count: number, size: number]): void;
	add_to(...at: readonly [x: number, y: number, count: number]): void;
	attend(
		...at: readonly [
			qkv: number,
			table: number,
			keys: number,
			values: number,
			work: number,
			y: number,
			count: number,
			position: number,
			heads: number,
			kvHeads: number,
			dim: number,
			context: number,
			scale: number,
		]
	): void;
	stem_taps(...at: readonly [image: number, y: number, side: number]): void;
	depthwise(
		...at: readonly [
			x: number,
			weight: number,
			bias: number,
			y: number,
			side: number,
			channels: number,
			size: number,
			stride: number,
		]
	): void;
	cells(...at: readonly [x: number, y: number, side: number, channels: number, grid: number]): void;
}

const pageBytes = 65_536;
const floatBytes = 4;

/** The kernels with their memory: what is taken is given back only from a mark on. */
export class Kernels {
	readonly run: KernelExports;
	#top: number;

	constructor(exports: KernelExports) {
		this.run = exports;
		this.#top = aligned(exports.__heap_base.value);
	}

	/** @throws WebAssembly.CompileError where the processor or the browser has no SIMD */
	static async start(bytes: BufferSource): Promise<Kernels> {
		const { instance } = await WebAssembly.instantiate(bytes);
		return new Kernels(instance.exports as unknown as KernelExports);
	}

	/** @throws FailureError `out_of_memory` where the browser gives no more */
	take(bytes: number): number {
		const at = this.#top;
		this.#top = aligned(at + bytes);
		const { memory } = this.run;
		const lacking = this.#top - memory.buffer.byteLength;
		if (lacking <= 0) return at;
		try {
			memory.grow(Math.ceil(lacking / pageBytes));
		} catch (error) {
			this.#top = at;
			throw new FailureError('out_of_memory', String(error));
		}
		return at;
	}

	takeFloats(count: number): number {
		return this.take(count * floatBytes);
	}

	/** Runs `work`, and gives back all that it took. */
	scratch<T>(work: () => T): T {
		const mark = this.#top;
		try {
			return work();
		} finally {
			this.#top = mark;
		}
	}

	/** A view that is good until the next `take`, which may move the memory. */
	floats(at: number, count: number): Float32Array<ArrayBuffer> {
		return new Float32Array(this.#buffer, at, count);
	}

	bytes(at: number, count: number): Uint8Array<ArrayBuffer> {
		return new Uint8Array(this.#buffer, at, count);
	}

	/** Keeps numbers; -> their address. */
	keep(values: ArrayLike<number>): number {
		const at = this.takeFloats(values.length);
		this.floats(at, values.length).set(values);
		return at;
	}

	get #buffer(): ArrayBuffer {
		return this.run.memory.buffer;
	}
}

/** As wide as a vector. */
const aligned = (at: number): number => Math.ceil(at / 16) * 16;
