import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { percent } from '../say';
import { suggest } from './tie';

export const mondrian: SuggestionsOf<'mondrian'> = {
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
	off_the_axis: suggest(
		() => 'Move the axis a tenth to one side',
		({ num }) =>
			`Symmetry of ${percent(num('symmetry'))} is rest; balance without it is the harder game.`,
	),
	one_plane: suggest(
		[
			({ num }) => `Make the calm ${percent(num('calm'))} one even tone`,
			() => 'Let the calm part be one plane',
		],
		({ num }) => `It is ${percent(num('calm'))} of the frame, the heaviest plane in it.`,
	),
	under_cloud: suggest(
		() => 'Take it under cloud, as planes without shadows',
		({ num }) =>
			`Shadows spread the tones by ±${percent(num('contrast'))} and draw lines that nobody built.`,
	),
};
