// npm run model -- text NAME --gguf FILE --prompts FILE --tokens N [--json]: a decoder on a maker's weights, through web-llm in a browser.
// With --rows FILE the ten highest logits of every row are written too, for modern/reference.py.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../../scripts/setup.mjs';

/** `sizes`: name of its sizes in src/domain/weights/llama.ts; `known`: the file on which it was proven. */
const models = {
	'smolvlm-256m': {
		library: 'smollm2-135m',
		sizes: 'smolLm2',
		known: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
	},
};

const usage = `Usage: npm run model -- text ${Object.keys(models).join('|')} --gguf FILE --prompts FILE [--tokens N] [--json]
  --gguf     SmolLM2-135M-Instruct as GGUF (F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0, Q4_K or Q6_K): the decoder of SmolVLM-256M
  --prompts  one prompt a line, or JSON: ["…"], or {"cases": [{"prompt": "…"}]}
MONDRIAN_GPU=1 takes the machine's own GPU instead of the software adapter.`;

function refuse(text) {
	console.error(`${text}\n${usage}`);
	process.exit(2);
}

function options() {
	try {
		const { values, positionals } = parseArgs({
			args: process.argv.slice(2),
			allowPositionals: true,
			options: {
				gguf: { type: 'string' },
				prompts: { type: 'string' },
				tokens: { type: 'string', default: '32' },
				json: { type: 'boolean', default: false },
				rows: { type: 'string' },
			},
		});
		return { ...values, name: positionals[0] };
	} catch (error) {
		return refuse(error.message);
	}
}

/** Lines, a JSON list of texts, or the cases of a recording. */
function readPrompts(path) {
	const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		parsed = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
	}
	const list = Array.isArray(parsed) ? parsed : parsed?.cases;
	const prompts = list?.map((each) => (typeof each === 'string' ? each : each?.prompt));
	if (!prompts?.length || prompts.some((prompt) => typeof prompt !== 'string' || prompt === ''))
		refuse(`No prompts in ${path}.`);
	return prompts;
}

const { name, gguf, prompts, tokens, json, rows: rowsFile } = options();
const model = models[name] ?? refuse(name === undefined ? 'Which model?' : `${name} is not known.`);
for (const [flag, path] of [['--gguf', gguf], ['--prompts', prompts]]) {
	if (path === undefined) refuse(`${flag} is missing.`);
	if (!existsSync(path)) refuse(`${path} does not exist.`);
}
const count = Number(tokens);
if (!Number.isInteger(count) || count < 1 || count > 1500) refuse('--tokens is a number from 1 to 1500.');
const wanted = readPrompts(prompts);
installPackages();
const { convert, fromGguf } = await import('./convert.mjs');
const { openText } = await import('./run-page.mjs');
const here = 'model';
const library = join(here, 'libraries', model.library);
const say = (line) => console.error(line);
let made;
try {
	made = await convert({
		path: gguf,
		source: fromGguf(model.sizes, 'q8'),
		form: 'q8',
		library,
		packages: join(here, '.cache', 'packages'),
		tell: (line) => say(`Converting ${gguf}: ${line}`),
	});
} catch (error) {
	say(`${gguf} was refused. ${error.message}`);
	process.exit(1);
}
const worst = Math.max(...Object.values(made.errors));
const whose = made.sha256 === model.known ? 'the file it was proven on' : 'not the file it was proven on';
say(`sha256 ${made.sha256} (${whose}); 8 bits cost at most ${(100 * worst).toFixed(2)} % of a tensor; ${made.megabytesPerSecond} MB/s`);
const text = await openText({ library, folder: made.folder, software: process.env.MONDRIAN_GPU !== '1' });
say(`web-llm took ${Math.round(text.reloadMs)} ms to load it.`);
const all = [];
for (const prompt of wanted) {
	const { rows, tokens: written, text: said, tps, prefillTps } = await text.answer(prompt, count);
	all.push({ prompt, tokens: written, rows });
	const round = (value) => Math.round(value * 100) / 100;
	if (json) console.log(JSON.stringify({ prompt, top: rows[0], tokens: written, text: said, tps: round(tps) }));
	else console.log(`${prompt}\n  ${said}\n  ${round(prefillTps)} tokens/s read, ${round(tps)} tokens/s written`);
}
await text.close();
if (rowsFile !== undefined) writeFileSync(rowsFile, JSON.stringify({ folder: made.folder, answers: all }));
