/** Weights in the frame. Limits and reasons: docs/claims.md. */
import type { Facts } from '../../facts/facts';
import type { Region } from '../../photo/region';
import { cropWithout, ratioOf } from '../crops';
import { sure, sureValue } from '../known';
import type { FaultRules, Found, MeritRules } from '../rule';
import { severityFrom } from '../weigh';
import { subjectOf } from './composition';

/** of half the width: nobody sees a smaller lean */
const evenTo = 0.03;

/** Whether a crop cuts nothing off the subject, where its place is known. */
function keepsSubject(crop: Region, facts: Facts): boolean {
	const subject = facts.subject?.region;
	if (subject === undefined) return true;
	const { x, y, width, height } = subject;
	return (
		x >= crop.x &&
		y >= crop.y &&
		x + width <= crop.x + crop.width &&
		y + height <= crop.y + crop.height
	);
}

function brightEdge(facts: Facts): Found | undefined {
	const fact = sure(facts, 'brightEdge');
	const { region } = fact ?? {};
	const aspect = sureValue(facts, 'aspect');
	if (!fact || !region || aspect === undefined) return undefined;
	const { x, y, width, height } = region;
	const depths = { left: x + width, right: 1 - x, top: y + height, bottom: 1 - y } as const;
	const sides = Object.keys(depths) as (keyof typeof depths)[];
	const side = sides.reduce((best, next) => (depths[next] < depths[best] ? next : best));
	// A strip that can go: a sky is none, and a deeper one takes a part of what stands in front of it.
	if (side === 'top' || depths[side] > 0.15 || fact.value < 0.01) return undefined;
	const crop = cropWithout(side, depths[side], aspect);
	if (crop.width * crop.height < 0.6 || !keepsSubject(crop, facts)) return undefined;
	return {
		severity: severityFrom(fact.value, 0.02, 0.08),
		confidence: fact.confidence,
		basis: 'measured',
		...(fact.where && { where: fact.where }),
		region,
		figures: { share: fact.value, side, ratio: ratioOf(crop, aspect) },
		edit: { crop },
	};
}

export const balanceFaults: FaultRules<'bright_edge'> = {
	bright_edge: {
		dimension: 'visual_balance',
		weight: 0.6,
		remedy: 'figures',
		find: brightEdge,
		excuses: ['light_ground', 'high_key', 'pattern', 'dark_ground', 'underwater', 'open_sky'],
		excludes: ['highlights_kept'],
	},
};

/** of two halves; below the second, haze and dark alone can make them alike: their tones must spread so far */
const [leastAlike, surelyAlike, leastSpread] = [0.55, 0.8, 0.15];

function symmetrical(facts: Facts): Found | undefined {
	const fact = sure(facts, 'symmetry');
	if (fact === undefined || fact.value < leastAlike) return undefined;
	const spread = sureValue(facts, 'contrast') ?? 0;
	if (fact.value < surelyAlike && spread < leastSpread) return undefined;
	return {
		severity: fact.value >= surelyAlike ? 'strong' : 'moderate',
		confidence: fact.confidence,
		basis: 'measured',
		figures: { share: fact.value },
	};
}

function balanced(facts: Facts): Found | undefined {
	const weight = sure(facts, 'weight');
	const symmetry = sureValue(facts, 'symmetry');
	// Even by chance is not balanced: what is left must answer what is right.
	if (weight === undefined || symmetry === undefined || symmetry < 0.33) return undefined;
	if (Math.abs(weight.value.x) > evenTo) return undefined;
	return {
		severity: 'slight',
		confidence: weight.confidence,
		basis: 'measured',
		figures: { share: Math.abs(weight.value.x) },
	};
}

/** What weighs most is the subject itself. */
function weightWithSubject(facts: Facts): Found | undefined {
	const weight = sure(facts, 'weight');
	const subject = subjectOf(facts);
	if (weight === undefined || subject === undefined) return undefined;
	const to = subject.x - 0.5;
	if (Math.abs(to) < 0.12 || Math.abs(weight.value.x) < 0.12 || weight.value.x * to < 0)
		return undefined;
	return {
		severity: 'slight',
		confidence: Math.min(weight.confidence, subject.fact.confidence),
		basis: 'measured',
		...(subject.fact.where && { where: subject.fact.where }),
		region: subject.region,
		figures: { side: to < 0 ? 'left' : 'right' },
	};
}

export const balanceMerits: MeritRules<'symmetrical' | 'balanced' | 'weight_with_subject'> = {
	symmetrical: {
		dimension: 'visual_balance',
		weight: 0.8,
		find: symmetrical,
		excludes: ['weight_with_subject', 'balanced'],
	},

	balanced: { dimension: 'visual_balance', weight: 0.4, find: balanced },
	weight_with_subject: {
		dimension: 'visual_balance',
		weight: 0.5,
		find: weightWithSubject,
		excuses: ['dark_ground', 'light_ground'],
		excludes: ['balanced'],
	},
};
