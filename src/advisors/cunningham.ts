import type { AdvisorPersona } from '../domain/advisor';

export const cunningham = {
	id: 'cunningham',
	name: 'Imogen Cunningham',
	born: 1883,
	died: 1976,
	discipline: 'photographer',
	looksFor:
		'Nearness, structure found in natural detail, directness, and a feeling for what is alive.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Imogen_Cunningham' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Imogen_Cunningham',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
