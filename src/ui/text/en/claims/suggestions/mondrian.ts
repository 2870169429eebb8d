import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, percent } from '../say';
import { lean, suggest } from './tie';

const other = { left: 'right', right: 'left' } as const;

export const mondrian: SuggestionsOf<'mondrian'> = {
	cover_a_third: suggest(
		(tie) => `Cover the ${lean(tie).side} third of ${tie.m.the} with your hand`,
		(tie) =>
			`The weight lies ${percent(lean(tie).off)} to the ${lean(tie).side}; see what the ${other[lean(tie).side]} does alone.`,
	),
	one_primary: suggest(
		({ value }) => `Keep the ${value('hue') ?? 'one colour'}, grey the rest`,
		({ num, value }) =>
			`Strong colour covers ${percent(num('vivid'))}; a primary, ${value('hue') ?? ''}, against greys needs less.`,
	),
	square: suggest(
		({ m }) => `Cut ${m.the} to a square and weigh the parts again`,
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 the width decides; in a square only the parts do.`,
	),
	frontal: suggest(
		({ n }) => `Stand square to ${n.the}`,
		({ num }) =>
			`The halves agree by ${percent(num('symmetry'))}; from the front, lines become uprights and levels.`,
	),
	off_the_axis: suggest(
		({ m }) => `Move the axis of ${m.the} a tenth to one side`,
		({ num }) =>
			`Symmetry of ${percent(num('symmetry'))} is rest; balance without it is the harder game.`,
	),
	one_plane: suggest(
		[
			({ num }) => `Make the calm ${percent(num('calm'))} one even tone`,
			({ m }) => `Let the calm part beside ${m.the} be a plane`,
		],
		({ num }) => `It is ${percent(num('calm'))} of the frame, the heaviest plane in it.`,
	),
	a_third_less: suggest(
		[
			({ m }) => `Leave a third of the parts out of ${m.the}`,
			({ num }) => `Bring the ${percent(1 - num('calm'))} of detail down to two thirds of it`,
		],
		({ num }) =>
			`Detail fills ${percent(1 - num('calm'))}; relations are clearer among fewer parts.`,
	),
	to_the_edge: suggest(
		({ m }) => `Let a level line of ${m.the} run out at the edge`,
		({ num }) =>
			`It lies level to ${degrees(Math.max(0.1, Math.abs(num('tilt'))))}, exact enough to divide the frame.`,
	),
	under_cloud: suggest(
		({ m }) => `Take ${m.the} under cloud, as planes without shadows`,
		({ num }) =>
			`Shadows spread the tones by ±${percent(num('contrast'))} and draw lines that nobody built.`,
	),
	three_tones: suggest(
		({ m }) => `Reduce ${m.the} to three tones`,
		({ num }) =>
			`From ${percent(num('darkest'))} to ${percent(num('brightest'))} there are many; three tell whether the plan holds.`,
	),
	turn_it: suggest(
		({ m }) => `Turn ${m.the} by a quarter and look at the masses`,
		(tie) =>
			`They lie ${percent(lean(tie).off)} to the ${lean(tie).side}; sideways one sees which is too many.`,
	),
	three_to_five: suggest(
		[
			({ m }) => `Divide the frame of ${m.the} at three to five`,
			({ num }) =>
				`Find where three to five falls in a frame of ${formatNumber(num('aspect'), 2)} to 1`,
		],
		({ num }) =>
			`No line lies there by chance; move the edge of the calm ${percent(num('calm'))} onto it.`,
	),
	verticals: suggest(
		({ m }) => `Count the uprights of ${m.the} and leave one out`,
		({ num }) =>
			`Detail covers ${percent(1 - num('calm'))}; the intervals between lines make the rhythm.`,
	),
	empty_side: suggest(
		({ n }) => `Give ${n.the} one side with nothing on it`,
		({ num }) =>
			`The calm ${percent(num('calm'))} lie in pieces; gathered on one side they would weigh.`,
	),
	weigh_halves: suggest(
		({ m }) => `Weigh the left half of ${m.the} against the right`,
		({ num }) =>
			`They are alike by ${percent(num('symmetry'))} only; ask what in the one answers the other.`,
	),
	greys_count: suggest(
		({ m }) => `Set one grey of ${m.the} apart from all others`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))} without a gap; a step makes a relation.`,
	),
};
