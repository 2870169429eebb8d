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

/** What is wrong with the notes, in a sentence; undefined when nothing is. */
export function notesError({ favourite, tags }: JobNotes): string | undefined {
	if (favourite !== undefined && typeof favourite !== 'boolean') {
		return 'A favourite is true or false.';
	}
	if (tags === undefined) return undefined;
	if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
		return 'Tags are a list of words.';
	}
	if (tags.length > maxTags) return `There can be ${String(maxTags)} tags.`;
	const long = tags.some((tag) => cleanTag(tag).length > maxTagLength);
	const silent = tags.find((tag) => splitWords(tag).length === 0 && cleanTag(tag) !== '');
	if (silent !== undefined) {
		return `A tag needs a letter, a digit or an emoji to be found by: "${cleanTag(silent)}".`;
	}
	return long ? `A tag can have ${String(maxTagLength)} characters.` : undefined;
}
