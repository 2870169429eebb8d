// The layers of .dependency-cruiser.cjs, and that the tool saw every file of src: one that lacks a
// parser for TypeScript sees next to none, and finds nothing wrong with the rest.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const cruise = spawnSync(
	process.execPath,
	[
		'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
		'--config',
		'.dependency-cruiser.cjs',
		'--output-type',
		'json',
		'src',
	],
	{ encoding: 'utf8', maxBuffer: 1 << 28 },
);
if (cruise.error !== undefined || cruise.stdout === '') {
	console.error(cruise.error ?? cruise.stderr);
	process.exit(2);
}
const { modules, summary } = JSON.parse(cruise.stdout);
const seen = new Set(modules.map(({ source }) => source));
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
	.filter((path) => /\.(?:ts|svelte|mjs)$/u.test(path) && !path.endsWith('.d.ts'));
const unseen = sources.filter((path) => !seen.has(path));
for (const { rule, from, to, cycle } of summary.violations) {
	const round = cycle?.map((step) => step.name ?? step).join(' → ');
	console.log(`${rule.name}: ${from} → ${to}${round === undefined ? '' : ` (${round})`}`);
}
for (const path of unseen) console.log(`not seen: ${path}`);
console.log(
	`${sources.length} files, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} against the layers`,
);
process.exit(summary.violations.length + unseen.length > 0 ? 1 : 0);
