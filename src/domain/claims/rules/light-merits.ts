/** What light and tones do well. Limits and reasons: docs/claims.md. */
import type { Facts } from '../../facts/facts';
import { sure, sureValue } from '../known';
import type { Found, MeritRules } from '../rule';

/** Shares up to which nothing that matters is lost. */
const kept = { burnt: 0.002, blocked: 0.01 } as const;

interface Tones {
	readonly darkest: number;
	readonly brightest: number;
	readonly median: number;
	readonly contrast: number;
	readonly burnt: number;
	readonly blocked: number;
}

function tonesOf(facts: Facts): Tones | undefined {
	const darkest = sureValue(facts, 'darkest');
	const brightest = sureValue(facts, 'brightest');
	const median = sureValue(facts, 'median');
	const contrast = sureValue(facts, 'contrast');
	const burnt = sureValue(facts, 'burnt');
	const blocked = sureValue(facts, 'blocked');
	if (darkest === undefined || brightest === undefined || median === undefined) return undefined;
	if (contrast === undefined || burnt === undefined || blocked === undefined) return undefined;
	return { darkest, brightest, median, contrast, burnt, blocked };
}

const measured = (severity: Found['severity'], figures: Found['figures']): Found => ({
	severity,
	confidence: 0.9,
	basis: 'measured',
	figures,
});

function fullRange(facts: Facts): Found | undefined {
	const tones = tonesOf(facts);
	if (tones === undefined || tones.burnt > kept.burnt || tones.blocked > kept.blocked)
		return undefined;
	if (tones.darkest > 0.04 || tones.brightest < 0.93 || tones.brightest > 0.99) return undefined;
	// Of luma: a yellow sky has a full channel and is no white.
	if ((sureValue(facts, 'lightest') ?? 0) < 0.94) return undefined;
	if ((sureValue(facts, 'channelLimit')?.share ?? 0) > 0.01) return undefined;
	if (tones.contrast < 0.18 || tones.median < 0.25 || tones.median > 0.65) return undefined;
	return measured('moderate', { level: tones.darkest, share: tones.brightest });
}

/** Bright parts near the limit, and none beyond. */
function highlightsKept(facts: Facts): Found | undefined {
	const tones = tonesOf(facts);
	// Of luma: straw has one channel near its limit and is not bright.
	const lightest = sureValue(facts, 'lightest') ?? 0;
	if (tones === undefined || tones.burnt > 0) return undefined;
	if (lightest < 0.88 || tones.brightest > 0.985 || tones.median < 0.4) return undefined;
	return measured('slight', { level: lightest, share: tones.burnt });
}

/** of half of the pixels: above, what lies round the lit is dark red petals, a garden, a lit house, and not black */
const blackest = 0.07;

function onGround(facts: Facts, ground: 'dark' | 'light'): Found | undefined {
	const fact = sure(facts, 'ground');
	const level = sureValue(facts, 'median');
	if (fact?.value !== ground || level === undefined) return undefined;
	if (ground === 'dark' && level > blackest) return undefined;
	return {
		severity: 'moderate',
		confidence: fact.confidence,
		basis: 'measured',
		figures: { level },
	};
}

function onPurpose(facts: Facts, which: 'low' | 'high'): Found | undefined {
	const key = sure(facts, 'key');
	const seen = sure(facts, which === 'low' ? 'lowKey' : 'highKey');
	const tones = tonesOf(facts);
	if (seen === undefined || tones === undefined) return undefined;
	// Eyes that find it dark by mistake as well leave open which it is.
	if (which === 'low' && facts.underexposedSeen) return undefined;
	const agrees = which === 'low' ? tones.median <= 0.2 : tones.median >= 0.65;
	if (!agrees || (key !== undefined && key.value !== which)) return undefined;
	// Nothing in it is lit: that is no key but too little light.
	if (which === 'low' && tones.brightest <= 0.3) return undefined;
	const confidence = Math.max(seen.confidence, key?.confidence ?? 0);
	return { severity: 'moderate', confidence, basis: 'agrees', figures: { level: tones.median } };
}

