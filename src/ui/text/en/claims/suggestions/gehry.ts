import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, percent, shutter } from '../say';
import { suggest } from './tie';

export const gehry: SuggestionsOf<'gehry'> = {
	walk_round: suggest(
		[
			({ n }) => `Walk round ${n.the} and take the side nobody takes`,
			({ n }) => `Find the back of ${n.the}`,
		],
		({ num }) =>
			`From here left and right agree by ${percent(num('symmetry'))}; from behind they will not.`,
	),
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
	break_the_level: suggest(
		({ m }) => `Break the level of ${m.the} once, by 15° or more`,
		({ num }) =>
			`It sits level to ${degrees(Math.max(0.1, Math.abs(num('tilt'))))}. You know the rule; see what it hides.`,
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
