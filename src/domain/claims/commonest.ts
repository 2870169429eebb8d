/** Sentences that stand in many critiques say little of any photo. */
import { sentencesOf } from './clauses';

export interface Commonest {
	readonly sentence: string;
	/** of the critiques in which it stands, 0–1 */
	readonly share: number;
}

/** The same but for its figures and places. */
export const patternOf = (sentence: string): string =>
	sentence
		.replace(/[\d.,]*\d/gu, '#')
		.replace(/\b(?:top|bottom|upper|lower) (?:left|right)\b/gu, 'left')
		.replace(/\b(?:left|right|top|bottom|cent(?:re|er)|middle)\b/gu, '…');

/**
 * @param texts all that each critique says, one text a critique
 * @param same which sentences count as one: as they stand, or by `patternOf`
 */
export function commonest(
	texts: readonly string[],
	same: (sentence: string) => string = (sentence) => sentence,
): readonly Commonest[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const each of new Set(sentencesOf(text).map(same)))
			counts.set(each, (counts.get(each) ?? 0) + 1);
	}
	return [...counts]
		.map(([sentence, count]) => ({ sentence, share: count / texts.length }))
		.toSorted((a, b) => b.share - a.share);
}
