/** What opens a critique about which nothing stands: what was measured, in plain words, and no judgement. */
import { sureValue } from '../../../../domain/claims/known';
import { mainHues } from '../../../../domain/claims/plain-topics';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import { at, fNumber, iso, mm, percent, shutter, stops, tone } from './say';

export const plain: PhraseBook['plain'] = {
	tones: [
		({ darkest, lightest }) =>
			darkest && lightest
				? `Nearly all of its tones lie between ${percent(darkest.value)} and ${tone(lightest.value)}.`
				: '',
	],
	place: [
		({ lightFall }) =>
			lightFall
				? `On the whole it is lightest ${at(lightFall.value.from)}, ${stops(lightFall.value.stops)} above what lies ${at(lightFall.value.to)}.`
				: '',
	],
	colour: [
		(facts) => {
			const [vivid, hue] = [sureValue(facts, 'vivid'), sureValue(facts, 'hue')];
			if (vivid === undefined || hue === undefined || facts.monochrome) return '';
			return `Strong colour covers ${percent(vivid)} of the frame, nearly all of it ${hue}.`;
		},
		(facts) => {
			const two = mainHues(facts);
			if (two === undefined) return '';
			return `Its strong colours are ${two.first.hue}, on ${percent(two.first.share)} of the frame, and ${two.second.hue}, on ${percent(two.second.share)}.`;
		},
	],
	calm: [
		({ calmPart }) =>
			calmPart
				? `${percent(calmPart.value.share)} of the frame has no clear edges, nearly all of it ${at(calmPart.value.side)}.`
				: '',
	],
	texture: [
		({ texture }) => {
			if (texture === undefined) return '';
			return texture.value < 0.005
				? 'Texture reaches from rim to rim: no part of the frame is smooth.'
				: `Texture reaches from rim to rim: only ${percent(texture.value)} of the frame is smooth.`;
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
				...(focal === undefined ? [] : [`${mm(focal)} on full frame`]),
			];
			return `Taken at ${[`${shutter(seconds)} and ${fNumber(aperture)}`, ...more].join(', ')}.`;
		},
	],
};

export const plainest = 'Neither a fault nor a merit of it could be measured.';
