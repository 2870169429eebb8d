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

export function advisorById(id: AdvisorId): AdvisorPersona {
	return byId[id];
}
