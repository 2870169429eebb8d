/** The sixteen finding kinds of the public result: a view of the claims. */
import type { Finding, FindingKind } from '../critique/critique';
import type { Claim, ClaimKind } from './claim';

const kinds: Partial<Record<ClaimKind, FindingKind>> = {
	underexposed: 'underexposed',
	overexposed: 'overexposed',
	burnt_areas: 'clipped_highlights',
	blocked_areas: 'blocked_shadows',
	warm_cast: 'warm_cast',
	cool_cast: 'cool_cast',
	green_cast: 'green_cast',
	magenta_cast: 'magenta_cast',
	out_of_focus: 'out_of_focus',
	motion_blur: 'motion_blur',
	noise: 'noise',
	tilted: 'tilted',
	flat_tones: 'low_contrast',
	hard_tones: 'harsh_contrast',
	oversaturated: 'oversaturated',
	undersaturated: 'undersaturated',
};

/** Those that stand, then what the eyes said and the pixels contradict. Excused ones are no findings. */
export function findingsOf(
	claims: readonly Claim[],
	withdrawn: readonly Claim[],
): readonly Finding[] {
	const contradicted = withdrawn.filter((claim) => claim.withdrawn === 'contradicted');
	return [...claims, ...contradicted].flatMap((claim) => {
		const kind = kinds[claim.kind];
		if (kind === undefined) return [];
		const { severity, where, basis, evidence } = claim;
		return [{ kind, severity, where, basis, ...(evidence && { evidence }) }];
	});
}
