// weights: rounding a maker's weights in WebAssembly ÷ the TypeScript that is its reference, per second of one core, in Node's V8, for each
// type and form. The modules are built as the page's are.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inPairs, median, round, spread } from './figures.mjs';

const modules = {
	reference: 'src/domain/weights/quantise-rows.ts',
	quantiser: 'src/worker/weights/quantiser.ts',
	drawn: 'tests/support/stored-rows.ts',
};
const [rows, columns] = [1024, 2048];

async function loadBuilt(folder) {
	await build({
		configFile: false,
		logLevel: 'error',
		build: { outDir: folder, lib: { entry: modules, formats: ['es'] }, copyPublicDir: false },
	});
	const load = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
	return Promise.all(Object.keys(modules).map(load));
}

/** Of processor time: what else the machine does falls out. */
function msOf(work, times) {
	const before = process.cpuUsage();
	for (let i = 0; i < times; i += 1) work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e3 / times;
}

export async function weights({ pairs }) {
	const folder = mkdtempSync(join(tmpdir(), 'mondrian-weights-'));
	try {
		const [{ quantiseRows }, { startQuantiser }, drawn] = await loadBuilt(folder);
		const quantise = await startQuantiser(readFileSync('src/worker/weights/quantiser.wasm'));
		const figures = {};
		for (const type of drawn.tensorTypes)
			for (const form of ['q8', 'q4']) {
				const stored = drawn.drawnRows(1, type, rows, columns);
				// So many that both measurements take tens of milliseconds.
				const quick = () => msOf(() => quantise(form, stored), 16);
				const reference = () => msOf(() => quantiseRows(form, stored), 1);
				// The compilers of both warm up.
				await inPairs(2, quick, reference);
				const measured = await inPairs(pairs, quick, reference);
				const [wasmMs, jsMs] = [0, 1].map((side) => median(measured.map((pair) => pair[side])));
				const perSecond = (bytes) => ({
					wasm: round(bytes / 1e3 / wasmMs, 0),
					js: round(bytes / 1e3 / jsMs, 0),
				});
				const ratios = measured.map(([a, b]) => b / a);
				figures[`${type} to ${form}`] = {
					ratio: spread(ratios, 1),
					fileMBPerSecond: perSecond(stored.bytes.length),
					float32MBPerSecond: perSecond(rows * columns * 4),
				};
			}
		return figures;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
