import type { AdvisorPersona } from '../domain/advisor';
import { advisorNames } from './names';

export const gehry = {
	id: 'gehry',
	name: advisorNames.gehry,
	born: 1929,
	died: 2025,
	discipline: 'architect',
	looksFor:
		'How the eye moves through space, what surfaces do with light, and an angle that nobody else took.',
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Frank_Gehry' },
		{ label: 'Wikimedia Commons', url: 'https://commons.wikimedia.org/wiki/Category:Frank_Gehry' },
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
