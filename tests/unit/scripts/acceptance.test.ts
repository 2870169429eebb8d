import { expect, it } from 'vitest';
import {
	checkAcceptance,
	playwrightOutcomes,
	readRows,
	vitestOutcomes,
} from '../../../scripts/acceptance.mjs';

const page = `| row | promise | shown by |
| --- | --- | --- |
| A1 | streams | \`tests/unit/a.test.ts\` "counts (%i tokens)"; \`tests/e2e/b.spec.ts\` "a critique" |
| A2 | by hand only | \`npm run bench\` |
| A3 | shown | \`tests/client/c.test.ts\` "shows" |`;

const vitest = (title: string, status: string, file = 'tests/unit/a.test.ts') =>
	vitestOutcomes(
		{ testResults: [{ name: `/repository/${file}`, assertionResults: [{ title, status }] }] },
		'/repository',
	);
const playwright = (...statuses: string[]) =>
	playwrightOutcomes({
		suites: [
			{
				specs: [],
				suites: [
					{
						specs: [
							{
								file: 'b.spec.ts',
								title: 'a critique',
								ok: true,
								tests: statuses.map((status) => ({ status })),
							},
						],
					},
				],
			},
		],
	});
const all = [
	...vitest('counts (3 tokens)', 'passed'),
	...playwright('expected'),
	...vitest('shows', 'passed', 'tests/client/c.test.ts'),
];
const lanes = ['unit', 'client', 'e2e'];

it('reads rows and the tests named in them', () => {
	expect(readRows(page)[0]).toEqual({
		row: 'A1',
		proofs: [
			{ file: 'tests/unit/a.test.ts', title: 'counts (%i tokens)' },
			{ file: 'tests/e2e/b.spec.ts', title: 'a critique' },
		],
	});
});

it.each(['draws %s', 'draws $seed', 'draws $seed.name'])(
	'finds the tests of a list by the title that it has in the source: %s',
	(title) => {
		const row = `| A1 | draws | \`tests/unit/a.test.ts\` "${title}" |`;
		expect(checkAcceptance(row, vitest('draws 7', 'passed'), lanes).kept).toBe(1);
		expect(checkAcceptance(row, vitest('draws', 'passed'), lanes).kept).toBe(0);
	},
);

it('keeps the rows whose tests all passed, and wants a test for each', () => {
	expect(checkAcceptance(page, all, lanes)).toEqual({ kept: 2, broken: ['A2 names no test'] });
});

it.each([
	['failed', vitest('counts (3 tokens)', 'failed'), 'did not pass'],
	['was skipped', vitest('counts (3 tokens)', 'skipped'), 'did not pass'],
	['is another', vitest('counts', 'passed'), 'ran no test'],
	['is in another file', vitest('counts (3 tokens)', 'passed', 'tests/unit/z.test.ts'), 'ran no'],
])('names the row whose test %s', (_how, outcomes, said) => {
	const { broken } = checkAcceptance(page, [...outcomes, ...all.slice(1)], lanes);
	expect(broken[0]).toMatch(/^A1: tests\/unit\/a\.test\.ts/u);
	expect(broken[0]).toContain(said);
});

it('takes one failed case of a pattern for a failure of the row', () => {
	const { broken } = checkAcceptance(
		page,
		[...all, ...vitest('counts (9 tokens)', 'failed')],
		lanes,
	);
	expect(broken[0]).toContain('"counts (9 tokens)" did not pass');
});

it.each(['skipped', 'unexpected'])('takes a %s end-to-end test for none', (status) => {
	const outcomes = [...all.slice(0, 1), ...playwright(status), ...all.slice(2)];
	expect(checkAcceptance(page, outcomes, lanes).broken[0]).toContain('"a critique" did not pass');
});

it('takes an end-to-end test that passed at the second try, and says that it did', () => {
	const [again] = playwright('flaky');
	expect(again).toMatchObject({ passed: true, isSecond: true });
	expect(playwright('expected')[0]).toMatchObject({ passed: true, isSecond: false });
	const outcomes = [...all.slice(0, 1), again!, ...all.slice(2)];
	expect(checkAcceptance(page, outcomes, lanes).broken).toEqual(
		checkAcceptance(page, all, lanes).broken,
	);
});

it('asks of one lane what that lane shows', () => {
	expect(checkAcceptance(page, all.slice(0, 1), ['unit']).broken).toEqual(['A2 names no test']);
});
