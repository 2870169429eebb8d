/** Ends of the scale that are not used, and light that one exposure hardly holds. Limits: docs/claims.md. */
import type { Facts } from '../../facts/facts';
import { thirds } from '../amounts';
import { sure, sureValue } from '../known';
import type { FaultRules, Found } from '../rule';

/** Levels that a print needs at its ends. */
const [blackFrom, whiteTo] = [0.12, 0.88];
/** brightest part up to which no white point is set */
const leastWhite = 0.6;
/** share of white from which on the photo has one */
const mostWhites = 0.0003;
/** between the channels in the darkest parts, from which on those have a colour; and the least step worth a word */
const [mostApart, leastBlack] = [0.13, 0.04];
/** median from which a photo is pale throughout */
const mostPale = 0.65;

function openBlack(facts: Facts): Found | undefined {
	const darkest = sure(facts, 'darkest');
	if (darkest === undefined || darkest.value < blackFrom) return undefined;
	// A pale thing that fills the frame has no black of its own.
	if ((sureValue(facts, 'median') ?? 0) > mostPale) return undefined;
	// Navy is no grey: a black point would take one of its channels away.
	const { lowest, apart } = sureValue(facts, 'darkestChannels') ?? { lowest: 1, apart: 0 };
	if (apart > mostApart || lowest < leastBlack) return undefined;
	return {
		severity: 'slight',
		confidence: darkest.confidence,
		basis: 'measured',
		figures: { level: darkest.value },
		// Short of the darkest hundredth: that may be the subject's.
		edit: { black: Math.min(0.4, 0.75 * darkest.value, lowest) },
	};
}

function openWhite(facts: Facts): Found | undefined {
	const brightest = sure(facts, 'brightest');
	// What has nothing bright was dark throughout: a white point is not what it lacks.
	if (brightest === undefined || brightest.value > whiteTo || brightest.value < leastWhite)
		return undefined;
	// A bill in the sun and lamps at night are its white, however small.
	if ((sureValue(facts, 'whites') ?? 0) > mostWhites) return undefined;
	return {
		severity: 'slight',
		confidence: brightest.confidence,
		basis: 'measured',
		figures: { level: brightest.value },
		// A third of the way above where its lights end: single lights lie higher, and are to keep their tone.
		edit: { white: brightest.value + (1 - brightest.value) / 3 },
	};
}

/** A bright sky over dark ground: more than one exposure holds with ease. */
function brightOverDark(facts: Facts): Found | undefined {
	const fact = sure(facts, 'upperOverLower');
	// Where the lower half is light enough already, nothing is to be held back.
	if (fact === undefined || fact.value < 2 || (sureValue(facts, 'median') ?? 1) > 0.5)
		return undefined;
	const ev = thirds(Math.min(4, fact.value));
	return {
		severity: 'slight',
		confidence: fact.confidence,
		basis: 'measured',
		where: 'top',
		figures: { ev },
		edit: { gradient: { ev: -thirds(Math.min(2, ev / 2)), from: 'top', until: 0.6 } },
	};
}

export const endFaults: FaultRules<'open_black' | 'open_white' | 'bright_over_dark'> = {
	open_black: {
		dimension: 'lighting',
		weight: 0.35,
		remedy: 'figures',
		isMinor: true,
		find: openBlack,
		excuses: [
			...([
				'high_key',
				'haze',
				'light_ground',
				'monochrome',
				'night',
				'underwater',
				'dusk',
			] as const),
			...(['soft_background'] as const),
		],
		excludes: [
			...(['flat_tones', 'underexposed', 'overexposed', 'full_range', 'hard_tones'] as const),
			...(['blocked_areas', 'bright_on_purpose', 'monochrome_tones'] as const),
		],
	},
	open_white: {
		dimension: 'lighting',
		weight: 0.3,
		remedy: 'figures',
		isMinor: true,
		find: openWhite,
		excuses: [
			...([
				'low_key',
				'night',
				'dusk',
				'stage',
				'dark_ground',
				'underwater',
				'monochrome',
			] as const),
			...(['haze'] as const),
		],
		excludes: [
			...(['flat_tones', 'underexposed', 'overexposed', 'full_range', 'hard_tones'] as const),
			...(['burnt_areas', 'highlights_kept', 'dark_on_purpose', 'monochrome_tones'] as const),
			...(['night_kept', 'lit_on_dark'] as const),
		],
	},
	bright_over_dark: {
		dimension: 'lighting',
		weight: 0.5,
		remedy: 'figures',
		isMinor: true,
		find: brightOverDark,
		excuses: [
			...(['silhouette', 'dark_ground', 'light_ground', 'not_open', 'dusk', 'night'] as const),
			...(['low_key', 'underwater'] as const),
		],
		excludes: ['flat_tones', 'hard_tones', 'underexposed', 'overexposed', 'light_falls'],
	},
};
