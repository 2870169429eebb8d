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
			({ m }) => `Let one small part of ${m.the} go to true black`,
		],
		({ num }) =>
			`Nothing is darker than ${percent(num('darkest'))}, so the scale has no floor to stand on.`,
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
	corners: suggest(
		({ m }) => `Burn the corners round ${m.the} in by 0.3 EV`,
		({ value }) => {
			const { x, y } = value('weight') ?? { x: 0, y: 0 };
			return `The weight rests ${percent(Math.hypot(x, y))} from the middle; darker corners would keep it there.`;
		},
	),
	place_subject: suggest(
		({ n, num }) => `Print ${n.the} higher than ${percent(num('subjectMedian'))}`,
		({ num }) =>
			`That is below middle grey, which lies at 46 %; half a zone would bring it up from ${percent(num('subjectMedian'))}.`,
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
	zones: suggest(
		[
			({ m }) => `Name the zones of ${m.the} before you print`,
			({ num }) => `Decide which part should stand at ${percent(num('median'))}, the median`,
		],
		({ num }) =>
			`They run from ${percent(num('darkest'))} to ${percent(num('brightest'))}; half of them lie below ${percent(num('median'))}.`,
	),
	print_lighter: suggest(
		({ m }) => `Make a second print of ${m.the}, 0.3 EV lighter`,
		({ num }) => `The median is ${percent(num('median'))}, a little under middle grey at 46 %.`,
	),
	test_strip: suggest(
		({ num }) => `Make a test strip at ±${percent(num('contrast') / 2)} of contrast`,
		({ num, m }) =>
			`Tones now spread ±${percent(num('contrast'))}; a grade harder or softer will suit ${m.the} better.`,
	),
	follow_lines: suggest(
		({ m }) => `Find the line that leads into ${m.the} and stand on it`,
		({ num }) =>
			`Left and right are alike by ${percent(num('symmetry'))}, so the way in is still open.`,
	),
};
