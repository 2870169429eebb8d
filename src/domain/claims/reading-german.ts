/**
 * The German by which assertions and advice are recognised, as general models write it: patterns for
 * reading, no words for people. Fewer than in English, and silent where German is not plain.
 */
import type { Place } from '../critique/critique';
import type { Words } from './reading-words';

/** Whole words; JavaScript's own edges of words know no umlauts. */
const words = (...all: readonly string[]): RegExp =>
	new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'giu');

/** "Senke die Sättigung", "die Sättigung senken" */
const verb = (object: string, stems: string): string =>
	`(?:${stems})(?:e|en|t|n)? (?:sie )?(?:die |den |das )?${object}|${object} (?:\\p{L}+ )?(?:${stems})(?:en|n)`;
const more = 'erhöh|steiger|anheb|heb|verstärk';
const less = 'senk|absenk|verringer|reduzier|minder|zurücknehm|nimm|nehm';

export const assertedGerman: Words = [
	['sharpness', 1, words('gestochen scharf', 'knackscharf', 'scharf', 'im Fokus', 'fokussiert')],
	[
		'sharpness',
		-1,
		words('unscharf', 'verschwommen', 'verwackelt', 'verwischt', 'Bewegungsunschärfe'),
	],
	['brightness', 1, words('zu hell', 'überbelichtet', 'Überbelichtung')],
	[
		'brightness',
		-1,
		words('zu dunkel', 'unterbelichtet', 'Unterbelichtung', 'versinkt im Dunkeln?'),
	],
	['contrast', 1, words('kontrastreich', '(?:harte|starke)[rn]? Kontraste?')],
	['contrast', -1, words('flau', 'kontrastarm', 'flaue[rns]? (?:Licht|Kontraste?|Tonwerte)')],
	['burnt', 1, words('ausgefressen(?:e[nrs]?)?', 'ausgebrannt(?:e[nrs]?)?', 'überstrahlt')],
	[
		'burnt',
		-1,
		words(
			'Lichter (?:sind |bleiben )?(?:gehalten|erhalten|gezeichnet)',
			'Zeichnung in den Lichtern',
		),
	],
	['blocked', 1, words('zugelaufen(?:e[nrs]?)?', 'abgesoffen(?:e[nrs]?)?')],
	[
		'blocked',
		-1,
		words('Schatten (?:sind |bleiben )?(?:offen|gezeichnet)', 'Zeichnung in den Schatten'),
	],
	[
		'level',
		1,
		words(
			'(?:ist|steht|liegt|verläuft) (?:genau |völlig |ganz )?(?:gerade|waagere?cht)',
			'(?:gerade|waagerechte)r Horizont',
		),
	],
	[
		'level',
		-1,
		words(
			'schief(?:e[rns]?)?',
			'kippt (?:leicht )?(?:nach|zur)',
			'geneigt',
			'hängt (?:nach )?(?:links|rechts)',
			'aus dem Lot',
		),
	],
	[
		'colour',
		1,
		words(
			'übersättigt',
			'(?:kräftige|leuchtende|grelle|knallige|satte|bunte)n? Farben',
			'Farben (?:sind|wirken) (?:zu )?(?:kräftig|grell|satt|bunt|laut)',
		),
	],
	[
		'colour',
		-1,
		words(
			'entsättigt',
			'(?:blasse|matte|fahle|stumpfe)n? Farben',
			'Farben (?:sind|wirken) (?:zu )?(?:blass|matt|fahl|stumpf)',
			'farblos',
		),
	],
	['warmth', 1, words('warme[rn]? Farbstich', 'Gelbstich', 'Orangestich', 'zu (?:warm|gelb)')],
	['warmth', -1, words('kühle[rn]? Farbstich', 'Blaustich', 'zu (?:kühl|kalt|blau)')],
	['tint', 1, words('Magentastich')],
	['tint', -1, words('Grünstich')],
	[
		'noise',
		1,
		words('rauscht', 'verrauscht', '(?:starkes|deutliches|sichtbares) Rauschen', 'körnig'),
	],
	['noise', -1, words('rauschfrei', 'rauscharm')],
	[
		'side_x',
		1,
		words(
			'(?:ist|sitzt|steht|liegt) (?:ganz |weit )?links',
			'(?:ist|sitzt|steht|liegt) am linken Rand',
		),
	],
	[
		'side_x',
		-1,
		words(
			'(?:ist|sitzt|steht|liegt) (?:ganz |weit )?rechts',
			'(?:ist|sitzt|steht|liegt) am rechten Rand',
		),
	],
];

