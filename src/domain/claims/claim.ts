/** A claim: one closed kind of thing that can be said of a photo, with its place, figures and remedy. */
import type { Basis, Dimension, Evidence, Place, Severity } from '../critique/critique';
import type { Region } from '../photo/region';

/** What is wrong, or could be better; each has a remedy. */
export const faultKinds = [
	// lighting
	'burnt_areas',
	'channel_limit',
	'blocked_areas',
	'underexposed',
	'overexposed',
	'subject_dark',
	'flat_tones',
	'hard_tones',
	'open_black',
	'open_white',
	'bright_over_dark',
	'warm_cast',
	'cool_cast',
	'green_cast',
	'magenta_cast',
	// focus_sharpness
	'out_of_focus',
	'subject_soft',
	'motion_blur',
	'soft_file',
	'oversharpened',
	'noise',
	'iso_unneeded',
	'diffraction',
	'jpeg_damage',
	// composition
	'tilted',
	'converging',
	'subject_small',
	'subject_centred',
	'cluttered',
	// visual_balance
	'bright_edge',
	// emotional_impact
	'oversaturated',
	'undersaturated',
	'small_file',
] as const;

/** What carries the photo. */
export const meritKinds = [
	// lighting
	'full_range',
	'highlights_kept',
	'lit_on_dark',
	'shapes_on_light',
	'dark_on_purpose',
	'bright_on_purpose',
	'night_kept',
	'warm_light',
	'coloured_light',
	'soft_light',
	'light_falls',
	// focus_sharpness
	'sharp_throughout',
	'sharp_subject',
	'sharpest_at',
	'crisp',
	'clean_at_iso',
	'frozen',
	'steady_hand',
	'prints_large',
	// composition
	'subject_on_third',
	'fills_frame',
	'level',
	'free_room',
	'small_in_space',
	'horizon_at',
	'simple',
	// depth_perspective
	'layered',
	'falls_soft',
	'near_far_sharp',
	'soft_background',
	'haze_depth',
	'subject_stands_out',
	// visual_balance
	'symmetrical',
	'balanced',
	'weight_with_subject',
	'weight_at',
	'one_bright_thing',
	// emotional_impact
	'colour_accent',
	'colour_pair',
	'one_colour',
	'hues_of',
	'monochrome_tones',
	'quiet_colour',
] as const;

export const claimKinds = [...faultKinds, ...meritKinds] as const;
export type FaultKind = (typeof faultKinds)[number];
export type MeritKind = (typeof meritKinds)[number];
export type ClaimKind = (typeof claimKinds)[number];

/** An edit that can be tried on the photo at once. */
export interface Edit {
	/** stops, brighter positive */
	readonly exposureEv?: number;
	/** clockwise positive: turns the photo back */
	readonly rotateDegrees?: number;
	readonly crop?: Region;
	/** CIELAB a*, b* to add */
	readonly whiteBalance?: { readonly a: number; readonly b: number };
	/** graduated exposure, as by a filter before the lens: all of it at that side, none from `until` of the way on */
	readonly gradient?: {
		readonly ev: number;
		readonly from: 'left' | 'right' | 'top' | 'bottom';
		/** 0–1 of the photo's side */
		readonly until: number;
	};
	/** levels 0–1 that become black and white */
	readonly black?: number;
	readonly white?: number;
}

/** Values that sentences print; each is a fact's own figure or follows from facts. */
export interface Figures {
	/** shares of the frame and other parts, 0–1 */
	readonly share?: number;
	readonly ev?: number;
	readonly degrees?: number;
	readonly level?: number;
	readonly acuity?: number;
	readonly sigma?: number;
	readonly chroma?: number;
	readonly ratio?: number;
	readonly quality?: number;
	readonly megapixels?: number;
	/** longer side of a print at 240 dpi */
	readonly printCm?: number;
	readonly iso?: number;
	readonly aperture?: number;
	readonly shutterSeconds?: number;
	readonly focalMm35?: number;
	/** what to set next time */
	readonly nextIso?: number;
	readonly nextAperture?: number;
	readonly nextShutterSeconds?: number;
	readonly nextEv?: number;
	readonly channel?: 'r' | 'g' | 'b';
	readonly hue?: string;
	readonly otherHue?: string;
	readonly light?: string;
	/** the heavier side, the one that a subject is near, … */
	readonly side?: 'left' | 'right' | 'top' | 'bottom';
	/** where something else is: the sharpest part, the free room */
	readonly otherWhere?: Place;
}

export interface Claim {
	readonly kind: ClaimKind;
	readonly dimension: Dimension;
	readonly good: boolean;
	/** of a merit: how much it carries */
	readonly severity: Severity;
	readonly where: Place;
	readonly region?: Region;
	readonly basis: Basis;
	/** 0–1 */
	readonly confidence: number;
	readonly figures: Figures;
	readonly evidence?: Evidence;
	/** what to do now, where an edit does it */
	readonly edit?: Edit;
	/** why it is not said: shown in the detail of findings and in the log only */
	readonly withdrawn?: Withdrawal;
}

export const withdrawals = [
	/** the pixels say otherwise */
	'contradicted',
	/** meant so, or harmless here */
	'excused',
	/** another claim that is surer says the opposite or the same */
	'excluded',
	/** nothing supports it enough to be said */
	'unsure',
	/** no fault in a photo of the kind that its owner says it is */
	'genre',
	/** small, and a lenient critic was asked for */
	'lenient',
] as const;
export type Withdrawal = (typeof withdrawals)[number];
