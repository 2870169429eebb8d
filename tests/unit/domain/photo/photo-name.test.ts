import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { photoName } from '../../../../src/domain/photo/photo-name';

const names = JSON.parse(readFileSync('tests/cases/names.json', 'utf8')) as string[];

it('keeps a name as it is shown: joiners of letters and of emoji, and the ending of a long one', () => {
	for (const name of names.filter(({ length }) => length <= 200))
		expect(photoName(name)).toBe(name);
	const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}.png';
	expect(photoName(england)).toBe(england);
	const long = photoName(names.find(({ length }) => length > 200)!);
	expect(long).toMatch(/^L+\.jpg$/u);
	expect(long.length).toBe(200);
	expect(photoName(`${'👨‍👩‍👧'.repeat(40)}.jpeg`)).toMatch(/👧\.jpeg$/u);
});

it('shortens a name where the browser cannot tell what a reader sees as one', () => {
	vi.stubGlobal('Intl', {});
	const short = photoName(`${'👧'.repeat(140)}.jpeg`);
	vi.unstubAllGlobals();
	expect(short).toMatch(/^👧+\.jpeg$/u);
	expect(short.length).toBeLessThanOrEqual(200);
});

it('leaves out what would change the text around it', () => {
	expect(photoName('a\u202egpj.exe\u0000\n.jpg')).toBe('agpj.exe .jpg');
	expect(photoName('\ud800.jpg')).toBe('\ufffd.jpg');
	expect(photoName(' \u200e ')).toBe('Photo');
	expect(photoName('')).toBe('Photo');
});
