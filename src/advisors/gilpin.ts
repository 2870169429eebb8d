import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const gilpin = {
	id: 'gilpin',
	name: advisorNames.gilpin,
	born: 1891,
	died: 1979,
	discipline: 'photographer',
	looksFor:
		'People and places shown with dignity and consent, land and life that belong together, light with mood.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Laura_Gilpin' },
		{ label: 'Wikimedia Commons', url: 'https://commons.wikimedia.org/wiki/Category:Laura_Gilpin' },
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
