import type { critique as English } from '../en/critique';
import { formatBytes, formatList, formatNumber, formatScore } from '../formats';
import { plural } from './plural';
import { studies } from './studies';
import { claims, landing, todo, tried } from './tried';

export const critique: typeof English = {
	doubts: {
		equal_scores:
			'Alle sechs Punktzahlen sind gleich: Vielleicht hat das Modell die Seiten des Bildes nicht auseinandergehalten.',
		repeated_scores:
			'Auch die letzten drei Fotos bekamen genau diese sechs Punktzahlen: Vielleicht wiederholt sich das Modell.',
		repeated_advice: 'Für mehr als eine Seite des Bildes steht derselbe Rat.',
		reference_named:
			'Einer der Meister wird genannt, dessen Worte dies nicht sind: Vielleicht zitiert das Modell, womit es gelernt hat.',
	},
	todo,
	tried,
	landing,
	claims,
	caution: 'Mit Vorsicht zu lesen.',
	contradicted: (findings) => `Die Pixel widersprechen dem Modell: ${findings.join(', ')}.`,
	alsoMeasured: (findings) =>
		`Außerdem gemessen (zählt nicht zur Punktzahl): ${findings.join(', ')}.`,
	seen: (whole, width, height) =>
		`Das Modell sah ${whole ? 'das ganze Foto' : 'diesen Teil des Fotos'}, verkleinert auf ${String(width)} × ${String(height)} Pixel. Was feiner ist, kann es nicht beurteilen.`,
	seenDetails: (whole, width, height, count, side) =>
		`Das Modell sah ${whole ? 'das ganze Foto' : 'diesen Teil des Fotos'}, verkleinert auf ${String(width)} × ${String(height)} Pixel, und ${plural(count, { one: '# Detail', other: '# Details' })} aus einer Kopie von höchstens ${String(side)} Pixeln. Was feiner ist, kann es nicht beurteilen.`,
	seenTiles: (whole, width, height, { across, down, side }) =>
		`Das Modell sah ${whole ? 'das ganze Foto' : 'diesen Teil des Fotos'}, auf ${String(width)} × ${String(height)} Pixel gebracht und in ${String(across)} × ${String(down)} Kacheln zerlegt, und noch einmal in einem Stück von ${String(side)} × ${String(side)}. Was feiner ist, kann es nicht beurteilen.`,
	saw: {
		title: 'Zeigen, was das Modell sah',
		drawing: 'Wird gezeichnet…',
		tile: (row, column) =>
			`Reihe ${String(row)}, Spalte ${String(column)} des Fotos, wie das Modell es sah`,
		whole: 'Das ganze Foto in einer einzigen Kachel, wie das Modell es sah',
		picture: 'Das Foto, wie das Modell es sah',
		how: {
			tiles:
				'Jede Kachel, wie das Modell sie bekam. Kacheln sind quadratisch, wie auch immer das Foto ist: Es wurde gestreckt, bis es sie füllt. Die kleine ist noch einmal das ganze Foto.',
			blocks:
				'Die Fläche, wie das Modell sie bekam; es liest sie in Blöcken von 32 Pixeln. Wohin das Foto nicht reicht, ist sie grau.',
			details:
				'Links das ganze Foto, zum Quadrat gestreckt; rechts sechzehn Details in voller Größe, solche mit den meisten und solche mit den wenigsten Einzelheiten.',
			crops: 'Die Fläche, wie das Modell sie bekam. Wohin das Foto nicht reicht, ist sie grau.',
			fit: 'Das Bild, wie das Modell es bekam.',
		},
		kept: 'Es sind eben diese Pixel, seither aufbewahrt.',
		again:
			'Diese Pixel wurden gerade noch einmal gezeichnet, in denselben Schritten, aus dem gespeicherten Foto.',
		unknown:
			'Das lässt sich nicht zeigen: Das Modell gehört nicht mehr zu denen, die hier bekannt sind, und damit auch nicht, wie es ein Foto nimmt.',
		changed:
			'Das lässt sich nicht zeigen: Diese Version der App zeichnet für das Modell ein anderes Bild als jenes, das es damals sah.',
		gone: 'Das lässt sich nicht zeigen: Das Foto ist hier nicht mehr gespeichert.',
		unreadable: 'Das lässt sich nicht zeigen: Das Foto ließ sich nicht noch einmal lesen.',
	},
	of: (name) => `Kritik zu ${name}:`,
	ofPart: (name) => `Kritik zu einem Teil von ${name}:`,
	ofWhole: 'Die Kritik des ganzen Fotos',
	firstThree: 'Diese drei zuerst',
	strengths: 'Was trägt',
	priorities: 'Wichtigstes',
	sixDimensions: 'Sechs Seiten des Bildes',
	disclaimer: (name) =>
		`Von einem KI-Modell in simulierter Perspektive geschrieben; ${name} hat das nie gesagt. Anregung, kein Urteil: Ansichten gehen auseinander.`,
	longDisclaimer: (name) => [
		`Dies ist eine simulierte Perspektive, nach ${name} benannt und von einem KI-Modell geschrieben. Es ist keine Kritik von ${name} oder einer anderen Fachperson, und weder ${name} noch ein Nachlass hat sie gutgeheißen.`,
		'Sie ist eine gestalterische Anregung und nichts sonst. Punktzahlen sind die Meinung eines Modells; gemessen ist nur, was so bezeichnet ist.',
		'Sie ersetzt weder Unterricht noch Begleitung noch das eigene Auge.',
	],
	findings: {
		title: 'Befunde',
		none: 'Das Modell fand keinen Fehler in Belichtung, Farbe, Schärfe oder Kontrast.',
		line: (finding, severity) => `${finding}, ${severity} ·`,
		show: (place) => `Auf dem Foto zeigen: ${place}`,
		bases:
			'„Meinung“: Nur das Modell sagt es. „Bestätigt“ und „widerlegt“: mit den Pixeln verglichen. „Gemessen“: von der Messung gefunden, nicht vom Modell.',
		unmeasured: '„Meinung“: Nur das Modell sagt es. Hier wurde nichts gemessen.',
	},
	actions: {
		title: 'Speichern und teilen',
		share: 'Teilen',
		print: 'Drucken',
		note: 'Das Bild in einer Seite ist neu kodiert, ohne EXIF und Ort; in den Daten verrät nichts, welche Datei es war.',
		again: 'Noch einmal ausführen',
		advisor: 'Stimme',
		log: 'Protokoll und Zeiten',
		delete: 'Löschen',
		deleteQuestion:
			'Diesen Eintrag mit seinem Ergebnis löschen? Das Foto geht mit dem letzten Eintrag dazu.',
	},
	ended: {
		notAPhoto: 'Kein Foto',
		notAPhotoNext:
			'Ist es doch ein Foto, hat sich das Modell geirrt: noch einmal ausführen oder eine andere Stimme versuchen.',
		about: (name) => `Die Kritik zu ${name}, um die es geht`,
		failed: 'Fehlgeschlagen',
		next: 'Als Nächstes:',
		loupe: 'Loupe ist klein genug für dieses Gerät und beurteilt dasselbe Foto.',
		withLoupe: 'Mit Loupe noch einmal ausführen',
		kept: (name) => `${name} ist erhalten.`,
		cancelled: 'Abgebrochen',
		stopped: (name) => `Von Hand angehalten. ${name} ist erhalten.`,
		partial: 'Was schon geschrieben war',
		salvaged:
			'Unvollständig: Diese Seiten des Bildes waren fertig, bevor es abbrach. Eine Kritik sind sie nicht.',
	},
	ask: {
		title: 'Dazu fragen',
		question: 'Die Frage',
		send: 'Fragen',
		note: 'Die Antwort kommt sofort, aus den Messungen, den Kameradaten und dem, was diese Kritik sagt.',
		byCode: 'Aus den Messungen und dieser Kritik',
		byModel: (name) => `Von ${name} geschrieben`,
		frame: 'Diesen Rahmen auf dem Foto zeigen',
		cancelled: 'Abgebrochen.',
		waiting: 'Wartet, bis es an der Reihe ist',
		cancel: 'Abbrechen',
	},
	frame: {
		title: 'Näher hinsehen oder beschneiden',
		close: 'Rahmen schließen',
		open: 'Einen Rahmen ziehen',
		note: 'Den Rahmen oder seine Ecken ziehen; mit der Tastatur bewegen ihn die Pfeile, mit Umschalt ändern sie seine Größe. Er beginnt um die Stelle, die am schärfsten gemessen wurde. Das Modell betrachtet dann diesen Teil allein, in voller Auflösung, und bewertet ihn, als wäre er das Foto.',
		ratio: 'Seitenverhältnis des Rahmens',
		ratios: { free: 'frei', photo: 'wie das Foto' },
		send: 'Diesen Teil beurteilen',
		size: (width, height) => `${String(width)} × ${String(height)} px`,
		tooSmall: (width, height, least) =>
			`${String(width)} × ${String(height)} px: mindestens ${String(least)} in jeder Richtung`,
		part: 'Ein Teil',
		toWhole: (change, overall) => `(${change} gegenüber ${formatScore(overall)} für das Ganze)`,
		delete: 'Löschen',
		tool: 'Rahmen: Pfeiltasten bewegen ihn, mit Umschalt ändern sie seine Größe',
	},
	jury: {
		title: (count) => `Die Jury aus ${formatNumber(count)}`,
		note: (count) =>
			`Dasselbe Modell in ${formatNumber(count)} simulierten Perspektiven auf dieses Foto: Wo sie übereinstimmen, sagt das nichts darüber, was die Künstler gesagt hätten.`,
		noteModels: (count, models) =>
			`${formatNumber(count)} Stimmen von ${formatNumber(models)} Modellen zu diesem Foto, jede in simulierter Perspektive: Wo sie übereinstimmen, sagt das nichts darüber, was die Künstler gesagt hätten.`,
		seated: (advisor, model) => `${advisor} durch ${model}`,
		second: 'Eine zweite Meinung',
		secondNote:
			'Dasselbe Foto und dieselbe Perspektive, von einem anderen Modell beurteilt: Die Antworten stehen hier und unter Vergleich nebeneinander.',
		seat: (model) => `Auch ${model} fragen`,
		seatFar: (model, server) => `Auch ${model} fragen: Das Foto geht an ${server}`,
		unanimousModels: 'Alle gaben dieselben sechs Punktzahlen.',
		unanimous:
			'Alle gaben dieselben sechs Punktzahlen: Die Stimmen dieses Modells unterscheiden sich in ihren Worten, nicht in ihren Punkten.',
		median: (median) => `Median ${String(median)}, alle gleich`,
		range: (median, range) => `Median ${String(median)}, Spannweite ${String(range)}`,
		says: (name, words) => `${name}: „${words}“`,
		wanted: 'Was sie getan haben wollen',
		named: (dimension, count, of) => `${dimension}, ${formatNumber(count)} von ${formatNumber(of)}`,
	},
	bar: {
		photos: 'Fotos des Verlaufs',
		before: 'Voriges Foto',
		after: 'Nächstes Foto',
		place: (place, count) => `${formatNumber(place)} von ${formatNumber(count)}`,
	},
	layers: {
		group: 'Auf dem Foto zeigen',
		names: {
			clipping: 'Beschnittene Tonwerte',
			sharpness: 'Fokus-Peaking',
			thirds: 'Drittel',
			level: 'Wasserwaage',
		},
		notes: {
			clipping:
				'Weiß: ausgefressen. Rot, Grün, Blau und ihre Mischungen: Nur diese Kanäle sind am Anschlag. Orange: schwarz. Aus der Kopie für den Bildschirm; die Zahlen unten lassen einzelne Punkte weg.',
			sharpness:
				'Grün: Kanten im Fokus, wie sie in voller Größe gemessen wurden. Wo kein Grün ist, ist es weich, oder nichts dort könnte scharf sein.',
			thirds: 'Drittel des Bildes.',
			level:
				'Gestrichelt: waagerecht. Durchgezogen: worin sich die Linien des Fotos einig sind, falls sie es sind.',
		},
	},
	made: {
		title: 'Wie sie entstand',
		tokens: 'Token',
		count: (tokens) => formatNumber(tokens),
		countAt: (tokens, tps) => `${formatNumber(tokens)} bei ${formatNumber(tps, 1)} Token/s`,
		software: 'Software-Grafik',
		processor: 'Hauptprozessor',
		prompt: (version) => `Anweisung ${version}`,
		traffic: 'Was diese Seite verlassen hat',
	},
	notes: {
		title: 'Eigene Notizen',
		favourite: 'Favorit',
		tags: 'Schlagwörter',
		remove: (tag) => `Schlagwort ${tag} entfernen`,
		fresh: 'Neue Schlagwörter',
		hint: 'Schlagwörter, durch Kommas getrennt',
		note: 'Notiz',
		noteHint: 'Was sonst niemand darüber weiß',
		add: 'Hinzufügen',
	},
	spread: {
		invitation:
			'Ein Durchlauf ist eine Meinung. Drei weitere mit etwas Zufall zeigen, wie stark die Punktzahlen schwanken.',
		ask: 'Wie fest steht diese Punktzahl?',
		running: (run, of) => `Durchlauf ${formatNumber(run)} von ${formatNumber(of)} mit Zufall…`,
		range: (from, to) => `${from} bis ${to}`,
		runs: (count) =>
			plural(count, { one: 'in # Durchlauf mit Zufall', other: 'in # Durchläufen mit Zufall' }),
		seeds: (temperature, seeds) =>
			`Temperatur ${formatNumber(temperature, 1)}, Startwerte ${seeds.join(', ')}`,
		none: 'Die Durchläufe mit Zufall ergaben keine Punktzahlen zum Vergleichen.',
	},
	study: {
		look: (file, look) => studies[file] ?? look,
		title: 'Dazu ansehen',
		note: 'Fotografien, die zu dem oben Gesagten passen, ausgewählt nach Schlagwörtern von Hand, nicht vom Modell.',
		because: (claim) => `Zu „${claim}“`,
		enlarge: (title) => `${title} vergrößern`,
		dialog: 'Fotografie zum Ansehen',
		by: (title, artist) => `${title}, von ${artist}`,
		next: 'Weiter',
		close: 'Schließen',
	},
	versions: {
		title: 'Fassungen',
		edited: 'Eine bearbeitete Fassung:',
		madeFrom: 'Entstanden aus:',
		compare: (name) => `${name}. Hat die Änderung gewirkt?`,
		judge: 'Eine bearbeitete Fassung beurteilen',
		with: 'Vergleichen mit',
		choose: 'Vergleichen mit…',
	},
	working: {
		phases: {
			image_processing: 'Foto',
			model_loading: 'Modell',
			prefill: 'Lesen',
			generating: 'Schreiben',
			finalizing: 'Prüfen',
		},
		phasesLabel: 'Phasen',
		soFar: 'Bis jetzt',
		progress: 'Fortschritt',
		done: (percent, step) => `${String(percent)} %. ${step}`,
		passed: 'fertig',
		paused: 'Die Warteschlange ist angehalten',
		waitsFor: {
			model: 'Wartet auf sein Modell, das gerade geladen wird',
			server: 'Wartet auf seinen Server',
			machine: 'Wartet auf dieses Gerät',
		},
		waitsForReason: (waits, { sentence, next }) => `${waits}. ${sentence} ${next}`,
		next: 'Als Nächstes an der Reihe',
		waiting: (before) => `Wartet, ${formatNumber(before)} davor`,
		attempt: (attempt, of) => `Versuch ${String(attempt)} von ${String(of)}`,
		tokens: 'Token',
		cap: 'Geschriebene Token, von der längsten Antwort',
		speed: 'Tempo',
		speedUnit: 'Token/s',
		elapsed: 'Vergangen',
		noToken: 'noch kein Token',
		firstToken: (time) => `erstes Token ${time}`,
		left: 'Verbleibend',
		about: (time) => `etwa ${time}`,
		seconds: (seconds) => `etwa ${formatNumber(seconds)} s`,
		runs: (count) => plural(count, { one: 'aus # Durchlauf', other: 'aus # Durchläufen' }),
		firstRun: 'erster Durchlauf, unbekannt',
		fetching: (stored, total) =>
			`Das Modell wird geladen: ${formatBytes(stored)} von ${formatBytes(total)}`,
		memory: (bytes) => `Braucht etwa ${formatBytes(bytes)} Grafikspeicher (Schätzung).`,
		cancel: 'Abbrechen',
		takeNext: 'Als Nächstes nehmen',
		background: 'Im Hintergrund weiter',
		meanwhile: 'Inzwischen das Foto: Das braucht kein Modell',
	},
	tasks: { critique: 'Kritiken', ask: 'Nachfragen', region: 'Kritiken', sample: 'Kritiken' },
	list: (parts) => formatList(parts),
};
