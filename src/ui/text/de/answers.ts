import type { Action } from '../../../domain/claims/written';
import type { ClaimKind } from '../../../domain/claims/claim';
import type { Dimension } from '../../../domain/critique/critique';
import type { CameraFacts } from '../../../domain/facts/measurements';
import { dotsAre } from '../../../domain/questions/record';
import type { AnswerWords } from '../../../domain/questions/reply';
import { formatList, formatMegapixels, formatNumber, formatPrint, formatScore } from '../formats';
import { measured, shutter } from './answers-measured';
import { terms } from './terms';

/** accusative: what a print would show */
const faults: Partial<Record<ClaimKind, string>> = {
	out_of_focus: 'den verfehlten Fokus',
	subject_soft: 'das weiche Motiv',
	motion_blur: 'die Verwischung',
	soft_file: 'die Weichheit der Datei',
	oversharpened: 'die Säume der Schärfung',
	noise: 'das Rauschen',
	jpeg_damage: 'die Blöcke des JPEG',
};

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const sentence = (words: string): string =>
	words === '' ? '' : upper(`${words.replace(/[.!]$/u, '')}.`);
const dimensionName = (dimension: Dimension): string => terms.dimensions[dimension];
const aperture = (value: number): string => {
	const tenths = Math.round(value * 10) / 10;
	return `f/${formatNumber(tenths, Number.isInteger(tenths) ? 0 : 1)}`;
};

function camera(found: CameraFacts): string {
	const { camera: body, lens, focalLengthMm, compensationEv, flash } = found;
	const parts = [
		...(body === undefined ? [] : [body]),
		...(lens === undefined ? [] : [lens]),
		...(focalLengthMm === undefined ? [] : [`${String(Math.round(focalLengthMm))} mm`]),
		...(found.exposureSeconds === undefined ? [] : [shutter(found.exposureSeconds)]),
		...(found.aperture === undefined ? [] : [aperture(found.aperture)]),
		...(found.iso === undefined ? [] : [`ISO ${String(Math.round(found.iso))}`]),
	];
	const dialled =
		compensationEv === undefined || compensationEv === 0
			? ''
			: `, Belichtungskorrektur ${compensationEv > 0 ? '+' : '−'}${formatNumber(Math.abs(compensationEv), 1)} EV`;
	const fired = flash === true ? ', mit Blitz' : '';
	return `In der Datei steht: ${parts.join(', ')}${dialled}${fired}.`;
}

function action({ what, why, now, next }: Action): string {
	return [sentence(what), why, now ?? '', next ?? ''].filter((each) => each !== '').join(' ');
}

const quoted = (examples: readonly string[]): string =>
	formatList(examples.map((each) => `„${each}“`));

