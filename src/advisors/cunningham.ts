import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const cunningham = {
	id: 'cunningham',
	name: advisorNames.cunningham,
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
