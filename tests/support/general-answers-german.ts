/** The answers of `general-answers.ts` as a general model writes them that was asked for German: kinds and places stay English. */
import type { Recorded, Review } from './general-answers';
import { but, recorded } from './general-answers';

const macaw = 'ein hellroter Ara auf einem Holzpfosten vor blassen Felsen';
const macawReviews: readonly Review[] = [
	[7, 'Der Ara füllt das Bild und blickt nach links.', 'Vor dem Schnabel mehr Raum lassen.'],
	[
		5,
		'Die Felsen dahinter sind links ausgefressen.',
		'Beim nächsten Mal knapper belichten, damit die Felsen Zeichnung behalten.',
	],
	[8, 'Der Vogel ist vom Auge bis zu den Füßen scharf.', 'Diesen Fokus beibehalten.'],
	[
		6,
		'Die blassen Felsen sind weich und heben den Vogel ab.',
		'Warten, bis die Felsen im Schatten liegen.',
	],
	[6, 'Der rote Körper steht vor hellem Grund.', 'Die helle Ecke oben rechts abschneiden.'],
	[8, 'Rot, Gelb und Blau beleben das Bild.', 'Die Farben so lassen.'],
];

const opera = 'ein Opernhaus mit weißen Schalen am Meer';
const operaReviews: readonly Review[] = [
	[7, 'Der Horizont ist gerade und liegt tief im Bild.', 'Den Streifen Wasser behalten.'],
	[7, 'Das Licht kommt von der Seite und modelliert die Schalen.', 'Diese Stunde beibehalten.'],
	[7, 'Die Kanten der Schalen sind scharf.', 'Den Fokus auf den Schalen lassen.'],
	[6, 'Wasser, Gebäude und Himmel liegen in drei Schichten.', 'Nach etwas Nahem suchen.'],
	[7, 'Der große Himmel hält dem Gebäude die Waage.', 'Den Himmel behalten.'],
	[6, 'Weiß und Blau machen es ruhig.', 'Auf ein Boot warten.'],
];

const cameraman = 'ein Mann hinter einer Kamera auf einem Stativ';
const cameramanReviews: readonly Review[] = [
	[7, 'Der Mann beugt sich von links ins Bild.', 'Die Türme weglassen.'],
	[7, 'Der schwarze Mantel steht vor Gras und Himmel.', 'Eine Spur Zeichnung im Mantel behalten.'],
	[7, 'Der Mann und seine Kamera sind scharf.', 'Den Fokus dort lassen.'],
	[6, 'Gras, Türme und Himmel liegen hintereinander.', 'Tiefer gehen.'],
	[6, 'Der dunkle Mantel wiegt gegen das leere Gras.', 'Das Gras leer lassen.'],
	[7, 'Seine Aufmerksamkeit gilt einer Sache.', 'Auf den Augenblick des Auslösens warten.'],
];

const music = 'vier Musiker auf einer dunklen Bühne';
const musicReviews: readonly Review[] = [
	[6, 'Vier Musiker stehen in einer Reihe, jeder für sich.', 'Näher an einen von ihnen gehen.'],
	[
		6,
		'Die Lampen heben die Spieler aus dem Dunkel.',
		'Die Belichtung für die Gesichter beibehalten.',
	],
	[6, 'Die Instrumente sind scharf.', 'Den Fokus auf den Spielern lassen.'],
	[5, 'Der dunkle Grund gibt keine Ferne.', 'Einen Teil des Saals zeigen.'],
	[6, 'Die Lautsprecher vorn sind schwer.', 'Die Lautsprecher weglassen.'],
	[7, 'Man hört sie spielen.', 'Auf einen Blick zwischen zweien warten.'],
];

export const rightInGerman: readonly Recorded[] = [
	recorded('macaw', macaw, [['burnt_areas', 'moderate', 'left']], macawReviews),
	recorded('opera', opera, [['level', 'slight', 'whole frame']], operaReviews),
	recorded(
		'cameraman',
		cameraman,
		[['monochrome_tones', 'moderate', 'whole frame']],
		cameramanReviews,
	),
	recorded('music', music, [['lit_on_dark', 'moderate', 'whole frame']], musicReviews),
];

export const wrongInGerman: Readonly<Record<string, Recorded>> = {
	'scharf hier und unscharf dort': recorded(
		'macaw',
		macaw,
		[],
		but(macawReviews, 'emotional_impact', 'Schade, der Vogel ist unscharf.'),
		['Der Vogel ist vom Auge bis zu den Füßen scharf.', 'Schade, der Vogel ist unscharf.'],
	),
	'links hier und rechts dort': recorded(
		'opera',
		opera,
		[],
		but(
			but(operaReviews, 'composition', 'Das Haus steht links. Der Horizont ist gerade.'),
			'visual_balance',
			'Das Haus steht rechts und der Himmel wiegt dagegen.',
		),
		['Das Haus steht links.', 'Das Haus steht rechts und der Himmel wiegt dagegen.'],
	),
	'Einstellungen, die die Datei nicht nennt': recorded(
		'opera',
		opera,
		[],
		but(
			operaReviews,
			'focus_sharpness',
			'Aufgenommen mit 1/60 s, f/2,8 und ISO 3200. Die Kanten sind scharf.',
		),
		['Aufgenommen mit 1/60 s, f/2,8 und ISO 3200.'],
	),
	'schief bei geradem Horizont': recorded(
		'opera',
		opera,
		[['tilted', 'strong', 'whole frame']],
		but(
			operaReviews,
			'composition',
			'Der Horizont kippt nach links.',
			'Den Horizont gerade richten.',
		),
		['Der Horizont kippt nach links.', 'Den Horizont gerade richten.'],
	),
	'Farbe in Schwarz-Weiß': recorded(
		'cameraman',
		cameraman,
		[['oversaturated', 'moderate', 'whole frame']],
		but(
			cameramanReviews,
			'emotional_impact',
			'Die grellen Farben sind laut.',
			'Die Sättigung senken.',
		),
		['Die grellen Farben sind laut.', 'Die Sättigung senken.'],
	),
	'ein großer Druck aus wenigen Pixeln': recorded(
		'music',
		music,
		[],
		but(musicReviews, 'emotional_impact', 'Man hört sie spielen.', 'Es groß drucken.'),
		['Es groß drucken.'],
	),
};
