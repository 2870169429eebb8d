/** What a measurement means in a critique: the claims that rest on it say so, and nothing else does. */
import type { Claim, ClaimKind } from './claim';

/** rows of the list of measurements */
const measured = {
	size: ['small_file', 'prints_large'],
	brightness: [
		...(['underexposed', 'overexposed', 'subject_dark', 'dark_on_purpose'] as const),
		...(['bright_on_purpose', 'lit_on_dark', 'shapes_on_light', 'night_kept'] as const),
	],
	range: ['open_black', 'open_white', 'full_range'],
	burnt: ['burnt_areas', 'highlights_kept'],
	channels: ['channel_limit'],
	black: ['blocked_areas'],
	contrast: ['flat_tones', 'hard_tones', 'bright_over_dark'],
	cast: ['warm_cast', 'cool_cast', 'green_cast', 'magenta_cast', 'warm_light', 'coloured_light'],
	chroma: ['oversaturated', 'undersaturated', 'quiet_colour'],
	sharpest: ['out_of_focus', 'soft_file', 'oversharpened', 'crisp', 'sharp_throughout'],
	middle: ['subject_soft', 'sharp_subject'],
	smear: ['motion_blur', 'frozen', 'steady_hand'],
	noise: ['noise', 'iso_unneeded', 'clean_at_iso'],
	tilt: ['tilted', 'converging', 'level'],
} as const satisfies Record<string, readonly ClaimKind[]>;

export type MeasuredRow = keyof typeof measured;

export interface Meaning {
	readonly status: 'good' | 'watch' | 'problem';
	/** the finding that says so */
	readonly kind: ClaimKind;
}

type Said = Pick<Claim, 'kind' | 'good' | 'severity' | 'withdrawn'>;

/** Of several findings on one row the worst. A row that no finding rests on is not there: it is a figure, and no more. */
export function meaningsOf(claims: readonly Said[]): ReadonlyMap<MeasuredRow, Meaning> {
	const found = new Map<MeasuredRow, Meaning>();
	const standing = claims.filter(({ withdrawn }) => withdrawn === undefined);
	for (const [row, kinds] of Object.entries(measured) as [MeasuredRow, readonly ClaimKind[]][]) {
		const all = standing.filter(({ kind }) => kinds.includes(kind)).map(meaningOf);
		const worst = order.flatMap((status) => all.find((each) => each.status === status) ?? [])[0];
		if (worst !== undefined) found.set(row, worst);
	}
	return found;
}

const order = ['problem', 'watch', 'good'] as const;

const meaningOf = ({ kind, good, severity }: Said): Meaning => ({
	status: good ? 'good' : severity === 'slight' ? 'watch' : 'problem',
	kind,
});
