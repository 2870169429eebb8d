/** What opens a critique about which nothing stands: what was measured, in plain words, and no judgement. */
import { sureValue } from '../../../../domain/claims/known';
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { at, capital, fNumber, iso, mm, percent, shutter, stops, tone } from './say';

const step = (level: number): string =>
	level < 0.05
		? 'deep shadow'
		: level < 0.2
			? 'dark grey'
			: level < 0.38
				? 'dim grey'
				: level < 0.55
					? 'middle grey'
					: level < 0.78
						? 'light grey'
						: level < 0.93
							? 'pale grey'
							: 'bright white';

const mostly = (median: number): string =>
	median < 0.25 ? 'dark' : median < 0.38 ? 'dim' : median < 0.6 ? 'in the middle tones' : 'light';

/** Nothing is lost at either end, as far as that was measured. */
const isWhole = ({ burnt, blocked }: Facts): boolean => burnt?.value === 0 && blocked?.value === 0;

export const plain: PhraseBook['plain'] = {
	tones: [
		(facts) => {
			const { darkest, lightest } = facts;
			if (!darkest || !lightest) return '';
			const ends = isWhole(facts) ? ', both ends with detail' : '';
			return `From ${step(darkest.value)} to ${step(lightest.value)}${ends}: ${percent(darkest.value)} to ${tone(lightest.value)}.`;
		},
		({ median, darkest, lightest }) =>
			median && darkest && lightest
				? `Mostly ${mostly(median.value)}, half of it below ${tone(median.value)}; it goes from ${step(darkest.value)} to ${step(lightest.value)}.`
				: '',
	],
	middle: [
		({ median }) =>
			median
				? `${capital(step(median.value))} is its middle tone: half of it lies below ${tone(median.value)}.`
				: '',
		({ median, lightest }) =>
			median && lightest
				? `Half of it lies below ${tone(median.value)}, and its lights go up to ${step(lightest.value)}.`
				: '',
	],
	place: [
		({ lightFall }) =>
			lightFall
				? `On the whole it is lightest ${at(lightFall.value.from)}, ${stops(lightFall.value.stops)} above what lies ${at(lightFall.value.to)}.`
				: '',
		({ upperOverLower }) =>
			upperOverLower
				? `Its upper half is ${stops(upperOverLower.value)} brighter than the lower one.`
				: '',
	],
	colour: [
		(facts) => {
			const [vivid, hue] = [sureValue(facts, 'vivid'), sureValue(facts, 'hue')];
			if (vivid === undefined || facts.monochrome) return '';
			if (vivid < 0.02)
				return `Its colour is quiet: ${percent(vivid)} of the frame is strong in it.`;
			return hue === undefined
				? `Strong colour covers ${percent(vivid)} of the frame.`
				: `Strong colour covers ${percent(vivid)} of the frame, nearly all of it ${hue}.`;
		},
		(facts) => {
			const vivid = sureValue(facts, 'vivid');
			if (vivid === undefined || facts.monochrome) return '';
			return vivid < 0.5
				? `Strong in colour is ${percent(vivid)} of the frame; the rest is quieter.`
				: `More of the frame is strong in colour than not: ${percent(vivid)}.`;
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
