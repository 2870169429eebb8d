/** When those who came near to plants and people suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { land, living, small } from './about';

const wide = ['landscape', 'mountain', 'water', 'forest'] as const;

export const cunningham = {
	past_the_rim: {
		dimension: 'composition',
		when: ({ is, value, has }) =>
			is('flower', 'plant', 'insect') &&
			value('subject')?.size !== 'large' &&
			!has('fills_frame', 'subject_small'),
	},
	white_card: {
		dimension: 'lighting',
		when: ({ is, within, day, has }) =>
			day &&
			is('flower', 'plant', 'insect', 'person') &&
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
	two_exposures: {
		dimension: 'emotional_impact',
		when: ({ has, within, is }) =>
			(has('simple', 'lit_on_dark') || within('calm', 0.5, 1)) &&
			is(...small, 'person', 'building'),
	},
	unposed: {
		dimension: 'emotional_impact',
		when: ({ is, within }) => is('person', 'people') && within('shutterSeconds', 0, 1 / 100),
	},
	crispest_part: {
		dimension: 'focus_sharpness',
		when: ({ within, facts }) =>
			within('acuity', 0.65, 1) &&
			within('megapixels', 4, 1000) &&
			facts.acuity?.where !== undefined &&
			facts.acuity.where !== 'whole frame',
	},
	one_thing_less: {
		dimension: 'composition',
		when: ({ within, has }) => within('calm', 0, 0.3) && !has('cluttered', 'fills_frame'),
	},
	structure_in_grey: {
		dimension: 'lighting',
		when: ({ colour, within, has }) => colour && within('chroma', 0, 18) && !has('colour_accent'),
	},
	window: {
		dimension: 'lighting',
		when: ({ is, value, within }) =>
			value('ambient') === 'indoor' &&
			is('person', 'flower', 'food', 'plant', 'object') &&
			within('iso', 400, 1e6),
	},
	three_nearer: {
		dimension: 'composition',
		when: ({ is, value, has }) =>
			is(...small, 'animal', 'bird', 'building') &&
			value('subject')?.size !== 'large' &&
			!has('fills_frame'),
	},
	other_side: {
		dimension: 'depth_perspective',
		when: ({ is, within }) =>
			is(...small, 'person', 'building', 'vehicle') && within('symmetry', 0.15, 1),
	},
	softer_hour: {
		dimension: 'lighting',
		when: ({ open, day, within }) => open && day && within('contrast', 0.22, 1),
	},
	look_longer: {
		dimension: 'focus_sharpness',
		when: ({ within, has }) => within('sharpShare', 0.3, 1) && !has('out_of_focus', 'soft_file'),
	},
	edges_first: { dimension: 'composition', when: ({ within }) => within('calm', 0.1, 0.6) },
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
	matt_paper: {
		dimension: 'lighting',
		when: ({ within, has }) => within('contrast', 0.24, 1) && !has('hard_tones', 'burnt_areas'),
	},
	come_back: {
		dimension: 'emotional_impact',
		when: ({ open, facts, is }) =>
			facts.month !== undefined && open && is('person', 'people', 'building', 'landscape'),
	},
	where_it_lives: {
		dimension: 'depth_perspective',
		when: ({ is, value, has }) =>
			is('animal', 'bird') && (value('subject')?.size === 'large' || has('fills_frame')),
	},
	in_use: {
		dimension: 'emotional_impact',
		when: ({ is, facts, day }) => day && is('building') && facts.people?.value === false,
	},
	quiet_series: {
		dimension: 'emotional_impact',
		when: ({ within, is, colour }) => colour && within('chroma', 0, 20) && is(...living, ...land),
	},
	thinner_light: {
		dimension: 'lighting',
		when: ({ open, day, within, has }) =>
			open && day && within('contrast', 0.22, 1) && !has('hard_tones', 'warm_light'),
	},
	more_room: {
		dimension: 'composition',
		when: ({ is, within, has }) =>
			is(...living, 'building', 'object', 'vehicle') &&
			within('calm', 0, 0.3) &&
			!has('cluttered', 'fills_frame'),
	},
	calmer_edges: {
		dimension: 'visual_balance',
		when: ({ within, day }) => day && within('calm', 0.1, 0.6) && within('median', 0.2, 0.75),
	},
	softer_black: {
		dimension: 'lighting',
		when: ({ within, day, has }) =>
			day && within('darkest', 0, 0.04) && within('contrast', 0.16, 1) && !has('shapes_on_light'),
	},
	look_back: {
		dimension: 'emotional_impact',
		when: ({ is, within }) =>
			is('animal', 'bird', 'building', 'object', 'mountain', 'vehicle') &&
			within('symmetry', 0.15, 1),
	},
} as const satisfies Record<string, Gate>;
