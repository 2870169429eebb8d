/** Which claims come first for an advisor, and which of them may stand in one list of what to do. */
import type { AdvisorId } from '../advisor';
import type { Claim, ClaimKind, FaultKind } from './claim';
import { lenses } from './lens';
import { rankClaims } from './rank-claims';

/** Strong, and the pixels or the camera say so: no advisor lets it pass. */
export function isCertainAndStrong({
	severity,
	basis,
}: Pick<Claim, 'severity' | 'basis'>): boolean {
	return severity === 'strong' && (basis === 'measured' || basis === 'agrees');
}

/** Claims that stand, heaviest first: certain and strong faults, then the given order, then by weight. */
export function rankFor(
	advisor: AdvisorId,
	claims: readonly Claim[],
	order: readonly ClaimKind[] = [],
): readonly Claim[] {
	const place = ({ kind }: Claim): number => {
		const at = order.indexOf(kind);
		return at < 0 ? order.length : at;
	};
	const first = (claim: Claim): number => (!claim.good && isCertainAndStrong(claim) ? 0 : 1);
	const standing = claims.filter(({ withdrawn }) => withdrawn === undefined);
	return rankClaims(standing, lenses[advisor]).toSorted(
		(a, b) => first(a) - first(b) || place(a) - place(b),
	);
}

/** What a remedy works on; two remedies on one of them pull opposite ways, or say the same twice. */
const remedies: Readonly<Record<FaultKind, string>> = {
	burnt_areas: 'exposure',
	overexposed: 'exposure',
	underexposed: 'exposure',
	subject_dark: 'exposure',
	blocked_areas: 'exposure',
	channel_limit: 'saturation',
	open_black: 'contrast',
	open_white: 'white point',
	bright_over_dark: 'exposure',
	flat_tones: 'contrast',
	hard_tones: 'contrast',
	warm_cast: 'white balance',
	cool_cast: 'white balance',
	green_cast: 'white balance',
	magenta_cast: 'white balance',
	out_of_focus: 'sharpness',
	subject_soft: 'sharpness',
	// Light for a short exposure against light for a low ISO.
	motion_blur: 'sharpness',
	noise: 'noise',
	iso_unneeded: 'noise',
	soft_file: 'file',
	oversharpened: 'sharpness',
	diffraction: 'aperture',
	jpeg_damage: 'file',
	small_file: 'file',
	tilted: 'level',
	converging: 'level',
	subject_small: 'frame',
	subject_centred: 'frame',
	cluttered: 'frame',
	bright_edge: 'frame',
	oversaturated: 'saturation',
	undersaturated: 'saturation',
};

/** Different works that ask the camera for opposite settings. */
const opposites: readonly (readonly [FaultKind, FaultKind])[] = [
	['noise', 'motion_blur'],
	['noise', 'diffraction'],
	['diffraction', 'out_of_focus'],
	['noise', 'underexposed'],
	['hard_tones', 'burnt_areas'],
	['flat_tones', 'burnt_areas'],
];

/** The first faults of a ranked list that go together, at most `count`. */
export function faultsToMend(ranked: readonly Claim[], count: number): readonly Claim[] {
	const chosen: Claim[] = [];
	for (const claim of ranked) {
		if (claim.good || chosen.length === count) continue;
		const kind = claim.kind as FaultKind;
		const clashes = chosen.some(
			(other) =>
				remedies[other.kind as FaultKind] === remedies[kind] ||
				opposites.some((pair) => pair.includes(kind) && pair.includes(other.kind as FaultKind)),
		);
		if (!clashes) chosen.push(claim);
	}
	return chosen;
}
