/** What a finished critique is. Field names and values are public (docs/api.md): add, never rename. */
import type { Claim, ClaimKind } from '../claims/claim';
import type { Action } from '../claims/written';
import type { DimensionReview, Doubt, Finding } from './critique';

/** A claim as results keep it: figures and edits follow from the facts again. */
export type ToldClaim = Omit<Claim, 'figures' | 'edit'>;

export interface PhotoCritique {
	readonly kind: 'critique';
	/** BCP 47; absent: English */
	readonly language?: string;
	readonly summary: string;
	readonly scene: string;
	/** what carries the photo, in one sentence; absent in results of earlier versions, as all that is optional here */
	readonly lead?: string;
	/** the claim that it tells with its figure, and no comment does; absent where there is none */
	readonly leadClaim?: ClaimKind;
	/** what to do, at most three, the most important first */
	readonly actions?: readonly Action[];
	/** what is said of the photo, and what was withdrawn, in the order of its weight */
	readonly claims?: readonly ToldClaim[];
	/** claims of the model that the facts do not support: withheld */
	readonly repaired?: number;
	/** the advisor's own, where nothing needs mending */
	readonly suggestion?: string;
	/** that the photo is outside the advisor's field */
	readonly outside?: string;
	/** the claims in the words of older results */
	readonly findings: readonly Finding[];
	/** all six, in the order of `dimensions` */
	readonly dimensions: readonly DimensionReview[];
	/** mean of the six scores, one decimal; computed, never the model's word */
	readonly overall: number;
	/** a letter; only in results of earlier versions */
	readonly grade?: string;
	readonly strengths: readonly string[];
	readonly priorities: readonly string[];
	readonly technicalNotes?: string;
	/** what makes it doubtful, found by code */
	readonly doubts?: readonly Doubt[];
}

export interface NotAPhotograph {
	readonly kind: 'not_a_photograph';
	readonly what: string;
	readonly summary: string;
}

export type Critique = PhotoCritique | NotAPhotograph;

/** The `count` weakest dimensions, weakest first; ties keep the order of `dimensions`. */
export function weakest(critique: PhotoCritique, count = 3): readonly DimensionReview[] {
	return critique.dimensions.toSorted((a, b) => a.score - b.score).slice(0, count);
}
