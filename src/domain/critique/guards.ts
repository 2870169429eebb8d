/** What makes a valid critique doubtful. Nothing is taken away: the page says what is odd about it. */
import type { DimensionScore, Doubt } from './critique';
import type { PhotoCritique } from './photo-critique';
import { doubts } from './critique';
import type { Measurements } from '../facts/measurements';

/** Critiques of other photos in a row with the very same six scores that are no chance any more. */
const repeats = 3;
/** share of common words from which two sentences of advice are the same */
const alike = 0.8;

interface Known {
	/** scores of the latest critiques of other photos, newest first */
	readonly earlier: readonly (readonly DimensionScore[])[];
	/** names that no critique has a reason to mention */
	readonly references: readonly string[];
}

export function doubtsOf(
	critique: PhotoCritique,
	{ earlier, references }: Known,
): readonly Doubt[] {
	const scores = critique.dimensions.map(({ score }) => score);
	const advice = critique.dimensions.map(({ recommendation }) => recommendation);
	const vectors = earlier.map((each) => each.map(({ score }) => score).join());
	const found: Record<Doubt, boolean> = {
		equal_scores: new Set(scores).size === 1,
		repeated_scores:
			vectors.length >= repeats &&
			vectors.slice(0, repeats).every((vector) => vector === scores.join()),
		repeated_advice: advice.some((one, i) => advice.slice(i + 1).some((other) => same(one, other))),
		reference_named: named(critique, references),
	};
	return doubts.filter((doubt) => found[doubt]);
}

/** By the words that both have, of all that either has. */
function same(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	if (a.size === 0 || b.size === 0) return false;
	const common = [...a].filter((word) => b.has(word)).length;
	return common / (a.size + b.size - common) >= alike;
}

const wordsOf = (text: string): ReadonlySet<string> =>
	new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function named(critique: PhotoCritique, references: readonly string[]): boolean {
	const text = [
		...[critique.scene, ...critique.strengths, ...critique.priorities],
		...critique.dimensions.flatMap(({ comment, recommendation }) => [comment, recommendation]),
	].join('\n');
	return references.some((reference) => text.includes(reference));
}

/** tones between the darkest and the brightest percent of a picture that shows nothing, 0–1 */
const oneTone = 0.02;

/** A picture of a single tone is no photograph, whatever a model makes of it. */
export function isBlank({ luma, sharpness }: Measurements): boolean {
	return luma.p99 - luma.p1 < oneTone && sharpness.best === undefined;
}
