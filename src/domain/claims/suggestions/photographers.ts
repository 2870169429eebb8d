/** When the photographers among the advisors suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { land, small } from './about';

const wide = ['landscape', 'mountain', 'water', 'forest'] as const;

export const ansel = {
	side_light: {
		dimension: 'lighting',
		when: ({ noon, is, within }) => noon && is(...wide) && within('contrast', 0, 0.24),
	},
	true_black: {
		dimension: 'lighting',
		when: ({ facts, within, has }) =>
			within('darkest', 0.05, 0.4) &&
			facts.highKey === undefined &&
			facts.haze === undefined &&
			!has('flat_tones', 'bright_on_purpose', 'shapes_on_light', 'haze_depth'),
	},
	near_white: {
		dimension: 'lighting',
		when: ({ day, within, has }) =>
			day && within('brightest', 0.5, 0.9) && !has('flat_tones', 'underexposed'),
	},
	grey_version: {
		dimension: 'emotional_impact',
		when: ({ colour, within, has }) =>
			colour &&
			within('chroma', 0, 16) &&
			!has('undersaturated', 'warm_light', 'coloured_light', 'colour_accent'),
	},
	near_ground: {
		dimension: 'depth_perspective',
		when: ({ open, day, is, facts, has }) =>
			open &&
			day &&
			is('landscape', 'mountain', 'water') &&
			!has('layered') &&
			(facts.acuity?.where?.startsWith('top') ?? false),
	},
	print: { dimension: 'focus_sharpness', when: ({ large, has }) => large && !has('small_file') },
	corners: {
		dimension: 'visual_balance',
		when: ({ day, value, within, has }) => {
			const weight = value('weight');
			return (
				day &&
				weight !== undefined &&
				Math.hypot(weight.x, weight.y) < 0.12 &&
				within('median', 0.25, 0.7) &&
				!has('bright_edge', 'shapes_on_light', 'bright_on_purpose')
			);
		},
	},
	place_subject: {
		dimension: 'lighting',
		when: ({ within, facts, has }) =>
			within('subjectMedian', 0.18, 0.4) &&
			facts.silhouette === undefined &&
			!has('subject_dark', 'underexposed', 'overexposed', 'dark_on_purpose', 'lit_on_dark'),
	},
	tripod: {
		dimension: 'depth_perspective',
		when: ({ is, within }) =>
			is(...wide, 'building') &&
			within('shutterSeconds', 1 / 100, 0.4) &&
			within('aperture', 1, 6.4),
	},
	cloud_shadow: {
		dimension: 'lighting',
		when: ({ noon, is, within }) => noon && is('landscape', 'mountain') && within('calm', 0.3, 1),
	},
	dodge: {
		dimension: 'lighting',
		when: ({ day, within, has, facts }) =>
			day &&
			within('blocked', 0.002, 0.1) &&
			facts.blocked?.where !== undefined &&
			facts.blocked.where !== 'whole frame' &&
			!has('blocked_areas', 'subject_dark', 'shapes_on_light'),
	},
	zones: { dimension: 'lighting', when: ({ day, within }) => day && within('median', 0.2, 0.75) },
	print_lighter: {
		dimension: 'lighting',
		when: ({ day, within, has }) =>
			day && within('median', 0.26, 0.4) && !has('underexposed', 'overexposed', 'burnt_areas'),
	},
	test_strip: {
		dimension: 'lighting',
		when: ({ within, has }) => within('contrast', 0.14, 0.34) && !has('flat_tones', 'hard_tones'),
	},
	follow_lines: {
		dimension: 'composition',
		when: ({ is, within, day }) =>
			day && is('building', 'city', 'landscape', 'mountain') && within('symmetry', 0.15, 0.8),
	},
} as const satisfies Record<string, Gate>;

export const watkins = {
	known_size: {
		dimension: 'composition',
		when: ({ open, is, facts }) => open && is(...wide) && facts.people?.value !== true,
	},
	higher: {
		dimension: 'depth_perspective',
		when: ({ open, is, facts }) =>
			open && is(...wide, 'city') && (facts.acuity?.where?.startsWith('bottom') ?? false),
	},
	stop_down: {
		dimension: 'focus_sharpness',
		when: ({ is, within, day, has }) =>
			day && is(...wide, 'building', 'city') && within('aperture', 1, 5) && !has('soft_background'),
	},
	large_print: {
		dimension: 'focus_sharpness',
		when: ({ large, has }) => large && !has('small_file'),
	},
	one_tone: {
		dimension: 'lighting',
		when: ({ colour, within }) => colour && within('chroma', 0, 30),
	},
	stereo: {
		dimension: 'depth_perspective',
		when: ({ is, within, facts }) =>
			is('building', 'forest', 'landscape', 'object') &&
			facts.people?.value !== true &&
			!within('shutterSeconds', 0, 1 / 800),
	},
	other_season: {
		dimension: 'emotional_impact',
		when: ({ open, is, facts }) => open && is(...land, 'building') && facts.month !== undefined,
	},
	four_edges: {
		dimension: 'focus_sharpness',
		when: ({ within, has }) =>
			within('acuity', 0.65, 1) && within('sharpShare', 0.6, 1) && !has('soft_background'),
	},
	early_air: {
		dimension: 'depth_perspective',
		when: ({ open, day, is, within, has }) =>
			open && day && is('mountain', 'landscape') && within('haze', 1.5, 20) && !has('haze_depth'),
	},
	plate_shape: {
		dimension: 'composition',
		when: ({ within, is, has }) =>
			within('aspect', 1.35, 2.4) && is(...wide, 'building') && !has('fills_frame'),
	},
	square_on: {
		dimension: 'composition',
		when: ({ is, within }) => is('building') && within('symmetry', 0.15, 0.8),
	},
	still_air: {
		dimension: 'focus_sharpness',
		when: ({ open, day, is, within }) =>
			open && day && is('forest', 'water', 'landscape', 'plant') && within('sharpShare', 0.2, 1),
	},
	count_it: {
		dimension: 'focus_sharpness',
		when: ({ within, has }) =>
			within('sharpShare', 0.5, 1) && within('calm', 0, 0.45) && !has('soft_background'),
	},
	more_foreground: {
		dimension: 'depth_perspective',
		when: ({ is, within, has }) =>
			is('building', 'mountain', 'landscape', 'city') &&
			within('aspect', 1.3, 2.5) &&
			!has('fills_frame'),
	},
	two_plates: {
		dimension: 'lighting',
		when: ({ within, day, has }) =>
			day && within('brightest', 0.93, 1) && within('darkest', 0, 0.06) && !has('shapes_on_light'),
	},
	one_yard_left: {
		dimension: 'composition',
		when: ({ within, is }) =>
			is('building', 'city', 'object', 'mountain', 'landscape') && within('symmetry', 0.15, 1),
	},
} as const satisfies Record<string, Gate>;

export const weston = {
	closer: {
		dimension: 'composition',
		when: ({ is, value, within, has }) =>
			is(...small, 'animal', 'bird', 'person') &&
			value('subject')?.size !== 'large' &&
			within('calm', 0.2, 1) &&
			!has('fills_frame', 'subject_small'),
	},
	square: {
		dimension: 'composition',
		when: ({ within, has, is }) => within('aspect', 1.3, 2) && (has('simple') || is(...small)),
	},
	greys: {
		dimension: 'emotional_impact',
		when: ({ colour, within, has }) =>
			colour && within('chroma', 0, 22) && !has('colour_accent', 'colour_pair', 'coloured_light'),
	},
	raking: {
		dimension: 'lighting',
		when: ({ is, within, day }) =>
			day && is('object', 'food', 'plant') && within('contrast', 0, 0.22),
	},
	plain_ground: {
		dimension: 'composition',
		when: ({ is, within, has }) => is(...small) && within('calm', 0, 0.4) && !has('cluttered'),
	},
	contact_print: {
		dimension: 'focus_sharpness',
		when: ({ within, has }) =>
			within('megapixels', 6, 1000) && within('acuity', 0.65, 1) && !has('small_file'),
	},
	deep_focus: {
		dimension: 'depth_perspective',
		when: ({ is, within }) => is('object', 'food', 'flower', 'plant') && within('aperture', 1, 4.5),
	},
	one_part: {
		dimension: 'composition',
		when: ({ is, facts, within }) =>
			is(...wide, 'building', 'city') &&
			within('acuity', 0.55, 1) &&
			facts.acuity?.where !== undefined &&
			facts.acuity.where !== 'whole frame',
	},
	upside_down: { dimension: 'visual_balance', when: ({ value }) => value('weight') !== undefined },
	empty_shape: {
		dimension: 'visual_balance',
		when: ({ within, has }) => within('calm', 0.5, 1) && !has('out_of_focus', 'soft_file'),
	},
	trace: { dimension: 'lighting', when: ({ day, within }) => day && within('contrast', 0.1, 0.4) },
	one_edge: {
		dimension: 'composition',
		when: ({ is, within, has }) =>
			is(...small, 'building', 'vehicle') && within('calm', 0.15, 1) && !has('fills_frame'),
	},
	halves: { dimension: 'visual_balance', when: ({ within }) => within('symmetry', 0.15, 0.9) },
	darker_ground: {
		dimension: 'visual_balance',
		when: ({ is, within, has }) =>
			is(...small, 'person', 'animal', 'bird') &&
			within('median', 0.25, 0.7) &&
			!has('shapes_on_light', 'lit_on_dark'),
	},
} as const satisfies Record<string, Gate>;
