/** What lies where: light, detail, emptiness, colour. Limits and reasons: docs/claims.md. */
import type { Facts } from '../../facts/facts';
import { areLeaves } from '../../facts/facts';
import { thirds } from '../amounts';
import { sure, sureValue } from '../known';
import type { Found, MeritRules } from '../rule';

/** Scenes without a sky of their own. */
const within = ['animal', 'bird', 'insect', 'fish', 'flower', 'plant', 'food', 'object', 'person'];

function lightFalls(facts: Facts): Found | undefined {
	const fall = sure(facts, 'lightFall');
	if (fall === undefined) return undefined;
	const { from, to, stops } = fall.value;
	// A sky over land is no fall of light.
	const isSky = from.startsWith('top') && to.startsWith('bottom');
	if (isSky && !within.includes(facts.scene?.value ?? '')) return undefined;
	// What is darkest in the middle is a dark thing, not less light.
	if (stops < 3.5 || from === 'centre' || to === 'centre') return undefined;
	return {
		severity: stops >= 5 ? 'moderate' : 'slight',
		confidence: fall.confidence,
		basis: 'measured',
		where: from,
		figures: { otherWhere: to, ev: thirds(Math.min(6, stops)) },
	};
}

const sides = ['left', 'right', 'top', 'bottom'] as const;
/** of the frame: fewer sharp tiles are a line, a string, a twig, and not where one looks */
const leastSharp = 0.05;

function sharpestAt(facts: Facts): Found | undefined {
	const best = sure(facts, 'acuity');
	const bands = sureValue(facts, 'acuityBands');
	if (!best?.where || best.where === 'whole frame' || bands === undefined) return undefined;
	if ((sureValue(facts, 'crispShare') ?? 0) < leastSharp) return undefined;
	const side = sides.reduce((a, b) => ((bands[b] ?? 1) < (bands[a] ?? 1) ? b : a));
	const least = bands[side] ?? 1;
	if (best.value < 0.5 || best.value - least < 0.35 || best.where.includes(side)) return undefined;
	return {
		severity: 'slight',
		confidence: best.confidence,
		basis: 'measured',
		where: best.where,
		...(best.region && { region: best.region }),
		figures: { acuity: best.value, side, share: least },
	};
}

/** The near parts are sharp, the far ones are not. Clouds are soft without being out of the depth of field. */
function fallsSoft(facts: Facts): Found | undefined {
	const bands = sure(facts, 'acuityBands');
	// What stands up into the upper part is sharp there, whatever lies behind it.
	const above = sure(facts, 'subject')?.region?.y ?? 0;
	if (!within.includes(facts.scene?.value ?? '') || above < 0.3) return undefined;
	const { bottom: near = 0, top: far = 1 } = bands?.value ?? {};
	const isUnderSky = (facts.upperOverLower?.value ?? 0) > 0;
	if (bands === undefined || far > 0.2 || near < 0.6 || isUnderSky) return undefined;
	return {
		severity: 'slight',
		confidence: bands.confidence,
		basis: 'measured',
		where: 'bottom',
		figures: { acuity: near, share: far, side: 'top' },
	};
}

/** Under a sky: a wall, a street, a thing seen from above is as sharp at both ends, and has no far. */
function nearFarSharp(facts: Facts): Found | undefined {
	const bands = sure(facts, 'acuityBands');
	const least = Math.min(bands?.value.bottom ?? 0, bands?.value.top ?? 0);
	if (bands === undefined || least < 0.6 || !sure(facts, 'lightAbove')) return undefined;
	return {
		severity: 'slight',
		confidence: bands.confidence,
		basis: 'measured',
		figures: { acuity: least },
	};
}

function freeRoom(facts: Facts): Found | undefined {
	const room = sure(facts, 'freeRoom');
	if (room === undefined || room.value.share < 0.25) return undefined;
	return {
		severity: room.value.share >= 0.45 ? 'moderate' : 'slight',
		confidence: room.confidence,
		basis: 'measured',
		...(room.where && { where: room.where }),
		...(room.region && { region: room.region }),
		figures: { share: room.value.share, side: room.value.side },
	};
}

function smallInSpace(facts: Facts): Found | undefined {
	const cluster = sure(facts, 'cluster');
	if (!cluster?.region || cluster.value < 0.03 || cluster.value > 0.24) return undefined;
	if (!sure(facts, 'evenGround')) return undefined;
	if (Math.max(cluster.region.width, cluster.region.height) > 0.75) return undefined;
	return {
		severity: cluster.value <= 0.12 ? 'moderate' : 'slight',
		confidence: cluster.confidence,
		basis: 'measured',
		...(cluster.where && { where: cluster.where }),
		region: cluster.region,
		figures: { share: cluster.value },
	};
}

