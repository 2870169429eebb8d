/** When the architect among the advisors suggests what. The words: `ui/text`. */
import type { Gate } from './about';

export const gehry = {
	grazing_sun: {
		dimension: 'lighting',
		when: ({ noon, is, within }) =>
			noon && is('building', 'city', 'vehicle') && within('contrast', 0, 0.3),
	},
	lean_more: {
		dimension: 'composition',
		when: ({ within, has, is }) =>
			is('building') && within('converging', 1, 90) && !has('converging'),
	},
	narrow: {
		dimension: 'composition',
		when: ({ within, fits }) => within('aspect', 1.2, 1.7) && within('calm', 0.5, 1) && fits(2),
	},
	let_them_pass: {
		dimension: 'emotional_impact',
		when: ({ is, within }) => is('city', 'vehicle') && within('shutterSeconds', 0, 1 / 60),
	},
} as const satisfies Record<string, Gate>;
