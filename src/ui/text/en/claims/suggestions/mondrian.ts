import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { degrees, percent } from '../say';
import { lean, suggest } from './tie';

const other = { left: 'right', right: 'left' } as const;

export const mondrian: SuggestionsOf<'mondrian'> = {
	cover_a_third: suggest(
		(tie) => `Cover the ${lean(tie).side} third with your hand`,
		(tie) =>
			`The weight lies ${percent(lean(tie).off)} to the ${lean(tie).side}; see what the ${other[lean(tie).side]} does alone.`,
	),
	one_primary: suggest(
		({ value }) => `Keep the ${value('hue') ?? 'one colour'}, grey the rest`,
		({ num, value }) =>
			`${percent(num('vivid'))} of the frame has strong colour; a primary, ${value('hue') ?? ''}, against greys needs less.`,
	),
	square: suggest(
		() => 'Cut it to a square and weigh the parts again',
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 the width decides; in a square only the parts do.`,
	),
	frontal: suggest(
		({ n }) => `Stand square to ${n.the}`,
		({ num }) =>
			`The halves agree by ${percent(num('symmetry'))}; seen from the front, lines become uprights and levels.`,
	),
	off_the_axis: suggest(
		() => 'Move the axis a tenth to one side',
		({ num }) =>
			`Symmetry of ${percent(num('symmetry'))} is rest; balance without it is the harder game.`,
	),
	one_plane: suggest(
		() => 'Make the calm part one even tone',
		({ num }) => `It is ${percent(num('calm'))} of the frame, the heaviest plane in it.`,
	),
	a_third_less: suggest(
		() => 'Leave out a third of what is there',
		({ num }) =>
			`Detail fills ${percent(1 - num('calm'))}; the relations would be clearer among fewer parts.`,
	),
	to_the_edge: suggest(
		() => 'Let a level line run out at the edge',
		({ num }) =>
			`It lies level to ${degrees(Math.max(0.1, Math.abs(num('tilt'))))}, exact enough to divide the frame.`,
	),
	under_cloud: suggest(
		() => 'Take it under cloud, as planes without shadows',
		({ num }) =>
			`Shadows spread the tones by ±${percent(num('contrast'))} and draw lines that nobody built.`,
	),
	three_tones: suggest(
		() => 'Reduce it to three tones',
		({ num }) =>
			`From ${percent(num('darkest'))} to ${percent(num('brightest'))} there are many; three tell whether the plan holds.`,
	),
	turn_it: suggest(
		() => 'Turn it by a quarter and look at the masses',
		(tie) =>
			`They lie ${percent(lean(tie).off)} to the ${lean(tie).side}; sideways one sees which is too many.`,
	),
};
