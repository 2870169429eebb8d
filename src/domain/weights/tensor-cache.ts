import type { ShardLayout } from './plan';

export const shardName = (shard: number): string => `params_shard_${shard}.bin`;
export const constantName = ({ name }: { readonly name: string }): string => `${name}.bin`;

/** What web-llm reads of a package's shards: the content of its tensor-cache.json. */
export function tensorCacheOf(
	{ targets, shardBytes }: ShardLayout,
	constants: readonly {
		readonly name: string;
		readonly dtype: string;
		readonly length: number;
	}[] = [],
): object {
	const shards = shardBytes.map((nbytes, i) => ({
		dataPath: shardName(i),
		format: 'raw-shard',
		nbytes,
		records: targets
			.filter(({ shard }) => shard === i)
			.map(({ name, form, shape, bytes, offset }) => ({
				name,
				shape,
				dtype: form === 'f32' ? 'float32' : 'uint32',
				format: 'raw',
				nbytes: bytes,
				byteOffset: offset,
			})),
	}));
	const others = constants.map((constant) => {
		const { name, dtype, length } = constant;
		const nbytes = 4 * length;
		const record = { name, shape: [length], dtype, format: 'raw', nbytes, byteOffset: 0 };
		return { dataPath: constantName(constant), format: 'raw-shard', nbytes, records: [record] };
	});
	return {
		metadata: { ParamSize: targets.length + constants.length },
		records: [...shards, ...others],
	};
}

/** Names and bytes of the files that a recipe makes. */
export function madeFiles(
	layout: ShardLayout,
	constants: readonly { readonly name: string; readonly dtype: string; readonly length: number }[],
): readonly { readonly name: string; readonly bytes: number }[] {
	const shards = layout.shardBytes.map((bytes, i) => ({ name: shardName(i), bytes }));
	const others = constants.map((each) => ({ name: constantName(each), bytes: 4 * each.length }));
	// Names are the maker's and plain ASCII: as many bytes as letters.
	const { length } = JSON.stringify(tensorCacheOf(layout, constants));
	return [...shards, ...others, { name: 'tensor-cache.json', bytes: length }];
}
