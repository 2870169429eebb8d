/** Exposure and what is lost at its ends. Limits and reasons: docs/claims.md. */
import type { Fact, Facts } from '../../facts/facts';
import { brighterEv, darkerEv, thirds } from '../amounts';
import { excuses } from '../excuses';
import { sure, sureValue } from '../known';
import type { FaultRules, Found } from '../rule';
import type { Weighed } from '../weigh';
import { severityFrom, severityOf, weigh } from '../weigh';

/** What is burnt comes back with so much less light, and a bit more for large areas. */
const lessFor = (share: number): number =>
	share < 0.015 ? -0.3 : share < 0.03 ? -0.7 : share < 0.08 ? -1 : -1.3;

const place = (fact: Fact<unknown> | undefined): Pick<Found, 'where' | 'region'> => ({
	...(fact?.where && { where: fact.where }),
	...(fact?.region && { region: fact.region }),
});

function lost(facts: Facts, name: 'burnt' | 'blocked'): Found | undefined {
	const fact = sure(facts, name);
	const limits =
		name === 'burnt'
			? { contradicts: 0.0005, agrees: 0.004, certain: 0.08, moderate: 0.03, strong: 0.1 }
			: { contradicts: 0.002, agrees: 0.03, certain: 0.1, moderate: 0.15, strong: 0.3 };
	const seen = name === 'burnt' ? facts.burntSeen : facts.blockedSeen;
	const weighed = weigh(fact, seen, limits);
	if (weighed === undefined) return undefined;
	const share = fact?.value ?? 0;
	const nextEv = name === 'burnt' ? lessFor(share) : 0.7;
	return {
		...place(fact ?? seen),
		figures: { share, nextEv },
		evidence: { measure: name, value: share },
		...weighed,
	};
}

function underexposed(facts: Facts): Found | undefined {
	const median = sure(facts, 'median');
	const brightest = sureValue(facts, 'brightest') ?? 1;
	// Dark throughout: nothing in the photo is bright.
	const dark = median && { value: -median.value, confidence: median.confidence };
	const weighed = weigh(dark, facts.underexposedSeen, {
		contradicts: -0.4,
		// A photo with something bright in it is dark where it was meant so, unless hardly anything is.
		agrees: brightest <= 0.75 ? -0.25 : -0.12,
		moderate: -0.2,
		strong: -0.1,
		eyes: true,
		eyesSeverity: true,
	});
	if (weighed === undefined || median === undefined) return undefined;
	const ev = brighterEv(median.value, brightest);
	const mayBeMeant = mayBeLowKey(facts, brightest);
	return {
		figures: { level: median.value, nextEv: ev ?? 0.7, ...(ev !== undefined && { ev }) },
		evidence: { measure: 'median', value: median.value },
		...(ev !== undefined && { edit: { exposureEv: ev } }),
		...(weighed.withdrawn ? weighed : asMeant(weighed, mayBeMeant)),
		// To be told to brighten a dark that is meant is worse than not to be told.
		...(!weighed.withdrawn && mayBeMeant && brightest > pressed && { withdrawn: 'unsure' }),
	};
}

const isStrong = (seen: Fact<number> | undefined): boolean => (seen?.value ?? 0) >= 3;

/** up to it the whole scale lies at its left end, and nothing is left to be seen */
const pressed = 0.3;

/** below it nothing in a dark photo stands out as lit */
const unlit = 0.85;

/** A low key and too little light have the same tones: only who took it knows. */
const mayBeLowKey = (facts: Facts, brightest: number): boolean =>
	!isStrong(facts.underexposedSeen) ||
	[excuses.dark_ground, excuses.low_key, excuses.night].some((isSo) => isSo(facts)) ||
	facts.key?.value === 'low' ||
	facts.night !== undefined ||
	facts.monochrome !== undefined ||
	brightest >= unlit;

/** What may be meant is told as an opinion, whatever else agrees; else the eyes and the pixels say it. */
const asMeant = (weighed: Weighed, mayBeMeant: boolean): Weighed => ({
	severity: mayBeMeant && weighed.severity === 'strong' ? 'moderate' : weighed.severity,
	confidence: weighed.confidence,
	basis: mayBeMeant ? 'opinion' : 'agrees',
	...(weighed.isSeen && { isSeen: true }),
});