function horizonAt(facts: Facts): Found | undefined {
	const line = sure(facts, 'levelAt');
	if (line === undefined) return undefined;
	const near = line.value < 0.5 ? 1 / 3 : 2 / 3;
	if (Math.abs(line.value - near) > 0.06) return undefined;
	return {
		severity: 'slight',
		confidence: line.confidence,
		basis: 'measured',
		figures: { share: line.value, side: near < 0.5 ? 'top' : 'bottom' },
	};
}

function huesOf(facts: Facts): Found | undefined {
	const hues = sure(facts, 'hues');
	if (hues === undefined) return undefined;
	const { first, second, third } = hues.value;
	// A third that is strong anywhere, and they are not its colours.
	if (first.share < 0.05 || second.share < 0.03 || third > 0.01) return undefined;
	if (areLeaves(hues.value)) return undefined;
	return {
		severity: 'slight',
		confidence: hues.confidence,
		basis: 'measured',
		figures: { hue: first.hue, share: first.share, otherHue: second.hue, ratio: second.share },
	};
}

function weightAt(facts: Facts): Found | undefined {
	const weight = sure(facts, 'weight');
	if (weight === undefined || Math.abs(weight.value.x) < 0.2) return undefined;
	const side = weight.value.x < 0 ? 'left' : 'right';
	return {
		severity: 'slight',
		confidence: weight.confidence,
		basis: 'measured',
		where: side,
		figures: { side, share: Math.abs(weight.value.x) / 2 },
	};
}

function oneBrightThing(facts: Facts): Found | undefined {
	const spot = sure(facts, 'brightSpot');
	if (spot?.where === undefined || spot.value < 0.005) return undefined;
	return {
		severity: 'slight',
		confidence: spot.confidence,
		basis: 'measured',
		where: spot.where,
		...(spot.region && { region: spot.region }),
		figures: { share: spot.value },
	};
}

export const layoutMerits: MeritRules<
	| 'light_falls'
	| 'sharpest_at'
	| 'falls_soft'
	| 'near_far_sharp'
	| 'free_room'
	| 'small_in_space'
	| 'horizon_at'
	| 'hues_of'
	| 'weight_at'
	| 'one_bright_thing'
> = {
	light_falls: {
		dimension: 'lighting',
		weight: 0.4,
		find: lightFalls,
		excuses: ['dark_ground', 'light_ground', 'built', 'table_top', 'soft_background_seen'],
		// White sky is no light that falls.
		excludes: ['soft_light', 'flat_tones', 'subject_stands_out', 'burnt_areas'],
	},
	sharpest_at: {
		dimension: 'focus_sharpness',
		weight: 0.35,
		find: sharpestAt,
		excludes: [
			...(['sharp_throughout', 'sharp_subject', 'near_far_sharp', 'subject_soft'] as const),
			...(['out_of_focus', 'motion_blur', 'soft_file'] as const),
		],
	},
	falls_soft: {
		dimension: 'depth_perspective',
		weight: 0.4,
		find: fallsSoft,
		excludes: [
			...(['near_far_sharp', 'sharp_throughout', 'out_of_focus', 'motion_blur'] as const),
			...(['soft_file', 'haze_depth', 'soft_background'] as const),
		],
	},
	near_far_sharp: {
		dimension: 'depth_perspective',
		weight: 0.4,
		find: nearFarSharp,
		excuses: ['not_open', 'soft_background_seen'],
		excludes: [
			'sharp_throughout',
			'soft_background',
			'out_of_focus',
			'motion_blur',
			'soft_file',
			'subject_soft',
		],
	},
	free_room: {
		dimension: 'composition',
		weight: 0.4,
		find: freeRoom,
		excuses: ['pattern', 'unnamed'],
		excludes: ['fills_frame', 'cluttered', 'small_in_space', 'out_of_focus', 'motion_blur'],
	},
	small_in_space: {
		dimension: 'composition',
		weight: 0.65,
		find: smallInSpace,
		excuses: ['pattern', 'built'],
		excludes: [
			'fills_frame',
			'cluttered',
			'simple',
			'free_room',
			'subject_small',
			'out_of_focus',
			'motion_blur',
		],
	},
	horizon_at: {
		dimension: 'composition',
		weight: 0.4,
		find: horizonAt,
		excuses: ['no_horizon', 'built', 'dark_ground', 'light_ground'],
	},
	weight_at: {
		dimension: 'visual_balance',
		weight: 0.3,
		find: weightAt,
		excludes: ['balanced', 'symmetrical', 'weight_with_subject'],
	},
	hues_of: {
		dimension: 'emotional_impact',
		weight: 0.35,
		find: huesOf,
		excuses: ['monochrome'],
		excludes: [
			...(['colour_accent', 'colour_pair', 'one_colour', 'quiet_colour'] as const),
			...(['undersaturated'] as const),
		],
	},
	one_bright_thing: {
		dimension: 'visual_balance',
		weight: 0.5,
		find: oneBrightThing,
		excludes: ['balanced', 'bright_edge', 'burnt_areas', 'subject_dark', 'underexposed'],
	},
};
