/** A model's answer in one form, whatever its contract; nothing of it has been held against the facts. */
import type { ClaimKind } from '../claims/claim';
import type { SubjectSize } from '../facts/facts';
import type { DimensionReview, DimensionScore, Finding, Place } from './critique';

/** What the model's eyes tell of the photo. */
export interface Sight {
	readonly scene: string;
	/** absent where none stands out, and where the contract does not ask */
	readonly subject?: { readonly where: Place; readonly size: SubjectSize };
	readonly findings: readonly Pick<Finding, 'kind' | 'severity' | 'where'>[];
}

export interface Answered extends Sight {
	readonly kind: 'critique';
	/** all six, in the order of `dimensions` */
	readonly scores: readonly DimensionScore[];
	/** claims that it would make, the most important first; absent where the contract does not ask */
	readonly says?: readonly ClaimKind[];
	/** a general model's own sentences */
	readonly opinions?: readonly DimensionReview[];
}

export interface NoPhotograph {
	readonly kind: 'not_a_photograph';
	readonly what: string;
}
