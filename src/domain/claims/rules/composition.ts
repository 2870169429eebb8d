/** Level, uprights, and where the subject stands. Limits and reasons: docs/claims.md. */
import type { Fact, Facts } from '../../facts/facts';
import type { Region } from '../../photo/region';
import { cropToThird } from '../crops';
import { sure, sureValue } from '../known';
import type { Figures } from '../claim';
import type { FaultRules, Found, MeritRules } from '../rule';
import { severityFrom } from '../weigh';

/** Confidence from which a place is good enough to praise or to crop by. */
const placed = 0.7;

interface Placed {
	readonly fact: Fact<{ size: 'small' | 'middle' | 'large' }>;
	readonly region: Region;
	/** its middle */
	readonly x: number;
	readonly y: number;
	readonly area: number;
}

export function subjectOf(facts: Facts): Placed | undefined {
	const fact = sure(facts, 'subject');
	const region = fact?.region;
	if (fact === undefined || region === undefined || fact.confidence < placed) return undefined;
	const { x, y, width, height } = region;
	return { fact, region, x: x + width / 2, y: y + height / 2, area: width * height };
}

const at = ({ fact, region }: Placed): Pick<Found, 'where' | 'region' | 'confidence'> => ({
	...(fact.where && { where: fact.where }),
	region,
	confidence: fact.confidence,
});

const living = ['animal', 'bird', 'insect', 'fish', 'person', 'people'];

/** degrees from which a tilt is told, as far as one may be off; and up to which nobody sees one */
const [tiltedFrom, levelTo] = [1, 0.5];
const steepest = 8;

function tilted(facts: Facts): Found | undefined {
	const tilt = sure(facts, 'tilt');
	const seen = facts.tiltSeen;
	const degrees = Math.abs(tilt?.value ?? 0);
	if (tilt === undefined) {
		if (seen === undefined) return undefined;
		// How far, only lines can tell.
		return {
			severity: 'slight',
			confidence: seen.confidence,
			basis: 'opinion',
			figures: {},
			withdrawn: 'unsure',
		};
	}
	if (degrees > steepest || (degrees < tiltedFrom && seen === undefined)) return undefined;
	return {
		severity: severityFrom(degrees, 1.5, 3),
		confidence: tilt.confidence,
		basis: degrees < tiltedFrom ? 'contradicted' : seen ? 'agrees' : 'measured',
		figures: { degrees: tilt.value },
		evidence: { measure: 'tilt', value: tilt.value },
		edit: { rotateDegrees: -tilt.value },
		...(degrees < tiltedFrom && { withdrawn: 'contradicted' }),
	};
}

function converging(facts: Facts): Found | undefined {
	const fact = sure(facts, 'converging');
	if (fact === undefined || Math.abs(fact.value) < 4.5) return undefined;
	return {
		severity: severityFrom(Math.abs(fact.value), 8, 20),
		confidence: fact.confidence,
		basis: 'measured',
		figures: { degrees: Math.abs(fact.value) },
	};
}

function subjectSmall(facts: Facts): Found | undefined {
	const subject = subjectOf(facts);
	if (subject?.fact.value.size !== 'small') return undefined;
	if (subject.area > 0.03 || !living.includes(facts.scene?.value ?? '')) return undefined;
	const crop = cropToThird(subject.region, 0.6);
	return {
		severity: severityFrom(-subject.area, -0.02, -0.008),
		basis: 'opinion',
		...at(subject),
		figures: { share: subject.area, ratio: sureValue(facts, 'aspect') ?? 1 },
		...(crop && { edit: { crop } }),
	};
}

function subjectCentred(facts: Facts): Found | undefined {
	// A ninth of the frame does not tell the middle from beside it.
	if ((facts.subject?.confidence ?? 0) < 0.9) return undefined;
	const subject = subjectOf(facts);
	if (subject === undefined || subject.area > 0.2) return undefined;
	if (Math.abs(subject.x - 0.5) > 0.06 || Math.abs(subject.y - 0.5) > 0.08) return undefined;
	const crop = cropToThird(subject.region, 0.8);
	if (crop === undefined) return undefined;
	return {
		severity: 'slight',
		basis: 'measured',
		...at(subject),
		figures: { ratio: sureValue(facts, 'aspect') ?? 1 },
		edit: { crop },
	};
}

