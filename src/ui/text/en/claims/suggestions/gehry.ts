import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, percent, shutter } from '../say';
import { suggest } from './tie';

export const gehry: SuggestionsOf<'gehry'> = {
	grazing_sun: suggest(
		() => 'Wait until the sun grazes it',
		({ num }) =>
			`Its tones keep between ${percent(num('darkest'))} and ${percent(num('brightest'))}: straight light irons the material flat.`,
	),
	lean_more: suggest(
		({ num }) => `Look up harder: not ${degrees(num('converging'))} but 20°`,
		() => 'The lines close in a little. Commit to it, and they carry.',
	),
	narrow: suggest(
		({ m }) => `Cut ${m.the} to 2:1`,
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 ${percent(num('calm'))} has no edges; a slot makes space move.`,
	),
	let_them_pass: suggest(
		({ num }) => `Give it 1/8 s instead of ${shutter(num('shutterSeconds'))} and let things pass`,
		({ num }) =>
			`${shutter(num('shutterSeconds'))} stops the traffic; space is what it moves through.`,
	),
};
