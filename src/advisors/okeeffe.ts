import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const okeeffe = {
	id: 'okeeffe',
	name: advisorNames.okeeffe,
	born: 1887,
	died: 1986,
	discipline: 'painter',
	looksFor:
		'The essential shape of a natural thing, curves and the space around them, and a personal way of seeing.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Georgia_O%27Keeffe' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Georgia_O%27Keeffe',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
