import { expect, it } from 'vitest';
import { toCsv } from '../../../src/lib/csv';

it('begins with the mark of UTF-8, so that a spreadsheet shows its letters', () => {
	const bytes = new TextEncoder().encode(toCsv([['Łódź', 'B−']]));
	expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it.each([
	['=1+1', `'=1+1`],
	['\r=1', `"'\r'=1"`],
	['\t=1', `"'\t'=1"`],
	['a;=HYPERLINK("x")', `"a;'=HYPERLINK(""x"")"`],
	['a; @b', `"a;' @b"`],
	['a;b', '"a;b"'],
	['a=b-c', 'a=b-c'],
	['-5', '-5'],
	['-5 m', `'-5 m`],
])('a cell of %j runs nothing, wherever a spreadsheet splits', (text, expected) => {
	expect(toCsv([[text]])).toBe(`\ufeff${expected}\r\n`);
});
