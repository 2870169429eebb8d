import type { terms as English } from '../en/terms';
import { claimNames } from './claim-names';
import { plural } from './plural';
import { sceneText } from './scenes';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const terms: typeof English = {
	strictnesses: { lenient: 'nachsichtig', normal: 'normal', strict: 'streng' },
	genres: {
		portrait: 'Porträt',
		landscape: 'Landschaft',
		street: 'Straße',
		close_up: 'Makro oder Stillleben',
		sport: 'Sport',
		night: 'Nacht',
		architecture: 'Architektur',
	},
	judged: (strictness, genre) =>
		[
			...(strictness === undefined ? [] : [`Strenge: ${strictness}.`]),
			...(genre === undefined ? [] : [`Beurteilt als: ${genre}.`]),
		].join(' '),
	rating: {
		group: 'Eigene Bewertung',
		stars: (count) => plural(count, { one: '# Stern', other: '# Sterne' }),
		flags: { picked: 'Ausgewählt', rejected: 'Verworfen' },
	},
	previewJudged:
		'Eine RAW-Datei: beurteilt nach der Vorschau, die die Kamera hineingelegt hat, nicht nach einer eigenen Entwicklung.',
	incompletePhoto:
		'Die Datei ist abgeschnitten oder beschädigt. Was sich nicht lesen ließ, ist im Bild leer und wurde als Teil davon gemessen und beurteilt.',
	dimensions: {
		composition: 'Bildaufbau',
		lighting: 'Licht',
		focus_sharpness: 'Fokus & Schärfe',
		depth_perspective: 'Tiefe & Perspektive',
		visual_balance: 'Balance',
		emotional_impact: 'Wirkung',
	},
	bands: { excellent: 'Hervorragend', good: 'Gut', needs_work: 'Ausbaufähig' },
	bandsWithin: { excellent: 'hervorragend', good: 'gut', needs_work: 'ausbaufähig' },
	bases: {
		opinion: 'Meinung',
		agrees: 'Bestätigt',
		contradicted: 'Widerlegt',
		measured: 'Gemessen',
	},
	basesWithin: {
		opinion: 'Meinung',
		agrees: 'bestätigt',
		contradicted: 'widerlegt',
		measured: 'gemessen',
	},
	findings: {
		underexposed: 'Unterbelichtet',
		overexposed: 'Überbelichtet',
		clipped_highlights: 'Ausgefressene Lichter',
		blocked_shadows: 'Zugelaufene Schatten',
		warm_cast: 'Warmer Farbstich',
		cool_cast: 'Kühler Farbstich',
		green_cast: 'Grünstich',
		magenta_cast: 'Magentastich',
		out_of_focus: 'Fokus verfehlt',
		motion_blur: 'Bewegungsunschärfe',
		noise: 'Rauschen',
		tilted: 'Schief',
		low_contrast: 'Flauer Kontrast',
		harsh_contrast: 'Harter Kontrast',
		oversaturated: 'Übersättigt',
		undersaturated: 'Farbschwach',
	},
	findingsWithin: {
		underexposed: 'unterbelichtet',
		overexposed: 'überbelichtet',
		clipped_highlights: 'ausgefressene Lichter',
		blocked_shadows: 'zugelaufene Schatten',
		warm_cast: 'warmer Farbstich',
		cool_cast: 'kühler Farbstich',
		green_cast: 'Grünstich',
		magenta_cast: 'Magentastich',
		out_of_focus: 'Fokus verfehlt',
		motion_blur: 'Bewegungsunschärfe',
		noise: 'Rauschen',
		tilted: 'schief',
		low_contrast: 'flauer Kontrast',
		harsh_contrast: 'harter Kontrast',
		oversaturated: 'übersättigt',
		undersaturated: 'farbschwach',
	},
	claims: claimNames,
	scene: (scene) => capital(sceneText(scene)),
	severities: { slight: 'leicht', moderate: 'mittel', strong: 'stark' },
	places: {
		'top left': 'oben links',
		top: 'oben',
		'top right': 'oben rechts',
		left: 'links',
		centre: 'Mitte',
		right: 'rechts',
		'bottom left': 'unten links',
		bottom: 'unten',
		'bottom right': 'unten rechts',
		'whole frame': 'ganzes Bild',
	},
	outcomes: {
		failed: 'fehlgeschlagen',
		cancelled: 'abgebrochen',
		waiting: 'wartet',
		answered: 'beantwortet',
		notAPhoto: 'kein Foto',
		progress: (percent) => `${String(percent)} %`,
	},
	timings: {
		queuedMs: 'Gewartet',
		imageMs: 'Foto vorbereitet',
		measureMs: 'Foto gemessen',
		loadMs: 'Modell geladen',
		prefillMs: 'Bis zum ersten Token',
		decodeMs: 'Geschrieben',
		checkMs: 'Geprüft',
		totalMs: 'Insgesamt',
	},
	went: {
		nowhere: 'Das Foto blieb in diesem Browser.',
		cpu: 'Das Foto blieb in diesem Browser; das Modell lief auf dem Hauptprozessor.',
		browser:
			'Das in diesen Browser eingebaute Modell hat das Foto betrachtet; Mondrian hat es nirgendwohin geschickt.',
		'this-machine': (server, sent) =>
			`Das Foto ging an ${server}, einen Server auf diesem Rechner${sent === undefined ? '' : `: ${sent} mit Text`}.`,
		network: (server, sent) =>
			`Das Foto ging an ${server}, auf einem anderen Rechner${sent === undefined ? '' : `: ${sent} mit Text`}.`,
		server: 'einen Server',
	},
	asked: {
		bound: {
			grammar: 'Eine Grammatik hielt seine Antwort in unserer Form.',
			schema: 'Ein Schema hielt seine Antwort in unserer Form.',
			none: 'Nichts hielt seine Antwort in unserer Form; sie wurde danach geprüft.',
		},
		noSeed:
			'Es verspricht nicht, einen Startwert zu beachten: Dieselbe Antwort ist nicht noch einmal zu haben.',
	},
	enlarge: 'Vergrößern',
	photo: (name, scene) => (scene === undefined ? `Das Foto ${name}` : `Das Foto ${name}: ${scene}`),
	photoBroken: (name) => `Der Browser kann ${name} nicht zeigen.`,
	plate: (scores) => `Punktetafel: ${scores.join(', ')}`,
	plateScore: (dimension, score) => `${dimension} ${String(score)}`,
	plateOpen: (dimension) => `${dimension} noch offen`,
	speedGraph: (rates) => `Tempo je Meldung: ${rates.join(', ')} Token je Sekunde`,
	unchanged: 'unverändert',
	simulated: (name) => `${name}, simuliert`,
};
