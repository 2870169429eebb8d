import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackupFault } from '../../../../src/ports';
import type { Sections } from '../../../../src/ui/text';
import type { Language } from '../../../../src/ui/text/chosen';
import { text } from '../../../../src/ui/text';
import { chooseLanguage, languages } from '../../../../src/ui/text/chosen';
import { failures } from '../../../../src/ui/text/en/failures';
import { terms } from '../../../../src/ui/text/en/terms';
import { failureMessage } from '../../../../src/ui/text/failures';
import {
	formatBytes,
	formatDate,
	formatList,
	formatMegapixels,
	formatNumber,
	formatPrint,
	formatScore,
	formatSeconds,
} from '../../../../src/ui/text/formats';
import { writeAs } from '../../../../src/ui/text/language';
import { refusalMessage } from '../../../../src/ui/text/refusals';
import { outcome } from '../../../../src/ui/text/outcome';
import { pluralIn } from '../../../../src/ui/text/plural';

/** A language that is nothing but an addition: two sections of its own, the others borrowed. */
const tiny: Language = {
	tag: 'de',
	name: 'Winzig',
	sections: async () => ({
		...(await languages.en.sections()),
		failures: () =>
			Promise.resolve({ ...failures, offline: { sentence: 'Kein Netz.', next: 'Warten.' } }),
		terms: () =>
			Promise.resolve({
				...terms,
				outcomes: { ...terms.outcomes, progress: (percent: number) => `${String(percent)} v. H.` },
			}),
	}),
};

/** What a language may not be: these lines compile only as long as the types refuse them. */
export const refused: readonly Partial<Sections>[] = [
	// @ts-expect-error a word that is missing
	{ terms: () => Promise.resolve({ dimensions: terms.dimensions }) },
	{
		// @ts-expect-error a fragment that was joined before, where a number is handed over
		terms: () =>
			Promise.resolve({
				...terms,
				outcomes: { ...terms.outcomes, progress: (joined: string) => `${joined} v. H.` },
			}),
	},
	// @ts-expect-error a section that is none
	{ weather: () => Promise.resolve({}) },
];

afterEach(() => chooseLanguage(languages.en));

describe('a second language', () => {
	it('is an addition: chosen, it is what every accessor gives, numbers and dates with it', async () => {
		const job = { status: 'running' } as Parameters<typeof outcome>[0];
		expect(failureMessage({ code: 'offline' })).toMatch(/^There is no connection/u);
		expect(outcome(job, { progress: 40 })).toBe('40 %');
		expect(formatScore(6.8)).toBe('6.8');
		await chooseLanguage(tiny);
		expect(failureMessage({ code: 'offline' })).toBe('Kein Netz. Warten.');
		expect(outcome(job, { progress: 40 })).toBe('40 v. H.');
		expect(formatScore(6.8)).toBe('6,8');
		expect(formatSeconds(2500)).toBe('2,5 s');
		expect(formatBytes(1_240_000_000)).toMatch(/^1,2\sGB$/u);
		expect(formatList(['a', 'b', 'c'])).toBe('a, b und c');
		expect(formatDate(Date.UTC(2026, 2, 4))).toMatch(/2026/u);
		expect(formatDate(Date.UTC(2026, 2, 4))).not.toMatch(/AM|PM|Mar /u);
		// What it borrows is there all the same.
		expect(text.terms.dimensions.lighting).toBe('Lighting');
		await chooseLanguage(languages.en);
		expect(outcome(job, { progress: 40 })).toBe('40 %');
	});

	it('chosen while a section is on its way is the one that arrives', async () => {
		vi.resetModules();
		const fresh = await import('../../../../src/ui/text');
		const chosen = await import('../../../../src/ui/text/chosen');
		expect(() => fresh.text.terms).toThrow('The words of "terms" are not loaded.');
		const loading = fresh.loadText('terms');
		await chosen.chooseLanguage(tiny);
		await loading;
		expect(fresh.text.terms.outcomes.progress(1)).toBe('1 v. H.');
	});
});

describe('formats', () => {
	it('write four digits together and more apart, and no minus before nothing', () => {
		expect([2048, 10_240, -0.04].map((value) => formatNumber(value))).toEqual([
			...['2048', '10,240', '0'],
		]);
	});

	it('choose the form of a plural by the language, not by adding a letter', () => {
		const en = pluralIn('en');
		const forms = { one: '# photo', other: '# photos' };
		expect([0, 1, 2, 12_000].map((count) => en(count, forms))).toEqual([
			...['0 photos', '1 photo', '2 photos', '12,000 photos'],
		]);
		const pl = pluralIn('pl');
		const polish = { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' };
		expect([1, 3, 5].map((count) => pl(count, polish))).toEqual(['1 plik', '3 pliki', '5 plików']);
	});
});

it('says what is wrong with a backup, and in which part of it', () => {
	const message = (fault: BackupFault) => refusalMessage({ reason: 'damaged_backup', fault });
	expect(message({ code: 'no_backup' })).toBe(
		'This file was not restored: it isn’t a Mondrian backup. Nothing has been changed.',
	);
	expect(message({ code: 'part_damaged', part: 'photos/a/file' })).toBe(
		'This file was not restored: “photos/a/file” in it is damaged. Nothing has been changed.',
	);
});

it('writes the size of a small picture as a number that says something', () => {
	expect(formatMegapixels(0.04)).toBe('0.04');
	expect(formatMegapixels(24.16)).toBe('24.2');
	expect(formatMegapixels(0.0003)).toBe('0.01');
});

it('writes prints and times as is chosen, else as the country does', () => {
	const at = Date.UTC(2026, 2, 4, 15, 30);
	expect(formatPrint(64, 42)).toBe('64 × 42 cm');
	expect(formatPrint(9.4, 6.3)).toBe('9.4 × 6.3 cm');
	writeAs({ lengths: 'in', clock: '12' });
	expect(formatPrint(64, 42)).toBe('25 × 17 in');
	expect(formatDate(at)).toMatch(/\d:30\s[AP]M$/iu);
	writeAs({ lengths: 'cm', clock: '24' });
	expect(formatDate(at)).not.toMatch(/[AP]M/iu);
	writeAs({ lengths: 'auto', clock: 'auto' });
});
