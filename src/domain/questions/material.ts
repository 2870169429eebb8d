/** All that an answer may rest on: a stored result, read once. */
import type { ClaimKind, Withdrawal } from '../claims/claim';
import type { FindingKind, Place, Severity } from '../critique/critique';
import type { PhotoCritique } from '../critique/photo-critique';
import type { Facts } from '../facts/facts';
import { unsureBelow } from '../facts/facts';
import { factsOf } from '../facts/facts-of';
import type { Measurements } from '../facts/measurements';
import type { JobResult } from '../job/result';

export interface Standing {
	readonly severity: Severity;
	readonly where: Place;
}

export interface Material {
	readonly facts: Facts;
	/** what the critique says, and nothing that it withdrew */
	readonly standing: ReadonlyMap<ClaimKind, Standing>;
	readonly withdrawn: ReadonlyMap<ClaimKind, Withdrawal>;
	/** absent for what is no photograph */
	readonly critique: PhotoCritique | undefined;
	/** what it was taken for instead of a photograph */
	readonly what?: string;
	readonly measurements: Measurements | undefined;
}

/** Findings of results of before there were claims. */
const claimOf: Readonly<Record<FindingKind, ClaimKind>> = {
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

export function materialOf({ critique, measurements }: JobResult): Material {
	const photo = critique?.kind === 'critique' ? critique : undefined;
	const claims = photo?.claims ?? [];
	const standing = claims.filter(({ withdrawn }) => withdrawn === undefined);
	// An opinion that nothing bears out is told as one on the page; no answer rests on it.
	const older =
		photo?.claims === undefined
			? (photo?.findings ?? []).filter(({ basis }) => basis === 'agrees' || basis === 'measured')
			: [];
	return {
		facts: measurements === undefined ? {} : factsOf(measurements),
		standing: new Map<ClaimKind, Standing>([
			...older.map((each) => [claimOf[each.kind], each] as const),
			...standing.map((each) => [each.kind, each] as const),
		]),
		withdrawn: new Map(
			claims.flatMap(({ kind, withdrawn }) =>
				withdrawn === undefined ? [] : [[kind, withdrawn] as const],
			),
		),
		critique: photo,
		...(critique?.kind === 'not_a_photograph' && { what: critique.what }),
		measurements,
	};
}

/** A fact's value where it is sure enough to be told. */
export function sureOf<N extends keyof Facts>(
	{ facts }: Material,
	name: N,
): NonNullable<Facts[N]>['value'] | undefined {
	const fact = facts[name];
	return fact !== undefined && fact.confidence >= unsureBelow ? fact.value : undefined;
}
