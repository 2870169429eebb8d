import type { Dimension, Severity } from '../critique/critique';
import { severities } from '../critique/critique';
import { claimRules } from './all-rules';
import type { Claim, ClaimKind, FaultKind } from './claim';

const gravity: Readonly<Record<Severity, number>> = { slight: 0.5, moderate: 0.8, strong: 1 };

/** How much a claim matters, 0–1, to nobody in particular. */
export function worthOf({ kind, severity, basis, confidence }: Claim): number {
	const opinion = basis === 'opinion' ? 0.6 : 1;
	return claimRules[kind].weight * gravity[severity] * confidence * opinion;
}

/** What an advisor leads with: factors on kinds and on whole dimensions; 1 where none is named. */
export type Leads = Readonly<Partial<Record<ClaimKind | Dimension, number>>>;

/** What an advisor lets pass: faults up to this severity. */
export type Leniency = Readonly<Partial<Record<FaultKind, Severity>>>;

/** In the order in which an advisor would tell them; what it lets pass is left out. */
export function rankClaims(
	claims: readonly Claim[],
	leads: Leads = {},
	leniency: Leniency = {},
): readonly Claim[] {
	const worth = (claim: Claim): number =>
		worthOf(claim) * (leads[claim.kind] ?? 1) * (leads[claim.dimension] ?? 1);
	return claims.filter((claim) => !passes(claim, leniency)).toSorted((a, b) => worth(b) - worth(a));
}

function passes({ kind, severity }: Claim, leniency: Leniency): boolean {
	const upTo = leniency[kind as FaultKind];
	return upTo !== undefined && severities.indexOf(severity) <= severities.indexOf(upTo);
}
