import { sureValue } from '../../../../domain/claims/known';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { formatNumber } from '../../formats';
import { places } from '../places';
import { fNumber, hueName, iso, percent, shutter, stops, tone } from './say';

const stepNames = [
	[0.05, 'tiefer Schatten', 'tiefem Schatten'],
	[0.2, 'dunkles Grau', 'dunklem Grau'],
	[0.38, 'gedämpftes Grau', 'gedämpftem Grau'],
	[0.55, 'mittleres Grau', 'mittlerem Grau'],
	[0.78, 'helles Grau', 'hellem Grau'],
	[0.93, 'blasses Grau', 'blassem Grau'],
	[Infinity, 'helles Weiß', 'hellem Weiß'],
] as const;
const named = (level: number): readonly [number, string, string] =>
	stepNames.find(([below]) => level < below) ?? [0, 'Grau', 'Grau'];
const step = (level: number): string => named(level)[2];

const mostly = (median: number): string =>
	median < 0.25
		? 'dunkel'
		: median < 0.38
			? 'gedämpft'
			: median < 0.6
				? 'in den mittleren Tönen'
				: 'hell';

const isWhole = ({ burnt, blocked }: Facts): boolean => burnt?.value === 0 && blocked?.value === 0;

export const plain: PhraseBook['plain'] = {
	tones: [
		(facts) => {
			const { darkest, lightest } = facts;
			if (!darkest || !lightest) return '';
			const ends = isWhole(facts) ? ', beide Enden mit Zeichnung' : '';
			return `Von ${step(darkest.value)} bis zu ${step(lightest.value)}${ends}: ${percent(darkest.value)} bis ${tone(lightest.value)}.`;
		},
		({ median, darkest, lightest }) =>
			median && darkest && lightest
				? `Meist ${mostly(median.value)}, die Hälfte unter ${tone(median.value)}; es reicht von ${step(darkest.value)} bis zu ${step(lightest.value)}.`
				: '',
	],
	middle: [
		({ median }) =>
			median
				? `Der mittlere Ton ist ${named(median.value)[1]}: Die Hälfte liegt unter ${tone(median.value)}.`
				: '',
		({ median, lightest }) =>
			median && lightest
				? `Die Hälfte liegt unter ${tone(median.value)}, und die Lichter reichen bis zu ${step(lightest.value)}.`
				: '',
	],
	place: [
		({ lightFall }) =>
			lightFall
				? `Im Ganzen ist es am hellsten ${places[lightFall.value.from]}, ${stops(lightFall.value.stops)} über dem, was ${places[lightFall.value.to]} liegt.`
				: '',
		({ upperOverLower }) =>
			upperOverLower
				? `Die obere Hälfte ist um ${stops(upperOverLower.value)} heller als die untere.`
				: '',
	],
	colour: [
		(facts) => {
			const [vivid, hue] = [sureValue(facts, 'vivid'), sureValue(facts, 'hue')];
			if (vivid === undefined || facts.monochrome) return '';
			if (vivid < 0.02)
				return `Die Farbe ist leise: Kräftig gefärbt sind ${percent(vivid)} des Bildes.`;
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
	camera: [
		(facts) => {
			const [seconds, aperture] = [
				sureValue(facts, 'shutterSeconds'),
				sureValue(facts, 'aperture'),
			];
			if (seconds === undefined || aperture === undefined) return '';
			const [speed, focal] = [sureValue(facts, 'iso'), sureValue(facts, 'focalMm35')];
			const more = [
				...(speed === undefined ? [] : [iso(speed)]),
				...(focal === undefined ? [] : [`${formatNumber(focal)} mm auf Kleinbild`]),
			];
			return `Aufgenommen mit ${[`${shutter(seconds)} und ${fNumber(aperture)}`, ...more].join(', ')}.`;
		},
	],
};

export const plainest = 'Weder ein Fehler noch ein Vorzug ließ sich messen.';
