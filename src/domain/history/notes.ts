/** What the user notes on a job: a mark, and words to find it by. */
import { cleanLine } from '../../lib/clean-line';
import { splitWords } from './plain-words';

export interface JobNotes {
	readonly favourite?: boolean;
	readonly tags?: readonly string[];
}

export const maxTags = 20;
export const maxTagLength = 40;

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

export function cleanNotes({ favourite, tags }: JobNotes): JobNotes {
	return {
		...(favourite !== undefined && { favourite }),
		...(tags !== undefined && { tags: cleanTags(tags) }),
	};
}

export type NotesFault =
	| { readonly reason: 'favourite' | 'tags' }
	| { readonly reason: 'tag_silent'; readonly tag: string }
	| { readonly reason: 'tag_count' | 'tag_length'; readonly most: number };

/** What is wrong with the notes; undefined when nothing is. */
export function notesFault({ favourite, tags }: JobNotes): NotesFault | undefined {
	if (favourite !== undefined && typeof favourite !== 'boolean') return { reason: 'favourite' };
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
