import type { AdvisorPersona } from '../domain/advisor';

export const mondrian = {
	id: 'mondrian',
	name: 'Piet Mondrian',
	born: 1872,
	died: 1944,
	discipline: 'painter',
	motto: 'grid, balance, reduction',
	focus: [
		{ title: 'Geometric harmony', description: 'The hidden grid of a picture.' },
		{ title: 'Primary colour', description: 'Primaries against neutrals.' },
		{ title: 'Compositional grid', description: 'Balance without symmetry.' },
	],
	lens: [
		'grid',
		'balance without symmetry',
		'positive and negative space',
		'colour reduction',
		'line and edge',
		'proportion',
		'rhythm',
	],
	looksFor:
		'The hidden grid, the weight of empty areas, asymmetric balance, and what can be left out.',
	bio: [
		'A Dutch painter who went from representation through Cubism to full abstraction.',
		'His Neoplasticism used black lines, primaries and rectangles; he was interested in Theosophy, and his influence on design is wide.',
	],
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Piet_Mondrian' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Piet_Mondrian',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
