/** Answers about the critique itself: what to do, what works, why a score. */
import { isCertainAndStrong } from '../claims/tell-order';
import type { Dimension, DimensionReview } from '../critique/critique';
import type { PhotoCritique, ToldClaim } from '../critique/photo-critique';
import { weakest as weakestOf } from '../critique/photo-critique';
import { saidOf } from '../critique/said-of';
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
	const { strengths, dimensions, claims } = critique;
	const best = weakestOf(critique, dimensions.length).at(-1);
	// Strengths of before there were claims stood beside scores that denied them.
	if (claims === undefined) {
		const strong = dimensions.filter(({ score }) => score >= strongFrom);
		return known([
			...strong.map(({ dimension, score }) => words.score(dimension, score)),
			strong.length === 0 && best !== undefined && words.worksNothing(best),
		]);
	}
	const merits = claims.filter(({ good, withdrawn }) => good && withdrawn === undefined);
	const faults = faultsIn(critique);
	const isIn = (found: readonly ToldClaim[], { dimension }: DimensionReview): boolean =>
		found.some((one) => one.dimension === dimension);
	const carries = dimensions.filter((each) => isIn(merits, each) && !isIn(faults, each));
	// The lead is of a merit where there is one, and no strong fault goes before it.
	const hasStrong = faults.some(isCertainAndStrong);
	return known([
		merits.length > 0 && !hasStrong && critique.lead,
		strengths.length > 0 && words.works(strengths),
		carries
			.map(({ comment }) => comment)
			.filter((comment) => comment !== '')
			.join(' '),
		merits.length === 0 && best !== undefined && words.worksNothing(best),
	]);
}

export function weakest(critique: PhotoCritique, words: AnswerWords): Reply {
	const [worst] = weakestOf(critique, 1);
	if (worst === undefined) return known([critique.summary]);
	return known([words.weakest(worst.dimension, worst.score), ...reasons(critique, worst, words)]);
}

export function overall(critique: PhotoCritique, words: AnswerWords): Reply {
	const ranked = weakestOf(critique, critique.dimensions.length);
	const [worst, best] = [ranked[0], ranked.at(-1)];
	if (worst === undefined || best === undefined) return known([critique.summary]);
	return known([words.overall(critique.overall, best, worst), critique.lead]);
}

export function score(critique: PhotoCritique, words: AnswerWords, dimension: Dimension): Reply {
	const review = critique.dimensions.find((each) => each.dimension === dimension);
	if (review === undefined) return known([critique.summary]);
	return known([words.score(dimension, review.score), ...reasons(critique, review, words)]);
}

/** Why a score is what it is: what was found wrong, what speaks for it, or that nothing was found. */
function reasons(
	critique: PhotoCritique,
	review: DimensionReview,
	words: AnswerWords,
): readonly (string | undefined)[] {
	if (critique.claims === undefined) return [words.scoreNoReason];
	const { dimension } = review;
	const comment = saidOf(critique, review);
	const hasFault = faultsIn(critique).some((claim) => claim.dimension === dimension);
	if (!hasFault) return [comment, words.scoreNoFault];
	const action = mendsOf(critique).find((each) => each.dimension === dimension);
	// The action gives the reason itself.
	return [action === undefined ? comment : words.action(action)];
}

const faultsIn = ({ claims = [] }: PhotoCritique): readonly ToldClaim[] =>
	claims.filter(({ good, withdrawn }) => !good && withdrawn === undefined);
