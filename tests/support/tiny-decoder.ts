/** A small decoder with drawn weights, made into a package by the same modules as a maker's file: GGUF in, what web-llm loads out. */
import { readGguf } from '../../src/domain/weights/gguf';
import { tokenizerOf } from '../../src/domain/weights/gguf-tokenizer';
import { llamaGgufRecipes, llamaGgufTable, type LlamaSizes } from '../../src/domain/weights/llama';
import { planConversion, type Recipe } from '../../src/domain/weights/plan';
import { checkExpected } from '../../src/domain/weights/tensors';
import { drawnWeights } from './drawn-weights';
import { float32Bytes, writeGguf } from './gguf-file';
import { letterEntries } from './letter-tokens';
import { packageFiles } from './model-package';

/** `TINY` of model/modern/config.py. */
const tiny: LlamaSizes = {
	vocab: 512,
	width: 192,
	layers: 2,
	heads: 3,
	keyHeads: 1,
	feedForward: 512,
	isTied: true,
};

/** The order in which model/modern/record_fixtures.py draws. */
const drawnOrder = [
	'token_embd',
	'output_norm',
	...Array.from({ length: tiny.layers }, (_, i) =>
		[
			'attn_norm',
			'attn_q',
			'attn_k',
			'attn_v',
			'attn_output',
			'ffn_norm',
			'ffn_gate',
			'ffn_up',
			'ffn_down',
		].map((name) => `blk.${String(i)}.${name}`),
	).flat(),
];

/** As GGUF writes the rows of queries and keys: what turns together stands together. */
function paired(values: Float32Array, columns: number): Float32Array {
	const moved = new Float32Array(values.length);
	for (let row = 0; row < values.length / columns; row += 1) {
		const head = row - (row % 64);
		const from = head + (row % 2) * 32 + Math.floor((row % 64) / 2);
		moved.set(values.subarray(from * columns, (from + 1) * columns), row * columns);
	}
	return moved;
}

function tinyGguf(): Uint8Array {
	const tensors = drawnOrder.map((name, i) => {
		const { shape } = llamaGgufTable(tiny).get(`${name}.weight`)!;
		const count = shape.reduce((product, size) => product * size, 1);
		const isNorm = shape.length === 1;
		const scale = isNorm ? 0.25 : name === 'token_embd' ? 2 ** -4 : 2 ** -3;
		const values = drawnWeights(10 + i, count, scale, isNorm ? 1 : 0);
		const rows = /attn_[qk]$/u.test(name) ? paired(values, tiny.width) : values;
		return { name: `${name}.weight`, shape, type: 0, bytes: float32Bytes(rows) };
	});
	return writeGguf(letterEntries(tiny.vocab), tensors);
}

/** Files of the package by name. `change` alters the recipes, for controls that must fail. */
export function tinyPackage(
	chatConfig: object,
	change: (recipe: Recipe) => Recipe = (recipe) => recipe,
): Map<string, Uint8Array> {
	const file = tinyGguf();
	const header = readGguf(file, file.length, (bytes) => new TextDecoder().decode(bytes));
	checkExpected(header.tensors, llamaGgufTable(tiny));
	const plan = planConversion(llamaGgufRecipes(tiny, 'q8').map(change), header.tensors, 256 * 1024);
	return packageFiles(plan, file, { chatConfig, tokenizer: tokenizerOf(header) });
}
