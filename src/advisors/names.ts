/** All that the first screen needs of the advisors. */
import type { AdvisorId } from '../domain/advisor';

export const advisorNames: Readonly<Record<AdvisorId, string>> = {
	ansel: 'Ansel Adams',
	watkins: 'Carleton Watkins',
	weston: 'Edward Weston',
	cunningham: 'Imogen Cunningham',
	gilpin: 'Laura Gilpin',
	okeeffe: 'Georgia O’Keeffe',
	mondrian: 'Piet Mondrian',
	vangogh: 'Vincent van Gogh',
	gehry: 'Frank Gehry',
};

/** Of an id that this version does not know, all that is known is its id. */
export const advisorName = (id: AdvisorId): string =>
	Object.hasOwn(advisorNames, id) ? advisorNames[id] : id;
