import type { Place } from '../../../domain/critique/critique';
import type { Hue } from '../../../domain/facts/facts';
import type { measured as English } from '../en/answers-measured';
import { formatList, formatNumber, formatShare } from '../formats';
import { places as at } from './places';
import { sceneText } from './scenes';

const hues: Record<Hue, string> = {
	red: 'Rot',
	orange: 'Orange',
	yellow: 'Gelb',
	green: 'Grün',
	cyan: 'Cyan',
	blue: 'Blau',
	violet: 'Violett',
	magenta: 'Magenta',
};
const channels = { r: 'Rot', g: 'Grün', b: 'Blau' } as const;
const degrees = (value: number): string => `${formatNumber(Math.abs(value), 1)}°`;

function shares(share: number, where: Place | undefined, what: string): string {
	const place = where === undefined ? '' : `, die größte Fläche ${at[where]}`;
	return `${formatShare(share)} des Bildes sind ${what}${place}.`;
}

/** What a frame cuts off, in words: "links 12 %". */
function cuts({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
	const sides: readonly (readonly [number, string])[] = [
		[x, 'links'],
		[1 - x - width, 'rechts'],
		[y, 'oben'],
		[1 - y - height, 'unten'],
	];
	return sides
		.filter(([share]) => share >= 0.005)
		.map(([share, side]) => `${side} ${formatNumber(Math.round(share * 100))} %`);
}

export function shutter(seconds: number): string {
	if (seconds < 0.3) return `1/${String(Math.round(1 / seconds))} s`;
	const rounded = Math.round(seconds * 10) / 10;
	return `${formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1)} s`;
}

export const measured: typeof English = {
	level: (is, tilt) => {
		const way = tilt > 0 ? 'im Uhrzeigersinn' : 'gegen den Uhrzeigersinn';
		const back = tilt > 0 ? 'gegen den Uhrzeigersinn' : 'im Uhrzeigersinn';
		if (is === 'yes')
			return `Es ist gerade: Die Linien, die sich einig sind, liegen bis auf ${degrees(tilt)} waagerecht.`;
		if (is === 'nearly')
			return `Es ist fast gerade: Die Linien, die sich einig sind, liegen ${degrees(tilt)} daneben, ${way}. Das sehen wenige; wer es beheben will, dreht das Foto um ${degrees(tilt)} ${back}.`;
		return `Es ist um ${degrees(tilt)} schief, ${way}. Das Foto um ${degrees(tilt)} ${back} drehen.`;
	},
	converging: (leaning) =>
		`Senkrechte laufen am Rand um ${degrees(leaning)} zusammen: Das sind stürzende Linien einer nach oben oder unten gerichteten Kamera, keine Schieflage.`,
	levelUnknown:
		'Ob es gerade ist, lässt sich nicht sagen: Das Foto hat keine langen Linien, die sich auf eine Waagerechte einigen.',

	exposure: (median, darkest, brightest) =>
		`Die Hälfte des Bildes ist dunkler als ${formatShare(median)} Helligkeit; die Tonwerte reichen von ${formatShare(darkest)} bis ${formatShare(brightest)}.`,
	meantDark: (ground) =>
		ground
			? 'Etwas Helles steht vor dunklem Grund: dunkel mit Grund, nicht unterbelichtet.'
			: 'Es ist ein dunkles Bild, ein Low Key; nichts spricht dafür, dass das ein Fehler ist.',
	meantBright: (ground) =>
		ground
			? 'Etwas Dunkles steht vor hellem Grund: hell mit Grund, nicht überbelichtet.'
			: 'Es ist ein helles Bild, ein High Key; nichts spricht dafür, dass das ein Fehler ist.',
	exposureHolds: 'Die Belichtung liegt in der Mitte: weder zu dunkel noch zu hell.',
	burnt: (share, where) =>
		share === 0
			? 'Keine Fläche ist in allen Kanälen ausgefressen.'
			: shares(share, where, 'in allen Kanälen ausgefressen'),
	burntPoints: 'Es sind kleine Punkte, wie von Lampen und Spiegelungen.',
	channelLimit: (channel, share) =>
		`${channels[channel]} allein ist auf ${formatShare(share)} des Bildes am Anschlag: Darunter leidet die Farbe, nicht die Zeichnung.`,
	blocked: (share, where) =>
		share === 0
			? 'Keine Fläche ist zu Schwarz zugelaufen.'
			: shares(share, where, 'schwarz ohne Zeichnung'),
	blockedGround: 'Es ist der dunkle Grund, vor dem das Motiv steht, kein Verlust.',
	toneUnknown: 'Das ist nicht bekannt: Dieses Foto wurde nicht gemessen.',
	contrast: (rms, is) => {
		const words = { flat: 'gering', middle: 'mittel', strong: 'hoch' };
		return `Der Kontrast ist ${words[is]}: Die Tonwerte streuen um ${formatShare(rms)} um ihr Mittel (Standardabweichung); die meisten Fotos haben 15 bis 25 %.`;
	},

	castNone: (strength) =>
		`Neutrale Stellen sind neutral, auf ${formatNumber(strength, 1)} CIELAB-Einheiten genau: kein Farbstich, den man sieht.`,
	cast: (strength, towards) =>
		`Stellen nahe Grau neigen um ${formatNumber(strength, 1)} CIELAB-Einheiten zu ${hues[towards]}. Ob das ein Farbstich ist oder das Licht selbst, kann die Messung nicht sagen.`,
	castUnknown:
		'Der Weißabgleich ist nicht bekannt: Nichts im Foto ist grau genug, um ihn abzulesen.',
	monochrome: (kind) =>
		kind === 'grey'
			? 'Es ist schwarz-weiß: Es gibt keine Farbe zu beurteilen.'
			: 'Es ist ein getontes Monochrom: eine Farbe, so gewollt.',
	colour: (chroma, vivid, hue) => {
		const is = chroma < 10 ? 'leise' : chroma < 35 ? 'mäßig' : 'kräftig';
		const part =
			vivid === undefined
				? ''
				: `; ${formatShare(vivid)} des Bildes sind kräftig gefärbt${hue === undefined || vivid < 0.01 ? '' : `, das meiste davon in ${hues[hue]}`}`;
		return `Die Farbe ist ${is}: mittlere Buntheit ${formatNumber(chroma)}${part}.`;
	},

	sharp: (acuity, is, where, subject) => {
		const place = where === undefined || where === 'whole frame' ? '' : `, ${at[where]}`;
		const figure = `Die schärfsten Kanten erreichen ${formatNumber(acuity, 2)} von 1${place}`;
		const own = subject === undefined ? '' : ` Am Motiv erreichen sie ${formatNumber(subject, 2)}.`;
		if (is === 'yes') return `Es ist scharf: ${figure}.${own}`;
		if (is === 'nearly') return `Es ist einigermaßen scharf: ${figure}.${own}`;
		return `Es ist nicht scharf: ${figure}.${own}`;
	},
	sharpUnknown:
		'Die Schärfe ist nicht bekannt: Nichts im Foto hat eine Kante, an der sie abzulesen wäre.',
	smear: (direction) =>
		direction === undefined
			? 'Kanten sind in eine Richtung verwischt.'
			: `Kanten sind in eine Richtung verwischt, ${formatNumber(direction)}° im Uhrzeigersinn von der Waagerechten.`,
	noSmear:
		'Es wurde keine Verwischung in eine Richtung gefunden: Weder Kamera noch Motiv haben sich sichtbar bewegt.',
	smearUnknown:
		'Ob sich etwas bewegt hat, ist nicht bekannt: Zu wenig im Foto verrät eine Richtung.',
	shake: (seconds, focal, isSafe) =>
		`${shutter(seconds)} bei ${String(Math.round(focal))} mm (auf Kleinbild gerechnet) ist ${isSafe ? 'so kurz, wie' : 'länger, als'} die alte Faustregel aus freier Hand verlangt, 1/${String(Math.round(focal))} s; ein Bildstabilisator ist nicht eingerechnet.`,
	noise: (sigma, iso, is) => {
		const figure = `${sigma < 0.0005 ? 'unter 0,1 %' : formatShare(sigma)} in ruhigen Flächen${iso === undefined ? '' : ` bei ISO ${String(Math.round(iso))}`}`;
		if (is === 'low') return `Es ist rauscharm: Rauschen ${figure}.`;
		if (is === 'some') return `Ein wenig Korn oder feine Textur: ${figure}.`;
		return `Es rauscht: ${figure}.`;
	},
	noiseUnknown:
		'Das Rauschen ist nicht bekannt: Keine Fläche im Foto ist ruhig genug, um es zu messen.',
	background: 'Der Hintergrund ist weich und setzt das Motiv ab.',
	backgroundUnknown: (aperture) =>
		aperture === undefined
			? 'Wie der Hintergrund wirkt, ist nicht bekannt: Die Kritik sagt nichts davon.'
			: `Wie der Hintergrund wirkt, ist nicht bekannt: Die Kritik sagt nichts davon. Die Blende war f/${formatNumber(aperture, Number.isInteger(Math.round(aperture * 10) / 10) ? 0 : 1)}.`,

	frame: (region) => {
		const off = cuts(region);
		return off.length === 0 ? '' : `Der Rahmen schneidet ab: ${formatList(off)}.`;
	},
	cropNone:
		'Nichts in dieser Kritik verlangt einen Beschnitt. Wer es trotzdem versuchen will, zieht einen Rahmen auf dem Foto und lässt diesen Teil beurteilen.',
	scene: (scene, isVague) =>
		isVague
			? `Das Modell ist nicht sicher, was zu sehen ist: „${sceneText(scene)}“.`
			: `Das Modell sieht: ${sceneText(scene)}. Es kennt Arten von Dingen, keine Namen und keine Geschichten.`,
	sceneUnknown: 'Was zu sehen ist, ist nicht bekannt: Die Kritik sagt es nicht.',
	subject: (where, size, scene) => {
		const sizes = { small: 'klein', middle: 'mittelgroß', large: 'groß' };
		const name = scene === undefined ? undefined : sceneText(scene);
		return `Das Motiv${name === undefined || name === scene ? '' : ` (${name})`} ist ${at[where]}, ${sizes[size]} im Bild.`;
	},
	subjectUnknown: 'Wo das Motiv ist, kann das Modell nicht sicher sagen.',
	weight: (x, y) => {
		const sides = [
			...(Math.abs(x) < 0.08 ? [] : [x < 0 ? 'links' : 'rechts']),
			...(Math.abs(y) < 0.08 ? [] : [y < 0 ? 'oben' : 'unten']),
		];
		return sides.length === 0
			? 'Das visuelle Gewicht liegt nahe der Bildmitte.'
			: `Das visuelle Gewicht liegt etwas nach ${formatList(sides)} verschoben.`;
	},
	weightUnknown: 'Wie die Gewichte liegen, wurde für dieses Foto nicht gemessen.',
};
