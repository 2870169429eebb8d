/** When those who came near to plants and people suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { land } from './about';

const wide = ['landscape', 'mountain', 'water', 'forest'] as const;

export const cunningham = {
	past_the_rim: {
		dimension: 'composition',
		when: ({ is, value, has, within }) =>
			is('flower', 'plant', 'insect') &&
			within('calm', 0.3, 1) &&
			value('subject')?.size !== 'large' &&
			!has('fills_frame', 'subject_small'),
	},
	white_card: {
		dimension: 'lighting',
		when: ({ is, within, day, has }) =>
			day &&
			is('flower', 'insect', 'person') &&
			within('subjectMedian', 0.1, 0.36) &&
			!has('subject_dark'),
	},
	shade_it: {
		dimension: 'lighting',
		when: ({ is, within, open, day }) =>
			open && day && is('flower', 'plant', 'insect') && within('contrast', 0.2, 1),
	},
	light_through: {
		dimension: 'lighting',
		when: ({ is, open, day, has }) =>
			open && day && is('flower', 'plant') && !has('shapes_on_light'),
	},
	its_height: {
		dimension: 'depth_perspective',
		when: ({ is, facts }) =>
			is('animal', 'insect', 'person', 'flower') &&
			(facts.subject?.where?.startsWith('bottom') ?? false),
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
		when: ({ open, day, within }) => open && day && within('contrast', 0.27, 1),
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
			(is('person', 'people') || facts.people?.value === true) && within('megapixels', 2, 1000),
	},
	someone_there: {
		dimension: 'emotional_impact',
		when: ({ open, day, is, facts }) =>
			open && day && is('landscape', 'mountain') && facts.people?.value !== true,
	},
	more_sky: {
		dimension: 'composition',
		when: ({ open, is, value }) =>
			open && is('landscape', 'mountain', 'animal') && (value('weight')?.y ?? -1) > 0.04,
	},
	face_to_light: {
		dimension: 'lighting',
		when: ({ is, within, has }) =>
			is('person', 'people') && within('subjectMedian', 0.05, 0.34) && !has('subject_dark'),
	},
	keep_the_air: {
		dimension: 'depth_perspective',
		when: ({ within, is }) => within('haze', 1.4, 20) && is(...land, 'city'),
	},
	come_back: {
		dimension: 'emotional_impact',
		when: ({ open, facts, is }) =>
			facts.month !== undefined && open && is('person', 'people', 'building', 'landscape'),
	},
} as const satisfies Record<string, Gate>;
