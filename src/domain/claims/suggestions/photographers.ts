/** When the photographers among the advisors suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { land, leastAccent, small } from './about';

const wide = ['landscape', 'mountain', 'water', 'forest'] as const;

export const ansel = {
	side_light: {
		dimension: 'lighting',
		when: ({ noon, is, within }) => noon && is(...wide) && within('contrast', 0, 0.24),
	},
	grey_version: {
		dimension: 'emotional_impact',
		when: ({ colour, within, has }) =>
			colour &&
			within('chroma', 0, 12) &&
			within('mostChroma', 0, 20) &&
			within('vivid', 0, leastAccent) &&
			!has('undersaturated', 'warm_light', 'coloured_light', 'colour_accent', 'flat_tones'),
	},
	print: { dimension: 'focus_sharpness', when: ({ large, has }) => large && !has('small_file') },
	tripod: {
		dimension: 'depth_perspective',
		when: ({ is, within, has }) =>
			is(...wide, 'building') &&
			within('shutterSeconds', 1 / 100, 0.4) &&
			within('aperture', 1, 6.4) &&
			!has('sharp_throughout', 'near_far_sharp'),
	},
} as const satisfies Record<string, Gate>;

export const watkins = {
	stop_down: {
		dimension: 'focus_sharpness',
		when: ({ is, within, day, has }) =>
			day &&
			is(...wide, 'building', 'city') &&
			within('aperture', 1, 5) &&
			!has('soft_background', 'sharp_throughout', 'near_far_sharp'),
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
} as const satisfies Record<string, Gate>;

export const weston = {
	closer: {
		dimension: 'composition',
		when: ({ apart, within, has }) =>
			apart !== undefined && within('calm', 0.4, 1) && !has('fills_frame', 'subject_small'),
	},
	square: {
		dimension: 'composition',
		when: ({ within, fits }) => within('aspect', 1.3, 2) && fits(1),
	},
	greys: {
		dimension: 'emotional_impact',
		when: ({ colour, within, has }) =>
			colour &&
			within('chroma', 0, 10) &&
			within('mostChroma', 0, 20) &&
			within('vivid', 0, leastAccent) &&
			!has('colour_accent', 'colour_pair', 'coloured_light'),
	},
	plain_ground: {
		dimension: 'composition',
		when: ({ is, within, has, value }) =>
			is(...small) &&
			within('calm', 0, 0.4) &&
			['small', 'middle'].includes(value('subject')?.size ?? '') &&
			!has('cluttered', 'soft_background', 'fills_frame', 'one_colour'),
	},
	contact_print: {
		dimension: 'focus_sharpness',
		when: ({ within, has }) =>
			within('megapixels', 6, 1000) && within('acuity', 0.65, 1) && !has('small_file'),
	},
	deep_focus: {
		dimension: 'depth_perspective',
		when: ({ is, within, has }) =>
			is('object', 'food', 'flower', 'plant') &&
			within('aperture', 1, 4.5) &&
			!has('soft_background'),
	},
} as const satisfies Record<string, Gate>;
