/** When the painters and the architect among the advisors suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { land, living, small } from './about';

export const okeeffe = {
	all_four_edges: {
		dimension: 'composition',
		when: ({ is, value, has }) =>
			is('flower', 'plant', 'food', 'object') &&
			value('subject')?.size !== 'large' &&
			!has('fills_frame', 'subject_small'),
	},
	one_hue: {
		dimension: 'emotional_impact',
		when: ({ colour, value, within, has }) =>
			colour && value('hue') !== undefined && within('vivid', 0.1, 0.7) && !has('one_colour'),
	},
	long_curve: {
		dimension: 'composition',
		when: ({ is, within }) =>
			is('landscape', 'mountain', 'flower', 'plant', 'water') && within('symmetry', 0.15, 1),
	},
	upright: {
		dimension: 'composition',
		when: ({ is, within }) => is('flower', 'plant', 'person', 'bird') && within('aspect', 1.2, 2.5),
	},
	sky_alone: {
		dimension: 'composition',
		when: ({ is, within }) => is('sky') && within('calm', 0, 1),
	},
	shadow_colour: {
		dimension: 'emotional_impact',
		when: ({ colour, open, day, within }) => colour && open && day && within('contrast', 0.18, 1),
	},
	half_the_ground: {
		dimension: 'composition',
		when: ({ within, is, has }) =>
			within('calm', 0.5, 1) && is(...small, ...living) && !has('fills_frame', 'subject_small'),
	},
	let_detail_go: {
		dimension: 'focus_sharpness',
		when: ({ is, within }) => is('flower', 'plant', 'object') && within('aperture', 5.6, 64),
	},
	one_wins: {
		dimension: 'emotional_impact',
		when: ({ colour, value }) => colour && value('huePair') !== undefined,
	},
	against_sky: {
		dimension: 'depth_perspective',
		when: ({ is, open, day, has }) =>
			open && day && is('flower', 'plant') && !has('shapes_on_light'),
	},
	same_again: {
		dimension: 'emotional_impact',
		when: ({ is, open, facts }) => open && is(...land) && facts.hour !== undefined,
	},
	name_the_shape: { dimension: 'composition', when: ({ within }) => within('calm', 0.15, 0.5) },
	half_closed: { dimension: 'composition', when: ({ within }) => within('contrast', 0.1, 0.4) },
	two_tones: {
		dimension: 'lighting',
		when: ({ within, has }) =>
			within('darkest', 0, 0.2) && within('brightest', 0.6, 1) && !has('shapes_on_light'),
	},
	tilt_it: {
		dimension: 'composition',
		when: ({ within, is, has }) =>
			within('symmetry', 0.5, 1) &&
			is('flower', 'plant', 'object', 'food', 'animal') &&
			!has('level', 'tilted'),
	},
	its_space: {
		dimension: 'visual_balance',
		when: ({ within, has }) => within('calm', 0.3, 1) && !has('out_of_focus'),
	},
	cooler_warmer: {
		dimension: 'emotional_impact',
		when: ({ colour, within, has }) =>
			colour &&
			within('chroma', 8, 60) &&
			!has('warm_cast', 'cool_cast', 'green_cast', 'magenta_cast', 'oversaturated'),
	},
} as const satisfies Record<string, Gate>;

export const mondrian = {
	cover_a_third: {
		dimension: 'visual_balance',
		when: ({ value, has }) => Math.abs(value('weight')?.x ?? 0) >= 0.03,
	},
	one_primary: {
		dimension: 'emotional_impact',
		when: ({ colour, value }) => colour && ['red', 'yellow', 'blue'].includes(value('hue') ?? ''),
	},
	square: {
		dimension: 'composition',
		when: ({ within, is }) =>
			within('aspect', 1.3, 2) && is('building', 'pattern', 'object', 'landscape', 'vehicle'),
	},
	frontal: {
		dimension: 'composition',
		when: ({ is, within }) => is('building') && within('symmetry', 0.15, 0.75),
	},
	off_the_axis: {
		dimension: 'visual_balance',
		when: ({ has, within }) => has('symmetrical') && within('symmetry', 0.5, 1),
	},
	one_plane: { dimension: 'visual_balance', when: ({ within }) => within('calm', 0.4, 1) },
	a_third_less: {
		dimension: 'composition',
		when: ({ within, has }) => within('calm', 0, 0.3) && !has('cluttered'),
	},
	to_the_edge: {
		dimension: 'composition',
		when: ({ has, within }) => has('level') && within('tilt', -1, 1),
	},
	under_cloud: {
		dimension: 'lighting',
		when: ({ is, noon, within }) => noon && is('building', 'city') && within('contrast', 0.24, 1),
	},
	three_tones: {
		dimension: 'lighting',
		when: ({ colour, within }) =>
			(!colour || within('chroma', 0, 12)) && within('median', 0.1, 0.9),
	},
	turn_it: { dimension: 'visual_balance', when: ({ value }) => value('weight') !== undefined },
	three_to_five: {
		dimension: 'composition',
		when: ({ within }) => within('aspect', 1.2, 2.5) && within('calm', 0, 1),
	},
	verticals: {
		dimension: 'composition',
		when: ({ is, within }) => is('building', 'city', 'forest') && within('calm', 0, 0.6),
	},
	empty_side: {
		dimension: 'visual_balance',
		when: ({ within, is }) =>
			within('calm', 0.15, 0.6) && is('building', 'object', 'vehicle', 'person', 'bird', 'animal'),
	},
	weigh_halves: {
		dimension: 'visual_balance',
		when: ({ within, has }) => within('symmetry', 0.15, 0.9) && !has('symmetrical'),
	},
	greys_count: {
		dimension: 'lighting',
		when: ({ within, day }) => day && within('contrast', 0.12, 0.4),
	},
} as const satisfies Record<string, Gate>;

export const vangogh = {
	complement: {
		dimension: 'emotional_impact',
		when: ({ colour, value, within }) =>
			colour &&
			value('hue') !== undefined &&
			value('huePair') === undefined &&
			within('vivid', 0.03, 1),
	},
	blue_hour: {
		dimension: 'lighting',
		when: ({ open, day, is, colour }) => colour && open && day && is('city', 'building', 'water'),
	},
	stay_longer: {
		dimension: 'lighting',
		when: ({ facts, is, within }) =>
			facts.night !== undefined && is('sky', 'city', 'landscape') && within('shutterSeconds', 0, 2),
	},
	raking: {
		dimension: 'lighting',
		when: ({ is, within, open, day }) =>
			open && day && is('plant', 'flower', 'landscape', 'building') && within('contrast', 0, 0.22),
	},
	sweep: {
		dimension: 'emotional_impact',
		when: ({ is, within }) =>
			is('forest', 'flower', 'plant', 'water') && within('shutterSeconds', 0, 1 / 50),
	},
	push_one: {
		dimension: 'emotional_impact',
		when: ({ colour, within, value, is, has }) =>
			colour &&
			within('chroma', 4, 18) &&
			value('hue') !== undefined &&
			!is('person', 'people') &&
			!has('undersaturated', 'quiet_colour', 'oversaturated'),
	},
	hands_at_work: {
		dimension: 'emotional_impact',
		when: ({ is, facts }) => is('person', 'people') && facts.shutterSeconds !== undefined,
	},
	follow_the_light: { dimension: 'lighting', when: ({ has }) => has('warm_light') },
	more_yellow: {
		dimension: 'emotional_impact',
		when: ({ colour, value, within }) =>
			colour && ['yellow', 'orange'].includes(value('hue') ?? '') && within('vivid', 0.05, 0.45),
	},
	a_portrait_of_it: {
		dimension: 'composition',
		when: ({ is, within }) => is('object', 'vehicle', 'building', 'plant') && within('calm', 0, 1),
	},
	strokes: {
		dimension: 'focus_sharpness',
		when: ({ colour, within, has }) =>
			!colour && within('contrast', 0, 0.28) && !has('noise', 'oversharpened'),
	},
	its_gaze: {
		dimension: 'emotional_impact',
		when: ({ is, within }) => is('animal', 'bird') && within('acuity', 0.3, 1),
	},
	say_the_light: {
		dimension: 'lighting',
		when: ({ within, colour }) => colour && within('chroma', 6, 60) && within('median', 0.1, 0.9),
	},
	rough_paper: {
		dimension: 'focus_sharpness',
		when: ({ within }) => within('acuity', 0.4, 1) && within('megapixels', 0.2, 1000),
	},
	warm_it: {
		dimension: 'emotional_impact',
		when: ({ colour, open, day, within, has }) =>
			colour &&
			open &&
			day &&
			within('chroma', 5, 25) &&
			!has('warm_cast', 'warm_light', 'cool_cast', 'green_cast'),
	},
	nearer: {
		dimension: 'composition',
		when: ({ is, within, value, has }) =>
			is('flower', 'plant', 'object', 'animal', 'person', 'food', 'bird') &&
			value('subject')?.size !== 'large' &&
			within('calm', 0.15, 1) &&
			!has('fills_frame'),
	},
	deeper_shadow: {
		dimension: 'lighting',
		when: ({ within, day, has }) =>
			day && within('darkest', 0.02, 0.2) && !has('shapes_on_light', 'flat_tones', 'blocked_areas'),
	},
} as const satisfies Record<string, Gate>;
