/** A general model's own sentences, without those that the facts refute. */
import { sentencesOf } from '../claims/clauses';
import { refutedIn, subjectsOf } from '../claims/detect';
import type { Facts } from '../facts/facts';
import type { DimensionReview } from './critique';

export function opinionOf(review: DimensionReview, scene: string, facts: Facts): string {
	const { dimension: unit, comment, recommendation } = review;
	const subjects = subjectsOf({ scene, dimensions: [], strengths: [] }, facts);
	const kept = (text: string, mode: 'state' | 'advice'): readonly string[] =>
		sentencesOf(text).filter(
			(each) =>
				refutedIn({ text: each, mode, part: 'comment', unit }, facts, subjects).length === 0,
		);
	return [...kept(comment, 'state'), ...kept(recommendation, 'advice')].join(' ');
}
