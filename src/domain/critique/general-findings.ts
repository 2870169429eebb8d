/** What a general model names in its findings: what it sees, and what it would claim. */
import type { ClaimKind } from '../claims/claim';
import { claimKinds } from '../claims/claim';
import { claimOfFinding, findingOfClaim } from '../claims/finding-kinds';
import type { Sight } from './answered';
import type { FindingKind, Place, Severity } from './critique';
import { findingKinds } from './critique';

/** Claims by their names, and the faults among them by their older ones. */
export const generalKinds: readonly (FindingKind | ClaimKind)[] = [
	...new Set<FindingKind | ClaimKind>([...claimKinds, ...findingKinds]),
];

interface Named {
	readonly kind: FindingKind | ClaimKind;
	readonly severity: Severity;
	readonly where: Place;
}

const isFinding = (kind: Named['kind']): kind is FindingKind =>
	findingKinds.some((each) => each === kind);

export function sightOf(named: readonly Named[]): Sight['findings'] {
	return named.flatMap(({ kind, severity, where }) => {
		const finding = isFinding(kind) ? kind : findingOfClaim.get(kind);
		return finding === undefined ? [] : [{ kind: finding, severity, where }];
	});
}

export function saysOf(named: readonly Named[]): readonly ClaimKind[] {
	return [...new Set(named.map(({ kind }) => (isFinding(kind) ? claimOfFinding[kind] : kind)))];
}
