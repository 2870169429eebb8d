import type { AdvisorPersona } from '../domain/advisor';

export const gehry = {
	id: 'gehry',
	name: 'Frank Gehry',
	born: 1929,
	died: 2025,
	discipline: 'architect',
	motto: 'space, material, risk',
	focus: [
		{ title: 'Spatial dynamics', description: 'How the eye moves through space.' },
		{ title: 'Material innovation', description: 'What surfaces do with light.' },
		{ title: 'Sculptural form', description: 'Movement in solid things.' },
	],
	lens: [
		'flow of space',
		'line and structure',
		'material and light',
		'unusual viewpoint',
		'tension',
		'context',
		'risk',
	],
	looksFor:
		'How the eye moves through space, what surfaces do with light, and an angle that nobody else took.',
	bio: [
		'A Canadian-American architect born in Toronto, linked with deconstructivism.',
		'Built with titanium, steel and chain-link: the Guggenheim Museum Bilbao of 1997 and the Walt Disney Concert Hall among others.',
	],
	links: [
		{ label: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Frank_Gehry' },
		{ label: 'Wikimedia Commons', url: 'https://commons.wikimedia.org/wiki/Category:Frank_Gehry' },
	],
	promptVersion: 1,
} satisfies AdvisorPersona;
