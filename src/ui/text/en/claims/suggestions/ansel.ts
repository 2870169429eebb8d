import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { centimetres, fNumber, megapixels, percent, shutter } from '../say';
import { printCm, suggest } from './tie';

export const ansel: SuggestionsOf<'ansel'> = {
	side_light: suggest(
		[
			() => 'Come back when the sun is low and to one side',
			() => 'Give it an hour with long shadows',
		],
		({ num, value }) =>
			value('hour') === undefined
				? `Its tones go from ${percent(num('darkest'))} to ${percent(num('brightest'))}; side light would draw every fold.`
				: `At ${String(num('hour'))} h shadows are short; side light would draw every fold.`,
	),
	grey_version: suggest(
		[
			({ m }) => `Print ${m.the} once in black and white`,
			({ m }) => `Try ${m.the} in greys, with a red filter and with a green one`,
		],
		({ num }) =>
			`Its colour is quiet, strong on ${percent(num('vivid'))} of it: the tones already do most of the work.`,
	),
	print: suggest(
		(tie) => `Make a print of ${centimetres(printCm(tie))} and judge the shadows on paper`,
		({ num }) => `${megapixels(num('megapixels'))} and its sharp edges hold at that size.`,
	),
	tripod: suggest(
		({ num }) => `From a tripod, take it at f/11 instead of ${fNumber(num('aperture'))}`,
		({ num }) =>
			`${shutter(num('shutterSeconds'))} at ${fNumber(num('aperture'))} chose speed and paid with depth.`,
	),
};
