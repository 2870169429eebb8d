/** When the architect among the advisors suggests what. The words: `ui/text`. */
import type { Gate } from './about';

export const gehry = {
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
	narrow: {
		dimension: 'composition',
		when: ({ within, has }) =>
			within('aspect', 1.2, 1.7) && within('calm', 0.5, 1) && !has('fills_frame'),
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
} as const satisfies Record<string, Gate>;
