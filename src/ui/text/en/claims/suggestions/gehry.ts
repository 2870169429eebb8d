import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, ofOne, percent, shutter } from '../say';
import { lean, suggest } from './tie';

export const gehry: SuggestionsOf<'gehry'> = {
	walk_round: suggest(
		({ n }) => `Walk round ${n.the} and take the side nobody takes`,
		({ num }) => `Left and right agree by ${percent(num('symmetry'))}; the back will not.`,
	),
	grazing_sun: suggest(
		() => 'Wait until the sun grazes the skin',
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}: straight light irons the material flat.`,
	),
	after_rain: suggest(
		() => 'Come after rain',
		({ num }) =>
			`A dry floor gives a median of ${percent(num('median'))}; a wet one gives the building twice.`,
	),
	lean_more: suggest(
		() => 'Look up harder, until the lines really fall',
		({ num }) => `They close in by ${degrees(num('converging'))}; commit to it.`,
	),
	break_the_level: suggest(
		() => 'Break the level once, by 15° or more',
		({ num }) =>
			`It sits level to ${degrees(Math.max(0.1, Math.abs(num('tilt'))))}. You know the rule; see what it hides.`,
	),
	narrow: suggest(
		() => 'Cut it to 2 : 1',
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 there is ${percent(num('calm'))} of calm; a slot makes space move.`,
	),
	reflection: suggest(
		() => 'Take the reflection alone, and turn it over',
		({ num }) =>
			`The frame mirrors itself by ${percent(num('symmetry'))} from side to side; from top to bottom it can lie.`,
	),
	let_them_pass: suggest(
		() => 'Give it 1/8 s and let things pass',
		({ num }) =>
			`${shutter(num('shutterSeconds'))} stops the traffic; space is what it moves through.`,
	),
	collision: suggest(
		({ place }) => `Go to the edge ${place('acuity')}, where forms collide`,
		({ num }) => `Edges there are the hardest in the frame, ${ofOne(num('acuity'))}.`,
	),
	room_to_move: suggest(
		({ n }) => `Show the space that ${n.the} move${n.s} through`,
		({ n, place }) => `${n.The} ${n.is} ${place('subject')}; leave the way ahead open.`,
	),
	someone_in_it: suggest(
		() => 'Put one person into it',
		({ num }) =>
			`Nobody is in the frame, and ${percent(num('calm'))} of it is calm: no one can tell how big it is.`,
	),
	skin: suggest(
		({ place }) => `Shoot the material ${place('acuity')}, nothing else`,
		({ num }) => `Edges there reach ${ofOne(num('acuity'))}: enough to feel what it is made of.`,
	),
	odd_side: suggest(
		() => 'Push it further off balance',
		(tie) =>
			`The weight is ${percent(lean(tie).off)} to the ${lean(tie).side}: polite. Make it a third.`,
	),
};
