/** What opens a critique about which nothing stands: one figure, and no judgement. */
import type { PhraseBook } from '../../../../domain/claims/phrase-book';
import type { Facts } from '../../../../domain/facts/facts';
import { sureValue } from '../../../../domain/claims/known';
import { formatNumber } from '../../formats';
import { fNumber, iso, megapixels as sizeOf, mm, ofLimit, percent, shutter } from './say';

/** level of middle grey as displayed */
const middleGrey = 0.46;
/** around it a tone is middle grey */
const nearGrey = 0.03;
/** sides of common formats, longer ÷ shorter; within one in a hundred it is that format */
const formats = [
	[1.25, '5:4'],
	[4 / 3, '4:3'],
	[1.5, '3:2'],
	[16 / 9, '16:9'],
	[2, '2:1'],
] as const;

function formatOf(aspect: number): string {
	const long = Math.max(aspect, 1 / aspect);
	if (long < 1.01) return 'a square';
	const which = aspect > 1 ? 'a horizontal frame' : 'an upright frame';
	const known = formats.find(([ratio]) => Math.abs(long / ratio - 1) < 0.01)?.[1];
	return known === undefined
		? `${which}, ${formatNumber(long, 2)} times as long as it is short`
		: `${which} of ${known}`;
}

/** "1/250 s at f/8, ISO 200 and 50 mm": as much of it as the file says, two at least */
function recordOf(facts: Facts): string | undefined {
	const [seconds, aperture] = [sureValue(facts, 'shutterSeconds'), sureValue(facts, 'aperture')];
	if (seconds === undefined || aperture === undefined) return undefined;
	const [speed, focal] = [sureValue(facts, 'iso'), sureValue(facts, 'focalMm35')];
	const more = [
		...(speed === undefined ? [] : [iso(speed)]),
		...(focal === undefined ? [] : [`${mm(focal)} on full frame`]),
	];
	return [`${shutter(seconds)} at ${fNumber(aperture)}`, ...more].join(', ');
}

function toGrey(median: number): string {
	if (Math.abs(median - middleGrey) < nearGrey) return 'near middle grey, 46 %';
	return median < middleGrey ? 'below middle grey, 46 %' : 'above middle grey, 46 %';
}

export const plain: PhraseBook['plain'] = {
	tones: [
		({ darkest, median, lightest }) =>
			darkest && median && lightest
				? `Its tones run from ${percent(darkest.value)} to ${percent(lightest.value)}, round a median of ${percent(median.value)}.`
				: '',
		({ darkest, median, lightest }) =>
			darkest && median && lightest
				? `Half of its tones lie below ${percent(median.value)}; nearly all lie between ${percent(darkest.value)} and ${percent(lightest.value)}.`
				: '',
	],
	middle: [
		({ median }) =>
			median ? `Its middle tone is ${percent(median.value)}, ${toGrey(median.value)}.` : '',
		({ median, contrast }) =>
			median && contrast
				? `Tones spread ±${percent(contrast.value)} round ${percent(median.value)}.`
				: '',
	],
	colour: [
		(facts) => {
			const [vivid, hue] = [sureValue(facts, 'vivid'), sureValue(facts, 'hue')];
			if (vivid === undefined || facts.monochrome) return '';
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
	format: [
		({ aspect, megapixels }) =>
			aspect && megapixels
				? `The picture is ${formatOf(aspect.value)}, with ${sizeOf(megapixels.value)}.`
				: '',
		({ aspect, median }) =>
			aspect && median
				? `The picture is ${formatOf(aspect.value)}; its middle tone is ${percent(median.value)}.`
				: '',
	],
	edges: [
		(facts) => {
			const acuity = sureValue(facts, 'acuity');
			return acuity === undefined || acuity < 0.4
				? ''
				: `Where it is sharpest, edges reach ${ofLimit(acuity)}.`;
		},
	],
	camera: [
		(facts) => {
			const record = recordOf(facts);
			return record === undefined ? '' : `The camera says ${record}.`;
		},
	],
};

export const plainest = 'Neither a fault nor a merit of it could be measured.';
