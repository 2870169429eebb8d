import type { LedgerCommon, LedgerGrouping } from '../../../domain/history/faults';
import type { records as English } from '../en/records';
import { formatBytes, formatNumber } from '../formats';
import { plural } from './plural';

const withUnit: Record<LedgerGrouping, (figures: string) => string> = {
	lens: (figures) => figures,
	focal_length: (figures) => `${figures} mm`,
	iso: (figures) => `ISO ${figures}`,
	hour: (figures) => `${figures} Uhr`,
	scene: (figures) => figures,
};

/** "60–104 mm", "unter ISO 200", "ab 200 mm" */
function groupName(by: LedgerGrouping, common: LedgerCommon): string {
	if (common.name !== undefined) return common.name;
	const { from, below } = common;
	const write = withUnit[by];
	// The hours of a day have both ends.
	const first = from ?? (by === 'hour' ? 0 : undefined);
	const end = below ?? (by === 'hour' ? 24 : undefined);
	if (first === undefined) return `unter ${write(String(end))}`;
	if (end === undefined) return `ab ${write(String(first))}`;
	return write(`${String(first)}–${String(end - 1)}`);
}

export const records: typeof English = {
	settings: 'Einstellungen',
	history: 'Verlauf',
	softwareAdapter: 'Software-Grafik',
	unnamedAdapter: 'ein Grafikprozessor, den der Browser nicht nennt',
	software: (name) => `${name}, Software`,
	log: {
		title: 'Protokoll und Zeiten',
		unmeasured: 'geht ohne Messungen weiter: Sie dauerten zu lange',
		back: (name) => `Zurück zu ${name}`,
		time: 'Wohin die Zeit ging',
		open: 'Es ist noch nicht zu Ende.',
		asked: 'Was das Modell gefragt wurde',
		notAsked: 'Noch nichts.',
		wrote: 'Was das Modell schrieb, Wort für Wort',
		nothing: 'Noch nichts.',
		events: 'Ereignisse',
		copy: 'Kopieren',
		copied: 'Kopiert',
		save: 'Als JSON-Zeilen speichern',
		columns: { seq: '#', after: 'Nach', attempt: 'Versuch', event: 'Ereignis', what: 'Was' },
		model: 'Modell',
		runtime: 'Laufzeit',
		adapter: 'Grafikprozessor',
		app: 'App',
		promptVersion: 'Fassung der Anweisung',
		cap: 'Wirksame Obergrenze',
		capText: (tokens) => plural(tokens, { one: '# Token', other: '# Token' }),
		written: 'Geschriebene Token',
		prompt: 'Token der Anweisung',
		endedBy: 'Beendet durch',
		attempts: 'Versuche',
		progress: (percent) => `${String(percent)} %`,
		progressUnknown: 'Fortschritt unbekannt',
		read: (count) => `${String(count)} von 6 Seiten gelesen`,
		final: (line) => `${line} (Schluss)`,
		cancelled: (by, tokens) =>
			`durch ${by}, ${plural(tokens, { one: '# Token', other: '# Token' })}`,
		heartbeat: (seconds) => `läuft noch nach ${String(seconds)} s`,
		stored: 'das Ergebnis ist gespeichert',
		withheld: (claims) => `zurückgehalten, die Fakten stützen es nicht: ${claims.join(', ')}`,
	},
	check: {
		made: {
			title: 'Woraus es gemacht ist',
			about:
				'Jedes Paket, das ausgeliefert wird, mit Version und Prüfsumme, und ihre Lizenzen; geschrieben, als die App gebaut wurde.',
			bill: 'Pakete (CycloneDX)',
			licences: 'Lizenzen',
		},
		policy: {
			title: 'Womit sich diese Seite verbinden darf',
			traffic: 'Was diese Seite verlassen hat',
			page: {
				bound: 'Eine Regel gilt: Diese Seite darf sich nur mit ihrer eigenen Adresse verbinden.',
				free: 'Keine Regel bindet diese Seite: Dieser Host sendet keine.',
			},
			worker: {
				bound: 'Ihre Worker sind ebenso gebunden.',
				free: 'Keine Regel bindet ihre Worker: Dieser Host sendet keine, und noch fügt kein Service Worker eine hinzu. Die Seite einmal neu laden.',
			},
		},
		title: 'Geräteprüfung',
		again: 'Noch einmal nachsehen',
		copy: 'Bericht kopieren',
		copied: 'Kopiert',
		promise: 'Der Bericht enthält keine Fotos, Dateinamen oder eigenen Texte.',
		silence: {
			idle: 'Nichts läuft und nichts wartet. Ein Foto hineinziehen.',
			paused:
				'Die Warteschlange ist angehalten, also beginnt nichts. Auf der Seite der Warteschlange fortsetzen.',
			another_tab:
				'Ein anderer Tab von Mondrian arbeitet; dieser folgt ihm. Dort nachsehen oder ihn schließen.',
			no_owner: 'Noch hält kein Tab die Warteschlange. Diese Seite neu laden.',
			no_gpu: 'Der Browser gibt der Rechenmaschine keinen Grafikprozessor. Siehe unten.',
			worker_failed:
				'Das Skript der Rechenmaschine konnte nicht starten. Die Seite neu laden; bleibt es dabei, einmal die Verbindung prüfen.',
			worker_ended: 'Die Rechenmaschine ist beendet. Der nächste Auftrag startet eine neue.',
			updates_off: 'Dieser Auftrag wurde ohne Meldungen gestartet.',
			preparing:
				'Zwischen den Phasen: Das Foto wird vorbereitet oder die Antwort geprüft. Meldungen sind nicht fällig.',
			loading:
				'Das Modell wird geladen; die erste Meldung kommt einen Abstand, nachdem das begann.',
			prefill:
				'Das Modell liest. Hineinsehen lässt sich dabei nicht; gemeldet wird, wie lange es schon dauert.',
			silent:
				'Die Rechenmaschine schweigt länger, als sie sollte. Sie wird angehalten, wenn die Wartezeit der Einstellungen vorbei ist.',
			writing: 'Alles in Ordnung: Token kommen, und mit ihnen Meldungen.',
		},
		workers: {
			not_started: 'nicht gestartet: startet mit dem ersten Auftrag',
			starting: 'startet',
			alive: 'läuft',
			failed_to_start: 'konnte nicht starten',
			ended: 'beendet; der nächste Auftrag startet einen neuen',
		},
		owners: { this_tab: 'diesem Tab', another_tab: 'einem anderen Tab', nobody: 'keinem Tab' },
		runs: 'Rechenmaschine',
		engines: {
			'web-llm': 'web-llm, auf dem Grafikprozessor',
			cpu: 'die von Loupe, auf dem Hauptprozessor',
			browser: 'die des Browsers',
			server: 'die eines Servers',
		},
		engine: 'Rechenmaschine und Warteschlange',
		intervalLink: 'Zu oft oder zu selten? Den Abstand in den Einstellungen ändern.',
		worker: 'Worker der Rechenmaschine',
		lastMessage: 'Seine letzte Nachricht',
		noneYet: 'noch keine',
		ago: (time) => `vor ${time}`,
		owner: 'Warteschlange bei',
		waiting: 'Wartet',
		paused: (count) => `${formatNumber(count)}, angehalten`,
		phase: 'Laufende Phase',
		nothing: 'nichts läuft',
		lastEvent: 'Letztes Ereignis',
		tokens: 'Token in der letzten Meldung',
		intervalSet: 'Eingestellter Abstand der Meldungen',
		seconds: (seconds) => `${formatNumber(seconds)} s`,
		gap: 'Gemessener Abstand der Meldungen',
		gapText: (seconds, count) => `${formatNumber(seconds, 1)} s, Median von ${formatNumber(count)}`,
		noGap: 'noch keine zwei Meldungen',
		lastFailure: 'Letzter Fehlschlag',
		none: 'keiner',
		gpu: 'Grafikprozessor',
		softwareNote: ': richtig, aber langsam; das ist kein Grafikprozessor.',
		half: (there) => `Halbe Genauigkeit (shader-f16): ${there ? 'ja' : 'nein'}`,
		limits: (limits, features) =>
			`${plural(limits, { one: '# Grenze', other: '# Grenzen' })}, ${plural(features, { one: '# Fähigkeit', other: '# Fähigkeiten' })}`,
		storage: 'Speicher',
		stored: (jobs, photos) =>
			`${plural(jobs, { one: '# Eintrag', other: '# Einträge' })}, ${plural(photos, { one: '# Foto', other: '# Fotos' })}`,
		ofModel: (bytes, id) => `${formatBytes(bytes)} des Modells ${id}`,
		used: (used, quota) =>
			`Der Browser schätzt ${formatBytes(used)} belegt von höchstens ${formatBytes(quota)}.`,
		persisted: 'Er hat zugesagt, es nicht von selbst zu löschen.',
		notPersisted: 'Er kann es von selbst löschen, wenn der Platz knapp wird.',
		failures: 'Was schiefgehen kann, und was dann zu tun ist',
	},
	faults: {
		title: 'Wiederkehrende Fehler',
		note: 'Fehler über alle Fotos in diesem Browser, jedes Foto einmal nach seiner neuesten Kritik. Was aus den Pixeln gemessen wurde und was allein das Wort des Modells ist, wird getrennt gezählt; Zurückgezogenes zählt nicht. Kritiken früherer Versionen von Mondrian zählen als Meinung.',
		none: 'An keinem wurde ein Fehler genannt oder gemessen.',
		measured: 'Gemessen',
		opined: 'Nur Meinung',
		of: (count, all) => `${formatNumber(count)} von ${formatNumber(all)}`,
		tooFew: (count, least) =>
			`${formatNumber(count)} der ${formatNumber(least)} Fotos, die es braucht, um etwas über eine Gewohnheit zu sagen.`,
		all: (count) => plural(count, { one: 'Das eine Foto', other: 'Alle # Fotos' }),
		by: 'Nach',
		compareBy: 'Vergleichen nach',
		groupings: {
			lens: 'Objektiv',
			focal_length: 'Brennweite',
			iso: 'ISO',
			hour: 'Tageszeit',
			scene: 'dem, was das Modell sah',
		},
		groupName,
		noGroup: {
			lens: (least) => `Kein Objektiv hat schon ${String(least)} Fotos (laut EXIF).`,
			focal_length: (least) => `Keine Brennweite hat schon ${String(least)} Fotos (laut EXIF).`,
			iso: (least) => `Keine ISO hat schon ${String(least)} Fotos (laut EXIF).`,
			hour: (least) => `Keine Tageszeit hat schon ${String(least)} Fotos (laut EXIF).`,
			scene: (least) => `Nichts, was das Modell sah, hat schon ${String(least)} Fotos.`,
		},
		n: (count) => `n = ${formatNumber(count)}`,
	},
	speed: {
		title: 'Tempo',
		csv: 'CSV speichern',
		json: 'JSON speichern',
		note: 'Auf diesem Gerät gemessen, aus den Protokollen beendeter Aufträge; nichts wird irgendwohin gesendet. Software-Grafik wird von Grafikprozessoren getrennt gehalten.',
		none: 'Noch ist nichts beendet.',
		byModel: 'Nach Modell',
		model: 'Modell',
		processor: (runtime) => `Hauptprozessor, ${runtime}`,
		at: (runtime, server) => `${runtime} bei ${server}`,
		medians: 'Mediane der Kritiken, die schnellsten zuerst.',
		critiques: (model) => `${model}, Kritiken`,
		followUps: (model) => `${model}, Nachfragen`,
		median: 'Median',
		range: 'Spannweite',
		n: 'n',
		figures: {
			loadMs: 'Modell laden',
			firstTokenMs: 'Zeit bis zum ersten Token',
			prefillTps: 'Lesen',
			decodeTps: 'Schreiben',
			totalMs: 'Ganzer Auftrag',
		},
		rate: (tps) => `${formatNumber(tps, 1)} Token/s`,
		chart: 'Schreibtempo über die Zeit, ein Punkt je Auftrag',
		caption: (highest, from, to) =>
			`Schreibtempo, ein Punkt je Auftrag, bis ${formatNumber(highest, 1)} Token/s; ${from} bis ${to}`,
	},
};
