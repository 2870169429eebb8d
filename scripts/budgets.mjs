// Sizes that the app promises, measured on dist/.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KiB = 1024;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const entry = Object.values(manifest).find((chunk) => chunk.isEntry);

/** The entry and what it imports at once; dynamic imports are not part of the first load. */
function staticChunks(chunk, seen = new Set()) {
	if (seen.has(chunk.file)) return seen;
	seen.add(chunk.file);
	for (const key of chunk.imports ?? []) staticChunks(manifest[key], seen);
	return seen;
}
const gzip = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
const initial = [...staticChunks(entry)];
const pageScripts = readdirSync('dist/assets').filter(
	(name) => name.endsWith('.js') && !name.startsWith('engine.worker-'),
);
const withEngine = pageScripts.filter((name) =>
	readFileSync(`dist/assets/${name}`, 'utf8').includes('MLCEngine'),
);
/** The decoders of HEIC and TIFF come with the first such photo; what is under the LGPL is in files of its own. */
const withLibheif = readdirSync('dist/assets').filter(
	(name) =>
		name.endsWith('.js') &&
		!name.startsWith('libheif-') &&
		readFileSync(`dist/assets/${name}`, 'utf8').includes('HeifDecoder='),
);
const ofDecoders = readdirSync('dist/assets').filter((name) => /^(?:libheif|UTIF)-/u.test(name));
const model = 'dist/models/loupe/resolve/v3';
const weights = readdirSync(model)
	.filter((name) => name.endsWith('.bin'))
	.reduce((sum, name) => sum + statSync(`${model}/${name}`).size, 0);

const budgets = [
	['initial JS, gzip', initial.reduce((sum, file) => sum + gzip(file), 0), 45 * KiB],
	['initial CSS, gzip', (entry.css ?? []).reduce((sum, file) => sum + gzip(file), 0), 12 * KiB],
	['page chunks that hold web-llm', withEngine.length, 0],
	['chunks that hold libheif beside its own', withLibheif.length, 0],
	[
		'decoders of HEIC and TIFF, gzip',
		ofDecoders.reduce((sum, name) => sum + gzip(`assets/${name}`), 0),
		600 * KiB,
	],
	['loupe.wasm', statSync(`${model}/loupe.wasm`).size, 4.6e6],
	['weights of Loupe', weights, 14e6],
	[
		'sample photos',
		readdirSync('dist/samples').reduce(
			(sum, name) => sum + statSync(`dist/samples/${name}`).size,
			0,
		),
		4e6,
	],
];
let over = 0;
for (const [name, value, limit] of budgets) {
	const ok = value <= limit;
	over += ok ? 0 : 1;
	console.log(`${ok ? 'ok  ' : 'OVER'} ${name}: ${value} of ${Math.floor(limit)}`);
}
process.exit(over > 0 ? 1 : 0);
