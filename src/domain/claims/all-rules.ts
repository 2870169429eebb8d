import type { ClaimKind, FaultKind } from './claim';
import { faultKinds } from './claim';
import type { FaultRule, Rule } from './rule';
import { balanceFaults, balanceMerits } from './rules/balance';
import { cameraFaults } from './rules/camera';
import { colourFaults } from './rules/colour';
import { colourMerits } from './rules/colour-merits';
import { compositionFaults, compositionMerits } from './rules/composition';
import { depthMerits } from './rules/depth';
import { endFaults } from './rules/ends';
import { layoutMerits } from './rules/layout';
import { lightFaults } from './rules/light';
import { lightMerits } from './rules/light-merits';
import { sharpnessFaults } from './rules/sharpness';
import { sharpnessMerits } from './rules/sharpness-merits';
import { sizeFaults, sizeMerits } from './rules/size';

export const faultRules: Readonly<Record<FaultKind, FaultRule>> = {
	...lightFaults,
	...colourFaults,
	...sharpnessFaults,
	...compositionFaults,
	...balanceFaults,
	...endFaults,
	...cameraFaults,
	...sizeFaults,
};

export const claimRules: Readonly<Record<ClaimKind, Rule>> = {
	...faultRules,
	...lightMerits,
	...colourMerits,
	...sharpnessMerits,
	...compositionMerits,
	...depthMerits,
	...balanceMerits,
	...layoutMerits,
	...sizeMerits,
};

export function isFault(kind: ClaimKind): kind is FaultKind {
	return (faultKinds as readonly string[]).includes(kind);
}

/** Whether two kinds cannot both be said of a photo. */
export function exclude(one: ClaimKind, other: ClaimKind): boolean {
	const says = (a: ClaimKind, b: ClaimKind): boolean =>
		claimRules[a].excludes?.includes(b) === true;
	return says(one, other) || says(other, one);
}