/** One subject before a ground that is as sharp as itself, without a quiet part; the eyes say so too. */
function cluttered(facts: Facts): Found | undefined {
	const seen = sure(facts, 'arrangement');
	const calm = sure(facts, 'calm');
	const sharp = sureValue(facts, 'sharpShare');
	const subject = subjectOf(facts);
	if (!seen?.value.includes('clutter') || calm === undefined || sharp === undefined)
		return undefined;
	const { confidence } = seen;
	const base = { severity: 'slight', confidence, figures: { share: 1 - calm.value } } as const;
	if (calm.value > 0.15 || sharp < 0.5) {
		return { ...base, basis: 'contradicted', withdrawn: 'contradicted' };
	}
	if (confidence < 0.8 || subject === undefined || subject.area > 0.3 || sharp < 0.85) {
		return { ...base, basis: 'opinion', withdrawn: 'unsure' };
	}
	return { ...base, basis: 'agrees', ...at(subject), confidence };
}

export const compositionFaults: FaultRules<
	'tilted' | 'converging' | 'subject_small' | 'subject_centred' | 'cluttered'
> = {
	tilted: {
		dimension: 'composition',
		weight: 0.9,
		remedy: 'figures',
		find: tilted,
		excuses: ['table_top'],
		excludes: ['level', 'converging'],
	},
	converging: {
		dimension: 'composition',
		weight: 0.4,
		remedy: 'words',
		find: converging,
		excuses: ['not_built'],
		excludes: ['level'],
	},
	subject_small: {
		dimension: 'composition',
		weight: 0.6,
		remedy: 'words',
		find: subjectSmall,
		excuses: ['silhouette'],
		excludes: ['fills_frame', 'subject_centred', 'subject_on_third'],
	},
	subject_centred: {
		dimension: 'composition',
		weight: 0.3,
		remedy: 'figures',
		find: subjectCentred,
		excuses: ['symmetry', 'dark_ground', 'light_ground', 'pattern'],
		excludes: ['fills_frame', 'subject_on_third', 'symmetrical'],
	},
	cluttered: {
		dimension: 'composition',
		weight: 0.4,
		remedy: 'words',
		find: cluttered,
		excuses: ['pattern', 'symmetry'],
		excludes: ['simple', 'soft_background', 'symmetrical'],
	},
};

function onThird(facts: Facts): Found | undefined {
	const subject = subjectOf(facts);
	if (subject === undefined || subject.area > 0.25) return undefined;
	const near = (middle: number): number =>
		Math.min(Math.abs(middle - 1 / 3), Math.abs(middle - 2 / 3));
	if (near(subject.x) > 0.07 || Math.abs(subject.x - 0.5) < 0.1) return undefined;
	const side = subject.x < 0.5 ? 'left' : 'right';
	const severity = near(subject.y) <= 0.08 ? 'moderate' : 'slight';
	const figures: Figures = { share: subject.x, side };
	return { severity, basis: 'measured', ...at(subject), figures };
}

function fillsFrame(facts: Facts): Found | undefined {
	const subject = subjectOf(facts);
	if (subject === undefined || subject.area < 0.72) return undefined;
	const severity = subject.area >= 0.85 ? 'moderate' : 'slight';
	return { severity, basis: 'measured', ...at(subject), figures: { share: subject.area } };
}

/** how often right: an oblique front has levels that lean by themselves */
const leastLevel = 0.96;

function level(facts: Facts): Found | undefined {
	const tilt = sure(facts, 'tilt');
	if (tilt === undefined || tilt.confidence < leastLevel || Math.abs(tilt.value) > levelTo)
		return undefined;
	return {
		severity: 'slight',
		confidence: tilt.confidence,
		basis: 'measured',
		figures: { degrees: tilt.value },
		evidence: { measure: 'tilt', value: tilt.value },
	};
}

function simple(facts: Facts): Found | undefined {
	const calm = sure(facts, 'calm');
	if (calm === undefined || calm.value < 0.6 || !sure(facts, 'evenGround')) return undefined;
	return {
		severity: calm.value >= 0.8 ? 'moderate' : 'slight',
		confidence: calm.confidence,
		basis: 'measured',
		figures: { share: calm.value },
	};
}

export const compositionMerits: MeritRules<
	'subject_on_third' | 'fills_frame' | 'level' | 'simple'
> = {
	subject_on_third: {
		dimension: 'composition',
		weight: 0.7,
		find: onThird,
		excuses: ['pattern'],
		excludes: ['fills_frame', 'symmetrical'],
	},
	fills_frame: { dimension: 'composition', weight: 0.6, find: fillsFrame },
	level: { dimension: 'composition', weight: 0.3, find: level, excuses: ['no_horizon'] },
	simple: {
		dimension: 'composition',
		weight: 0.5,
		find: simple,
		excuses: ['built', 'night', 'stage'],
	},
};
