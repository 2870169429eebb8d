import type { installed as English } from '../en/installed';
import { plural } from './plural';

export const installed: typeof English = {
	offer: {
		title: 'Mondrian als App behalten',
		about:
			'Sie öffnet sich in einem eigenen Fenster, auch ohne Verbindung, und nimmt Fotos aus dem Teilen-Menü und aus „Öffnen mit“ an, wo das System beides anbietet.',
		byHand:
			'Auf iPhone oder iPad: Teilen, dann Zum Home-Bildschirm. Auf dem Mac: Ablage, dann Zum Dock hinzufügen.',
		install: 'Installieren',
		never: 'Nicht mehr fragen',
	},
	handed: {
		about: (count) =>
			plural(count, {
				one: '# Foto wurde von außerhalb dieser Seite an Mondrian geschickt.',
				other: '# Fotos wurden von außerhalb dieser Seite an Mondrian geschickt.',
			}),
		take: 'Beurteilen',
		drop: 'Verwerfen',
	},
	shareFailed:
		'Die geteilten Fotos konnten nicht behalten werden: Der Speicher dieses Browsers ist voll oder geschlossen. Platz schaffen und sie noch einmal teilen.',
};
