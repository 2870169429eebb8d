// A maker's file of weights -> a package that web-llm loads, by the modules of src/domain/weights: window by window, hashed on the way.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadApp } from '../../scripts/load-app.mjs';

const quantiser = new URL('../../src/worker/weights/quantiser.wasm', import.meta.url);
const decodeText = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** A small SmolVLM from safetensors: `sizes` of src/domain/weights/smolvlm.ts, and what else its package needs. */
export const fromSafetensors = ({ sizes, form, tokenizer, picture }) => async (load, file, size) => {
	const { pictureRows, smolVlmRecipes, smolVlmTable } = await load('/src/domain/weights/smolvlm.ts');
	const { tensors } = await readHeader(load, 'safetensors', file, size);
	const { across, down, rowsOfTile, marks } = picture;
	return {
		tensors,
		table: smolVlmTable(sizes),
		recipes: smolVlmRecipes(sizes, form),
		tokenizer,
		constants: [{ name: 'rows', dtype: 'int32', values: pictureRows(across, down, rowsOfTile, marks) }],
	};
};

/** A small Qwen3-VL from safetensors: `sizes` of src/domain/weights/qwen3-vl.ts. */
export const fromQwenSafetensors = ({ sizes, tokenizer }) => async (load, file, size) => {
	const { qwen3VlRecipes, qwen3VlTable } = await load('/src/domain/weights/qwen3-vl.ts');
	const { tensors } = await readHeader(load, 'safetensors', file, size);
	return { tensors, table: qwen3VlTable(sizes), recipes: qwen3VlRecipes(sizes), tokenizer };
};

/** A decoder from GGUF: sizes by their name in src/domain/weights/llama.ts. -> what `convert` wants to know */
export const fromGguf = (sizes, form) => async (load, file, size) => {
	const llama = await load('/src/domain/weights/llama.ts');
	const { tensors, tokenizer } = await readHeader(load, 'gguf', file, size);
	return {
		tensors,
		table: llama.llamaGgufTable(llama[sizes]),
		recipes: llama.llamaGgufRecipes(llama[sizes], form),
		tokenizer,
	};
};

/** Reads a range; a file that ends before is said by the caller's check of lengths. */
function read(file, from, to) {
	const bytes = new Uint8Array(to - from);
	const length = readSync(file, bytes, 0, bytes.length, from);
	return bytes.subarray(0, length);
}

/** As the store reads it: more of the file as long as its header is not whole. */
async function readHeader(load, format, file, size) {
	const { openMakerFile } = await load('/src/domain/weights/maker-file.ts');
	for (let wanted = 8; ; ) {
		const opened = openMakerFile(format, read(file, 0, wanted), size, decodeText);
		if (typeof opened !== 'number') return opened;
		wanted = opened;
	}
}

/**
 * Converts a file window by window. `source`: `fromGguf(…)` or another that reads the header; `library`: folder of manifest, chat config,
 * parameter list and library.wasm; `packages`: where packages lie, each by the hash of the file it came from.
 * -> { folder, sha256, form, megabytesPerSecond, errors }
 */
export async function convert({ path, source, form, library, packages, tell }) {
	const file = openSync(path, 'r');
	const app = await loadApp();
	try {
		const { checkExpected } = await app.load('/src/domain/weights/tensors.ts');
		const { planConversion } = await app.load('/src/domain/weights/plan.ts');
		const { convertWindow, errorsOf } = await app.load('/src/domain/weights/convert.ts');
		const { constantName, shardName, tensorCacheOf } = await app.load('/src/domain/weights/tensor-cache.ts');
		const { startQuantiser } = await app.load('/src/worker/weights/quantiser.ts');
		const quantise = await startQuantiser(readFileSync(quantiser));
		const size = fstatSync(file).size;
		const { tensors, table, recipes, tokenizer, constants = [] } = await source(app.load, file, size);
		checkExpected(tensors, table);
		const plan = planConversion(recipes, tensors);
		const part = join(packages, 'part');
		rmSync(part, { recursive: true, force: true });
		mkdirSync(part, { recursive: true });
		const shards = plan.shardBytes.map((_bytes, i) => openSync(join(part, shardName(i)), 'w'));
		const sha256 = createHash('sha256');
		const converted = [];
		let hashed = 0;
		let milliseconds = 0;
		/** The hash goes over the file from end to end, whatever lies between the windows. */
		const hashUpTo = (end) => {
			while (hashed < end) {
				const to = Math.min(end, hashed + (1 << 24));
				sha256.update(read(file, hashed, to));
				hashed = to;
			}
		};
		for (const [i, window] of plan.windows.entries()) {
			hashUpTo(window.from);
			const bytes = read(file, window.from, window.to);
			sha256.update(bytes.subarray(Math.max(0, hashed - window.from)));
			hashed = Math.max(hashed, window.to);
			const start = performance.now();
			const pieces = convertWindow(window, bytes, quantise);
			milliseconds += performance.now() - start;
			for (const { target, offset, bytes: out, error } of pieces) {
				writeSync(shards[target.shard], out, 0, out.length, offset);
				converted.push({ target, error });
			}
			tell(`window ${i + 1} of ${plan.windows.length}`);
		}
		hashUpTo(size);
		for (const shard of shards) closeSync(shard);
		for (const each of constants) writeFileSync(join(part, constantName(each)), new Uint8Array(each.values.buffer));
		const cache = tensorCacheOf(plan, constants.map(({ name, dtype, values }) => ({ name, dtype, length: values.length })));
		checkParameters(cache.records, JSON.parse(readFileSync(join(library, 'params.json'), 'utf8')));
		const write = (name, content) => writeFileSync(join(part, name), JSON.stringify(content));
		write('tensor-cache.json', cache);
		write('tokenizer.json', tokenizer);
		const hash = sha256.digest('hex');
		const told = {
			sha256: hash,
			form,
			megabytesPerSecond: Math.round(size / 1e3 / milliseconds),
			errors: Object.fromEntries(errorsOf(converted)),
		};
		write('converted.json', told);
		const folder = join(packages, `${hash}-${form}`);
		rmSync(folder, { recursive: true, force: true });
		renameSync(part, folder);
		return { folder, ...told };
	} finally {
		closeSync(file);
		await app.close();
	}
}

/** The program was compiled for these parameters and no others, in whatever order they lie. */
function checkParameters(records, wanted) {
	const made = new Map(records.flatMap((shard) => shard.records).map((each) => [each.name, each]));
	const fits = ({ name, dtype, shape }) => made.get(name)?.dtype === dtype && `${made.get(name).shape}` === `${shape}`;
	const other = wanted.find((each) => !fits(each));
	if (other !== undefined || made.size !== wanted.length)
		throw new Error(`The library expects ${JSON.stringify(other)}, the file gives ${JSON.stringify(made.get(other?.name))}`);
}
