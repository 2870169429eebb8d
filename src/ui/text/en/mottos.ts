/** Three words of each advisor, beside the names of the first screen. */
import type { AdvisorId } from '../../../domain/advisor';

export const mottos: Record<AdvisorId, string> = {
	ansel: 'tone, depth, exactness',
	watkins: 'scale, patience, place',
	weston: 'form, surface, clarity',
	cunningham: 'nearness, plants, precision',
	gilpin: 'dignity, land, grace',
	okeeffe: 'nearness, curve, colour',
	mondrian: 'grid, balance, reduction',
	vangogh: 'feeling, colour, movement',
	gehry: 'space, material, risk',
};
