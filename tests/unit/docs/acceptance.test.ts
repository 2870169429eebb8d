import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/acceptance.md', 'utf8')
	.split('\n')
	.flatMap((line) => {
		const [, row, , shown] = /^\| ([A-Z]\d+) \| ([^|]+) \| (.+) \|$/u.exec(line) ?? [];
		return row === undefined || shown === undefined ? [] : [{ row, shown }];
	});
const numbered = (letter: string, from: number, to: number): string[] =>
	Array.from({ length: to - from + 1 }, (_, i) => `${letter}${String(from + i)}`);

describe('docs/acceptance.md', () => {
	it('has every row once', () => {
		const wanted = [
			...[...numbered('S', 1, 7), ...numbered('A', 1, 26), ...numbered('T', 1, 4)],
			...[...numbered('F', 6, 9), 'Q1'],
		];
		expect(rows.map(({ row }) => row)).toEqual(wanted);
	});

	it.each(rows)('$row names a file that exists and a title that is in it', ({ shown }) => {
		const proofs = [...shown.matchAll(/`([^`]+)` "([^"]+)"/gu)];
		expect(proofs.length).toBeGreaterThan(0);
		for (const [, file = '', title = ''] of proofs) {
			expect(existsSync(file), file).toBe(true);
			expect(readFileSync(file, 'utf8')).toContain(title);
		}
	});
});