function overexposed(facts: Facts): Found | undefined {
	const median = sure(facts, 'median');
	// White boards, snow and fog are as light: alone the pixels were right in 3 of 20.
	const weighed = weigh(median, facts.overexposedSeen, {
		contradicts: 0.5,
		agrees: 0.75,
		moderate: 0.78,
		strong: 0.9,
		eyes: true,
	});
	if (weighed === undefined || median === undefined) return undefined;
	const ev = darkerEv(median.value);
	// A thing on white paper has the same tones.
	const mayBeMeant = facts.ground?.value === 'light' || weighed.basis === 'opinion';
	return {
		figures: { level: median.value, nextEv: ev ?? -0.7, ...(ev !== undefined && { ev }) },
		evidence: { measure: 'median', value: median.value },
		...(ev !== undefined && { edit: { exposureEv: ev } }),
		...(weighed.withdrawn ? weighed : asMeant(weighed, mayBeMeant)),
	};
}

/** The subject lies far below the rest: light from behind, or a frame that the meter read. */
function subjectDark(facts: Facts): Found | undefined {
	const level = sure(facts, 'subjectMedian');
	const subject = sure(facts, 'subject');
	const median = sureValue(facts, 'median');
	if (!level || !subject || median === undefined) return undefined;
	// Berries and crows are black: what is dark by itself only eyes tell from what got too little light.
	if (level.value > 0.16 || median < 0.42 || !facts.underexposedSeen) return undefined;
	const ev = thirds(Math.min(1.5, brighterEv(level.value, 0) ?? 0));
	return {
		severity: severityFrom(-level.value, -0.1, -0.06),
		confidence: Math.min(level.confidence, subject.confidence),
		basis: 'measured',
		...place(subject),
		figures: { level: level.value, ev, nextEv: Math.min(1, ev) },
	};
}

/** levels from which on all of a photo is pale */
const pale = { darkest: 0.4, median: 0.64 } as const;

function flatTones(facts: Facts): Found | undefined {
	const contrast = sure(facts, 'contrast');
	const darkest = sureValue(facts, 'darkest');
	const brightest = sureValue(facts, 'brightest');
	if (!contrast || darkest === undefined || brightest === undefined) return undefined;
	// Fog, snow and white walls have no dark of their own: of such, flat ones and sound ones look alike.
	if (darkest >= pale.darkest && (sureValue(facts, 'median') ?? 0) >= pale.median) return undefined;
	const range = brightest - darkest;
	const flat = { value: -contrast.value, confidence: contrast.confidence };
	const weighed = weigh(flat, facts.flatSeen, {
		contradicts: range > 0.85 ? -0.15 : -0.2,
		agrees: -0.13,
		moderate: -0.09,
		strong: -0.05,
		eyes: true,
		eyesSeverity: true,
	});
	if (weighed === undefined) return undefined;
	// End points that the photo does not use, short of its darkest and brightest hundredth: those may be
	// the subject's. Both are left where it uses them.
	const edit = {
		...(darkest >= 0.05 && { black: Math.min(0.75 * darkest, 0.4) }),
		...(brightest <= 0.94 && { white: Math.max(brightest + (1 - brightest) / 4, 0.6) }),
	};
	const some = edit.black !== undefined || edit.white !== undefined;
	return {
		figures: { level: darkest, share: range },
		evidence: { measure: 'contrast', value: contrast.value },
		...(some && { edit }),
		...weighed,
	};
}

/** Both ends are lost, or the eyes find the contrast hard and it is high. */
function hardTones(facts: Facts): Found | undefined {
	const burnt = sure(facts, 'burnt');
	const blocked = sure(facts, 'blocked');
	const contrast = sure(facts, 'contrast');
	const share = (burnt?.value ?? 0) + (blocked?.value ?? 0);
	const figures = { share, nextEv: 0 };
	if (burnt && blocked && burnt.value >= 0.03 && blocked.value >= 0.08) {
		const confidence = Math.min(burnt.confidence, blocked.confidence);
		const severity = share < 0.2 ? 'moderate' : 'strong';
		return { severity, confidence, basis: 'measured', figures, ...place(burnt) };
	}
	const weighed = weigh(contrast, facts.harshSeen, {
		contradicts: 0.22,
		agrees: 0.3,
		moderate: 0.32,
		strong: 0.4,
		eyesStrong: true,
	});
	return (
		contrast &&
		weighed && {
			figures: { level: contrast.value },
			evidence: { measure: 'contrast', value: contrast.value },
			...weighed,
		}
	);
}

