// npm run model -- verify-official MODEL: the one command for the first machine with a network. Fetches the makers' files at the pinned commit,
// installs them through the page's own store, runs what only their weights can show, and writes the evidence file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, installPackages } from '../../scripts/setup.mjs';
import { loadApp } from '../../scripts/load-app.mjs';
import { fetchOfficial, Unreached } from './fetch.mjs';

const hub = 'https://huggingface.co';
const usage = `Usage: npm run model -- verify-official MODEL [options]
  --origin URL     the hub's files from another server with the same paths
  --stand-in       SmolVLM's layout with drawn weights, from a server of this machine: a rehearsal of all but the hub
  --photos N       critiques of N photos, and their next words beside the makers' program (20)
  --photo-tokens N words of each that are compared (48)
  --text-tokens N  words of plain text whose surprise is compared (20000)
  --out FOLDER     where everything is kept (model/.cache/official/MODEL)
MONDRIAN_GPU=0 takes the software adapter: hours for a photo. Evidence is written where the hub gave weights of the makers' own hash, all three comparisons were made, and all checks hold.`;

function refuse(text) {
	console.error(`${text}\n${usage}`);
	process.exit(2);
}

function options([python, ...args]) {
	const number = (name, given) => {
		const value = Number(given);
		return Number.isInteger(value) && value >= 0 ? value : refuse(`--${name} is a number.`);
	};
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				origin: { type: 'string' },
				'stand-in': { type: 'boolean', default: false },
				photos: { type: 'string', default: '20' },
				'photo-tokens': { type: 'string', default: '48' },
				'text-tokens': { type: 'string', default: '20000' },
				out: { type: 'string' },
			},
		});
		return {
			python,
			id: positionals[0] ?? refuse('Which model?'),
			origin: values.origin,
			standIn: values['stand-in'],
			photos: number('photos', values.photos),
			photoTokens: number('photo-tokens', values['photo-tokens']),
			textTokens: number('text-tokens', values['text-tokens']),
			out: values.out ?? join('model', '.cache', 'official', positionals[0]),
		};
	} catch (error) {
		return refuse(error.message);
	}
}

const say = (line) => console.error(line);

/** The card of this version, or one that stands beside it, of what another server has. */
function cardFor(model, address, files) {
	if (address === hub) return { id: model.id };
	const { package: packed } = model;
	const found = new Map(files.map(({ name, bytes, sha256 }) => [name, { bytes, sha256 }]));
	const theirs = packed.origin.files.map((file) => ({ ...file, url: file.url.replace(hub, address), ...found.get(file.name) }));
	const kept = packed.files.map((file) => (file.name === 'tokenizer.json' ? { ...file, ...found.get(file.name) } : file));
	const id = `verify-${model.id}`;
	return { id, card: { ...model, id, package: { ...packed, files: kept, origin: { ...packed.origin, files: theirs } } } };
}

/** Rows of an evidence file. */
function provenBy(found, { where, by, date }) {
	const row = (what, figure) => ({ what, weights: 'official', sizes: 'real', figure, where, by, date });
	const { compared, critiques } = found;
	return [
		...(compared.agreement === undefined ? [] : [row('agreement', compared.agreement)]),
		...(compared.perplexity === undefined ? [] : [row('perplexity', compared.perplexity.more)]),
		...(critiques === undefined ? [] : [row('json', critiques.valid)]),
		...(critiques?.keptOfSaid === undefined ? [] : [row('facts', critiques.keptOfSaid)]),
	];
}

/** What 8 bits throughout and 4 bits in the decoder may cost. */
const asked = { q8: { agreement: 0.95, more: 0.01 }, q4: { agreement: 0.88, more: 0.08 } };

/** Proposals: to be revised after the first run, with the reason. */
function checksOf({ compared, critiques }, { agreement, more }) {
	return [
		['prompts are as long as the makers’', compared.otherPrompts.length === 0],
		...(compared.agreement === undefined ? [] : [[`next words agree on photos in ${100 * agreement} % or more`, compared.agreement >= agreement]]),
		...(compared.perplexity === undefined ? [] : [[`plain text surprises at most ${100 * more} % more`, compared.perplexity.more <= more]]),
		...(critiques === undefined ? [] : [['every answer has the right form', critiques.valid === 1]]),
	];
}

