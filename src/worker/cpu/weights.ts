/** The weights of the package, laid into the memory of the kernels as they are. */
import * as v from 'valibot';
import { FailureError } from '../../domain/failure';
import type { Kernels } from './kernels';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const indexSchema = v.object({
	records: v.pipe(
		v.array(
			v.object({
				dataPath: v.string(),
				nbytes: natural,
				records: v.array(
					v.object({
						name: v.string(),
						shape: v.array(natural),
						dtype: v.picklist(['uint32', 'float32']),
						format: v.picklist(['raw', 'f32-to-bf16']),
						nbytes: natural,
						byteOffset: natural,
					}),
				),
			}),
		),
		v.length(1),
	),
});

export type WeightIndex = v.InferOutput<typeof indexSchema>['records'][number];

/** @throws FailureError `download_corrupt`: not an index as Loupe has it */
export function readIndex(json: unknown): WeightIndex {
	const parsed = v.safeParse(indexSchema, json);
	const [shard] = parsed.success ? parsed.output.records : [];
	if (shard === undefined) throw new FailureError('download_corrupt', 'tensor-cache.json');
	return shard;
}

/** One tensor. `at`: its address. */
export interface Tensor {
	readonly at: number;
	readonly shape: readonly number[];
}

/** int8 with scales, in the layout of model/parts/quantize.py. */
export interface Packed {
	readonly at: number;
	/** rows, with those that fill its last block */
	readonly rows: number;
	readonly block: number;
}

export class Weights {
	readonly #tensors = new Map<string, Tensor>();

	constructor(kernels: Kernels, index: WeightIndex, shard: ArrayBuffer) {
		if (shard.byteLength !== index.nbytes)
			throw new FailureError('download_corrupt', index.dataPath);
		const base = kernels.take(shard.byteLength);
		kernels.bytes(base, shard.byteLength).set(new Uint8Array(shard));
		for (const { name, shape, format, byteOffset, nbytes } of index.records) {
			if (byteOffset + nbytes > index.nbytes) throw new FailureError('download_corrupt', name);
			const at =
				format === 'raw'
					? base + byteOffset
					: kernels.keep(fromHalves(new Uint16Array(shard.slice(byteOffset, byteOffset + nbytes))));
			this.#tensors.set(name, { at, shape });
		}
	}

	/** @throws FailureError `download_corrupt`: the package has no such tensor */
	tensor(name: string): Tensor {
		const tensor = this.#tensors.get(name);
		if (tensor === undefined) throw new FailureError('download_corrupt', name);
		return tensor;
	}

	packed(name: string): Packed {
		const { at, shape } = this.tensor(name);
		const [blocks = 0, , block = 0] = shape;
		return { at, rows: blocks * block, block };
	}
}

/** bf16: the upper halves of float32. */
function fromHalves(halves: Uint16Array): Float32Array {
	const words = Uint32Array.from(halves, (half) => half << 16);
	return new Float32Array(words.buffer);
}
