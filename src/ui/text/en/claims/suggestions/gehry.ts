import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, ofLimit, percent, shutter } from '../say';
import { lean, suggest } from './tie';

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
		({ m }) => `Cut ${m.the} to 2 : 1`,
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
	collision: suggest(
		({ place }) => `Go to the edge ${place('acuity')}, where forms collide`,
		({ num }) => `Edges there are the hardest in the frame, at ${ofLimit(num('acuity'))}.`,
	),
	room_to_move: suggest(
		({ n }) => `Show the space that ${n.the} move${n.s} through`,
		({ n, place }) => `${n.The} ${n.is} ${place('subject')}; leave the way ahead open.`,
	),
	someone_in_it: suggest(
		({ n }) => `Put one person into ${n.the}`,
		({ num }) =>
			`Nobody is in the frame, and ${percent(num('calm'))} of it is calm: no one can tell how big it is.`,
	),
	skin: suggest(
		({ place }) => `Shoot the material ${place('acuity')}, nothing else`,
		({ num }) => `Edges there reach ${ofLimit(num('acuity'))}: enough to feel what it is made of.`,
	),
	odd_side: suggest(
		({ m }) => `Push ${m.the} further off balance`,
		(tie) =>
			`The weight is ${percent(lean(tie).off)} to the ${lean(tie).side}: polite. Make it a third.`,
	),
	break_out: suggest(
		({ n }) => `Let ${n.the} break the frame at one corner`,
		({ num }) => `${percent(num('calm'))} of calm keeps it in a box. Boxes are for shipping.`,
	),
	twice_as_close: suggest(
		({ m }) => `Stand twice as close to ${m.the} with the widest lens you have`,
		({ num }) => `${percent(num('calm'))} of the frame is free; near lines would shoot through it.`,
	),
	harder_light: suggest(
		({ m }) => `Come back to ${m.the} in hard light`,
		({ num }) =>
			`±${percent(num('contrast'))} of tone is gentle; volumes want a lit side and a dark one.`,
	),
	fold: suggest(
		[
			({ m }) => `Move until ${m.the} stop${m.s} being a front`,
			({ num }) => `Get the two halves below ${percent(num('symmetry'))} alike`,
		],
		({ num }) =>
			`The halves agree by ${percent(num('symmetry'))}; a step to the side makes it a body.`,
	),
	negative: suggest(
		[
			({ m }) => `Shoot the void beside ${m.the}`,
			({ num }) => `Make the calm ${percent(num('calm'))} the building`,
		],
		({ num }) =>
			`${percent(num('calm'))} of the frame is calm. Space is a material; give it an edge.`,
	),
};