function channelLimit(facts: Facts): Found | undefined {
	const fact = sure(facts, 'channelLimit');
	if (fact === undefined || fact.value.share < 0.05) return undefined;
	return {
		severity: severityOf(1),
		confidence: fact.confidence,
		basis: 'measured',
		...place(fact),
		figures: { share: fact.value.share, channel: fact.value.channel },
	};
}

export const lightFaults: FaultRules<
	| 'burnt_areas'
	| 'channel_limit'
	| 'blocked_areas'
	| 'underexposed'
	| 'overexposed'
	| 'subject_dark'
	| 'flat_tones'
	| 'hard_tones'
> = {
	burnt_areas: {
		dimension: 'lighting',
		weight: 0.8,
		remedy: 'figures',
		find: (facts) => lost(facts, 'burnt'),
		// Lamps of a night and of a stage are meant to be white.
		excuses: ['points', 'high_key_seen', 'night', 'stage', 'thing_on_white'],
		excusesUnseen: ['light_ground', 'high_key', 'silhouette'],
		excludes: ['highlights_kept', 'full_range', 'night_kept', 'blocked_areas', 'underexposed'],
	},
	channel_limit: {
		dimension: 'lighting',
		weight: 0.2,
		remedy: 'words',
		find: channelLimit,
		excuses: ['monochrome', 'stage', 'dark_ground', 'night'],
		excludes: ['burnt_areas', 'overexposed', 'undersaturated', 'quiet_colour'],
	},
	blocked_areas: {
		dimension: 'lighting',
		weight: 0.6,
		remedy: 'figures',
		find: (facts) => lost(facts, 'blocked'),
		excuses: ['dark_ground', 'silhouette', 'night', 'low_key', 'stage', 'dusk'],
		excludes: ['full_range', 'overexposed', 'subject_dark', 'underexposed', 'lit_on_dark'],
	},
	underexposed: {
		dimension: 'lighting',
		weight: 1,
		remedy: 'figures',
		find: underexposed,
		excuses: ['stage', 'silhouette', 'dusk'],
		excusesUnseen: ['underwater'],
		excludes: [
			...(['overexposed', 'full_range', 'dark_on_purpose', 'lit_on_dark', 'night_kept'] as const),
			...(['subject_dark', 'highlights_kept', 'flat_tones', 'bright_on_purpose'] as const),
			...(['soft_light', 'monochrome_tones'] as const),
		],
	},
	overexposed: {
		dimension: 'lighting',
		weight: 1,
		remedy: 'figures',
		find: overexposed,
		excuses: ['high_key_seen'],
		excusesUnseen: ['light_ground', 'high_key'],
		excludes: [
			...(['burnt_areas', 'subject_dark', 'full_range', 'highlights_kept', 'flat_tones'] as const),
			...(['bright_on_purpose', 'dark_on_purpose', 'soft_light', 'monochrome_tones'] as const),
			...(['shapes_on_light'] as const),
		],
	},
	subject_dark: {
		dimension: 'lighting',
		weight: 0.8,
		remedy: 'figures',
		find: subjectDark,
		excuses: ['silhouette', 'low_key', 'night', 'light_ground', 'stage', 'dusk', 'high_key'],
		excludes: ['lit_on_dark', 'dark_on_purpose'],
	},
	flat_tones: {
		dimension: 'lighting',
		weight: 0.7,
		remedy: 'words',
		find: flatTones,
		excuses: ['haze', 'dusk', 'high_key_seen'],
		excusesUnseen: [
			...(['high_key', 'low_key', 'underwater', 'dark_ground', 'light_ground'] as const),
			...(['soft_background', 'night'] as const),
		],
		excludes: ['hard_tones', 'full_range', 'soft_light', 'monochrome_tones', 'haze_depth'],
	},
	hard_tones: {
		dimension: 'lighting',
		weight: 0.9,
		remedy: 'words',
		find: hardTones,
		excuses: ['stage', 'points'],
		excusesUnseen: ['silhouette', 'night', 'dark_ground', 'light_ground', 'low_key'],
		excludes: [
			...(['burnt_areas', 'blocked_areas', 'underexposed', 'overexposed', 'full_range'] as const),
			...(['highlights_kept', 'soft_light', 'monochrome_tones', 'subject_dark'] as const),
		],
	},
};
