import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const ansel = {
	id: 'ansel',
	name: advisorNames.ansel,
	born: 1902,
	died: 1984,
	discipline: 'photographer',
	looksFor:
		'Tones used on purpose, layers from foreground to distance, sharpness throughout, and light that has a direction.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Ansel_Adams' },
		{ label: 'Wikimedia Commons', url: 'https://commons.wikimedia.org/wiki/Category:Ansel_Adams' },
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
