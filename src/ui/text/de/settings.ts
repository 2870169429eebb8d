import type { settings as English } from '../en/settings';
import { plural } from './plural';

export const settings: typeof English = {
	title: 'Einstellungen',
	about: 'Bleiben in diesem Browser und gelten sofort.',
	strictness: 'Strenge',
	strictnessAbout: {
		lenient:
			'Kleine Fehler und solche, die nur das Modell sieht, werden nicht genannt. Punktzahlen können um einen Punkt höher sein.',
		normal: 'Alles, was gefunden wurde, wird genannt.',
		strict:
			'Ein Fehler kostet einen Punkt mehr, und für 9 oder 10 braucht es zwei Stärken und keinen sicheren Fehler.',
	},
	genre: 'Art der Fotos',
	genreAuto: 'nach dem Foto',
	genreAbout:
		'Was bei solchen Fotos kein Fehler ist, wird nicht genannt, und was bei ihnen zählt, kommt zuerst. Für neue Kritiken; jede behält, wonach sie beurteilt wurde.',
	lengths: 'Druckgrößen',
	lengthKinds: { auto: 'wie landesüblich', cm: 'Zentimeter', in: 'Zoll' },
	clock: 'Uhrzeit',
	clockKinds: { auto: 'wie landesüblich', 24: '24 Stunden', 12: '12 Stunden' },
	advanced: 'Erweitert',
	updates: 'Meldungen beim Schreiben',
	everySeconds: (seconds) => `alle ${String(seconds)} s`,
	replies: 'Längste Antwort',
	replyNames: { short: 'kurz', standard: 'normal', full: 'voll' },
	reply: (name, tokens) => `${name}, ${String(tokens)} Token`,
	model: 'Modell',
	runsOn: 'Wo Loupe läuft',
	runsOnAbout:
		'Die Kritik ist auf beiden dieselbe. Von selbst nimmt Loupe den Hauptprozessor, wo der Browser keinen geeigneten Grafikprozessor bietet.',
	runsOnKinds: {
		auto: 'wie es zu diesem Gerät passt',
		gpu: 'auf dem Grafikprozessor',
		cpu: 'auf dem Hauptprozessor',
	},
	language: 'Sprache',
	languageOfBrowser: (name) => `wie der Browser: ${name}`,
	theme: 'Darstellung',
	themes: { system: 'wie das System', light: 'hell', dark: 'dunkel' },
	patience: 'Wartezeiten',
	patienceAbout: 'Abbrechen, wenn vom Modell so lange nichts gekommen ist:',
	patienceKinds: { prefillSeconds: 'beim Laden und Lesen', generatingSeconds: 'beim Schreiben' },
	seconds: 's',
	idle: 'Speicher freigeben',
	idleAbout:
		'Ist so lange nichts gelaufen, wird der Speicher des Modells freigegeben; der nächste Auftrag lädt es neu.',
	idleAfter: (minutes) => (minutes === 0 ? 'nie' : `nach ${String(minutes)} min`),
	backup: 'Sicherung',
	backupAbout:
		'Alles, was beendet ist, in einer Datei: Kritiken, Protokolle und die Originalfotos mit allen ihren Metadaten. Um eine einzelne Kritik weiterzugeben, sie auf ihrer eigenen Seite speichern.',
	save: 'Alles sichern',
	restore: 'Aus Datei wiederherstellen',
	file: 'Sicherungsdatei',
	restored: (added, skipped, setAside) =>
		[
			`${plural(added, { one: '# Eintrag', other: '# Einträge' })} wiederhergestellt, ${plural(skipped, { one: '# war', other: '# waren' })} schon da.`,
			...(setAside > 0
				? [
						`${String(setAside)} kann diese Version nicht zeigen: aufbewahrt, bis eine neuere sie zeigt.`,
					]
				: []),
		].join(' '),
	speed: 'Tempo dieses Geräts',
	check: 'Geräteprüfung',
	traffic: 'Was diese Seite verlassen hat',
};
