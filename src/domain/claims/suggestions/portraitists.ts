/** When those who came near to plants and people suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { leastAccent } from './about';

const wide = ['landscape', 'mountain', 'water', 'forest'] as const;

export const cunningham = {
	past_the_rim: {
		dimension: 'composition',
		when: ({ is, apart, has }) =>
			is('flower', 'plant', 'insect') &&
			apart !== undefined &&
			!has('fills_frame', 'subject_small'),
	},
	shade_it: {
		dimension: 'lighting',
		when: ({ is, within, noon }) =>
			noon && is('flower', 'plant', 'insect') && within('contrast', 0.2, 1),
	},
	plane: {
		dimension: 'focus_sharpness',
		when: ({ is, within }) => is('flower', 'plant', 'insect') && within('aperture', 1, 5.6),
	},
	unposed: {
		dimension: 'emotional_impact',
		when: ({ is, within }) => is('person', 'people') && within('shutterSeconds', 0, 1 / 100),
	},
	structure_in_grey: {
		dimension: 'lighting',
		when: ({ colour, within, has }) =>
			colour &&
			within('chroma', 0, 10) &&
			within('mostChroma', 0, 20) &&
			within('vivid', 0, leastAccent) &&
			!has('colour_accent', 'flat_tones'),
	},
	window: {
		dimension: 'lighting',
		when: ({ is, value, within }) =>
			value('ambient') === 'indoor' &&
			is('person', 'flower', 'food', 'plant', 'object') &&
			within('iso', 400, 1e6),
	},
	softer_hour: {
		dimension: 'lighting',
		when: ({ noon, within }) => noon && within('contrast', 0.27, 1),
	},
} as const satisfies Record<string, Gate>;

export const gilpin = {
	last_hour: {
		dimension: 'lighting',
		when: ({ noon, is }) => noon && is(...wide, 'building', 'city', 'animal'),
	},
	give_a_print: {
		dimension: 'emotional_impact',
		when: ({ is, facts, within }) =>
			is('person', 'people') && facts.people?.value === true && within('megapixels', 2, 1000),
	},
	keep_the_air: { dimension: 'depth_perspective', when: ({ has }) => has('haze_depth') },
	come_back: {
		dimension: 'emotional_impact',
		when: ({ open, facts, is }) =>
			facts.month !== undefined && open && is('person', 'people', 'building', 'landscape'),
	},
} as const satisfies Record<string, Gate>;
