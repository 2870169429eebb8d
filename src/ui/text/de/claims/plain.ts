import { sureValue } from '../../../../domain/claims/known';
import { mainHues } from '../../../../domain/claims/plain-topics';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import { formatNumber } from '../../formats';
import { places } from '../places';
import { fNumber, hueName, iso, percent, shutter, stops, tone } from './say';

export const plain: PhraseBook['plain'] = {
	tones: [
		({ darkest, lightest }) =>
			darkest && lightest
				? `Fast alle Töne liegen zwischen ${percent(darkest.value)} und ${tone(lightest.value)}.`
				: '',
	],
	place: [
		({ lightFall }) =>
			lightFall
				? `Im Ganzen ist es am hellsten ${places[lightFall.value.from]}, ${stops(lightFall.value.stops)} über dem, was ${places[lightFall.value.to]} liegt.`
				: '',
	],
	colour: [
		(facts) => {
			const [vivid, hue] = [sureValue(facts, 'vivid'), sureValue(facts, 'hue')];
			if (vivid === undefined || hue === undefined || facts.monochrome) return '';
			return `Kräftige Farbe bedeckt ${percent(vivid)} des Bildes, fast alles davon ${hueName(hue)}.`;
		},
		(facts) => {
			const two = mainHues(facts);
			if (two === undefined) return '';
			return `Kräftig sind vor allem ${hueName(two.first.hue)} auf ${percent(two.first.share)} des Bildes und ${hueName(two.second.hue)} auf ${percent(two.second.share)}.`;
		},
	],
	calm: [
		({ calmPart }) =>
			calmPart
				? `${percent(calmPart.value.share)} des Bildes haben keine klaren Kanten, fast alles davon liegt ${places[calmPart.value.side]}.`
				: '',
	],
	texture: [
		({ texture }) => {
			if (texture === undefined) return '';
			return texture.value < 0.005
				? 'Textur reicht von Rand zu Rand: Kein Teil des Bildes ist glatt.'
				: `Textur reicht von Rand zu Rand: Nur ${percent(texture.value)} des Bildes sind glatt.`;
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
