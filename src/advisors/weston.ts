import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const weston = {
	id: 'weston',
	name: advisorNames.weston,
	born: 1886,
	died: 1958,
	discipline: 'photographer',
	looksFor:
		'Form before subject, everything unneeded removed, continuous tone, and a sharpness that makes the surface felt.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Edward_Weston' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Edward_Weston',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
