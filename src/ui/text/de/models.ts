import type { models as English } from '../en/models';
import { formatNumber } from '../formats';
import { plural } from './plural';

const about: typeof English.paragraphs = {
	loupe: [
		'Unser eigenes winziges Bild-Sprach-Modell: etwa 13 Millionen Parameter. Es kommt mit der App, also braucht die erste Kritik keinen Download von anderswo.',
		'Es sieht das ganze Foto klein und sechzehn Details daraus und beurteilt Belichtung, Kontrast, Farbigkeit, Rauschen, Unschärfe, beschnittene Tonwerte und wo das Motiv ist. Warme und kühle Farbstiche und Schieflage überlässt es den Messungen; Namen, Orte und Geschichten kennt es nicht; und Nebel, Sonnenuntergang oder Sepia hält es vielleicht für einen Fehler. Punktzahlen und Szene sind seine Meinung; die Sätze stammen von der Seite.',
		'Erprobt an 55 Fotos, die es nie gesehen hatte: Von den Schäden, die man ihnen zugefügt hatte, nannte es 78 %, und von den unberührten tadelte es 8 zu Unrecht.',
	],
	server: [
		'Ein Modell auf einem eigenen Server. Fotos, die es beurteilt, verlassen diesen Browser und gehen an diesen Server.',
	],
	browser: [
		'Das in Chrome eingebaute Modell. Es läuft in Chrome auf diesem Rechner; Mondrian sendet nichts. Chrome lädt dafür zunächst vielleicht etwa 4 GB von Google und kann das Modell jederzeit ändern; Mondrian sieht nicht, welches antwortet.',
		'Seiten können weder Temperatur noch Startwert setzen: Noch einmal gefragt, urteilt es vielleicht anders. Experimentell: Mondrian wurde an einem Ersatz für diese Schnittstelle erprobt, nie am Modell selbst.',
	],
	phi: [
		'Ein allgemeines Modell mit vier Milliarden Parametern, das Fotos sieht und eigene Sätze schreibt. Es bekommt die Messwerte des Fotos und durchläuft dieselben Prüfungen wie jedes andere; was es darüber hinaus sieht, ist seine Meinung.',
		'Wir haben es nie laufen lassen: Keine seiner Antworten wurde von uns gesehen oder gezählt. Ist es da, wird ihm ein bekanntes Foto gezeigt; wo es dieses nicht erkennt, wird es nicht benutzt.',
		'Es nimmt ein Foto, verkleinert auf Quadrate von 336 Pixeln; die Seite einer Kritik zeigt, wie groß das Modell es sah.',
	],
	smolvlm: [
		'Ein kleines allgemeines Modell, das Fotos sieht und eigene Sätze schreibt, von Hugging Face. Es bekommt die Messwerte des Fotos und durchläuft dieselben Prüfungen wie jedes andere; was es darüber hinaus sieht, ist seine Meinung.',
		'Seine Hersteller veröffentlichen es in einer Form, die kein Browser ausführen kann. Mondrian lädt deren eigene Datei, prüft sie, rundet ihre Zahlen auf diesem Gerät auf 8 Bit und behält nur das Ergebnis; es läuft auf einem Programm, das wir übersetzt haben.',
		'Es sieht das Foto in vier Kacheln von 512 Pixeln und noch einmal ganz. Ist es da, wird ihm ein bekanntes Foto gezeigt; wo es dieses nicht erkennt, wird es nicht benutzt.',
	],
	qwen3vl: [
		'Ein allgemeines Modell, das Fotos sieht und eigene Sätze schreibt, vom Qwen-Team. Es bekommt die Messwerte des Fotos und durchläuft dieselben Prüfungen wie jedes andere; was es darüber hinaus sieht, ist seine Meinung.',
		'Seine Hersteller veröffentlichen es in einer Form, die kein Browser ausführen kann. Mondrian lädt deren eigene Dateien, prüft sie, rundet ihre Zahlen auf diesem Gerät, auf 4 Bit, wo es schreibt, und auf 8, wo es hinsieht, und behält nur das Ergebnis; es läuft auf einem Programm, das wir übersetzt haben. Es ist groß: Sieh nach, was es lädt und was es braucht.',
		'Es sieht das ganze Foto einmal, in bis zu 960 mal 640 Pixeln; ein Foto anderer Proportionen liegt auf Grau. Ist es da, wird ihm ein bekanntes Foto gezeigt; wo es dieses nicht erkennt, wird es nicht benutzt.',
	],
	own: [
		'Ein selbst hinzugefügtes Paket. Nichts daran wurde von uns gemessen; wo es das Testfoto nicht erkennt, wird es nicht benutzt.',
	],
};

