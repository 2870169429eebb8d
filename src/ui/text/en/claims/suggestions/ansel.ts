import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { centimetres, fNumber, megapixels, ofLimit, percent, shutter } from '../say';
import { printCm, suggest } from './tie';

export const ansel: SuggestionsOf<'ansel'> = {
	side_light: suggest(
		[
			() => 'Come back when the sun is low and to one side',
			() => 'Give it an hour with long shadows',
		],
		({ num, value }) =>
			value('hour') === undefined
				? `Tones spread ±${percent(num('contrast'))}; side light would draw every fold.`
				: `At ${String(num('hour'))} h shadows are short: tones spread ±${percent(num('contrast'))}, and side light would draw every fold.`,
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
};
