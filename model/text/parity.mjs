// npm run model -- parity NAME --seed N [--json]: the compiled parts with small sizes, against the official implementation with the same
// drawn weights, picture and prompts. --real: one layer of each part in its real size, and the whole decoder over words (minutes);
// --gpu: by the build for graphics processors.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadApp } from '../../scripts/load-app.mjs';
import { compareAnswers } from './compare-answers.mjs';
import { convert } from './convert.mjs';
import { parityModels } from './parity-models.mjs';
import { openText } from './run-page.mjs';

const [python, ...args] = process.argv.slice(2);
const { values, positionals } = parseArgs({
	args,
	allowPositionals: true,
	options: {
		seed: { type: 'string', default: '1' },
		json: { type: 'boolean', default: false },
		real: { type: 'boolean', default: false },
		gpu: { type: 'boolean', default: false },
	},
});
const seed = Number(values.seed);
const known = parityModels[positionals[0]];
if (known === undefined || !Number.isSafeInteger(seed) || seed < 0) {
	console.error(`Usage: npm run model -- parity ${Object.keys(parityModels).join('|')} [--seed N] [--json] [--real [--gpu]]`);
	process.exit(2);
}
const small = values.real ? (known.real ?? known) : known;
if (values.real && known.real === undefined) {
	const { parityInRealSizes } = await import('./parity-real.mjs');
	const { report, holds } = await parityInRealSizes(python, positionals[0], seed, values.gpu ? 'library-gpu.wasm' : 'library.wasm');
	console.log(values.json ? JSON.stringify(report) : JSON.stringify(report, null, '\t'));
	process.exit(holds ? 0 : 1);
}
const out = join('model/.cache/parity', small.compiled ?? small.library);
if (small.compiled !== undefined)
	execFileSync(process.execPath, ['model/run.mjs', 'library', small.compiled, '--write'], { stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync(python, ['-m', small.record, String(seed), out, ...(small.recordOptions ?? [])], {
	stdio: ['ignore', 'ignore', values.json ? 'ignore' : 'inherit'],
	env: { ...process.env, PYTHONPATH: 'model' },
});
const app = await loadApp();
const { tokenizerOf } = await app.load('/src/domain/weights/gguf-tokenizer.ts');
const { letterEntries, letterTemplate } = await app.load('/tests/support/letter-tokens.ts');
const { vocab, source } = await small.source(app.load, (count) => tokenizerOf({ metadata: new Map(Object.entries(letterEntries(count))) }));
await app.close();
const library = join('model/libraries', small.library);
const made = await convert({
	path: join(out, 'model.safetensors'),
	source,
	form: 'q8',
	library,
	packages: join(out, 'packages'),
	tell: () => undefined,
});
const chatConfig = { ...JSON.parse(readFileSync(join(library, 'mlc-chat-config.json'), 'utf8')), conv_template: letterTemplate };
const model = await openText({ library, folder: made.folder, software: process.env.MONDRIAN_GPU !== '1', chatConfig });
const { cases } = JSON.parse(readFileSync(join(out, 'cases.json'), 'utf8'));
const wanted = new Float32Array(new Uint8Array(readFileSync(join(out, 'logits.bin'))).buffer);
const urlOf = (layout = 'picture') => `data:image/png;base64,${readFileSync(join(out, `${layout}.png`), 'base64')}`;
const told = await compareAnswers(model, { cases, wanted, vocab, urlOf });
await model.close();
console.log(values.json ? JSON.stringify(told) : `${told.rows} rows, error ${told.maxError} of ${told.largest}, the same tokens: ${told.greedyEqual}`);
process.exit(told.greedyEqual && told.maxError <= 1e-4 * told.largest ? 0 : 1);
