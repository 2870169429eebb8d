import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRows } from '../../../scripts/acceptance.mjs';

// Whether the named tests ran and passed is asked by `npm test` once its lanes are through.
const rows = readRows(readFileSync('docs/acceptance.md', 'utf8'));
const numbered = (letter: string, from: number, to: number): string[] =>
	Array.from({ length: to - from + 1 }, (_, i) => `${letter}${String(from + i)}`);

it('docs/acceptance.md has every row once', () => {
	const wanted = [
		...[...numbered('S', 1, 7), ...numbered('A', 1, 26), ...numbered('T', 1, 4)],
		...[...numbered('F', 6, 12), 'Q1', 'Q2', ...numbered('V', 1, 20), ...numbered('M', 1, 11)],
		...[...numbered('B', 1, 8), ...numbered('D', 1, 6), ...numbered('W', 1, 10), ...numbered('K', 1, 13), ...numbered('C', 1, 3), ...numbered('G', 1, 6), ...numbered('E', 1, 6)],
		...numbered('O', 1, 9),
	];
	const names = rows.map(({ row }) => row);
	expect(new Set(names).size).toBe(names.length);
	// None is lost; new ones are numbered as they come.
	expect(names).toEqual(expect.arrayContaining(wanted));
});

/** What several browsers do alike is written once, and called from the file of each. */
function withShared(file: string): string {
	const source = readFileSync(file, 'utf8');
	const shared = [...source.matchAll(/'\.\.\/(support\/driven\/[\w-]+)'/gu)];
	return [source, ...shared.map(([, name]) => readFileSync(`tests/${name!}.ts`, 'utf8'))].join('');
}

const threats = readRows(readFileSync('docs/threats.md', 'utf8'));

// A title that has changed is found here at once, and not first by a run of all lanes.
it.each([...rows, ...threats])('docs/acceptance.md and docs/threats.md, $row: names tests that are written', ({ proofs }) => {
	expect(proofs.length).toBeGreaterThan(0);
	for (const { file, title } of proofs) {
		expect(existsSync(file), file).toBe(true);
		const source = withShared(file);
		for (const part of title.split(/%[sidfj]/u)) expect(source).toContain(part);
	}
});
