/** `tests/cases` holds photos, folders and backups as people have them: none of them lies there unread. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Case {
	readonly file: string;
	readonly expected: string;
	readonly why: string;
	readonly testedIn: string;
}
const cases = JSON.parse(readFileSync('tests/cases/manifest.json', 'utf8')) as readonly Case[];

it('names every file of the folder once', () => {
	const files = readdirSync('tests/cases').filter((name) => name !== 'manifest.json');
	expect(cases.map(({ file }) => file).sort()).toEqual(files.sort());
});

it.each(cases)('$file: $expected', ({ file, why, testedIn }) => {
	expect(why).not.toBe('');
	expect(readFileSync(testedIn, 'utf8')).toContain(file);
});
