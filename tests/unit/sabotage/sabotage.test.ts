import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mutations } from '../../support/sabotage.mjs';

interface Report {
	readonly testResults: readonly {
		readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
	}[];
}

/** -> titles of the tests that failed */
async function failures(name: string, file: string): Promise<readonly string[]> {
	const output = join(mkdtempSync(join(tmpdir(), 'mondrian-')), 'report.json');
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', file];
	const child = spawn(process.execPath, [...args, '--reporter=json', `--outputFile=${output}`], {
		env: { ...process.env, MONDRIAN_SABOTAGE: name },
		stdio: 'ignore',
	});
	await new Promise((resolve) => child.on('close', resolve));
	const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
	return report.testResults
		.flatMap((each) => each.assertionResults)
		.filter(({ status }) => status === 'failed')
		.map(({ title }) => title);
}

it.each(Object.entries(mutations))(
	'damage to the %s is noticed by its test',
	{ timeout: 120_000 },
	async (name, mutation) => {
		expect(await failures(name, mutation.in)).toContain(mutation.noticedBy);
	},
);
