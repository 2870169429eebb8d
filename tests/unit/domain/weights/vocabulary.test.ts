import { describe, expect, it } from 'vitest';
import { checkVocabulary } from '../../../../src/domain/weights/vocabulary';

const words = (count: number): Record<string, number> =>
	Object.fromEntries(Array.from({ length: count }, (_, id) => [`w${String(id)}`, id]));
const tokenizer = (vocab: unknown, added: unknown = []) => ({
	model: { type: 'BPE', vocab },
	added_tokens: added,
});

describe('a vocabulary for a table of 1000 rows', () => {
	it('has a word for each row, some of them added, or for nearly each', () => {
		const added = [
			{ id: 998, content: '<a>' },
			{ id: 999, content: '<b>' },
		];
		expect(() => checkVocabulary(tokenizer(words(998), added), 1000)).not.toThrow();
		// Some makers write added words twice.
		expect(() =>
			checkVocabulary(tokenizer(words(998), [{ id: 3, content: 'w3' }]), 1000),
		).not.toThrow();
		expect(() => checkVocabulary(tokenizer(words(991)), 1000)).not.toThrow();
	});

	it.each<[string, unknown]>([
		['too few words', tokenizer(words(980))],
		['more words than rows', tokenizer(words(1001))],
		['two words of one row', tokenizer(words(999), [{ id: 7, content: '<a>' }])],
		['a word of no row', tokenizer({ ...words(999), odd: 1.5 })],
		['a row before the first', tokenizer({ ...words(999), odd: -1 })],
		['an added word without a number', tokenizer(words(999), [{ content: '<a>' }])],
		['no words', tokenizer(undefined)],
		['a list', []],
		['nothing', null],
		['a text', 'tokenizer'],
	])('is refused with %s', (_what, parsed) => {
		expect(() => {
			checkVocabulary(parsed, 1000);
		}).toThrow(/tokenizer_unsupported/u);
	});
});
