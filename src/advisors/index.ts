import type { AdvisorId, AdvisorPersona } from '../domain/advisor';
import { ansel } from './ansel';
import { cunningham } from './cunningham';
import { gehry } from './gehry';
import { gilpin } from './gilpin';
import { mondrian } from './mondrian';
import { okeeffe } from './okeeffe';
import { vangogh } from './vangogh';
import { watkins } from './watkins';
import { weston } from './weston';

const byId: Record<AdvisorId, AdvisorPersona> = {
	ansel,
	watkins,
	weston,
	cunningham,
	gilpin,
	okeeffe,
	mondrian,
	vangogh,
	gehry,
};

/** In the order of `advisorIds`. */
export const advisors: readonly AdvisorPersona[] = Object.values(byId);

/** Of an id that this version does not know, all that is known is its id. */
export function advisorById(id: AdvisorId): AdvisorPersona {
	return Object.hasOwn(byId, id) ? byId[id] : unknown(id);
}

const unknown = (id: AdvisorId): AdvisorPersona => ({
	id,
	name: id,
	born: NaN,
	died: NaN,
	discipline: 'photographer',
	looksFor: '',
	links: [],
	promptVersion: 0,
});
