// npm test [-- unit|server|client|e2e|firefox|webkit]: sets up, runs the lanes, holds docs/acceptance.md to them, ends with "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAcceptance, playwrightOutcomes, vitestOutcomes } from './acceptance.mjs';
import { needBrowser } from './browser.mjs';
import { needLlama } from './llama-server.mjs';
import { needFirefox, needUnzip, needWebkit } from './other-browsers.mjs';
import { buildApp, installPackages } from './setup.mjs';

const lanes = {
	unit: runVitest,
	server: runVitest,
	client: runVitest,
	e2e: runPlaywright,
	firefox: runVitest,
	webkit: runVitest,
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in lanes));
if (unknown !== undefined) {
	console.error(`There is no lane "${unknown}". Lanes: ${Object.keys(lanes).join(', ')}.`);
	process.exit(2);
}
installPackages();
const names = asked.length > 0 ? asked : Object.keys(lanes);
if (names.some((name) => ['client', 'e2e'].includes(name))) needBrowser();
// The client lane wants its model alone: real weights, as their makers' own file.
if (names.some((name) => ['server', 'client', 'e2e'].includes(name))) needLlama();
if (names.includes('e2e')) needUnzip();
if (names.includes('firefox')) needFirefox();
if (names.includes('webkit')) needWebkit();
if (names.some((name) => ['e2e', 'firefox', 'webkit'].includes(name))) buildApp();

/** No report, or half of one. */
const unreadable = { passed: 0, failed: 1, outcomes: [] };
let passed = 0;
let failed = 0;
const outcomes = [];
for (const name of names) {
	const start = Date.now();
	const counts = await lanes[name](name);
	// A lane without a single test has not shown anything.
	const empty = counts.passed + counts.failed === 0;
	outcomes.push(...counts.outcomes);
	passed += counts.passed;
	failed += counts.failed + (empty ? 1 : 0);
	const minutes = ((Date.now() - start) / 60_000).toFixed(1);
	console.log(
		`${name}: ${counts.passed} ok, ${counts.failed} not ok, ${minutes} min${empty ? ' (no test ran)' : ''}`,
	);
}
const { kept, broken } = checkAcceptance(
	['docs/acceptance.md', 'docs/threats.md'].map((file) => readFileSync(file, 'utf8')).join('\n'),
	outcomes,
	names,
);
for (const fault of broken) console.log(`docs/acceptance.md, docs/threats.md: ${fault}`);
console.log(`acceptance: ${kept} rows ok, ${broken.length} proofs missing`);
passed += kept;
failed += broken.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Resolves to the exit code. */
function run(args, env = {}) {
	return new Promise((done) => {
		const child = spawn(process.execPath, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env },
		});
		child.on('close', (code) => done(code ?? 1));
	});
}

function reportFile() {
	return join(mkdtempSync(join(tmpdir(), 'mondrian-')), 'report.json');
}

/** An exit code that the report does not explain counts as a failure too. */
function withExit(counts, code) {
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function runVitest(project) {
	const file = reportFile();
	const code = await run([
		'node_modules/vitest/vitest.mjs',
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile=${file}`,
	]);
	try {
		const report = JSON.parse(readFileSync(file, 'utf8'));
		// A file that could not be loaded has no test to fail.
		const broken = report.testResults.filter(
			(each) => each.status === 'failed' && each.assertionResults.length === 0,
		);
		return withExit(
			{
				passed: report.numPassedTests,
				failed: report.numFailedTests + broken.length,
				outcomes: vitestOutcomes(report, process.cwd()),
			},
			code,
		);
	} catch {
		return unreadable;
	}
}

async function runPlaywright() {
	const file = reportFile();
	const code = await run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
	});
	try {
		const report = JSON.parse(readFileSync(file, 'utf8'));
		const { stats, errors } = report;
		const outcomes = playwrightOutcomes(report);
		for (const { file, title, isSecond } of outcomes) {
			if (isSecond) console.log(`passed at the second try only: ${file} "${title}"`);
		}
		return withExit(
			{ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, outcomes },
			code,
		);
	} catch {
		return unreadable;
	}
}
