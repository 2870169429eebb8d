// npm run verify: everything CI runs. Steps go on after a failure, so that one run shows all of them.
import { spawn, spawnSync } from 'node:child_process';
import { buildApp, installPackages } from './setup.mjs';

installPackages();
const node = (file, ...args) => [process.execPath, file, ...args];
const steps = {
	prettier: node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
	eslint: node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'),
	'types: lib, domain, advisors': tsc('pure'),
	'types: engine worker': tsc('worker'),
	'types: measuring worker': tsc('measure'),
	'types: service worker': tsc('sw'),
	'types: page': node(
		'node_modules/svelte-check/bin/svelte-check',
		'--tsconfig',
		'./tsconfig.page.json',
		'--fail-on-warnings',
		'--output',
		'human',
	),
	'types: tests': tsc('tests'),
	layers: node('scripts/layers.mjs'),
	'dead code': node('node_modules/knip/bin/knip.js'),
	licences: node('scripts/licences.mjs'),
};
let failed = 0;
/** -> what to say of the step, once it is through */
const run = (name, [command, ...args]) =>
	new Promise((done) => {
		const start = Date.now();
		const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (said += text));
		}
		child.on('close', (code) => {
			const seconds = ((Date.now() - start) / 1000).toFixed(0);
			if (code === 0) return done(`ok   ${name} (${seconds} s)`);
			failed += 1;
			done(`FAIL ${name} (${seconds} s)\n${said.slice(-8000)}`);
		});
	});
// Two at a time, told in their order: they only read.
const waiting = Object.entries(steps);
const reports = new Map();
const told = waiting.map(([name]) => new Promise((done) => reports.set(name, done)));
const work = async () => {
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		reports.get(next[0])(await run(...next));
	}
};
const working = [work(), work()];
for (const report of told) console.log(await report);
await Promise.all(working);
buildApp();
console.log(await run('budgets', node('scripts/budgets.mjs')));

const tests = spawnSync(process.execPath, ['scripts/test.mjs'], {
	stdio: ['ignore', 'pipe', 'inherit'],
	encoding: 'utf8',
	maxBuffer: 1 << 28,
});
const lines = tests.stdout.trimEnd().split('\n');
const last = /^(\d+) passed, (\d+) failed$/u.exec(lines.at(-1) ?? '');
console.log((last ? lines.slice(0, -1) : lines).join('\n'));
const testsFailed = last ? Number(last[2]) : 1;
console.log(
	`${(last ? Number(last[1]) : 0) + Object.keys(steps).length + 1 - failed} passed, ${testsFailed + failed} failed`,
);
process.exit(testsFailed + failed > 0 ? 1 : 0);

function tsc(name) {
	return node('node_modules/typescript/bin/tsc', '-p', `tsconfig.${name}.json`);
}
