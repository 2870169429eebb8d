import type { Basis, Dimension, Evidence, Place, Severity } from '../critique/critique';
import type { Region } from '../photo/region';
import type { Facts } from '../facts/facts';
import type { ClaimKind, Edit, FaultKind, Figures, MeritKind } from './claim';
import type { ExcuseName } from './excuses';

/** What a rule finds: a claim without what the rule itself says of it. */
export interface Found {
	readonly severity: Severity;
	/** 0–1 */
	readonly confidence: number;
	readonly basis: Basis;
	/** of what the claim is about; absent: the whole frame */
	readonly where?: Place;
	readonly region?: Region;
	readonly figures: Figures;
	readonly evidence?: Evidence;
	readonly edit?: Edit;
	/** the eyes say so, but the pixels do not, or not enough of it is known */
	readonly withdrawn?: 'contradicted' | 'unsure';
	/** eyes that were measured say it too */
	readonly isSeen?: true;
}

export interface Rule {
	readonly dimension: Dimension;
	/** how much it matters beside other claims, 0–1 */
	readonly weight: number;
	/** what the facts show of it; undefined: nothing */
	readonly find: (facts: Facts) => Found | undefined;
	/** when the same is meant or harmless, by name */
	readonly excuses?: readonly ExcuseName[];
	/** the same, of what pixels alone say: the eyes were taught what is meant, and say it of none such */
	readonly excusesUnseen?: readonly ExcuseName[];
	/** what cannot be said beside it: the opposite, or the same in other words; holds both ways */
	readonly excludes?: readonly ClaimKind[];
}

export interface FaultRule extends Rule {
	/** `words`: what to do holds without a figure; `figures`: it stands on an edit or a `next…` figure */
	readonly remedy: 'words' | 'figures';
	/** of the file, or a step that any developing has: no score suffers by it */
	readonly isMinor?: true;
}

export type FaultRules<K extends FaultKind> = Readonly<Record<K, FaultRule>>;
export type MeritRules<K extends MeritKind> = Readonly<Record<K, Rule>>;
