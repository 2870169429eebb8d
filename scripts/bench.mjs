// npm run bench [-- NAME…] [--json] [--pairs N] [--package FOLDER]: ratios within one run, on this machine. Not a test: it asserts nothing.
import { parseArgs } from 'node:util';
import os from 'node:os';
import { buildApp, installPackages } from './setup.mjs';

const names = ['engine', 'updates', 'history', 'queue', 'boot', 'measure', 'page'];
// Run only when asked for: these need another package, four gigabytes of disk, or engines for minutes.
const known = [...names, 'against', 'model-store', 'cpu', 'weights', 'modern', 'install'];
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		pairs: { type: 'string', default: '7' },
		package: { type: 'string' },
	},
});
const unknown = positionals.find((name) => !known.includes(name));
if (unknown !== undefined) {
	console.error(`There is no benchmark "${unknown}". Benchmarks: ${known.join(', ')}.`);
	process.exit(2);
}
if (positionals.includes('against') && values.package === undefined) {
	console.error('Name the folder of the other package: npm run bench -- against --package FOLDER');
	process.exit(2);
}
installPackages();
// These take their modules from src/.
const fromSource = ['weights', 'install'];
if (positionals.length === 0 || positionals.some((name) => !fromSource.includes(name))) buildApp();
const settings = {
	software: process.env.MONDRIAN_GPU !== '1',
	pairs: Number(values.pairs),
	folder: values.package,
};
const report = {
	date: new Date().toISOString().slice(0, 10),
	machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores`,
};
for (const name of positionals.length > 0 ? positionals : names) {
	if (!values.json) console.error(`${name} …`);
	const module = await import(`./bench/${name}.mjs`);
	report[name] = await module[name === 'model-store' ? 'modelStore' : name](settings);
}
if (values.json) console.log(JSON.stringify(report, undefined, '\t'));
else
	for (const [name, value] of Object.entries(report)) {
		if (typeof value !== 'object') console.log(`${name.padEnd(12)} ${value}`);
		else
			for (const [figure, each] of Object.entries(value))
				console.log(`${name.padEnd(12)} ${figure.padEnd(24)} ${JSON.stringify(each)}`);
	}
