import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const watkins = {
	id: 'watkins',
	name: advisorNames.watkins,
	born: 1829,
	died: 1916,
	discipline: 'photographer',
	looksFor:
		'A figure, a tree or a horizon that gives the size; a place worth keeping; exact detail from a chosen viewpoint.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Carleton_Watkins' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Carleton_Watkins',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
