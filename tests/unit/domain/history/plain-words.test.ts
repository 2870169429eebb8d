import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexWords, splitWords } from '../../../../src/domain/history/plain-words';

const names = JSON.parse(readFileSync('tests/cases/names.json', 'utf8')) as string[];
/** Names in which every word of the query begins something. */
const found = (query: string): string[] => {
	const words = splitWords(query);
	return names.filter(
		(name) =>
			words.length > 0 &&
			words.every((word) => indexWords(name).some((each) => each.startsWith(word))),
	);
};
const [kyoto, frame, polish, seoul, cat, family, persian] = names;

describe('splitWords', () => {
	it('makes plain words of any script, each once', () => {
		expect(splitWords('Żółta łódź, łódź — 42 Übungen!')).toEqual([
			'zolta',
			'lodz',
			'42',
			'ubungen',
		]);
		expect(splitWords('写真 a')).toEqual(['写真', 'a']);
		expect(splitWords('status:done')).toEqual(['status', 'done']);
		expect(splitWords('?! — …')).toEqual([]);
	});
});

describe('a name is found', () => {
	it.each([
		...['京都', '旅行', '夏', '金閣', '夏の京都旅行', '京都 jpg'].map((query) => [query, kyoto]),
		...['01234', '1234', 'dsc', 'DSC01234', '234'].map((query) => [query, frame]),
		...['lodz', 'tromso', 'strasse', 'ŁÓDŹ', 'Straße', 'TROMSØ'].map((query) => [query, polish]),
		...['여행', '서울', '울여', '서울여해'].map((query) => [query, seoul]),
		...['猫', '猫.jpg'].map((query) => [query, cat]),
		...['🌅', '👨‍👩‍👧', '👧', 'family'].map((query) => [query, family]),
		...['می‌خواهم', 'میخواهم', 'خواهم', 'می خواهم'].map((query) => [query, persian]),
	])('%s → %s', (query, name) => {
		expect(found(query!)).toEqual([name]);
	});

	it('by the date in it, a script of its own, other letters that people type plain', () => {
		const finds = (name: string, query: string) =>
			splitWords(query).every((word) => indexWords(name).some((each) => each.startsWith(word)));
		expect(finds('IMG_20240506_0708.jpg', '0506')).toBe(true);
		expect(finds('กรุงเทพ.jpg', 'เทพ')).toBe(true);
		expect(finds('Ærø Œuvre Đorđe', 'aero oeuvre dorde')).toBe(true);
		expect(finds('👋🏽 👋', '👋🏿')).toBe(true);
		expect(finds('Canon EOS R5', '5')).toBe(true);
		expect(finds('ﬁsh', 'fish')).toBe(true);
	});

	it('and is not found by what is not in it', () => {
		for (const query of ['大阪', '9876', '犬', '🌃', 'b', ',']) expect(found(query)).toEqual([]);
	});

	it('by no more than a few dozen words, however long a run is', () => {
		const words = indexWords('東'.repeat(300));
		expect(words).toEqual([
			'東'.repeat(16),
			...Array.from({ length: 15 }, (_, i) => '東'.repeat(15 - i)),
		]);
		expect(words.every((word) => word.length <= 40)).toBe(true);
	});
});
