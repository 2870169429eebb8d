import type { traffic as English } from '../en/traffic';
import { plural } from './plural';

export const traffic: typeof English = {
	settings: 'Einstellungen',
	title: 'Was diese Seite verlassen hat',
	nothing: (clock) =>
		`Seit diese Seite um ${clock} geöffnet wurde, ging keine Anfrage an eine andere Adresse als die der App, und an diese wurde nichts gesendet: 0 Byte.`,
	ownOnly: (clock, sent) =>
		`Seit diese Seite um ${clock} geöffnet wurde, ging keine Anfrage an eine andere Adresse als die der App; an diese wurden ${sent} gesendet.`,
	went: (clock, addresses, sent) =>
		`Seit diese Seite um ${clock} geöffnet wurde, gingen Anfragen an ${plural(addresses, { one: 'eine andere Adresse', other: '# andere Adressen' })}: ${sent === undefined ? 'Wie viel gesendet wurde, ist nicht bekannt' : `${sent} gesendet`}.`,
	watched: {
		always:
			'Der Service Worker hat seitdem jede Anfrage der Seite und ihrer Worker gesehen, und wie viel gesendet wurde.',
		since: (clock) =>
			`Der Service Worker sieht seit ${clock} zu. Frühere Anfragen sind aus der Liste des Browsers bekannt, die nicht sagt, wie viel gesendet wurde.`,
		never:
			'Kein Service Worker sieht dieser Seite zu. Anfragen sind aus der Liste des Browsers bekannt, die nicht sagt, wie viel gesendet wurde.',
	},
	allTabs: 'Alle offenen Tabs von Mondrian sind zusammengezählt.',
	each: 'Wohin das Foto einer Kritik ging, steht bei der Kritik.',
	where: 'Wohin Anfragen gingen',
	none: 'Noch nirgendhin: Alles kam aus dem, was hier aufbewahrt ist.',
	kinds: {
		own: 'Die Adresse der App selbst: ihre Dateien und die Modelle, die sie mitbringt.',
		hub: 'Von dort kommen Modelle, die die App nicht mitbringt.',
		proxy: 'Ein Modellserver, zu dem die Adresse der App weiterleitet.',
		server_here: 'Ein Modellserver auf diesem Rechner.',
		server: 'Ein selbst hinzugefügter Modellserver auf einem anderen Rechner.',
		other: 'Eine Adresse, die Mondrian nicht kennt.',
	},
	sincePage: (clock) => `Seit ${clock}`,
	sinceVisit: (clock) => `Mit Neuladen, seit ${clock}`,
	requests: (count) => plural(count, { one: '# Anfrage', other: '# Anfragen' }),
	sent: (bytes) => `${bytes} gesendet`,
	sentAtLeast: (bytes, count) =>
		`${bytes} gesendet, dazu, was bei ${plural(count, { one: 'einer davon', other: '# davon' })} niemand sah`,
	receivedUnknown: 'Antworten von ungenannter Größe',
	received: (bytes) => `${bytes} empfangen`,
	receivedAtLeast: (bytes, count) =>
		`${bytes} empfangen, dazu ${plural(count, { one: 'eine Antwort', other: '# Antworten' })} von ungenannter Größe`,
	refused: {
		title: 'Von der Regel zurückgehalten',
		about: 'Nicht gesendet: Der Browser hat sich geweigert.',
		to: (origin, count) => `${origin}: ${plural(count, { one: '# Anfrage', other: '# Anfragen' })}`,
		probe:
			'Die Geräteprüfung fragt nach dieser Adresse, die niemandem gehört, um zu sehen, ob die Regel wirkt.',
	},
	unseen: {
		title: 'Was sich von hier aus nicht sehen lässt',
		points: [
			'Was um das Gesendete herum steht: Adresse und Kopfzeilen, einige hundert Byte je Anfrage.',
			'Wie groß eine Antwort ist, wo die andere Adresse das für sich behält.',
			'Was der Browser von selbst fragt: nach dieser Seite beim Öffnen, nach einer neueren Version, nach dem Namen eines Hosts, und ob ein Server diese Seite zulässt.',
			'In Safari, was die Regel den Workern verweigert hat.',
			'Was Erweiterungen, Browser und System senden, und was ein Modellserver mit dem macht, was ihm geschickt wird.',
		],
	},
};
