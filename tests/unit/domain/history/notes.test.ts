import { describe, expect, it } from 'vitest';
import { cleanNotes, maxTags, notesError, toTags } from '../../../../src/domain/history/notes';

describe('tags', () => {
	it('are what stands between commas, none twice whatever their case and accents', () => {
		expect(toTags(' Night , paris,, night,Café, cafe,\u202eParis\n2 ')).toEqual([
			...['Night', 'paris', 'Café', 'Paris 2'],
		]);
	});

	it('are told what is wrong with them', () => {
		expect(notesError({ tags: Array.from({ length: maxTags + 1 }, String) })).toContain('20 tags');
		expect(notesError({ tags: ['x'.repeat(41)] })).toContain('40 characters');
		expect(notesError({ tags: 'night' as never })).toContain('list of words');
		expect(notesError({ favourite: 'yes' as never })).toContain('true or false');
		expect(notesError({ favourite: false, tags: [] })).toBeUndefined();
	});

	it('of emoji alone are kept, whole; what nothing could find is refused with a word', () => {
		expect(toTags('🌅, 👨‍👩‍👧, 🏴\u{e0067}\u{e0062}\u{e007f}')).toEqual([
			...['🌅', '👨‍👩‍👧', '🏴\u{e0067}\u{e0062}\u{e007f}'],
		]);
		expect(notesError({ tags: ['!!!'] })).toContain('a letter, a digit or an emoji');
		expect(notesError({ tags: ['  ', '猫'] })).toBeUndefined();
	});

	it('leave alone what was not given', () => {
		expect(cleanNotes({ favourite: false })).toEqual({ favourite: false });
		expect(cleanNotes({ tags: ['a', 'A'] })).toEqual({ tags: ['a'] });
	});
});