/** By the camera's record as well: of what eyes call night most is dusk, a silhouette or a dark room. */
function nightKept(facts: Facts): Found | undefined {
	if (sureValue(facts, 'ambient') !== 'night') return undefined;
	const night = sure(facts, 'night');
	const burnt = sure(facts, 'burnt');
	const tones = tonesOf(facts);
	if (!night || !burnt || !tones || tones.median > 0.3 || burnt.value > 0.01) return undefined;
	if (tones.brightest < 0.5) return undefined;
	const figures = { level: tones.brightest, share: burnt.value };
	return { severity: 'moderate', confidence: night.confidence, basis: 'agrees', figures };
}

function inLight(facts: Facts, lights: readonly string[], least: number): Found | undefined {
	const light = sure(facts, 'light');
	const chroma = sureValue(facts, 'chroma');
	if (light === undefined || !lights.includes(light.value) || chroma === undefined)
		return undefined;
	if (chroma < least) return undefined;
	const figures = { light: light.value, chroma };
	return { severity: 'moderate', confidence: light.confidence, basis: 'measured', figures };
}

/** No hard ends, and the camera's record of a covered sky. */
/** As bright as under clouds, while the sun is high: a low one is no brighter, and casts long shadows. */
function softLight(facts: Facts): Found | undefined {
	const ambient = sure(facts, 'ambient');
	const tones = tonesOf(facts);
	const hour = sureValue(facts, 'hour');
	if (ambient?.value !== 'overcast' || tones === undefined) return undefined;
	if (hour === undefined || hour < 10 || hour >= 15) return undefined;
	if (tones.burnt > kept.burnt || tones.blocked > kept.blocked || tones.contrast > 0.2)
		return undefined;
	return {
		severity: 'slight',
		confidence: ambient.confidence,
		basis: 'measured',
		figures: { level: tones.contrast },
	};
}

export const lightMerits: MeritRules<
	| 'full_range'
	| 'highlights_kept'
	| 'lit_on_dark'
	| 'shapes_on_light'
	| 'dark_on_purpose'
	| 'bright_on_purpose'
	| 'night_kept'
	| 'warm_light'
	| 'coloured_light'
	| 'soft_light'
> = {
	full_range: {
		dimension: 'lighting',
		weight: 0.6,
		find: fullRange,
		excludes: ['soft_light', 'highlights_kept', 'dark_on_purpose', 'bright_on_purpose'],
	},
	highlights_kept: { dimension: 'lighting', weight: 0.35, find: highlightsKept },
	lit_on_dark: {
		dimension: 'lighting',
		weight: 0.8,
		find: (facts) => onGround(facts, 'dark'),
		excludes: ['shapes_on_light', 'bright_on_purpose', 'dark_on_purpose', 'night_kept'],
	},
	shapes_on_light: {
		dimension: 'lighting',
		weight: 0.7,
		find: (facts) => onGround(facts, 'light'),
		excludes: ['dark_on_purpose', 'bright_on_purpose', 'highlights_kept', 'night_kept'],
	},
	dark_on_purpose: {
		dimension: 'lighting',
		weight: 0.7,
		find: (facts) => onPurpose(facts, 'low'),
		excludes: ['bright_on_purpose', 'night_kept', 'highlights_kept'],
	},
	bright_on_purpose: {
		dimension: 'lighting',
		weight: 0.7,
		find: (facts) => onPurpose(facts, 'high'),
		excludes: ['night_kept', 'highlights_kept'],
	},
	night_kept: { dimension: 'lighting', weight: 0.8, find: nightKept, excludes: ['full_range'] },
	warm_light: {
		dimension: 'lighting',
		weight: 0.8,
		find: (facts) => inLight(facts, ['dusk', 'tungsten'], 12),
		excludes: ['coloured_light', 'soft_light'],
	},
	coloured_light: {
		dimension: 'lighting',
		weight: 0.7,
		find: (facts) => inLight(facts, ['stage'], 20),
		excludes: ['soft_light'],
	},
	soft_light: { dimension: 'lighting', weight: 0.5, find: softLight },
};
