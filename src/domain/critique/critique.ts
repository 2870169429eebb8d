/** What a critique is. Field names and values are public (docs/api.md): add, never rename. */
export const dimensions = [
	'composition',
	'lighting',
	'focus_sharpness',
	'depth_perspective',
	'visual_balance',
	'emotional_impact',
] as const;
export type Dimension = (typeof dimensions)[number];

export const findingKinds = [
	'underexposed',
	'overexposed',
	'clipped_highlights',
	'blocked_shadows',
	'warm_cast',
	'cool_cast',
	'green_cast',
	'magenta_cast',
	'out_of_focus',
	'motion_blur',
	'noise',
	'tilted',
	'low_contrast',
	'harsh_contrast',
	'oversaturated',
	'undersaturated',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const severities = ['slight', 'moderate', 'strong'] as const;
export type Severity = (typeof severities)[number];

export const places = [
	'top left',
	'top',
	'top right',
	'left',
	'centre',
	'right',
	'bottom left',
	'bottom',
	'bottom right',
	'whole frame',
] as const;
export type Place = (typeof places)[number];

/** The ninth of the frame in which the middle of a rectangle lies; one of most of the frame is everywhere. */
export function placeOf(box: {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}): Place {
	if (box.width * box.height > 0.6) return 'whole frame';
	const third = (at: number): number => Math.min(2, Math.max(0, Math.floor(at * 3)));
	const column = third(box.x + box.width / 2);
	const row = third(box.y + box.height / 2);
	return places[row * 3 + column] ?? 'whole frame';
}

/** Set by code against the measurements, never by the model. */
export type Basis = 'opinion' | 'agrees' | 'contradicted' | 'measured';

export const measureNames = [
	'median',
	'highlights',
	'shadows',
	'burnt',
	'blocked',
	'motion',
	'cast_a',
	'cast_b',
	'acuity',
	'noise',
	'tilt',
	'contrast',
	'chroma',
] as const;
export type MeasureName = (typeof measureNames)[number];

export interface Evidence {
	readonly measure: MeasureName;
	readonly value: number;
}

export interface Finding {
	readonly kind: FindingKind;
	readonly severity: Severity;
	readonly where: Place;
	readonly basis: Basis;
	/** what was measured of it, whether it decides or not */
	readonly evidence?: Evidence;
}

export interface DimensionReview {
	readonly dimension: Dimension;
	/** integer 0–10 */
	readonly score: number;
	readonly comment: string;
	/** what to do about it; empty where nothing needs doing */
	readonly recommendation: string;
	/** a general model's own words, beside what is claimed */
	readonly opinion?: string;
}

/** What code finds odd about a valid critique. */
export const doubts = [
	'equal_scores',
	'repeated_scores',
	'repeated_advice',
	'reference_named',
] as const;
export type Doubt = (typeof doubts)[number];

export interface DimensionScore {
	readonly dimension: Dimension;
	readonly score: number;
}

/** Mean of the scores, rounded to one decimal. */
export function overallOf(reviews: readonly DimensionScore[]): number {
	const sum = reviews.reduce((total, review) => total + review.score, 0);
	return Math.round((sum / reviews.length) * 10) / 10;
}

export type ScoreBand = 'excellent' | 'good' | 'needs_work';

export function bandOf(score: number): ScoreBand {
	if (score >= 8) return 'excellent';
	return score >= 6 ? 'good' : 'needs_work';
}