export const answers: AnswerWords = {
	questions: {
		first: 'Was zuerst?',
		improve: 'Was kann ich besser machen?',
		works: 'Was ist am besten gelungen?',
		weakest: 'Was ist die größte Schwäche?',
		overall: 'Wie gut ist es insgesamt?',
		exposure: 'Stimmt die Belichtung?',
		highlights: 'Sind die Lichter ausgefressen?',
		shadows: 'Sind die Schatten zugelaufen?',
		contrast: 'Reicht der Kontrast?',
		white_balance: 'Stimmt der Weißabgleich?',
		colour: 'Sind die Farben zu kräftig?',
		sharpness: 'Ist es scharf?',
		motion: 'Ist es verwackelt?',
		noise: 'Rauscht es?',
		background: 'Ist der Hintergrund weich genug?',
		level: 'Ist es gerade?',
		crop: 'Wie würde man es beschneiden?',
		subject: 'Wo ist das Motiv?',
		scene: 'Was ist auf dem Foto zu sehen?',
		balance: 'Ist das Bild ausgewogen?',
		settings: 'Welche Einstellungen beim nächsten Mal?',
		camera: 'Welche Kamera und welche Einstellungen waren es?',
		lens: 'Welches Objektiv war es?',
		time: 'Wann wurde es aufgenommen?',
		place_taken: 'Wo wurde es aufgenommen?',
		size: 'Wie viele Pixel hat es?',
		print: 'Wie groß kann ich es drucken?',
		file: 'Wie gut ist die Datei?',
		lesson: 'Mehr lernen.',
	},
	scoreQuestion: (dimension, score) =>
		`Warum ${score <= 5 ? 'nur ' : ''}${String(score)} für ${dimensionName(dimension)}?`,
	action,
	declined: (examples) =>
		examples.length === 0
			? 'Das lässt sich aus dieser Kritik nicht beantworten: Sie kennt, was gemessen wurde, was die Kamera aufgezeichnet hat und was sie selbst sagt.'
			: `Das lässt sich aus dieser Kritik nicht beantworten. Was geht: ${quoted(examples)}.`,
	help: (examples) =>
		`Geantwortet wird aus den Messungen, den Kameradaten und dieser Kritik: Licht, Fokus, Ausrichtung, Beschnitt, Farbe, Größe, Einstellungen und Punktzahlen. Zum Beispiel: ${quoted(examples)}.`,
	lesson: 'Allgemeine Tipps, nicht zu diesem Foto:',
	notScored: (what) =>
		`Es wurde für etwas anderes als ein Foto gehalten (${what}) und nicht bewertet; eine Kritik, zu der sich fragen ließe, gibt es also nicht.`,

	...measured,

	settingsHold: (found) =>
		`Nichts in dieser Kritik verlangt andere Einstellungen. ${camera(found)}`,
	settingsElsewhere: (whats) =>
		`Was auszubessern ist, ist keine Frage der Einstellungen: ${formatList(whats.map((each) => each.replace(/\.$/u, '')))}.`,
	settingsOlder: 'Diese ältere Kritik nennt keine Einstellungen.',
	settingsUnknown:
		'Nichts in dieser Kritik verlangt andere Einstellungen. Welche benutzt wurden, ist nicht bekannt: Die Datei sagt es nicht.',
	camera,
	cameraUnknown: 'Das ist nicht bekannt: Die Datei sagt es nicht (kein EXIF).',
	lens: (lens, focalMm, mm35) => {
		const length =
			focalMm === undefined
				? ''
				: `${String(Math.round(focalMm))} mm${mm35 === undefined || Math.round(mm35) === Math.round(focalMm) ? '' : `, wie ${String(Math.round(mm35))} mm an Kleinbild`}`;
		return `Das Objektiv: ${[lens ?? '', length].filter((each) => each !== '').join(', ')}.`;
	},
	lensUnknown: 'Das Objektiv ist nicht bekannt: Die Datei sagt es nicht.',
	time: (takenAt) => `Aufgenommen ${takenAt}, nach der Uhr der Kamera.`,
	timeUnknown: 'Wann es aufgenommen wurde, ist nicht bekannt: Die Datei sagt es nicht.',
	place: (isKnown) =>
		isKnown
			? 'Die Datei enthält den Ort. Er wird auf Wunsch bei den Kameradaten gezeigt und bleibt aus Antworten, gespeicherten Seiten und XMP-Dateien heraus.'
			: 'Wo es aufgenommen wurde, ist nicht bekannt: Die Datei sagt es nicht.',

	size: (width, height) =>
		`Das Foto hat ${String(width)} × ${String(height)} Pixel: ${formatMegapixels((width * height) / 1e6)} Megapixel.`,
	print: (longer, shorter, isLarge) =>
		isLarge
			? `Bei 240 dpi ergibt es ${formatPrint(longer, shorter)}; an der Wand, aus größerem Abstand, noch einmal die Hälfte mehr.`
			: `Bei 240 dpi ergibt es ${formatPrint(longer, shorter)}: zu wenige Pixel für einen großen Druck.`,
	paper: (longer, shorter, dpi) => {
		const size = `Ein Druck von ${formatPrint(longer, shorter)}`;
		const dots = `${formatNumber(Math.round(dpi))} dpi`;
		return {
			near: `${size} hat ${dots}: genug, um ihn von Nahem anzusehen.`,
			wall: `${size} hat ${dots}: genug für eine Wand, nicht für den Blick von Nahem.`,
			few: `${size} hat nur ${dots}: Man sähe die Pixel.`,
		}[dotsAre(dpi)];
	},
	printFaults: (kinds) =>
		`Ein großer Druck würde zeigen: ${formatList(kinds.flatMap((kind) => faults[kind] ?? []))}.`,
	sizeUnknown: 'Die Größe ist nicht bekannt: Dieses Foto wurde nicht gemessen.',
	jpeg: (quality, isLow) =>
		`Ein JPEG der Qualität ${formatNumber(quality)} von 100 (nach libjpeg)${isLow ? ': Blöcke und Säume können sichtbar sein' : ': Die Kompression ist nicht zu sehen'}.`,
	fileUnknown:
		'Wie die Datei entstand, ist nicht bekannt: Sie ist kein JPEG, oder ihre Qualität ist nicht ablesbar.',
	enlarged: (factor) =>
		`Es sieht nach einer vergrößerten kleineren Kopie aus, etwa ${formatNumber(factor, 1)}-fach in jeder Richtung.`,

	older: (summary) => `Diese ältere Kritik sagt: ${summary}`,
	first: (rest) =>
		rest === 1
			? 'Ein weiterer Punkt steht in der Liste dessen, was zu tun ist.'
			: `${formatNumber(rest)} weitere Punkte stehen in der Liste dessen, was zu tun ist.`,
	nothingToMend: 'Nichts ist auszubessern.',
	works: (strengths) => `Das trägt: ${formatList(strengths)}.`,
	worksNothing: ({ dimension, score }) =>
		`Nichts sticht heraus. Am höchsten liegt ${dimensionName(dimension)} mit ${String(score)} von 10.`,
	weakest: (dimension, score) =>
		`Am niedrigsten liegt ${dimensionName(dimension)} mit ${String(score)} von 10.`,
	overall: (overall, best, worst) =>
		best.score === worst.score
			? `Es hat ${formatScore(overall)} von 10, das Mittel der sechs Punktzahlen, die alle ${String(best.score)} sind.`
			: `Es hat ${formatScore(overall)} von 10, das Mittel der sechs Punktzahlen: am höchsten ${dimensionName(best.dimension)} mit ${String(best.score)}, am niedrigsten ${dimensionName(worst.dimension)} mit ${String(worst.score)}.`,
	score: (dimension, score) => `${dimensionName(dimension)} hat ${String(score)} von 10.`,
	scoreNoFault: 'Darin wurde kein Fehler gefunden: Die Punktzahl ist der Eindruck des Modells.',
	scoreNoReason:
		'Die Punktzahl stammt vom Modell; diese ältere Kritik nennt keinen geprüften Grund.',
};
