/** The sixteen finding kinds of the public result: a view of the claims. */
import type { Finding } from '../critique/critique';
import type { Claim } from './claim';
import { findingOfClaim } from './finding-kinds';

/** Those that stand, then what the eyes said and the pixels contradict. Excused ones are no findings. */
export function findingsOf(
	claims: readonly Claim[],
	withdrawn: readonly Claim[],
): readonly Finding[] {
	const contradicted = withdrawn.filter((claim) => claim.withdrawn === 'contradicted');
	return [...claims, ...contradicted].flatMap((claim) => {
		const kind = findingOfClaim.get(claim.kind);
		if (kind === undefined) return [];
		const { severity, where, basis, evidence } = claim;
		return [{ kind, severity, where, basis, ...(evidence && { evidence }) }];
	});
}
