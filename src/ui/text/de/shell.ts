import type { shell as English } from '../en/shell';
import { intake } from './intake';
import { mottos } from './mottos';

export const shell: typeof English = {
	intake,
	mottos,
	start: { failed: 'Mondrian konnte nicht starten', reload: 'Neu laden' },
	brand: 'Mondrian',
	promise: 'Fotos bleiben auf diesem Gerät',
	goesTo: (origin) => `Fotos gehen an ${origin}`,
	skip: 'Zum Inhalt springen',
	screens: 'Seiten',
	navigation: {
		'': 'Kritik',
		queue: 'Warteschlange',
		history: 'Verlauf',
		advisors: 'Stimmen',
		models: 'Modelle',
		settings: 'Einstellungen',
	},
	queueOf: (waiting) => `Warteschlange ${String(waiting)}`,
	drop: 'Loslassen, um zu beginnen',
	keep: 'Zurück',
	close: 'Schließen',
	undo: {
		deleted: 'Gelöscht.',
		undo: 'Rückgängig',
		tooLate: 'Zu spät zum Rückgängigmachen: Es ist gelöscht.',
	},
	update: {
		ready: 'Eine neue Version ist bereit.',
		reload: 'Neu laden',
		later: 'Später',
		following: 'Die neue Version übernimmt, sobald dieser Tab fertig ist mit dem, was er tut.',
	},
	broken: {
		entry: 'Diesen Eintrag kann diese Version nicht zeigen.',
		remove: 'Löschen',
		removeQuestion:
			'Diesen Eintrag mit allem, was dazugehört, löschen? Eine neuere Version kann ihn vielleicht zeigen.',
		screen: 'Diese Seite lässt sich nicht zeigen',
		screenAbout:
			'Etwas darin ist nicht so, wie diese Version es erwartet. Nichts ist verloren; die anderen Seiten arbeiten wie zuvor.',
		missing: 'Diese Seite konnte nicht geladen werden',
		missingAbout:
			'Vielleicht fehlt die Verbindung, oder eine neuere Version hat diese ersetzt. Nichts ist verloren, und laufende Aufträge gehen weiter.',
		reload: 'Neu laden',
		start: 'Startseite',
		unknown: 'Seite nicht gefunden',
		unknownAbout: 'Unter dieser Adresse ist nichts.',
		gone: 'Hier ist nichts',
		goneAbout: 'Diesen Eintrag gibt es nicht mehr.',
		missingChunk:
			'Ein Teil der App konnte nicht geladen werden. Die Verbindung prüfen und die Seite neu laden.',
		unexpected:
			'Etwas ging schief, womit Mondrian nicht gerechnet hat. Die Seite neu laden und es noch einmal versuchen.',
	},
};
