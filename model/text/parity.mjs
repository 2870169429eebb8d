// npm run model -- parity smolvlm-256m --seed N [--json]: the compiled parts with small sizes, against the official implementation with the same
// drawn weights, picture and prompts. Sizes as `TINY_VLM` and `TINY_EYES` of modern/config.py.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadApp } from '../training/load-app.mjs';
import { convert, fromSafetensors } from './convert.mjs';
import { openText } from './run-page.mjs';

const small = {
	sizes: {
		decoder: { vocab: 512, width: 192, layers: 2, heads: 3, keyHeads: 1, feedForward: 512, isTied: false },
		tower: { width: 128, layers: 2, feedForward: 256, side: 128, patch: 16, fold: 4 },
	},
	picture: {
		across: 2,
		down: 2,
		rowsOfTile: 4,
		marks: { edge: 500, whole: 501, newline: 510, twoNewlines: 511, tile: (row, column) => 502 + 2 * (row - 1) + (column - 1) },
	},
};
const [python, ...args] = process.argv.slice(2);
const { values, positionals } = parseArgs({
	args,
	allowPositionals: true,
	options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});
const seed = Number(values.seed);
if (positionals[0] !== 'smolvlm-256m' || !Number.isSafeInteger(seed) || seed < 0) {
	console.error('Usage: npm run model -- parity smolvlm-256m [--seed N] [--json]');
	process.exit(2);
}
const out = 'model/.cache/parity';
execFileSync(python, ['-m', 'modern.record_seeing', String(seed), out], {
	stdio: ['ignore', 'ignore', values.json ? 'ignore' : 'inherit'],
	env: { ...process.env, PYTHONPATH: 'model' },
});
const app = await loadApp();
const { tokenizerOf } = await app.load('/src/domain/weights/gguf-tokenizer.ts');
const { letterEntries, letterTemplate } = await app.load('/tests/support/letter-tokens.ts');
await app.close();
const library = 'model/libraries/tiny-vlm';
const tokenizer = tokenizerOf({ metadata: new Map(Object.entries(letterEntries(small.sizes.decoder.vocab))) });
const made = await convert({
	path: join(out, 'model.safetensors'),
	source: fromSafetensors({ sizes: small.sizes, form: 'q8', tokenizer, picture: small.picture }),
	form: 'q8',
	library,
	packages: join(out, 'packages'),
	tell: () => undefined,
});
const chatConfig = { ...JSON.parse(readFileSync(join(library, 'mlc-chat-config.json'), 'utf8')), conv_template: letterTemplate };
const model = await openText({ library, folder: made.folder, software: process.env.MONDRIAN_GPU !== '1', chatConfig });
const { vocab, cases } = JSON.parse(readFileSync(join(out, 'cases.json'), 'utf8'));
const wanted = new Float32Array(new Uint8Array(readFileSync(join(out, 'logits.bin'))).buffer);
const url = `data:image/png;base64,${readFileSync(join(out, 'picture.png'), 'base64')}`;
const told = { maxError: 0, largest: 0, greedyEqual: true, rows: 0 };
for (const { before, after, tokens, first } of cases) {
	const image = { type: 'image_url', image_url: { url } };
	const text = { type: 'text', text: `${before}${after ?? ''}` };
	const content = after === null ? before : before === '' ? [image, text] : [text, image];
	const answer = await model.answer(content, tokens.length, true);
	for (const [i, row] of answer.rows.entries()) {
		for (const [v, logit] of row.entries()) {
			const right = wanted[(first + i) * vocab + v];
			told.maxError = Math.max(told.maxError, Math.abs(right - logit));
			told.largest = Math.max(told.largest, Math.abs(right));
		}
		told.rows += 1;
		if (answer.tokens[i] === tokens[i]) continue;
		// What follows another token is another text.
		told.greedyEqual = false;
		break;
	}
}
await model.close();
console.log(values.json ? JSON.stringify(told) : `${told.rows} rows, error ${told.maxError} of ${told.largest}, the same tokens: ${told.greedyEqual}`);
process.exit(told.greedyEqual && told.maxError <= 1e-4 * told.largest ? 0 : 1);
