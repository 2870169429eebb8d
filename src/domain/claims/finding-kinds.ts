/** The sixteen kinds of findings, and the claims that they are a view of. */
import type { FindingKind } from '../critique/critique';
import { findingKinds } from '../critique/critique';
import type { ClaimKind, FaultKind } from './claim';

export const claimOfFinding: Readonly<Record<FindingKind, FaultKind>> = {
	underexposed: 'underexposed',
	overexposed: 'overexposed',
	clipped_highlights: 'burnt_areas',
	blocked_shadows: 'blocked_areas',
	warm_cast: 'warm_cast',
	cool_cast: 'cool_cast',
	green_cast: 'green_cast',
	magenta_cast: 'magenta_cast',
	out_of_focus: 'out_of_focus',
	motion_blur: 'motion_blur',
	noise: 'noise',
	tilted: 'tilted',
	low_contrast: 'flat_tones',
	harsh_contrast: 'hard_tones',
	oversaturated: 'oversaturated',
	undersaturated: 'undersaturated',
};

export const findingOfClaim: ReadonlyMap<ClaimKind, FindingKind> = new Map(
	findingKinds.map((kind) => [claimOfFinding[kind], kind]),
);
