import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { centimetres, fNumber, megapixels, ofLimit, percent, shutter } from '../say';
import { printCm, suggest } from './tie';

export const ansel: SuggestionsOf<'ansel'> = {
	side_light: suggest(
		[
			({ m }) => `Come back to ${m.the} when the sun is low and to one side`,
			({ m }) => `Give ${m.the} an hour with long shadows`,
		],
		({ num, value }) =>
			value('hour') === undefined
				? `Tones spread ±${percent(num('contrast'))}; side light would draw every fold.`
				: `At ${String(num('hour'))} h shadows are short: tones spread ±${percent(num('contrast'))}, and side light would draw every fold.`,
	),
	true_black: suggest(
		[
			({ num }) => `Bring the darkest tone down from ${percent(num('darkest'))} to black`,
			() => 'Let one small part of the frame go to true black',
		],
		({ num }) =>
			`Hardly anything is darker than ${percent(num('darkest'))}, so the scale has no floor to stand on.`,
	),
	near_white: suggest(
		({ num }) => `Lift the brightest part from ${percent(num('brightest'))} to just under white`,
		[
			() => 'The upper zones stay empty as it is.',
			({ num }) =>
				`The scale ends at ${percent(num('brightest'))}, a zone and more below paper white.`,
		],
	),
	grey_version: suggest(
		[
			({ m }) => `Print ${m.the} once in black and white`,
			({ m }) => `Try ${m.the} in greys, with a red filter and with a green one`,
			({ num }) => `At a chroma of ${formatNumber(num('chroma'))}, try it in black and white`,
		],
		({ num }) =>
			`Mean chroma is ${formatNumber(num('chroma'))}: the tones, spread ±${percent(num('contrast'))}, already do most of the work.`,
	),
	near_ground: suggest(
		({ m }) => `Let something near begin the way into ${m.the}`,
		({ place }) => `What is sharpest lies ${place('acuity')}; nothing in front leads up to it.`,
	),
	print: suggest(
		(tie) => `Make a print of ${centimetres(printCm(tie))} and judge the shadows on paper`,
		({ num }) =>
			`${megapixels(num('megapixels'))} and edges at ${ofLimit(num('acuity'))} hold at that size.`,
	),
	tripod: suggest(
		({ num }) => `From a tripod, take it at f/11 instead of ${fNumber(num('aperture'))}`,
		({ num }) =>
			`${shutter(num('shutterSeconds'))} at ${fNumber(num('aperture'))} chose speed and paid with depth.`,
	),
	cloud_shadow: suggest(
		({ m }) => `Wait for the shadow of a cloud on ${m.the}`,
		({ num }) => `${percent(num('calm'))} of the frame has no detail; a shadow would give it form.`,
	),
	dodge: suggest(
		({ place }) => `Dodge the dark part ${place('blocked')} by 0.5 EV`,
		({ num }) =>
			`${percent(num('blocked'))} of the frame stands at zero there; a little texture would carry the black beside it.`,
	),
};
