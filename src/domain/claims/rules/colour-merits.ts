/** What colour does well. Limits and reasons: docs/claims.md. */
import type { Facts } from '../../facts/facts';
import type { Region } from '../../photo/region';
import { sure, sureValue } from '../known';
import type { Found, MeritRules } from '../rule';

const overlap = (one: Region, other: Region): boolean =>
	one.x < other.x + other.width &&
	other.x < one.x + one.width &&
	one.y < other.y + other.height &&
	other.y < one.y + one.height;

function accent(facts: Facts): Found | undefined {
	const fact = sure(facts, 'accent');
	if (fact === undefined || fact.value.share > 0.08) return undefined;
	// A bright thing beside the subject draws away from it.
	const subject = facts.subject?.region;
	if (subject && fact.region && !overlap(subject, fact.region)) return undefined;
	return {
		severity: 'moderate',
		confidence: fact.confidence,
		basis: 'measured',
		...(fact.where && { where: fact.where }),
		...(fact.region && { region: fact.region }),
		figures: { hue: fact.value.hue, share: fact.value.share },
	};
}

/** of the frame, of each: less is a corner of sky */
const leastOfPair = 0.08;

function pair(facts: Facts): Found | undefined {
	const fact = sure(facts, 'huePair');
	const hues = sureValue(facts, 'hues');
	if (fact === undefined || hues === undefined || hues.second.share < leastOfPair) return undefined;
	if (fact.value.one !== hues.first.hue || fact.value.other !== hues.second.hue) return undefined;
	const { first, second } = hues;
	return {
		severity: 'slight',
		confidence: fact.confidence,
		basis: 'measured',
		figures: { hue: first.hue, share: first.share, otherHue: second.hue, ratio: second.share },
	};
}

function oneColour(facts: Facts): Found | undefined {
	const hue = sure(facts, 'hue');
	const vivid = sureValue(facts, 'vivid');
	if (hue === undefined || vivid === undefined || vivid < 0.55) return undefined;
	return {
		severity: vivid >= 0.75 ? 'moderate' : 'slight',
		confidence: hue.confidence,
		basis: 'measured',
		figures: { hue: hue.value, share: vivid },
	};
}

function monochromeTones(facts: Facts): Found | undefined {
	const fact = sure(facts, 'monochrome');
	const darkest = sureValue(facts, 'darkest');
	const brightest = sureValue(facts, 'brightest');
	if (fact === undefined || darkest === undefined || brightest === undefined) return undefined;
	if (brightest - darkest < 0.75) return undefined;
	return {
		severity: brightest - darkest >= 0.88 ? 'moderate' : 'slight',
		confidence: fact.confidence,
		basis: 'measured',
		figures: { level: darkest, share: brightest },
	};
}

function quietColour(facts: Facts): Found | undefined {
	const chroma = sure(facts, 'chroma');
	const vivid = sureValue(facts, 'vivid');
	if (chroma === undefined || vivid === undefined) return undefined;
	if (chroma.value < 5 || chroma.value > 14 || vivid > 0.003) return undefined;
	// A blue helicopter in a grey sky is no quiet colour.
	if ((sureValue(facts, 'mostChroma') ?? 0) > 26) return undefined;
	return {
		severity: 'slight',
		confidence: chroma.confidence,
		basis: 'measured',
		figures: { chroma: chroma.value, share: vivid },
		evidence: { measure: 'chroma', value: chroma.value },
	};
}

export const colourMerits: MeritRules<
	'colour_accent' | 'colour_pair' | 'one_colour' | 'monochrome_tones' | 'quiet_colour'
> = {
	colour_accent: {
		dimension: 'emotional_impact',
		weight: 0.9,
		find: accent,
		excuses: ['monochrome'],
		excludes: ['colour_pair', 'one_colour', 'quiet_colour', 'monochrome_tones'],
	},
	colour_pair: {
		dimension: 'emotional_impact',
		weight: 0.8,
		find: pair,
		excuses: ['monochrome'],
		excludes: ['one_colour', 'quiet_colour', 'monochrome_tones'],
	},
	one_colour: {
		dimension: 'emotional_impact',
		weight: 0.6,
		find: oneColour,
		excuses: ['monochrome'],
		excludes: ['quiet_colour', 'monochrome_tones'],
	},
	monochrome_tones: {
		dimension: 'emotional_impact',
		weight: 0.7,
		find: monochromeTones,
		excludes: ['quiet_colour'],
	},
	quiet_colour: {
		dimension: 'emotional_impact',
		weight: 0.4,
		find: quietColour,
		excuses: ['monochrome'],
	},
};
