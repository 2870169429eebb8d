import { readQ4_0, readQ4_1, readQ4_K, readQ5_0, readQ6_K, readQ8_0 } from './read-blocks';
import { fromBf16, fromHalf } from './read-halves';
import { bytesOf, type TensorType } from './tensors';
import { WeightsError } from './weights-error';

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
	q8_0: readQ8_0,
	q4_0: readQ4_0,
	q4_1: readQ4_1,
	q5_0: readQ5_0,
	q4_k: readQ4_K,
	q6_k: readQ6_K,
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
