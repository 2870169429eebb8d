import type { Dimension, Severity } from '../critique/critique';
import { claimRules } from './all-rules';
import type { Claim, ClaimKind, FaultKind } from './claim';

const gravity: Readonly<Record<Severity, number>> = { slight: 0.5, moderate: 0.8, strong: 1 };

/** How much a claim matters, 0–1, to nobody in particular. */
export function worthOf({ kind, severity, basis, confidence }: Claim): number {
	const opinion = basis === 'opinion' ? 0.6 : 1;
	return claimRules[kind].weight * gravity[severity] * confidence * opinion;
}

/** What an advisor leads with and lets pass. */
export interface Preference {
	/** factors; 1 where none is named */
	readonly dimensions?: Readonly<Partial<Record<Dimension, number>>>;
	readonly kinds?: Readonly<Partial<Record<ClaimKind, number>>>;
	/** faults that drop behind the others, unless they are strong and measured */
	readonly passes?: readonly FaultKind[];
}

const passed = 0.1;

/** In the order in which an advisor would tell them. */
export function rankClaims(
	claims: readonly Claim[],
	{ dimensions = {}, kinds = {}, passes = [] }: Preference = {},
): readonly Claim[] {
	const worth = (claim: Claim): number => {
		const isGrave = claim.severity === 'strong' && claim.basis !== 'opinion';
		const isPassed = !isGrave && (passes as readonly ClaimKind[]).includes(claim.kind);
		const factor = (dimensions[claim.dimension] ?? 1) * (kinds[claim.kind] ?? 1);
		return worthOf(claim) * factor * (isPassed ? passed : 1);
	};
	return claims.toSorted((a, b) => worth(b) - worth(a));
}
