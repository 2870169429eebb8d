/** When the architect among the advisors suggests what. The words: `ui/text`. */
import type { Gate } from './about';

export const gehry = {
	walk_round: {
		dimension: 'depth_perspective',
		when: ({ is, within }) => is('building', 'object', 'vehicle') && within('symmetry', 0.15, 1),
	},
	grazing_sun: {
		dimension: 'lighting',
		when: ({ noon, is, within }) =>
			noon && is('building', 'city', 'vehicle') && within('contrast', 0, 0.3),
	},
	after_rain: {
		dimension: 'lighting',
		when: ({ open, is, within }) => open && is('city', 'building') && within('median', 0.1, 0.8),
	},
	lean_more: {
		dimension: 'composition',
		when: ({ within, has }) => within('converging', 1, 90) && !has('converging'),
	},
	break_the_level: {
		dimension: 'composition',
		when: ({ has, is }) => has('level') && is('building', 'city', 'vehicle', 'object'),
	},
	narrow: {
		dimension: 'composition',
		when: ({ within, has }) =>
			within('aspect', 1.2, 1.7) && within('calm', 0.3, 1) && !has('fills_frame'),
	},
	reflection: {
		dimension: 'composition',
		when: ({ is, within, day }) => day && is('water') && within('symmetry', 0.15, 1),
	},
	let_them_pass: {
		dimension: 'emotional_impact',
		when: ({ is, within, facts }) =>
			(is('city', 'vehicle') || facts.people?.value === true) &&
			is('city', 'building', 'vehicle', 'people') &&
			within('shutterSeconds', 0, 1 / 60),
	},
	collision: {
		dimension: 'composition',
		when: ({ is, facts }) =>
			is('landscape', 'mountain', 'forest', 'sky') &&
			facts.acuity?.where !== undefined &&
			facts.acuity.where !== 'whole frame',
	},
	room_to_move: {
		dimension: 'depth_perspective',
		when: ({ is, facts, has }) =>
			is('animal', 'bird', 'insect') &&
			facts.subject?.where !== undefined &&
			!has('subject_small', 'fills_frame'),
	},
	someone_in_it: {
		dimension: 'depth_perspective',
		when: ({ is, facts, day }) => day && is('building') && facts.people?.value === false,
	},
	skin: {
		dimension: 'focus_sharpness',
		when: ({ within, facts }) =>
			within('acuity', 0.6, 1) &&
			facts.acuity?.where !== undefined &&
			facts.acuity.where !== 'whole frame',
	},
	odd_side: {
		dimension: 'visual_balance',
		when: ({ value, has }) => value('weight') !== undefined,
	},
	break_out: {
		dimension: 'composition',
		when: ({ is, within, has }) =>
			is('building', 'object', 'vehicle', 'plant', 'flower') &&
			within('calm', 0.1, 1) &&
			!has('fills_frame'),
	},
	twice_as_close: {
		dimension: 'depth_perspective',
		when: ({ is, within }) =>
			is('building', 'object', 'vehicle', 'city', 'mountain') && within('calm', 0.05, 1),
	},
	harder_light: {
		dimension: 'lighting',
		when: ({ within, day, has }) =>
			day && within('contrast', 0.1, 0.24) && !has('soft_light', 'shapes_on_light'),
	},
	fold: {
		dimension: 'composition',
		when: ({ within, has }) => within('symmetry', 0.4, 1) && !has('symmetrical'),
	},
	negative: { dimension: 'visual_balance', when: ({ within }) => within('calm', 0.25, 1) },
} as const satisfies Record<string, Gate>;
