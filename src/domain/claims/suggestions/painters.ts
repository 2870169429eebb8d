/** When the painters and the architect among the advisors suggest what. The words: `ui/text`. */
import type { Gate } from './about';
import { land } from './about';

export const okeeffe = {
	all_four_edges: {
		dimension: 'composition',
		when: ({ is, apart, has }) =>
			is('flower', 'plant', 'food', 'object') &&
			apart !== undefined &&
			!has('fills_frame', 'subject_small'),
	},
	half_the_ground: {
		dimension: 'composition',
		when: ({ within, apart, has }) =>
			within('calm', 0.5, 1) &&
			apart !== undefined &&
			!has('fills_frame', 'subject_small', 'simple', 'free_room', 'small_in_space'),
	},
	let_detail_go: {
		dimension: 'focus_sharpness',
		when: ({ is, within }) => is('flower', 'plant', 'object') && within('aperture', 5.6, 64),
	},
	same_again: {
		dimension: 'emotional_impact',
		when: ({ is, open, facts }) => open && is(...land) && facts.hour !== undefined,
	},
} as const satisfies Record<string, Gate>;

export const mondrian = {
	square: {
		dimension: 'composition',
		when: ({ within, fits }) => within('aspect', 1.3, 2) && fits(1),
	},
	under_cloud: {
		dimension: 'lighting',
		when: ({ is, noon, within }) => noon && is('building', 'city') && within('contrast', 0.24, 1),
	},
} as const satisfies Record<string, Gate>;

export const vangogh = {
	blue_hour: {
		dimension: 'lighting',
		when: ({ open, day, is, colour }) => colour && open && day && is('city', 'building', 'water'),
	},
	stay_longer: {
		dimension: 'lighting',
		when: ({ facts, is, within }) =>
			facts.night !== undefined && is('sky', 'city', 'landscape') && within('shutterSeconds', 0, 2),
	},
	sweep: {
		dimension: 'emotional_impact',
		when: ({ is, within }) =>
			is('forest', 'flower', 'plant', 'water') && within('shutterSeconds', 0, 1 / 50),
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
} as const satisfies Record<string, Gate>;
