import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const mondrian = {
	id: 'mondrian',
	name: advisorNames.mondrian,
	born: 1872,
	died: 1944,
	discipline: 'painter',
	looksFor:
		'The hidden grid, the weight of empty areas, asymmetric balance, and what can be left out.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Piet_Mondrian' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Piet_Mondrian',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
