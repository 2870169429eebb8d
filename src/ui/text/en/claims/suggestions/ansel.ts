import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { centimetres, fNumber, megapixels, ofOne, percent, shutter } from '../say';
import { printCm, suggest } from './tie';

export const ansel: SuggestionsOf<'ansel'> = {
	side_light: suggest(
		() => 'Come back when the sun is low and to one side',
		({ num, value }) =>
			`${value('hour') === undefined ? '' : `At ${String(num('hour'))} h the shadows are short: `}${value('hour') === undefined ? 'T' : 't'}ones spread ±${percent(num('contrast'))}, and side light would draw the ground.`,
	),
	true_black: suggest(
		() => 'Let one small part go to true black',
		({ num }) =>
			`Nothing is darker than ${percent(num('darkest'))}, so the scale has no floor to stand on.`,
	),
	near_white: suggest(
		() => 'Lift the brightest part to just under white',
		({ num }) => `It stops at ${percent(num('brightest'))}, and the upper zones stay empty.`,
	),
	grey_version: suggest(
		() => 'Try it in black and white, filter by filter',
		({ num }) =>
			`At a mean chroma of ${num('chroma').toFixed(0)} the tones already do most of the work.`,
	),
	near_ground: suggest(
		() => 'Let something near begin the distance',
		({ place }) => `What is sharpest lies ${place('acuity')}; nothing in front leads up to it.`,
	),
	print: suggest(
		(tie) => `Make a print of ${centimetres(printCm(tie))} and judge the shadows on paper`,
		({ num }) =>
			`${megapixels(num('megapixels'))} and edges of ${ofOne(num('acuity'))} hold at that size.`,
	),
	corners: suggest(
		() => 'Burn the four corners in by 0.3 EV',
		({ value }) => {
			const { x, y } = value('weight') ?? { x: 0, y: 0 };
			return `The weight already rests ${percent(Math.hypot(x, y))} from the middle; darker corners would keep it there.`;
		},
	),
	place_subject: suggest(
		({ n }) => `Print ${n.the} one zone higher`,
		({ n, num }) =>
			`${n.The === 'The subject' ? 'Its place' : n.The} ${n.is} at ${percent(num('subjectMedian'))}, below middle grey at 46 %.`,
	),
	tripod: suggest(
		() => 'Take it again from a tripod at f/11',
		({ num }) =>
			`${shutter(num('shutterSeconds'))} at ${fNumber(num('aperture'))} chose speed, and paid with depth.`,
	),
	cloud_shadow: suggest(
		() => 'Wait for a cloud’s shadow on the middle ground',
		({ num }) => `${percent(num('calm'))} of the frame has no detail; a shadow would give it form.`,
	),
};
