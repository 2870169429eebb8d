import { bytesOf, type TensorType } from './tensors';
import { WeightsError } from './weights-error';

const bits = new Uint32Array(1);
const real = new Float32Array(bits.buffer);

/** IEEE half -> number */
export function fromHalf(half: number): number {
	const sign = half & 0x8000 ? -1 : 1;
	const exponent = (half >> 10) & 31;
	const fraction = half & 1023;
	if (exponent === 0) return sign * fraction * 2 ** -24;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Upper half of a float32 -> number */
export function fromBf16(upper: number): number {
	bits[0] = upper << 16;
	return real[0] ?? 0;
}

type Read = (bytes: Uint8Array, view: DataView, values: Float32Array) => void;

const readers: Record<TensorType, Read> = {
	f32: (_bytes, view, values) => {
		for (let i = 0; i < values.length; i += 1) values[i] = view.getFloat32(4 * i, true);
	},
	f16: (_bytes, view, values) => {
		for (let i = 0; i < values.length; i += 1) values[i] = fromHalf(view.getUint16(2 * i, true));
	},
	bf16: (_bytes, view, values) => {
		for (let i = 0; i < values.length; i += 1) values[i] = fromBf16(view.getUint16(2 * i, true));
	},
	/** A half scale, 32 signed bytes. */
	q8_0: (_bytes, view, values) => {
		for (let b = 0; b < values.length / 32; b += 1) {
			const scale = fromHalf(view.getUint16(34 * b, true));
			for (let i = 0; i < 32; i += 1) values[32 * b + i] = scale * view.getInt8(34 * b + 2 + i);
		}
	},
	/** A half scale, a half offset, 16 bytes: the lower halves are the first 16 values. float32 at each step, as everybody reads it. */
	q4_1: (bytes, view, values) => {
		for (let b = 0; b < values.length / 32; b += 1) {
			const scale = fromHalf(view.getUint16(20 * b, true));
			const least = fromHalf(view.getUint16(20 * b + 2, true));
			for (let i = 0; i < 16; i += 1) {
				const pair = bytes[20 * b + 4 + i] ?? 0;
				values[32 * b + i] = Math.fround(scale * (pair & 15)) + least;
				values[32 * b + 16 + i] = Math.fround(scale * (pair >> 4)) + least;
			}
		}
	},
};

/** Values of whole blocks, as float32. Throws `window_cut_short` if there are not as many bytes, `not_finite` at NaN or infinity. */
export function readValues(type: TensorType, bytes: Uint8Array, count: number): Float32Array {
	if (bytesOf(type, [count]) !== bytes.length)
		throw new WeightsError('window_cut_short', `${bytes.length} bytes for ${count} of ${type}`);
	const values = new Float32Array(count);
	readers[type](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), values);
	for (const value of values)
		if (!Number.isFinite(value)) throw new WeightsError('not_finite', String(value));
	return values;
}
