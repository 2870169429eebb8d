import { sureValue } from '../../../../domain/claims/known';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { formatNumber } from '../../formats';
import { fNumber, hueName, iso, megapixels as sizeOf, ofLimit, percent, shutter } from './say';

/** level of middle grey as displayed, and around it what is that */
const [middleGrey, nearGrey] = [0.46, 0.03];
/** sides of common formats, longer ÷ shorter */
const formats = [
	[1.25, '5:4'],
	[4 / 3, '4:3'],
	[1.5, '3:2'],
	[16 / 9, '16:9'],
	[2, '2:1'],
] as const;

function formatOf(aspect: number): string {
	const long = Math.max(aspect, 1 / aspect);
	if (long < 1.01) return 'quadratisch';
	const which = aspect > 1 ? 'ein Querformat' : 'ein Hochformat';
	const known = formats.find(([ratio]) => Math.abs(long / ratio - 1) < 0.01)?.[1];
	return known === undefined
		? `${which}, ${formatNumber(long, 2)}-mal so lang wie kurz`
		: `${which}, ${known}`;
}

function recordOf(facts: Facts): string | undefined {
	const [seconds, aperture] = [sureValue(facts, 'shutterSeconds'), sureValue(facts, 'aperture')];
	if (seconds === undefined || aperture === undefined) return undefined;
	const [speed, focal] = [sureValue(facts, 'iso'), sureValue(facts, 'focalMm35')];
	const more = [
		...(speed === undefined ? [] : [iso(speed)]),
		...(focal === undefined ? [] : [`${formatNumber(focal)} mm auf Kleinbild`]),
	];
	return [`${shutter(seconds)} bei ${fNumber(aperture)}`, ...more].join(', ');
}

function toGrey(median: number): string {
	if (Math.abs(median - middleGrey) < nearGrey) return 'nahe am mittleren Grau, 46 %';
	return median < middleGrey ? 'unter mittlerem Grau, 46 %' : 'über mittlerem Grau, 46 %';
}

export const plain: PhraseBook['plain'] = {
	tones: [
		({ darkest, median, lightest }) =>
			darkest && median && lightest
				? `Die Tonwerte reichen von ${percent(darkest.value)} bis ${percent(lightest.value)}, um einen Median von ${percent(median.value)}.`
				: '',
		({ darkest, median, lightest }) =>
			darkest && median && lightest
				? `Die Hälfte der Tonwerte liegt unter ${percent(median.value)}; fast alle liegen zwischen ${percent(darkest.value)} und ${percent(lightest.value)}.`
				: '',
	],
	middle: [
		({ median }) =>
			median ? `Der mittlere Ton liegt bei ${percent(median.value)}, ${toGrey(median.value)}.` : '',
		({ median, contrast }) =>
			median && contrast
				? `Die Tonwerte streuen um ±${percent(contrast.value)} um ${percent(median.value)}.`
				: '',
	],
	colour: [
		(facts) => {
			const [vivid, hue] = [sureValue(facts, 'vivid'), sureValue(facts, 'hue')];
			if (vivid === undefined || facts.monochrome) return '';
			return hue === undefined
				? `Kräftige Farbe bedeckt ${percent(vivid)} des Bildes.`
				: `Kräftige Farbe bedeckt ${percent(vivid)} des Bildes, fast alles davon ${hueName(hue)}.`;
		},
		(facts) => {
			const vivid = sureValue(facts, 'vivid');
			if (vivid === undefined || facts.monochrome) return '';
			return vivid < 0.5
				? `Kräftig gefärbt sind ${percent(vivid)} des Bildes; der Rest ist leiser.`
				: `Mehr vom Bild ist kräftig gefärbt als nicht: ${percent(vivid)}.`;
		},
	],
	format: [
		({ aspect, megapixels }) =>
			aspect && megapixels
				? `Das Bild ist ${formatOf(aspect.value)}, mit ${sizeOf(megapixels.value)}.`
				: '',
		({ aspect, median }) =>
			aspect && median
				? `Das Bild ist ${formatOf(aspect.value)}; der mittlere Ton liegt bei ${percent(median.value)}.`
				: '',
	],
	edges: [
		(facts) => {
			const acuity = sureValue(facts, 'acuity');
			return acuity === undefined || acuity < 0.4
				? ''
				: `Wo es am schärfsten ist, erreichen Kanten ${ofLimit(acuity)}.`;
		},
	],
	camera: [
		(facts) => {
			const record = recordOf(facts);
			return record === undefined ? '' : `Die Kamera schreibt ${record}.`;
		},
	],
};

export const plainest = 'Weder ein Fehler noch ein Vorzug ließ sich messen.';
