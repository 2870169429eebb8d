import type { AdvisorPersona } from '../domain/advisor';

export const okeeffe = {
	id: 'okeeffe',
	name: 'Georgia O’Keeffe',
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
