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
			within('darkest', 0.12, 0.4) &&
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
			within('chroma', 0, 12) &&
			within('mostChroma', 0, 20) &&
			!has('undersaturated', 'warm_light', 'coloured_light', 'colour_accent', 'flat_tones'),
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
			within('blocked', 0.02, 0.1) &&
			facts.blocked?.where !== undefined &&
			facts.blocked.where !== 'whole frame' &&
			!has('blocked_areas', 'subject_dark', 'shapes_on_light'),
	},
} as const satisfies Record<string, Gate>;

export const watkins = {
	known_size: {
		dimension: 'composition',
		when: ({ open, day, is, facts }) => open && day && is(...wide) && facts.people?.value !== true,
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
	other_season: {
		dimension: 'emotional_impact',
		when: ({ open, is, facts }) => open && is(...land, 'building') && facts.month !== undefined,
	},
	early_air: {
		dimension: 'depth_perspective',
		when: ({ open, day, is, within, has }) =>
			open && day && is('mountain', 'landscape') && within('haze', 1.5, 20) && !has('haze_depth'),
	},
	square_on: {
		dimension: 'composition',
		when: ({ is, within }) => is('building') && within('symmetry', 0.15, 0.4),
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
			colour && within('chroma', 0, 10) && !has('colour_accent', 'colour_pair', 'coloured_light'),
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
} as const satisfies Record<string, Gate>;
