/** The rounding of model/quantiser in this thread: the bytes of the reference in src/domain/weights, ten times as fast. */
import { FailureError } from '../../domain/failure';
import { blockRows, planesOf } from '../../domain/weights/quantise';
import { checkWhole, type QuantiseRows } from '../../domain/weights/quantise-rows';
import { bytesOf, type TensorType } from '../../domain/weights/tensors';
import { WeightsError } from '../../domain/weights/weights-error';

/** What model/quantiser/quantise.c exports; addresses are in bytes. */
interface QuantiserExports {
	readonly memory: WebAssembly.Memory;
	readonly __heap_base: WebAssembly.Global<'i32'>;
	readonly quantise: (
		...at: readonly [
			type: number,
			bits: number,
			isPaired: number,
			from: number,
			to: number,
			blocks: number,
			columns: number,
			told: number,
		]
	) => number;
}

/** GGUF's numbers, as in read.h. */
const numberOf: Readonly<Record<TensorType, number>> = {
	f32: 0,
	f16: 1,
	q4_0: 2,
	q4_1: 3,
	q5_0: 6,
	q8_0: 8,
	q4_k: 12,
	q6_k: 14,
	bf16: 30,
};

/** Rows go in and out by portions that a processor's cache holds: the memory stays as small, however large a window. */
const portionBytes = 512 * 1024;
const pageBytes = 65_536;
const aligned = (at: number): number => Math.ceil(at / 16) * 16;

/**
 * Throws WebAssembly.CompileError where the processor or the browser has no SIMD. What it returns throws as the reference does, and
 * FailureError `out_of_memory` where the browser gives no more.
 */
export async function startQuantiser(wasm: BufferSource): Promise<QuantiseRows> {
	const { instance } = await WebAssembly.instantiate(wasm);
	const { memory, __heap_base, quantise } = instance.exports as unknown as QuantiserExports;
	const told = aligned(__heap_base.value);
	const from = told + 16;

	function reserve(end: number): void {
		const lacking = end - memory.buffer.byteLength;
		if (lacking <= 0) return;
		try {
			memory.grow(Math.ceil(lacking / pageBytes));
		} catch (error) {
			throw new FailureError('out_of_memory', String(error));
		}
	}

	return (form, stored) => {
		checkWhole(stored);
		const { type, order, rows, columns, bytes } = stored;
		const blocks = rows / blockRows;
		const blockIn = blockRows * (bytesOf(type, [columns]) ?? 0);
		const blockOut = planesOf(form, columns) * blockRows;
		const fitting = Math.floor(portionBytes / Math.max(blockIn, 4 * blockOut));
		const atOnce = Math.min(blocks, Math.max(1, fitting));
		const to = aligned(from + atOnce * blockIn);
		reserve(to + 4 * atOnce * blockOut);
		const sums = new Float64Array(memory.buffer, told, 2).fill(0);
		const words = new Uint32Array(blocks * blockOut);
		for (let block = 0; block < blocks; block += atOnce) {
			const count = Math.min(atOnce, blocks - block);
			const portion = bytes.subarray(block * blockIn, (block + count) * blockIn);
			new Uint8Array(memory.buffer, from, portion.length).set(portion);
			const isPaired = order === 'paired' ? 1 : 0;
			const bits = form === 'q8' ? 8 : 4;
			if (quantise(numberOf[type], bits, isPaired, from, to, count, columns, told) !== 0)
				throw new WeightsError('not_finite', `NaN or infinity in ${type}`);
			words.set(new Uint32Array(memory.buffer, to, count * blockOut), block * blockOut);
		}
		return { words, error: { lost: sums[0] ?? 0, total: sums[1] ?? 0 } };
	};
}
