/** Near and far. Limits and reasons: docs/claims.md. */
import { stopsBetween } from '../../../lib/srgb';
import type { Facts } from '../../facts/facts';
import { thirds } from '../amounts';
import { sure, sureValue } from '../known';
import type { Found, MeritRules } from '../rule';
import { subjectOf } from './composition';

/** Seen: near, middle and far. Measuring knows nothing of it but haze. */
function layered(facts: Facts): Found | undefined {
	const seen = sure(facts, 'arrangement');
	if (!seen?.value.includes('layers') || seen.confidence < 0.8) return undefined;
	return { severity: 'moderate', confidence: seen.confidence, basis: 'opinion', figures: {} };
}

/** The eyes see it, and the pixels have something sharp among much that is not. */
function softBackground(facts: Facts): Found | undefined {
	const seen = sure(facts, 'softBackground');
	const acuity = sure(facts, 'acuity');
	const share = sure(facts, 'sharpShare');
	if (!seen || !acuity || !share || acuity.value < 0.5) return undefined;
	const calm = sureValue(facts, 'calm') ?? 0;
	// Of the whole frame: what is sharp among what has detail.
	const sharp = share.value * (1 - calm);
	if (sharp > 0.6) return undefined;
	return {
		severity: sharp <= 0.4 ? 'moderate' : 'slight',
		confidence: Math.min(seen.confidence, acuity.confidence),
		basis: 'agrees',
		...(acuity.where && { where: acuity.where }),
		// People who look closely call less of it sharp than the rule does.
		figures: { share: 1 - (sureValue(facts, 'crispShare') ?? sharp) },
	};
}

function hazeDepth(facts: Facts): Found | undefined {
	const haze = sure(facts, 'haze');
	if (haze === undefined || haze.value < 2) return undefined;
	const scene = facts.scene?.value;
	if (scene === undefined || !['landscape', 'mountain', 'water', 'city', 'forest'].includes(scene))
		return undefined;
	return {
		severity: haze.value >= 3 ? 'moderate' : 'slight',
		confidence: haze.confidence,
		basis: 'agrees',
		figures: { ratio: haze.value },
	};
}

/** The subject is much brighter or darker than what lies round it, so that it comes forward. */
function standsOut(facts: Facts): Found | undefined {
	const subject = subjectOf(facts);
	const there = sure(facts, 'subjectMedian');
	const median = sureValue(facts, 'surroundMedian');
	if (subject === undefined || there === undefined || median === undefined) return undefined;
	if (subject.area > 0.35) return undefined;
	const step = there.value - median;
	if (Math.abs(step) < 0.2) return undefined;
	return {
		severity: Math.abs(step) >= 0.35 ? 'moderate' : 'slight',
		confidence: Math.min(there.confidence, subject.fact.confidence),
		basis: 'measured',
		...(subject.fact.where && { where: subject.fact.where }),
		region: subject.region,
		figures: { level: there.value, ev: thirds(stopsBetween(median, there.value)) },
	};
}

export const depthMerits: MeritRules<
	'layered' | 'soft_background' | 'haze_depth' | 'subject_stands_out'
> = {
	subject_stands_out: {
		dimension: 'depth_perspective',
		weight: 0.6,
		find: standsOut,
		excuses: ['pattern'],
		excludes: [
			...(['subject_dark', 'underexposed', 'overexposed', 'cluttered'] as const),
			...(['lit_on_dark', 'shapes_on_light'] as const),
		],
	},
	layered: { dimension: 'depth_perspective', weight: 0.6, find: layered },
	soft_background: {
		dimension: 'depth_perspective',
		weight: 0.7,
		find: softBackground,
		excludes: ['sharp_throughout', 'motion_blur', 'soft_file'],
	},
	haze_depth: { dimension: 'depth_perspective', weight: 0.6, find: hazeDepth },
};
