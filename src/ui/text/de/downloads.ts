import type { downloads as English } from '../en/downloads';
import { plural } from './plural';

export const downloads: typeof English = {
	title: 'Downloads',
	progress: (name, loaded, total) => `${name}: ${loaded} von ${total}`,
	rate: (perSecond) => `${perSecond}/s`,
	left: (time) => `noch ${time}`,
	paused: 'Angehalten. Was schon geladen ist, bleibt.',
	needs: (needed, free) => `Braucht noch ${needed}, frei: ${free}.`,
	lost: (name, lost, fetched) =>
		`Der Browser hat ${lost} von ${name} gelöscht, um Platz zu schaffen. ${fetched ?? 'Sie'} werden mit dem nächsten Foto, das sie braucht, neu geladen.`,
	notKept:
		'Der Browser hat nicht zugesagt, es zu behalten: Er kann es löschen, wenn der Speicher knapp wird.',
	pause: 'Anhalten',
	resume: 'Weiter',
	fetch: 'Jetzt laden',
	close: 'Schließen',
	cancel: 'Anhalten und entfernen',
	cancelQuestion: (name, loaded) =>
		`Den Download von ${name} anhalten und die schon geladenen ${loaded} entfernen?`,
	files: {
		download: 'Herunterladen',
		check: 'Dateien prüfen',
		checking: 'Jede Datei wird noch einmal gelesen…',
		right: (bytes) => `Alle ${bytes} sind richtig.`,
		repaired: (bytes) =>
			`${bytes} hatten sich auf diesem Gerät verändert und wurden neu geladen. Jetzt ist alles richtig.`,
		unmended: (bytes) =>
			`${bytes} hatten sich auf diesem Gerät verändert und ließen sich nicht einzeln ersetzen. Das Modell ist erst wieder zu gebrauchen, wenn es neu geladen ist.`,
		gone: (bytes) =>
			`${bytes} sind nicht mehr auf diesem Gerät. Das Modell ist erst wieder zu gebrauchen, wenn sie neu geladen sind.`,
		export: 'Als Datei speichern',
		exporting: 'Wird gepackt…',
		importFolder: 'Aus einem Ordner importieren',
		importFiles: 'Dateien oder eine Zip-Datei importieren',
		importing: 'Wird gelesen und geprüft…',
		imported: (count) =>
			plural(count, {
				one: 'Seine eine Datei ist da und geprüft. Nichts wurde geladen.',
				other: 'Alle # Dateien sind da und geprüft. Nichts wurde geladen.',
			}),
		importedSome: (count) =>
			plural(count, {
				one: '# Datei ist da und geprüft.',
				other: '# Dateien sind da und geprüft.',
			}),
		unproven: (names) =>
			`Da, aber nicht geprüft, weil kein Hash zum Vergleichen bekannt ist: ${names}. Nur Größe und Form stimmen.`,
		wrong: (names) => `Falscher Inhalt oder falsche Größe: ${names}.`,
		missing: (names) => `Es fehlt: ${names}.`,
		andMore: (names, count) => `${names} und ${String(count)} weitere`,
		stop: 'Anhalten',
		remove: 'Aus diesem Browser entfernen',
		removeQuestion:
			'Die Dateien des Modells entfernen? Sie werden mit dem nächsten Foto neu geladen.',
		removeInUse:
			'Eine Kritik, die dieses Modell braucht, läuft oder wartet. Sie wird warten, bis die Dateien wieder geladen sind. Trotzdem entfernen?',
	},
};
