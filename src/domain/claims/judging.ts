/** What its owner asks of the critic: how strict it is, and what kind of photo it judges. docs/scores.md, docs/claims.md */
import type { Severity } from '../critique/critique';
import type { Genre, Judging } from '../judging';
import type { Claim, ClaimKind, FaultKind, Withdrawal } from './claim';
import type { ExcuseName } from './excuses';

interface GenreRules {
	/** these excuses hold, whatever is seen: its owner says so */
	readonly grants?: readonly ExcuseName[];
	/** these do not, since they rest on a guess at what it shows */
	readonly denies?: readonly ExcuseName[];
	/** what is no fault in such a photo, or part of its trade */
	readonly lets: readonly FaultKind[];
	/** what such a photo is looked at for: said first, where it is there */
	readonly first: readonly ClaimKind[];
}

export const genreRules: Readonly<Record<Genre, GenreRules>> = {
	portrait: {
		lets: ['subject_centred', 'open_black', 'open_white'],
		first: [
			...(['out_of_focus', 'subject_soft', 'subject_dark'] as const),
			...(['sharp_subject', 'subject_stands_out', 'soft_background', 'soft_light'] as const),
		],
	},
	landscape: {
		denies: ['not_open', 'no_horizon', 'table_top'],
		lets: ['subject_small', 'subject_centred'],
		first: [
			...(['tilted', 'burnt_areas', 'bright_over_dark'] as const),
			...(['layered', 'haze_depth', 'near_far_sharp', 'sharp_throughout', 'horizon_at'] as const),
		],
	},
	street: {
		lets: ['noise', 'iso_unneeded', 'cluttered', 'blocked_areas', 'subject_centred'],
		first: [
			...(['motion_blur', 'subject_soft'] as const),
			...(['frozen', 'subject_stands_out', 'light_falls', 'layered'] as const),
		],
	},
	close_up: {
		grants: ['no_horizon', 'table_top'],
		lets: ['subject_centred', 'converging'],
		first: [
			...(['out_of_focus', 'subject_soft', 'diffraction'] as const),
			...(['sharp_subject', 'soft_background', 'fills_frame', 'simple'] as const),
		],
	},
	sport: {
		lets: ['noise', 'iso_unneeded', 'subject_centred', 'cluttered'],
		first: [
			...(['motion_blur', 'subject_soft', 'subject_small'] as const),
			...(['frozen', 'sharp_subject', 'soft_background'] as const),
		],
	},
	night: {
		grants: ['night'],
		lets: ['iso_unneeded'],
		first: ['motion_blur', 'noise', 'night_kept', 'one_bright_thing', 'steady_hand'],
	},
	architecture: {
		denies: ['not_built'],
		lets: ['subject_small', 'subject_centred'],
		first: [
			...(['tilted', 'converging', 'bright_edge'] as const),
			...(['symmetrical', 'level', 'sharp_throughout'] as const),
		],
	},
};

const rulesOf = ({ genre }: Judging): GenreRules | undefined =>
	genre === undefined ? undefined : genreRules[genre];

/** Whether an excuse holds. @param isSo what the facts say of it */
export function excuseHolds(name: ExcuseName, isSo: boolean, judging: Judging): boolean {
	const rules = rulesOf(judging);
	if (rules?.grants?.includes(name) === true) return true;
	return isSo && rules?.denies?.includes(name) !== true;
}

/** Why a claim that stands is not said all the same; undefined: it is said. */
export function letPass(
	{ kind, good, severity, basis }: Pick<Claim, 'kind' | 'good' | 'severity' | 'basis'>,
	judging: Judging,
): Withdrawal | undefined {
	if (good) return undefined;
	if (rulesOf(judging)?.lets.includes(kind as FaultKind) === true) return 'genre';
	const isSmall = severity === 'slight' || basis === 'opinion';
	return judging.strictness === 'lenient' && isSmall ? 'lenient' : undefined;
}

/** The order in which claims are said: those of the genre, then as the model would. */
export const orderFor = (judging: Judging, said: readonly ClaimKind[]): readonly ClaimKind[] => {
	const rules = rulesOf(judging);
	return rules === undefined ? said : [...rules.first, ...said];
};

/** Most that a score can be, by the gravest fault that is certain; `merits`: how many it takes for more than `most`. */
export interface Caps {
	readonly strong: number;
	readonly moderate: number;
	readonly slight: number;
	/** of a dimension with fewer than two merits */
	readonly few: number;
}

export const capsOf: Readonly<Record<NonNullable<Judging['strictness']> | 'normal', Caps>> = {
	lenient: { strong: 6, moderate: 8, slight: 10, few: 10 },
	normal: { strong: 5, moderate: 7, slight: 10, few: 10 },
	strict: { strong: 4, moderate: 6, slight: 8, few: 8 },
};

export const gravest = (severities: readonly Severity[]): Severity | undefined =>
	(['strong', 'moderate', 'slight'] as const).find((each) => severities.includes(each));
