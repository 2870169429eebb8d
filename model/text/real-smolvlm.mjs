// SmolVLM in its real sizes with letters for tokens: its own tokenizer is a file of its makers.
import { join } from 'node:path';
import { convert, fromSafetensors } from './convert.mjs';
import { draw } from './draw.mjs';

/** Ids of its tokenizer. */
export const marks = {
	edge: 49_189,
	whole: 49_152,
	newline: 198,
	twoNewlines: 1116,
	tile: (row, column) => 49_153 + 6 * (row - 1) + (column - 1),
};

const cache = 'model/.cache/real';

/** `layers`: of each part, all where it is not given. `tiles`: whether the picture is two by two tiles and the whole, or the whole alone. */
export async function drawnSmolVlm(load, { name, layers, tiles, library, seed }) {
	const { smolVlm256, smolVlm500, smolVlmTable } = await load('/src/domain/weights/smolvlm.ts');
	const { tokenizerOf } = await load('/src/domain/weights/gguf-tokenizer.ts');
	const { letterEntries } = await load('/tests/support/letter-tokens.ts');
	const { decoder, tower } = { 'smolvlm-256m': smolVlm256, 'smolvlm-500m': smolVlm500 }[name];
	const sizes = {
		decoder: { ...decoder, layers: layers ?? decoder.layers },
		tower: { ...tower, layers: layers ?? tower.layers },
	};
	const path = join(cache, `${name}-${layers ?? 'all'}-${seed}.safetensors`);
	await draw(load, smolVlmTable(sizes), seed, path);
	const tokenizer = tokenizerOf({ metadata: new Map(Object.entries(letterEntries(decoder.vocab))) });
	const [across, down] = tiles ? [2, 2] : [0, 0];
	const picture = { across, down, rowsOfTile: 64, marks };
	const source = fromSafetensors({ sizes, form: 'q8', tokenizer, picture });
	const packages = join(cache, tiles ? 'tiles' : 'whole');
	const made = await convert({ path, source, form: 'q8', library, packages, tell: () => undefined });
	return { path, vocab: decoder.vocab, made };
}
