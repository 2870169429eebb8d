import { describe, expect, it } from 'vitest';
import { cleanNotes, maxTags, notesFault, toTags } from '../../../../src/domain/history/notes';

describe('tags', () => {
	it('are what stands between commas, none twice whatever their case and accents', () => {
		expect(toTags(' Night , paris,, night,Café, cafe,\u202eParis\n2 ')).toEqual([
			...['Night', 'paris', 'Café', 'Paris 2'],
		]);
	});

	it('are told what is wrong with them', () => {
		expect(notesFault({ tags: Array.from({ length: maxTags + 1 }, String) })).toEqual({
			reason: 'tag_count',
			most: 20,
		});
		expect(notesFault({ tags: ['x'.repeat(41)] })).toEqual({ reason: 'tag_length', most: 40 });
		expect(notesFault({ tags: 'night' as never })).toEqual({ reason: 'tags' });
		expect(notesFault({ favourite: 'yes' as never })).toEqual({ reason: 'favourite' });
		expect(notesFault({ favourite: false, tags: [] })).toBeUndefined();
	});

	it('of emoji alone are kept, whole; what nothing could find is refused with a word', () => {
		expect(toTags('🌅, 👨‍👩‍👧, 🏴\u{e0067}\u{e0062}\u{e007f}')).toEqual([
			...['🌅', '👨‍👩‍👧', '🏴\u{e0067}\u{e0062}\u{e007f}'],
		]);
		expect(notesFault({ tags: ['!!!'] })).toEqual({ reason: 'tag_silent', tag: '!!!' });
		expect(notesFault({ tags: ['  ', '猫'] })).toBeUndefined();
	});

	it('stars, flags and notes are what they can be, or told what is wrong', () => {
		expect(notesFault({ rating: 0, flag: 'none', note: '' })).toBeUndefined();
		expect(notesFault({ rating: 5, flag: 'rejected', note: 'Print it.' })).toBeUndefined();
		for (const rating of [6, -1, 2.5, '3', NaN]) {
			expect(notesFault({ rating: rating as never })).toEqual({ reason: 'rating' });
		}
		expect(notesFault({ flag: 'maybe' as never })).toEqual({ reason: 'flag' });
		expect(notesFault({ note: 7 as never })).toEqual({ reason: 'note' });
		expect(notesFault({ note: 'x'.repeat(2001) })).toEqual({ reason: 'note_length', most: 2000 });
		expect(cleanNotes({ note: ' a line\nand another ', rating: 0 })).toEqual({
			note: 'a line\nand another',
			rating: 0,
		});
	});

	it('leave alone what was not given', () => {
		expect(cleanNotes({ favourite: false })).toEqual({ favourite: false });
		expect(cleanNotes({ tags: ['a', 'A'] })).toEqual({ tags: ['a'] });
	});
});