/** What to do; the pole is what it says of the photo as it is. */
export const advisedGerman: Words = [
	[
		'brightness',
		-1,
		words(
			'aufhellen',
			'helle? (?:das \\p{L}+ )?auf',
			'(?:mehr|länger|heller|reichlicher) belichten',
			verb('Belichtung', more),
		),
	],
	[
		'brightness',
		1,
		words(
			'abdunkeln',
			'(?:weniger|kürzer|dunkler|knapper) belichten',
			verb('Belichtung', less),
			verb('Lichter', less),
		),
	],
	['contrast', -1, words('mehr Kontrast', verb('Kontrast', more))],
	['contrast', 1, words('weniger Kontrast', verb('Kontrast', less))],
	[
		'level',
		-1,
		words(
			'gerade ?richten',
			'begradigen?',
			'geraderücken',
			'richten? (?:sie )?(?:den Horizont|das Bild|das Foto) (?:gerade|aus)',
			'(?:Horizont|Bild|Foto) (?:ausrichten|geradestellen)',
		),
	],
	['colour', -1, words('mehr Sättigung', verb('Sättigung', more))],
	['colour', 1, words('weniger Sättigung', 'entsättigen', verb('Sättigung', less))],
	['noise', 1, words('entrauschen', verb('Rauschen', less))],
	['low_key', -1, words('(?:das Bild|das Foto|alles) aufhellen', verb('Belichtung', more))],
	['high_key', -1, words('(?:das Bild|das Foto|alles) abdunkeln', verb('Belichtung', less))],
];

/** Before the words, within the clause: they are denied. */
export const deniedGerman =
	/(?<!\p{L})(?:nicht|kein(?:e[nmrs]?)?|nie|niemals|nichts|ohne|kaum|weder|nirgends|frei von|statt|anstatt|vermeidet)(?!\p{L})(?:[^\p{L}]+\p{L}+){0,4}[^\p{L}]*$/iu;
/** … and behind a verb */
export const deniedAfterGerman = /^\s*nicht(?!\p{L})/iu;
/** What would be, or is wished for, is no statement about the photo. */
export const supposedGerman =
	/(?<!\p{L})(?:würden?|wären?|könnten?|sollten?|dürften?|hätten?|wenn|falls|damit|nächste[ns]? Mal|versuchen?|wünschen?|bräuchten?|braucht|möchten?)(?!\p{L})/iu;
export const everywhereGerman =
	/(?<!\p{L})(?:überall|durchweg|durchgehend|von vorn bis hinten|bis in die Ecken|an keinem Ende)(?!\p{L})/iu;

export const germanThings: readonly (readonly [string, RegExp])[] = [
	['background', words('Hintergrund(?:e?s)?', 'Ferne', 'Umgebung', 'dahinter')],
	['foreground', words('Vordergrund(?:e?s)?')],
	['highlights', words('Lichtern?', 'Lampen?', 'helle[nr]? (?:Stellen|Flächen|Teile)')],
	['shadows', words('Schatten', 'dunkle[nr]? (?:Stellen|Flächen|Teile)')],
	['sky', words('Himmels?', 'Wolken')],
	['edges', words('Rand', 'Ränder', 'Ecken?')],
	['water', words('Wassers?', 'Spiegelung(?:en)?', 'Meer(?:es)?')],
	['subject', words('Motivs?', 'Gesicht(?:er)?', 'Augen?', 'Figur')],
];
export const germanPlaces: readonly (readonly [Place, RegExp])[] = [
	['top left', words('oben links', 'links oben')],
	['top right', words('oben rechts', 'rechts oben')],
	['bottom left', words('unten links', 'links unten')],
	['bottom right', words('unten rechts', 'rechts unten')],
	['top', words('(?<!links |rechts )oben(?! (?:links|rechts))')],
	['bottom', words('(?<!links |rechts )unten(?! (?:links|rechts))')],
	['left', words('(?<!oben |unten )links(?! (?:oben|unten))')],
	['right', words('(?<!oben |unten )rechts(?! (?:oben|unten))')],
	['centre', words('(?:Bild)?[Mm]itte')],
];

/** "die Felsen sind", "der Hintergrund wirkt": what the words behind are said of */
export const toldOfGerman =
	/(?<!\p{L})(?:der|die|das) (?:\p{L}+ ){0,2}?(?<noun>\p{L}+) (?:ist|sind|wirkt|wirken|bleibt|bleiben|scheint|scheinen) (?:\p{L}+ ){0,7}$/iu;
/** By these all of it is meant. */
export const wholeGerman = new Set([
	...['foto', 'bild', 'aufnahme', 'datei', 'belichtung', 'farbe', 'farben', 'tonwerte', 'kontrast'],
	...['horizont', 'linien', 'ganze', 'rauschen', 'details', 'stellen', 'flächen', 'schärfe'],
]);
export const subjectGerman = new Set(['es', 'motiv', 'hauptmotiv', 'figur']);
/** What a scene's noun is called in German sentences. */
export const germanNouns: Readonly<Record<string, string>> = {
	animal: 'tier',
	bird: 'vogel',
	building: 'gebäude haus',
	city: 'stadt',
	fish: 'fisch',
	flower: 'blume blüte',
	food: 'essen speise',
	forest: 'wald',
	insect: 'insekt',
	landscape: 'landschaft',
	mountain: 'berg',
	object: 'gegenstand',
	person: 'mensch mann frau person kind',
	plant: 'pflanze',
	vehicle: 'fahrzeug auto',
};