const wish = options(process.argv.slice(2));
installPackages();
const app = await loadApp();
const { makerModel } = await app.load('/src/domain/model/maker-models.ts');
const { readEvidence } = await app.load('/src/domain/model/evidence.ts');
await app.close();
const model = makerModel(wish.id) ?? refuse(`${wish.id} is no model that this version offers.`);
if (wish.standIn && !model.id.startsWith('smolvlm')) refuse('There is a stand-in for the files of SmolVLM alone.');
mkdirSync(wish.out, { recursive: true });
const makers = model.package.origin;
const standIn = wish.standIn ? await (await import('./stand-in.mjs')).serveStandIn(join(wish.out, 'stand-in'), makers) : undefined;
const address = (standIn?.url ?? wish.origin ?? hub).replace(/\/$/u, '');
say(`1 of 4: files of ${makers.repository}@${makers.commit} from ${address}`);
let files;
try {
	files = await fetchOfficial(makers, address, join(wish.out, 'maker'), say);
} catch (error) {
	if (!(error instanceof Unreached)) throw error;
	say(`${address === hub ? 'The hub' : address} did not give a file. ${error.message}`);
	say('Nothing was proven, and no evidence file was changed. What has come is kept: the same command goes on from there.');
	process.exit(2);
}
for (const { name, bytes, sha256 } of files) say(`  ${name}: ${bytes} bytes, sha256 ${sha256}`);
// Every file of weights has a hash that was known before; without one nobody can tell whose it is.
const isOfficial = files.every(({ role, sha256, expected }) => (role === 'weights' ? sha256 === expected : [undefined, sha256].includes(expected)));
if (!isOfficial && address === hub) {
	say('The hub gave weights with another hash than the one that this version knows. They are not installed, and nothing was proven.');
	process.exit(1);
}
say(isOfficial ? "  These are the makers' own weights, by their hash." : "  These are not the makers' own weights: what follows is a rehearsal.");
const { id, card } = cardFor(model, address, files);

// What is built is the app as it is; the host of this run alone lets its store ask another server.
buildApp();
if (address !== hub) process.env.MONDRIAN_MODEL_HOSTS = new URL(address).origin;
const { openApp } = await import('../../scripts/app-page.mjs');
const { exportTo, install, passForTested } = await import('./install.mjs');
const { casesFor, compare } = await import('./compare.mjs');
const { critiquesOf } = await import('./critiques.mjs');
const software = process.env.MONDRIAN_GPU === '0';
const stored = join(wish.out, 'stored');
const found = { files };
const opened = await openApp({ software });
try {
	const { page } = opened;
	say('2 of 4: installing it in a browser');
	found.installed = await install(page, id, card, say);
	say(`  ${found.installed.bytes} bytes are kept after ${Math.round(found.installed.seconds)} s`);
	await exportTo(page, id, stored);
	found.adapter = await page.evaluate(async () => {
		const { vendor, architecture, description } = (await navigator.gpu.requestAdapter()).info;
		return [vendor, architecture, description].filter((each) => each !== '').join(' ');
	});
	say(`3 of 4: ${wish.photos} critiques by the page`);
	if (standIn !== undefined) await passForTested(page, `${id} ${model.package.version}`);
	if (wish.photos > 0) found.critiques = await critiquesOf({ page, id, count: wish.photos, work: wish.out, tell: say });
} finally {
	await opened.close();
}
const { pictures = [], ...told } = found.critiques ?? {};
if (found.critiques !== undefined) found.critiques = told;
say('4 of 4: beside the makers’ program');
found.compared = await compare({
	python: wish.python,
	name: model.id,
	official: join(wish.out, 'maker'),
	library: `public/${model.package.path}`,
	stored,
	work: wish.out,
	cases: casesFor(pictures, wish),
	software,
	tell: say,
});
const date = new Date().toISOString().slice(0, 10);
const machine = `${found.adapter}, ${cpus().length} × ${cpus()[0].model.trim()}`;
found.date = date;
found.machine = machine;
const checks = checksOf(found, model.id.startsWith('qwen') ? asked.q4 : asked.q8);
const report = { model: model.id, origin: standIn ? 'stand-in' : address, ...found, checks: Object.fromEntries(checks) };
writeFileSync(join(wish.out, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
for (const [what, holds] of checks) console.log(`${holds ? 'ok  ' : 'NOT '} ${what}`);

const place = `model/evidence/${model.id}.json`;
const by = `npm run model -- verify-official ${model.id}`;
const before = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : { id: model.id, name: model.name, proven: [] };
const after = {
	...before,
	officialWeightsRun: { date, commit: makers.commit, machine },
	// The same command of an earlier day is replaced.
	proven: [...before.proven.filter((each) => each.by !== by), ...provenBy(found, { where: found.adapter, by, date })],
};
const isWhole = [found.compared.agreement, found.compared.perplexity, found.critiques].every((each) => each !== undefined);
// Of another server only the weights are known by their hash: its tokenizer may be anybody's.
const counts = isOfficial && address === hub && isWhole && checks.every(([, holds]) => holds);
const elsewhere = join(wish.out, 'evidence.json');
writeFileSync(counts ? place : elsewhere, `${JSON.stringify(counts ? readEvidence(after) : after, null, '\t')}\n`);
console.log(
	counts
		? `${place} says so now. A person has still to rate ${join(wish.out, 'rater', 'sheet.html')}; the key is ${join(wish.out, 'rater-key.csv')}.`
		: `No evidence of ${model.name}: that takes the hub, the makers' own weights, all three comparisons, and checks that hold. What was found is in ${elsewhere}.`,
);
standIn?.close();
process.exit(checks.every(([, holds]) => holds) ? 0 : 1);
