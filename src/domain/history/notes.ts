/** What the user notes on a job: a mark, words to find it by, and what the photo is worth to its owner. */
import { cleanLine } from '../../lib/clean-line';
import { splitWords } from './plain-words';

/** stars, as programs for photos count them */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];
export const flags = ['picked', 'rejected'] as const;
export type Flag = (typeof flags)[number];

export interface JobNotes {
	readonly favourite?: boolean;
	readonly tags?: readonly string[];
	/** empty: none */
	readonly note?: string;
	/** of the photo, on all its critiques; 0: none */
	readonly rating?: Rating | 0;
	readonly flag?: Flag | 'none';
}

export const maxTags = 20;
export const maxTagLength = 40;
export const maxNoteLength = 2000;

/** A tag as it is stored: one line, trimmed. */
const cleanTag = (tag: string): string => cleanLine(tag).replace(/\s+/gu, ' ');

/** "night, Paris" → tags, none twice whatever their case. */
export function toTags(text: string): readonly string[] {
	return cleanTags(text.split(','));
}

function cleanTags(tags: readonly string[]): readonly string[] {
	const found = new Map<string, string>();
	for (const tag of tags.map(cleanTag)) {
		const key = splitWords(tag).join(' ');
		if (key !== '' && !found.has(key)) found.set(key, tag);
	}
	return [...found.values()];
}

export function cleanNotes({ favourite, tags, note, rating, flag }: JobNotes): JobNotes {
	return {
		...(favourite !== undefined && { favourite }),
		...(tags !== undefined && { tags: cleanTags(tags) }),
		...(note !== undefined && { note: note.trim() }),
		...(rating !== undefined && { rating }),
		...(flag !== undefined && { flag }),
	};
}

export type NotesFault =
	| { readonly reason: 'favourite' | 'tags' | 'note' | 'rating' | 'flag' }
	| { readonly reason: 'tag_silent'; readonly tag: string }
	| { readonly reason: 'tag_count' | 'tag_length' | 'note_length'; readonly most: number };

/** What is wrong with the notes; undefined when nothing is. */
export function notesFault({
	favourite,
	tags,
	note,
	rating = 0,
	flag = 'none',
}: JobNotes): NotesFault | undefined {
	if (favourite !== undefined && typeof favourite !== 'boolean') return { reason: 'favourite' };
	if (note !== undefined && typeof note !== 'string') return { reason: 'note' };
	if ((note?.length ?? 0) > maxNoteLength) return { reason: 'note_length', most: maxNoteLength };
	if (![0, ...ratings].includes(rating)) return { reason: 'rating' };
	if (!['none', ...flags].includes(flag)) return { reason: 'flag' };
	return tagsFault(tags);
}

function tagsFault(tags: JobNotes['tags']): NotesFault | undefined {
	if (tags === undefined) return undefined;
	if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
		return { reason: 'tags' };
	}
	if (tags.length > maxTags) return { reason: 'tag_count', most: maxTags };
	const long = tags.some((tag) => cleanTag(tag).length > maxTagLength);
	const silent = tags.find((tag) => splitWords(tag).length === 0 && cleanTag(tag) !== '');
	if (silent !== undefined) return { reason: 'tag_silent', tag: cleanTag(silent) };
	return long ? { reason: 'tag_length', most: maxTagLength } : undefined;
}
