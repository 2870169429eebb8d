// Holds docs/acceptance.md to the tests that ran: a row is kept when every test named in it ran and passed.

/**
 * @param {string} text
 * @returns {{ row: string, proofs: { file: string, title: string }[] }[]}
 */
export function readRows(text) {
	return text.split('\n').flatMap((line) => {
		const [, row, shown = ''] = /^\| ([A-Z]\d+) \| [^|]+ \| (.+) \|$/u.exec(line) ?? [];
		if (row === undefined) return [];
		const proofs = [...shown.matchAll(/`(tests\/[^`]+)` "([^"]+)"/gu)];
		return [{ row, proofs: proofs.map(([, file, title]) => ({ file, title })) }];
	});
}

/** Of `it.each` and of loops the page names the pattern: `%s` and `$name` stand for what was filled in. */
function pattern(title) {
	const literal = title
		.split(/%[sidfj]|\$[a-z][\w.]*/iu)
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
	return new RegExp(`^${literal.join('.+')}$`, 'u');
}

const laneOf = (file) => file.split('/')[1];

/**
 * Only proofs of the lanes that ran are asked for.
 * @param outcomes [{ file, title, passed }] of all tests that ran or were left out
 * -> { kept: number of rows, broken: [what is wrong with a row] }
 */
export function checkAcceptance(text, outcomes, lanes) {
	let kept = 0;
	const broken = [];
	for (const { row, proofs } of readRows(text)) {
		const asked = proofs.filter(({ file }) => lanes.includes(laneOf(file)));
		const faults = asked.flatMap(({ file, title }) => {
			const wanted = pattern(title);
			const found = outcomes.filter((each) => each.file === file && wanted.test(each.title));
			if (found.length === 0) return [`${row}: ${file} ran no test "${title}"`];
			return found
				.filter(({ passed }) => !passed)
				.map((each) => `${row}: ${file} "${each.title}" did not pass`);
		});
		if (proofs.length === 0) faults.push(`${row} names no test`);
		broken.push(...faults);
		if (asked.length > 0 && faults.length === 0) kept += 1;
	}
	return { kept, broken };
}

/** Of vitest's JSON report. */
export function vitestOutcomes(report, root) {
	return report.testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ title, status }) => ({
			file: name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, ''),
			title,
			passed: status === 'passed',
		})),
	);
}

/** Of Playwright's JSON report. */
export function playwrightOutcomes(report) {
	const within = (suite) => [
		...(suite.specs ?? []).map(({ file, title, ok, tests }) => ({
			file: `tests/e2e/${file}`,
			title,
			isSecond: tests.some(({ status }) => status === 'flaky'),
			passed: ok && tests.every(({ status }) => ['expected', 'flaky'].includes(status)),
		})),
		...(suite.suites ?? []).flatMap(within),
	];
	return report.suites.flatMap(within);
}
