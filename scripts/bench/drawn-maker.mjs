// A maker's file of weights, drawn: the very header of the real one, bf16 numbers that are finite, and no byte of it on the disk.
import { createHash, randomFillSync } from 'node:crypto';

/** So long that a window which came to another place would hold something else. */
const noiseBytes = 8 * 2 ** 20 + 4 * 6151;

/** As the official writer makes it: names in order, no spaces but the filling up to eight bytes. */
function headerOf(table) {
	const entries = [['__metadata__', { format: 'pt' }]];
	let offset = 0;
	for (const name of [...table.keys()].sort()) {
		const { shape } = table.get(name);
		const end = offset + shape.reduce((product, size) => product * size, 2);
		entries.push([name, { dtype: 'BF16', shape, data_offsets: [offset, end] }]);
		offset = end;
	}
	let text = JSON.stringify(Object.fromEntries(entries));
	text += ' '.repeat((8 - (text.length % 8)) % 8);
	const header = Buffer.alloc(8 + text.length);
	header.writeBigUInt64LE(BigInt(text.length));
	header.write(text, 8, 'latin1');
	return { header, bytes: header.length + offset };
}

/** -> { bytes, read(from, to), sha256 } */
export function drawMakerFile(table) {
	const { header, bytes } = headerOf(table);
	const noise = randomFillSync(new Uint32Array(noiseBytes / 4)).map((word) => word & 0xbfff_bfff);
	const pool = Buffer.from(noise.buffer);
	const read = (from, to) => {
		const part = Buffer.allocUnsafe(Math.max(0, to - from));
		for (let at = from; at < to;) {
			const within = at < header.length ? at : (at - header.length) % noiseBytes;
			const source = at < header.length ? header : pool;
			at += source.copy(part, at - from, within, within + to - at);
		}
		return part;
	};
	const sha256 = createHash('sha256');
	for (let at = 0; at < bytes; at += 2 ** 24)
		sha256.update(read(at, Math.min(bytes, at + 2 ** 24)));
	return { bytes, read, sha256: sha256.digest('hex') };
}

/** Words that a SmolVLM's rows are put together from. */
export function drawnTokenizer() {
	const tiles = Array.from({ length: 36 }, (_, i) => ({
		id: 49_153 + i,
		content: `<row_${Math.floor(i / 6) + 1}_col_${(i % 6) + 1}>`,
	}));
	const added = [
		{ id: 49_152, content: '<global-img>' },
		{ id: 49_189, content: '<fake_token_around_image>' },
		...tiles,
	];
	return { model: { vocab: { Ċ: 198, ĊĊ: 1116 } }, added_tokens: added };
}

export function cardOf(code, recipe, id, file, origin, small) {
	const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
	const layout = code.layShards(recipe.recipes, recipe.table, recipe.shardBytes);
	const own = (name, bytes) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) });
	const tokenizer = own('tokenizer.json', small.tokenizer);
	return {
		id,
		package: {
			path: `models/${id}/resolve/v1/`,
			version: 'v1',
			library: 'library.wasm',
			cacheBytesPerToken: 0,
			features: [],
			files: [
				own('library.wasm', small.library),
				tokenizer,
				...code.madeFiles(layout, recipe.constants),
			],
			origin: {
				recipe: id,
				repository: `drawn/${id}`,
				commit: '0'.repeat(40),
				files: [
					{
						name: 'model.safetensors',
						url: `${origin}maker/model.safetensors`,
						bytes: file.bytes,
						sha256: file.sha256,
						role: 'weights',
					},
					{ ...tokenizer, url: `${origin}maker/tokenizer.json`, role: 'tokenizer' },
				],
			},
		},
	};
}
