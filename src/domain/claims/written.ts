import type { Dimension, Evidence, Place } from '../critique/critique';
import type { Region } from '../photo/region';
import type { ClaimKind, Edit } from './claim';

/** One line of what to do. */
export interface Action {
	/** `suggestion`: the advisor's own, where nothing needs mending */
	readonly claim: ClaimKind | 'suggestion';
	readonly dimension: Dimension;
	readonly what: string;
	readonly why: string;
	/** the edit, with its amount */
	readonly now?: string;
	/** the setting, with its amount */
	readonly next?: string;
	readonly where: Place;
	readonly region?: Region;
	readonly evidence?: Evidence;
	readonly edit?: Edit;
}

/** Claims in words: everything that the page shows of a critique but its scores. */
export interface Written {
	readonly lead: string;
	/** what the lead tells with its figure, and nothing else tells; absent: no claim */
	readonly leadClaim?: ClaimKind;
	/** at most three, the most important first */
	readonly actions: readonly Action[];
	/** sentences of each dimension, in the order of their weight; one that says nothing stands out where there is nothing, empty where the lead has said it */
	readonly comments: Readonly<Record<Dimension, string>>;
	/** of merits in dimensions of 7 and more that neither the lead nor a comment tells */
	readonly strengths: readonly string[];
	/** the advisor's own suggestion, where it is not among the actions */
	readonly suggestion?: string;
	/** the photo is outside the advisor's field */
	readonly outside?: string;
}
