import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const vangogh = {
	id: 'vangogh',
	name: advisorNames.vangogh,
	born: 1853,
	died: 1890,
	discipline: 'painter',
	looksFor:
		'Feeling before technique, bold or complementary colour, movement through the frame, touchable texture.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Vincent_van_Gogh' },
		{
			label: 'Wikimedia Commons',
			url: 'https://commons.wikimedia.org/wiki/Category:Vincent_van_Gogh',
		},
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
