/** Answers about the critique itself: what to do, what works, why a score. */
import type { Dimension } from '../critique/critique';
import type { PhotoCritique } from '../critique/photo-critique';
import { weakest as weakestOf } from '../critique/photo-critique';
import type { AnswerWords, Reply } from './reply';
import { known } from './speak';

/** From this score on a dimension carries rather than wants. */
const strongFrom = 7;

export function first(critique: PhotoCritique, words: AnswerWords): Reply {
	const mends = mendsOf(critique);
	const [action] = mends;
	if (action !== undefined)
		return known([words.action(action), mends.length > 1 && words.first(mends.length - 1)]);
	if (critique.actions !== undefined) return nothingToMend(critique, words);
	return known([words.older(critique.summary)]);
}

export function improve(critique: PhotoCritique, words: AnswerWords): Reply {
	const mends = mendsOf(critique);
	if (mends.length > 0) return known(mends.map((each) => words.action(each)));
	if (critique.actions !== undefined) return nothingToMend(critique, words);
	return known([words.older(critique.summary)]);
}

const mendsOf = ({ actions = [] }: PhotoCritique) =>
	actions.filter(({ claim }) => claim !== 'suggestion');

function nothingToMend(critique: PhotoCritique, words: AnswerWords): Reply {
	const own = critique.actions?.find(({ claim }) => claim === 'suggestion');
	return known([words.nothingToMend, own === undefined ? critique.suggestion : words.action(own)]);
}

export function works(critique: PhotoCritique, words: AnswerWords): Reply {
	const { strengths, dimensions, lead } = critique;
	// Strengths of before there were claims stood beside scores that denied them.
	const isEarned = critique.claims !== undefined && strengths.length > 0;
	const best = weakestOf(critique, dimensions.length).at(-1);
	if (isEarned) return known([lead, words.works(strengths)]);
	const strong = dimensions.filter(({ score }) => score >= strongFrom);
	return known([
		lead,
		...(critique.claims === undefined
			? strong.map(({ dimension, score }) => words.score(dimension, score))
			: []),
		strong.length === 0 && best !== undefined && words.worksNothing(best),
	]);
}

export function weakest(critique: PhotoCritique, words: AnswerWords): Reply {
	const [worst] = weakestOf(critique, 1);
	if (worst === undefined) return known([critique.summary]);
	const action = mendsOf(critique)[0];
	return known([
		words.weakest(worst.dimension, worst.score),
		critique.claims !== undefined && worst.comment,
		action !== undefined && words.action(action),
		action === undefined && critique.claims !== undefined && words.nothingToMend,
	]);
}

export function overall(critique: PhotoCritique, words: AnswerWords): Reply {
	const ranked = weakestOf(critique, critique.dimensions.length);
	const [worst, best] = [ranked[0], ranked.at(-1)];
	if (worst === undefined || best === undefined) return known([critique.summary]);
	return known([
		words.overall(critique.overall, best, worst),
		critique.lead,
		critique.claims !== undefined && worst.score < strongFrom && worst.comment,
	]);
}

export function score(critique: PhotoCritique, words: AnswerWords, dimension: Dimension): Reply {
	const review = critique.dimensions.find((each) => each.dimension === dimension);
	if (review === undefined) return known([critique.summary]);
	const action = mendsOf(critique).find((each) => each.dimension === dimension);
	return known([
		words.score(dimension, review.score),
		critique.claims === undefined ? words.scoreNoReason : review.comment,
		action !== undefined && words.action(action),
	]);
}
