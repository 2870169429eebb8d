/** Downloads of `tests/cases` that came out wrong: each with what is right now. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { photoName } from '../../../src/domain/photo/photo-name';
import { toCsv } from '../../../src/lib/csv';
import { sidecarName } from '../../../src/domain/history/exports';

const read = (name: string): string => readFileSync(`tests/cases/${name}`, 'utf8');

it('batch.csv: a spreadsheet needs a byte order mark to read it as what it is', () => {
	const old = read('batch.csv');
	expect(old.startsWith('\ufeff')).toBe(false);
	expect(old).toContain('B−');
	expect(toCsv([['photo'], ['Łódź']]).startsWith('\ufeff')).toBe(true);
});

it('side0.xmp: the sidecar of a name with joiners has that name', () => {
	expect(read('side0.xmp')).toContain('xmp:Rating="4"');
	expect(sidecarName(photoName('می\u200cخواهم.v2.jpg'), 'darktable')).toBe(
		'می\u200cخواهم.v2.jpg.xmp',
	);
	expect(sidecarName(photoName('👨\u200d👩\u200d👧 family.jpg'), 'digikam')).toBe(
		'👨\u200d👩\u200d👧 family.jpg.xmp',
	);
});
