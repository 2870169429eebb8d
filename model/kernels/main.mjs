// npm run model -- kernels [--json] [--write]: each kernel with the models' real sizes on this device; --check: each kernel against float64; --build NAME: one of the two.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { openBarePage } from '../../scripts/bench/bare-page.mjs';
import { installPackages } from '../../scripts/setup.mjs';

const { values } = parseArgs({
	options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, check: { type: 'boolean', default: false }, build: { type: 'string' } },
});
installPackages();
const served = (pathname) => (/^\/model\/kernels\/\w+\.(mjs|json)$/u.test(pathname) ? readFileSync(`.${pathname}`, 'utf8') : undefined);
const recorded = JSON.parse(readFileSync('model/kernels/shaders.json', 'utf8'));
if (values.build !== undefined && !(values.build in recorded)) {
	console.error(`There is no build "${values.build}". Builds: ${Object.keys(recorded).join(', ')}.`);
	process.exit(2);
}
const shaders = values.build === undefined ? recorded : { [values.build]: recorded[values.build] };
const { page, close } = await openBarePage(process.env.MONDRIAN_GPU !== '1', served);

/** -> number of kernels and sizes that are wrong */
async function check() {
	await page.exposeFunction('tell', (line) => console.log(line));
	return page.evaluate(async (shaders) => {
		const [{ allCases, mostError }, { errorOf, kernelsOf }, { openDevice }] = await Promise.all(
			['cases', 'check', 'dispatch'].map((name) => import(`/model/kernels/${name}.mjs`)),
		);
		const { device, adapter } = await openDevice();
		let [wrong, worst, count] = [0, 0, 0];
		for (const build of Object.keys(shaders)) {
			const kernelOf = kernelsOf(device, shaders[build]);
			for (const { of, title, make } of allCases) {
				const error = await errorOf(device, await kernelOf(of), make());
				count += 1;
				worst = Math.max(worst, error);
				if (error < mostError) continue;
				wrong += 1;
				await window.tell(`${build}: ${title}: ${error}`);
			}
			await window.tell(`${build}: ${allCases.length} sizes`);
		}
		await window.tell(`${adapter}: ${count - wrong} of ${count} within ${mostError}, worst ${worst.toExponential(1)}`);
		return wrong;
	}, shaders);
}

async function measure() {
	const { device, bandwidth, figures } = await page.evaluate(async (shaders) => {
		const { measureKernels } = await import('/model/kernels/figures.mjs');
		return measureKernels(shaders);
	}, shaders);
	const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores`;
	const told = { date: new Date().toISOString().slice(0, 10), machine, bandwidth, figures };
	if (values.json) console.log(JSON.stringify(Object.assign({ device }, told)));
	else {
		console.log(`${device}, ${bandwidth} GB/s read`);
		for (const { build, model, kernel, size, ms, gflops, gbytes, share } of figures)
			console.log([build.padEnd(12), (model ?? '').padEnd(12), kernel.padEnd(24), size.padEnd(20), `${ms} ms`, `${gflops} GFLOP/s`, `${gbytes} GB/s`, `${Math.round(100 * share)} %`].join('  '));
	}
	if (!values.write) return;
	const report = 'model/reports/kernels.json';
	const all = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
	writeFileSync(report, `${JSON.stringify(Object.assign(all, { [device]: told }), undefined, '\t')}\n`);
}

const wrong = values.check ? await check() : await measure();
await close();
process.exit(wrong ? 1 : 0);
