import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, percent, shutter } from '../say';
import { suggest } from './tie';

export const gehry: SuggestionsOf<'gehry'> = {
	grazing_sun: suggest(
		({ m }) => `Wait until the sun grazes ${m.the}`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}: straight light irons the material flat.`,
	),
	after_rain: suggest(
		({ m }) => `See ${m.the} after rain`,
		({ num }) =>
			`A dry floor gives a median of ${percent(num('median'))}; a wet one gives the building twice.`,
	),
	lean_more: suggest(
		({ num }) => `Look up harder: not ${degrees(num('converging'))} but 20°`,
		() => 'The lines close in a little. Commit to it, and they carry.',
	),
	narrow: suggest(
		({ m }) => `Cut ${m.the} to 2:1`,
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 there is ${percent(num('calm'))} of calm; a slot makes space move.`,
	),
	reflection: suggest(
		() => 'Take the reflection alone, and turn it over',
		({ num }) =>
			`From side to side the frame mirrors itself by ${percent(num('symmetry'))}; from top to bottom it can lie.`,
	),
	let_them_pass: suggest(
		({ num }) => `Give it 1/8 s instead of ${shutter(num('shutterSeconds'))} and let things pass`,
		({ num }) =>
			`${shutter(num('shutterSeconds'))} stops the traffic; space is what it moves through.`,
	),
};
