/** What focus and file do well. Limits and reasons: docs/claims.md. */
import type { Place } from '../../critique/critique';
import type { Facts } from '../../facts/facts';
import { sure, sureValue } from '../known';
import type { Found, MeritRules } from '../rule';

/** Scenes that are sharp from near to far; of one creature or thing the share says nothing of its ground. */
const deep = ['landscape', 'mountain', 'water', 'sky', 'forest', 'city', 'building', 'pattern'];

/** cycles a pixel: where detail ends below, edges may be steep, but what is fine was smoothed away */
const leastFine = 0.34;
const isFine = (facts: Facts): boolean => (sureValue(facts, 'detailEnds') ?? 0) >= leastFine;

/** acuity of each outer third from which on "throughout" is true of it */
const leastAtSides = 0.8;
const softestSide = (facts: Facts): number => {
	const { top = 0, bottom = 0, left = 0, right = 0 } = sureValue(facts, 'acuityBands') ?? {};
	return Math.min(top, bottom, left, right);
};

function sharpThroughout(facts: Facts): Found | undefined {
	if (!deep.includes(facts.scene?.value ?? '')) return undefined;
	const share = sure(facts, 'sharpShare');
	const acuity = sure(facts, 'acuity');
	const calm = sureValue(facts, 'calm') ?? 0;
	if (!share || !acuity || share.value < 0.95 || acuity.value < 0.6 || calm > 0.3) return undefined;
	if (!isFine(facts) || softestSide(facts) < leastAtSides) return undefined;
	return {
		severity: share.value >= 0.97 ? 'moderate' : 'slight',
		confidence: Math.min(share.confidence, acuity.confidence),
		basis: 'measured',
		figures: { share: share.value, acuity: acuity.value },
		evidence: { measure: 'acuity', value: acuity.value },
	};
}

/**
 * Whether the sharpest tiles lie together where the eyes see the subject: of one bird they say the
 * left in one voice and the bottom in another. The middle they say of most photos.
 */
function isSharpestAt(where: Place | undefined, { acuity }: Facts): where is Place {
	const sharpest = acuity?.where;
	if (where === undefined || where === 'centre' || sharpest === undefined) return false;
	return sharpest.includes(where) || where.includes(sharpest);
}

/** Where the subject is known. */
function sharpSubject(facts: Facts): Found | undefined {
	const there = sure(facts, 'subjectAcuity');
	const subject = sure(facts, 'subject');
	const share = sureValue(facts, 'sharpShare') ?? 1;
	// Of the whole frame: what is sharp. Where all is, that it is sharp here says little.
	const sharp = share * (1 - (sureValue(facts, 'calm') ?? 0));
	if (sharp > 0.65 || !there || !subject || there.value < 0.6) return undefined;
	return {
		severity: there.value >= 0.8 ? 'moderate' : 'slight',
		confidence: Math.min(there.confidence, subject.confidence),
		basis: 'measured',
		...(isSharpestAt(subject.where, facts) && { where: subject.where }),
		...(subject.region && { region: subject.region }),
		figures: { acuity: there.value, share: sharp },
		evidence: { measure: 'acuity', value: there.value },
	};
}

/** of the frame: less is a line or two */
const leastCrisp = 0.16;

/** At the pixel limit in one part, which no seam and no enlargement made so. Of all of it that says nothing. */
function crisp(facts: Facts): Found | undefined {
	const acuity = sure(facts, 'acuity');
	const share = sureValue(facts, 'crispShare');
	if (acuity === undefined || share === undefined || acuity.value < 0.9) return undefined;
	if (acuity.where === undefined || acuity.where === 'whole frame') return undefined;
	if (share < leastCrisp || facts.enlarged !== undefined || (facts.halos?.value ?? 0) >= 0.2)
		return undefined;
	if ((sureValue(facts, 'megapixels') ?? 1) < 0.1 || !isFine(facts)) return undefined;
	return {
		severity: 'slight',
		confidence: acuity.confidence,
		basis: 'measured',
		where: acuity.where,
		...(acuity.region && { region: acuity.region }),
		figures: { acuity: acuity.value, share },
		evidence: { measure: 'acuity', value: acuity.value },
	};
}

function cleanAtIso(facts: Facts): Found | undefined {
	const noise = sure(facts, 'noise');
	const iso = sure(facts, 'iso');
	if (!noise || !iso || iso.value < 800 || noise.value > 0.008) return undefined;
	return {
		severity: iso.value >= 3200 ? 'moderate' : 'slight',
		confidence: noise.confidence,
		basis: 'measured',
		figures: { iso: iso.value, sigma: noise.value },
		evidence: { measure: 'noise', value: noise.value },
	};
}

const moving = ['animal', 'bird', 'insect', 'fish', 'person', 'people', 'vehicle', 'water'];

/** A short time, a sharp picture, and something that moves. */
function frozen(facts: Facts): Found | undefined {
	const shutter = sure(facts, 'shutterSeconds');
	const acuity = sureValue(facts, 'acuity');
	if (!shutter || shutter.value > 1 / 500 || (acuity ?? 0) < 0.6) return undefined;
	if (!moving.includes(facts.scene?.value ?? '')) return undefined;
	return {
		severity: 'slight',
		confidence: shutter.confidence,
		basis: 'measured',
		figures: { shutterSeconds: shutter.value, acuity: acuity ?? 0 },
	};
}

/** So long a time, and still sharp. */
function steadyHand(facts: Facts): Found | undefined {
	const ratio = sure(facts, 'shakeRatio');
	const seconds = sureValue(facts, 'shutterSeconds');
	const focal = sureValue(facts, 'focalMm35');
	const acuity = sureValue(facts, 'acuity');
	if (!ratio || seconds === undefined || focal === undefined || facts.flash?.value)
		return undefined;
	// From half a second on it stood on something.
	if (ratio.value < 2 || seconds >= 0.5 || (acuity ?? 0) < 0.6) return undefined;
	return {
		severity: ratio.value >= 6 ? 'moderate' : 'slight',
		confidence: ratio.confidence,
		basis: 'measured',
		figures: { shutterSeconds: seconds, focalMm35: focal, acuity: acuity ?? 0 },
	};
}

export const sharpnessMerits: MeritRules<
	'sharp_throughout' | 'sharp_subject' | 'crisp' | 'clean_at_iso' | 'frozen' | 'steady_hand'
> = {
	sharp_throughout: {
		dimension: 'focus_sharpness',
		weight: 0.5,
		find: sharpThroughout,
		excuses: ['soft_background_seen'],
		excludes: ['sharp_subject'],
	},
	sharp_subject: { dimension: 'focus_sharpness', weight: 0.7, find: sharpSubject },
	crisp: {
		dimension: 'focus_sharpness',
		weight: 0.35,
		find: crisp,
		excludes: [
			...(['sharp_throughout', 'sharp_subject', 'sharpest_at', 'near_far_sharp'] as const),
			...(['out_of_focus', 'subject_soft', 'motion_blur', 'soft_file'] as const),
			...(['oversharpened', 'diffraction'] as const),
		],
	},
	clean_at_iso: { dimension: 'focus_sharpness', weight: 0.5, find: cleanAtIso },
	steady_hand: { dimension: 'focus_sharpness', weight: 0.6, find: steadyHand },
	frozen: { dimension: 'focus_sharpness', weight: 0.6, find: frozen },
};
