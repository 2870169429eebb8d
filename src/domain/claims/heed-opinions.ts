/**
 * A general model's own sentences, held against the facts, against what the critique says of them,
 * and against one another. What they say beyond that stays an opinion.
 */
import type { Dimension, DimensionReview } from '../critique/critique';
import type { Facts } from '../facts/facts';
import { againstRecord } from './against-record';
import { sentencesOf } from './clauses';
import { contradict, refutedIn, spokenIn, subjectsOf } from './detect';
import type { SaidCritique, Spoken } from './detected';

export interface HeededOpinions {
	/** what is left of each; empty where nothing is */
	readonly opinions: Readonly<Record<Dimension, string>>;
	/** sentences that are not shown */
	readonly dropped: readonly string[];
}

/** @param said what the critique says in its own words, from claims */
export function heedOpinions(
	reviews: readonly DimensionReview[],
	said: SaidCritique,
	facts: Facts,
): HeededOpinions {
	const subjects = subjectsOf(said, facts);
	const told = spokenIn(said);
	const all = reviews.flatMap(({ dimension, comment, recommendation }) => [
		...spoken(comment, 'both', dimension),
		...spoken(recommendation, 'advice', dimension),
	]);
	const isWrong = (one: Spoken): boolean =>
		refutedIn(one, facts, subjects).length > 0 ||
		againstRecord(one, facts).length > 0 ||
		told.some((other) => contradict(one, other, subjects));
	const right = all.filter((each) => !isWrong(each));
	// Of two that deny each other nobody knows which is true.
	const kept = new Set(
		right.filter(
			(one) => !right.some((other) => one !== other && contradict(one, other, subjects)),
		),
	);
	const entries = reviews.map(({ dimension }) => [
		dimension,
		[...kept]
			.filter(({ unit }) => unit === dimension)
			.map(({ text }) => text)
			.join(' '),
	]);
	return {
		opinions: Object.fromEntries(entries) as Record<Dimension, string>,
		dropped: all.filter((each) => !kept.has(each)).map(({ text }) => text),
	};
}

const spoken = (text: string, mode: Spoken['mode'], unit: Dimension): readonly Spoken[] =>
	sentencesOf(text).map((each) => ({ text: each, mode, unit, part: 'comment' }));
