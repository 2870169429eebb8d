/** A model's answer becomes a critique: facts, claims, bounded scores, words. */
import type { AdvisorId } from '../advisor';
import { boundScores } from '../claims/bound-scores';
import type { Claim, ClaimKind } from '../claims/claim';
import { findingsOf } from '../claims/findings-of';
import { heedOpinions } from '../claims/heed-opinions';
import type { PhraseBook } from '../claims/phrase-book';
import { orderFor } from '../claims/judging';
import { rankFor } from '../claims/tell-order';
import { writeCritique } from '../claims/write';
import type { Answered } from './answered';
import type { Dimension, DimensionReview, DimensionScore } from './critique';
import { overallOf } from './critique';
import type { Looked } from './ground';
import { groundOf } from './ground';
import type { PhotoCritique, ToldClaim } from './photo-critique';
import { sceneTold } from './scene-told';

export interface Telling extends Looked {
	readonly advisor: AdvisorId;
	readonly book: PhraseBook;
	/** of the book, BCP 47; absent: English */
	readonly language?: string;
}

export interface ToldCritique {
	readonly critique: PhotoCritique;
	/** claims that the model would have made, and that nothing supports */
	readonly withheld: readonly ClaimKind[];
}

export function tellCritique(answered: Answered, telling: Telling): ToldCritique {
	const { advisor, book, contract, language, judging = {} } = telling;
	const ground = groundOf(answered, answered.says ?? [], telling);
	const { facts, settled, said, withheld } = ground;
	const scores = boundScores(
		answered.scores,
		settled.claims,
		settled.withdrawn,
		judging.strictness,
	);
	const order = orderFor(judging, said);
	const parts = { facts, claims: settled.claims, scores: byDimension(scores), advisor, order };
	const written = writeCritique(parts, book);
	const { lead, leadClaim, actions, comments, strengths, suggestion, outside } = written;
	const heeded =
		answered.opinions &&
		heedOpinions(
			answered.opinions,
			{ scene: answered.scene, lead, actions, strengths, dimensions: commented(scores, comments) },
			facts,
		);
	const reviews = scores.map(({ dimension, score }): DimensionReview => {
		const action = actions.find((each) => each.dimension === dimension);
		const opinion = heeded?.opinions[dimension];
		return {
			dimension,
			score,
			comment: comments[dimension],
			recommendation: action === undefined ? '' : joined(sentence(action.what), action.now),
			...(opinion !== undefined && opinion !== '' && { opinion }),
		};
	});
	const repaired = withheld.length + (heeded?.dropped.length ?? 0);
	const priorities = actions.map(({ what }) => what);
	return {
		withheld,
		critique: {
			kind: 'critique',
			...(language !== undefined && language !== 'en' && { language }),
			summary: joined(lead, ...priorities.map(sentence)),
			// A general model's scene is in words of its own.
			scene: contract === 'general' ? answered.scene : sceneTold(answered.scene, facts),
			lead,
			...(leadClaim && { leadClaim }),
			actions,
			claims: [...rankFor(advisor, settled.claims, order), ...settled.withdrawn].map(toTold),
			...(repaired > 0 && { repaired }),
			...(suggestion !== undefined && { suggestion }),
			...(outside !== undefined && { outside }),
			findings: findingsOf(settled.claims, settled.withdrawn),
			dimensions: reviews,
			overall: overallOf(scores),
			strengths,
			priorities,
		},
	};
}

const commented = (
	scores: readonly DimensionScore[],
	comments: Readonly<Record<Dimension, string>>,
): readonly (DimensionScore & { readonly comment: string })[] =>
	scores.map(({ dimension, score }) => ({ dimension, score, comment: comments[dimension] }));

function byDimension(scores: readonly DimensionScore[]): Record<Dimension, number> {
	const entries = scores.map(({ dimension, score }) => [dimension, score] as const);
	return Object.fromEntries(entries) as Record<Dimension, number>;
}

function toTold({ figures: _, edit: _edit, ...told }: Claim): ToldClaim {
	return told;
}

const sentence = (words: string): string =>
	`${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/u, '')}.`;

const joined = (...parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part !== undefined && part !== '').join(' ');