export const models: typeof English = {
	title: 'Modelle',
	paragraphs: about,
	about:
		'Ein Modell schreibt die Kritik. Bei den meisten bleibt das Foto in dieser Seite: Sie laufen auf dem eigenen Gerät, aus Dateien, die dieser Browser behält. Wohin es sonst geht, steht beim Modell.',
	verdicts: {
		yes: 'Läuft hier',
		tight: 'Wird hier eng',
		no: 'Läuft hier nicht',
		unknown: 'Nicht bekannt',
	},
	reasons: {
		self_test_failed: 'Es hat das Testfoto auf diesem Gerät nicht erkannt.',
		no_gpu: (sentence) => sentence,
		missing_feature: (feature) =>
			`Es braucht die Fähigkeit ${feature}, die dieser Browser für diesen Grafikprozessor nicht hat.`,
		limit: (name, value, least) =>
			`Die Grenze ${name} ist hier ${value}; die Rechenmaschine braucht ${least}.`,
		memory: (needed, device, isFloor) =>
			isFloor
				? `Es braucht etwa ${needed} auf dem Grafikprozessor. Dieses Gerät hat ${device} Speicher oder mehr; wie viel davon der Grafikprozessor bekommt, sagt kein Browser.`
				: `Es braucht etwa ${needed} auf dem Grafikprozessor; dieses Gerät hat insgesamt ${device} Speicher.`,
		memory_short: (needed, date) =>
			`Am ${date} reichte der Grafikspeicher nicht: Es braucht etwa ${needed}. Andere Tabs und Programme belegen vielleicht welchen; sie zu schließen kann helfen.`,
		memory_untold: (needed) =>
			`Es braucht etwa ${needed} auf dem Grafikprozessor; dieser Browser sagt nicht, wie viel da ist.`,
		page_limit: (needed, limit) =>
			`Es braucht etwa ${needed}; auf iPhone oder iPad beendet der Browser eine Seite Berichten zufolge bei etwa ${limit}.`,
		storage: (needed, free) => `${needed} sind noch zu laden, und der Browser hat ${free} übrig.`,
		software: (time) =>
			time === undefined
				? 'Es gibt keinen Grafikprozessor, und der Hauptprozessor tut dessen Arbeit: langsam.'
				: `Es gibt keinen Grafikprozessor, und der Hauptprozessor tut dessen Arbeit. Eine Kritik würde etwa ${time} dauern: zu langsam, um zu nützen.`,
		processor: 'Es braucht keinen Grafikprozessor: Der Hauptprozessor tut die Arbeit.',
		slow: (time) => `Eine Kritik wird hier etwa ${time} dauern.`,
		elsewhere: 'Es läuft nicht in dieser Seite; ob es antwortet, zeigt sich, wenn es gefragt wird.',
		none: 'Nichts spricht dagegen.',
		unread: 'Dieses Gerät wird angesehen…',
	},
	evidence: {
		title: 'Was davon bewiesen ist, und was nicht',
		never:
			'Nie mit den Gewichten seiner Hersteller gelaufen: Ob seine Kritiken etwas taugen, ist noch nicht bekannt.',
		run: (date, machine, commit) =>
			`Mit den Gewichten seiner Hersteller (Commit ${commit}) gelaufen am ${date}: ${machine}.`,
		proofs: {
			file: (bytes) =>
				`Seine Liste der Gewichte ergibt die Datei der Hersteller aufs Byte: ${bytes}.`,
			picture: (levels) =>
				levels === '0'
					? 'Es zeichnet das Foto wie das Programm der Hersteller, Pixel für Pixel.'
					: `Es zeichnet das Foto wie das Programm der Hersteller; kein Pixel weicht um mehr als ${levels} von 255 Stufen ab.`,
			logits: (millionths) =>
				`Es rechnet, was das Programm der Hersteller rechnet, auf ${millionths} Millionstel genau.`,
			decoder: (millionths) =>
				`Die Hälfte, die schreibt, rechnet mit denselben Gewichten, was doppelte Genauigkeit ergibt, auf ${millionths} Millionstel genau.`,
			speed: (tokens) => `Es schreibt ${tokens} Tokens in der Sekunde.`,
			install: (times) =>
				`Eine Installation, die immer wieder abgebrochen wurde, hat das ${times}-Fache der Datei geladen.`,
			agreement: (percent) =>
				`Bei Fotos ist sein nächstes Wort zu ${percent} % das des Programms der Hersteller.`,
			perplexity: (percent) =>
				`Einfachen Text erwartet es um ${percent} % weniger als das Programm der Hersteller.`,
			json: (percent) => `${percent} % seiner Antworten hatten die richtige Form.`,
			facts: (percent) => `${percent} % dessen, was es sagte, wurde als richtig beurteilt.`,
		},
		weights: {
			none: 'ohne Gewichte',
			drawn: 'ausgeloste Gewichte',
			sister: 'echte Gewichte der kleineren Schwester',
			official: 'Gewichte der Hersteller',
		},
		sizes: { small: 'wenige, schmale Schichten', real: 'volle Größe' },
	},
	recommended: {
		label: 'Empfohlen',
		measured: 'Nichts spricht dagegen, und gezählt wurde, was es richtig und falsch macht.',
		elsewhere: 'Nichts, was gemessen wurde, läuft auf diesem Gerät.',
	},
	browser: {
		title: 'Das in Chrome eingebaute Modell',
		states: {
			unavailable:
				'Chrome bietet es auf diesem Rechner für Fotos nicht an. Es braucht Chrome 148 oder neuer auf Windows, macOS, Linux oder einem Chromebook Plus, 22 GB freien Speicherplatz und mehr als 4 GB Grafikspeicher oder 16 GB Arbeitsspeicher und vier Kerne.',
			downloadable: 'Chrome hat es noch nicht geladen. Es beginnt erst auf Wunsch.',
			downloading: 'Chrome lädt es.',
			available: 'Es ist da.',
		},
		fetch: 'Von Chrome laden lassen',
		follow: 'Zeigen, wie weit es ist',
		fraction: (percent) =>
			`${String(percent)} % geladen. Chrome nennt keine Bytes und lädt weiter, wenn diese Seite verlassen wird.`,
		progress: 'Von Chrome geladen',
		use: 'Für Kritiken benutzen',
		remove: 'Aus der Liste nehmen',
	},
	chosen: 'In Gebrauch',
	experimental: 'Experimentell: von uns nie ausgeführt',
	facts: {
		fetch: 'Zu laden',
		kept: 'In diesem Browser',
		becomes: 'Belegt in diesem Browser',
		memory: 'Im Speicher, während es arbeitet',
		time: 'Eine Kritik dauert',
		context: 'Platz für Foto und Worte',
		from: 'Geladen von',
		madeOf: 'Auf diesem Gerät umgewandelt aus',
		maker: 'Hersteller',
		licence: 'Lizenz',
		state: 'Stand',
		selfTest: 'Testfoto hier',
	},
	nothing: 'nichts',
	generation: {
		greedy:
			'Es schreibt immer das wahrscheinlichste nächste Wort, damit dasselbe Foto dieselbe Kritik bekommt.',
		again: (temperature, topP) =>
			`Dreht es sich dabei im Kreis oder stimmt die Form nicht, wird es noch einmal gefragt und zieht dann unter wahrscheinlichen Wörtern (Temperatur ${formatNumber(temperature, 1)}${topP === undefined ? '' : `, top_p ${formatNumber(topP, 1)}`}).`,
		theirs:
			'Diese Zahlen raten seine Hersteller für freien Text; was zu Kritiken passt, ist nicht gemessen.',
		ours: 'Seine Hersteller raten nichts: Die Zahlen sind unsere, und was zu Kritiken passt, ist nicht gemessen.',
	},
	made: {
		start: (bytes) => `${bytes} laden und umwandeln`,
		note: 'Nichts wird geladen, ehe es hier gewünscht wird. Der Download kann pausieren und geht dort weiter, wo er aufgehört hat; bis er vollständig ist, schreibt das bisherige Modell die Kritiken.',
		licence: (name) => `Lizenz: ${name}`,
		source: 'Seite seiner Hersteller',
	},
	tokens: (count) => `${count} Token`,
	add: 'Dateiliste lesen',
	adding: 'Die Dateiliste wird gelesen…',
	addNote:
		'Damit werden beim Hub nur die kleinen Dateien erfragt (einige Megabyte). Die Gewichte kommen auf Wunsch oder mit dem ersten Foto; der Download kann ruhen und weitergehen.',
	removeOwn: 'Dieses Modell vergessen',
	removeOwnQuestion:
		'Das Modell vergessen und seine Dateien entfernen? Was es geschrieben hat, bleibt.',
	own: {
		title: 'Ein eigenes Paket',
		about: [
			'Jedes Modell, das für web-llm übersetzt wurde und Bilder annimmt: ein Ordner mit mlc-chat-config.json, tensor-cache.json, dem Tokenizer, den Gewichten und der Bibliothek (.wasm). Aus einem Ordner wird nichts aus dem Netz geladen.',
			'Namen und Größen seiner Dateien werden beim Hinzufügen geprüft; Gewichte von einer Adresse sind ab ihrem ersten Download an ihrem Hash bekannt.',
		],
		name: 'Name',
		licence: 'Lizenz, wie der Hersteller sie nennt',
		folder: 'Seinen Ordner wählen',
		byAddress: 'Stattdessen von einer Adresse',
		addressNote:
			'Die Seite darf den Hub huggingface.co und ihren eigenen Server fragen; andere Server nur, wo ihr Host sie erlaubt.',
		address: 'Adresse des Ordners',
		library: 'Adresse der Bibliothek (.wasm), falls sie woanders liegt',
		read: 'Dateiliste lesen',
		working: 'Wird gelesen…',
		added: (name) =>
			`${name} wurde hinzugefügt. Vor seiner ersten Kritik wird ihm das Testfoto gezeigt.`,
	},
	roughly: (text) => `etwa ${text}`,
	files: (bytes, count) => `${bytes} in ${plural(count, { one: '# Datei', other: '# Dateien' })}`,
	times: {
		history: (time) => `${time}, der Median hier`,
		measuring: (time) => `etwa ${time}, geschätzt aus dem Tempo dieses Geräts`,
		corrected: (time) => `etwa ${time}, geschätzt aus Tempo und Kritiken dieses Geräts`,
		typical: (time) =>
			`etwa ${time}, geschätzt nach einem Rechner ohne Grafikprozessor, den wir gemessen haben`,
		unknown: 'noch nicht bekannt',
	},
	selfTests: {
		passed: (date) => `erkannt, ${date}`,
		failed: (date, said) => `nicht erkannt, ${date}: „${said}“`,
		none: 'noch nicht geprüft',
	},
	states: {
		loaded: 'im Speicher',
		ready: 'heruntergeladen, nicht im Speicher',
		partial: 'teilweise heruntergeladen',
		downloading: 'wird heruntergeladen',
		paused: 'teilweise heruntergeladen, angehalten',
		absent: 'noch nicht heruntergeladen',
	},
	figures: 'Alle Zahlen',
	use: (name) => `${name} benutzen`,
	useLater: (name) => `${name} benutzen, sobald es da ist`,
	takesOver: 'Übernimmt, sobald es da ist',
	test: 'Das Testfoto zeigen',
	testing: 'Es betrachtet das Testfoto…',
	goes: (origin, egress) =>
		`Fotos gehen an ${origin}, ${egress === 'this-machine' ? 'auf diesem Rechner' : 'auf einem anderen Rechner'}.`,
	ownServer: 'Einen eigenen Server hinzufügen',
	storage: {
		title: 'Was dieser Browser behält',
		models: (name) => `Modell ${name}`,
		photos: (count) => plural(count, { one: '# Foto', other: '# Fotos' }),
		critiques: (count) =>
			plural(count, { one: '# Kritik oder Antwort', other: '# Kritiken und Antworten' }),
		app: 'Die App selbst',
		all: 'Alles zusammen, wie der Browser zählt',
		withText: 'Text, klein neben den Fotos',
		untold: 'der Browser sagt es nicht',
		of: (used, quota) => `${used} von ${quota}`,
		kept: 'Der Browser hat zugesagt, es zu behalten.',
		notKept: 'Der Browser kann es löschen, wenn der Speicher voll wird.',
		keep: 'Den Browser bitten, es zu behalten',
		refused:
			'Der Browser wollte es nicht zusagen. Eher tut er es für Seiten, die installiert sind oder oft benutzt werden.',
		remove: (name) => `Dateien von ${name} löschen`,
		clear: 'Kritiken und Fotos löschen',
		clearQuestion: (critiques, answers, photos) =>
			`${plural(critiques, { one: '# Kritik', other: '# Kritiken' })}, ${plural(answers, { one: '# Antwort', other: '# Antworten' })} und ${plural(photos, { one: '# Foto', other: '# Fotos' })} löschen?`,
		modelsNote:
			'Ein Foto geht mit der letzten Kritik zu ihm; die App geht mit den Websitedaten in den Einstellungen des Browsers.',
	},
	device: {
		title: 'Dieses Gerät',
		about:
			'Bevor ein Modell geladen wird, ist dies bekannt: was der Browser sagt und was zwei Sekunden Arbeit messen.',
		gpu: 'Grafikprozessor',
		memory: 'Arbeitsspeicher',
		memoryFloor: (bytes) => `${bytes} oder mehr`,
		free: 'Freier Speicher',
		untold: 'der Browser sagt es nicht',
		speed: 'Liest seinen Speicher mit',
		perSecond: (bytes) => `${bytes} je Sekunde`,
		multiplies: 'Multipliziert',
		multipliesPerSecond: (millions) => `${millions} Millionen Zahlen je Sekunde`,
		round: 'Antwortet nach',
		milliseconds: (value) => `${value} ms`,
		measure: 'Messen (zwei Sekunden)',
		measureAgain: 'Noch einmal messen',
		measuring: 'Misst…',
	},
};
