import type { viewer as English } from '../en/viewer';
import { formatList } from '../formats';

export const viewer: typeof English = {
	title: (names) => `${formatList(names)}, vergrößert`,
	seen: (name, percent) => `${name}, bei ${percent}`,
	percent: (figure) => `${figure} %`,
	scale: 'Maßstab',
	larger: 'Größer',
	smaller: 'Kleiner',
	fit: 'Einpassen',
	peaking: 'Fokus-Peaking',
	clipping: 'Beschnittene Tonwerte',
	over: 'Vorher/nachher mit Regler',
	divider: 'Trennlinie zwischen vorher und nachher',
	close: 'Schließen',
	before: 'Vorher',
	after: 'Nachher',
	first: 'Erstes',
	second: 'Zweites',
	statuses: {
		loading: 'Die Datei wird in voller Größe gelesen…',
		reduced: 'Zu groß für eine Webseite: etwas verkleinert gezeigt.',
		preview: 'Die Datei ist in voller Größe nicht lesbar: Dies ist ihre Vorschau.',
	},
};
