import type { DimensionReview } from './critique';
import type { PhotoCritique } from './photo-critique';

/** What is said of a dimension: its comment, or the lead where that has said it. Empty: nothing. */
export function saidOf(
	{ lead = '', leadClaim, claims = [] }: PhotoCritique,
	{ dimension, comment }: DimensionReview,
): string {
	if (comment !== '') return comment;
	const led = claims.find(({ kind, withdrawn }) => kind === leadClaim && withdrawn === undefined);
	return led?.dimension === dimension ? lead : '';
}
