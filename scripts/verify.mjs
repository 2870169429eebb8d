// npm run verify: everything CI runs. Steps go on after a failure, so that one run shows all of them.
import { spawnSync } from 'node:child_process';
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
	layers: node(
		'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
		'--config',
		'.dependency-cruiser.cjs',
		'src',
	),
	'dead code': node('node_modules/knip/bin/knip.js'),
	licences: node('scripts/licences.mjs'),
};
let failed = 0;
const run = (name, [command, ...args]) => {
	const start = Date.now();
	const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
	const ok = done.status === 0;
	console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
	if (!ok) {
		failed += 1;
		console.log(`${done.stdout}${done.stderr}`.slice(-8000));
	}
};
for (const [name, command] of Object.entries(steps)) run(name, command);
buildApp();
run('budgets', node('scripts/budgets.mjs'));

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
