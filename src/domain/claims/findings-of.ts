/** The sixteen finding kinds of the public result: a view of the claims. */
import type { Finding } from '../critique/critique';
import type { Claim, ClaimKind } from './claim';
import { findingOfClaim } from './finding-kinds';

/** Two names of one thing: where the eyes saw both, one is said in words and both are found. */
const alike: readonly (readonly [ClaimKind, ClaimKind])[] = [
	['overexposed', 'burnt_areas'],
	['overexposed', 'flat_tones'],
	['underexposed', 'blocked_areas'],
	['underexposed', 'flat_tones'],
	['hard_tones', 'burnt_areas'],
	['hard_tones', 'blocked_areas'],
];

/** Those that stand and what they say with them, then what the eyes said and the pixels contradict. Excused ones are no findings. */
export function findingsOf(
	claims: readonly Claim[],
	withdrawn: readonly Claim[],
): readonly Finding[] {
	const stands = (kind: ClaimKind): boolean => claims.some((claim) => claim.kind === kind);
	const besides = withdrawn.filter(
		({ kind, basis, withdrawn: reason }) =>
			reason === 'excluded' &&
			basis !== 'measured' &&
			alike.some(([a, b]) => (a === kind && stands(b)) || (b === kind && stands(a))),
	);
	const contradicted = withdrawn.filter((claim) => claim.withdrawn === 'contradicted');
	return [...claims, ...besides, ...contradicted].flatMap((claim) => {
		const kind = findingOfClaim.get(claim.kind);
		if (kind === undefined) return [];
		const { severity, where, basis, evidence } = claim;
		return [{ kind, severity, where, basis, ...(evidence && { evidence }) }];
	});
}
