import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { capital, fNumber, percent } from '../say';
import { suggest } from './tie';

export const okeeffe: SuggestionsOf<'okeeffe'> = {
	all_four_edges: suggest(
		({ n }) => `Let ${n.the} run past all four edges`,
		({ n, num }) =>
			`${percent(num('calm'))} of the frame is not ${n.the}; large, ${n.it} would have to be looked at.`,
	),
	one_hue: suggest(
		({ value }) => `Take every colour down but the ${value('hue') ?? 'strongest'}`,
		({ num, value }) =>
			`Strong colour covers ${percent(num('vivid'))}, most of it ${value('hue') ?? 'one hue'}; alone it would be felt.`,
	),
	long_curve: suggest(
		({ m }) => `Turn until the longest curve of ${m.the} crosses the frame`,
		({ num }) =>
			`Left and right are alike by ${percent(num('symmetry'))}; from corner to corner a curve would stir it.`,
	),
	upright: suggest(
		({ n }) => `Try ${n.the} upright`,
		({ n, num }) =>
			`The frame is ${formatNumber(num('aspect'), 2)} times as wide as high, and ${n.the} might want height.`,
	),
	sky_alone: suggest(
		() => 'Leave the ground out and keep the sky',
		({ num }) =>
			`${percent(num('calm'))} of the frame is calm already; the shapes above would be enough.`,
	),
	shadow_colour: suggest(
		({ m }) => `Look for the colour in the shadows of ${m.the}`,
		({ num, value }) =>
			`The darkest tone is ${percent(num('darkest'))}${value('hue') === undefined ? '' : `, and beside ${value('hue') ?? ''} no shadow is grey`}.`,
	),
	half_the_ground: suggest(
		({ n }) => `Halve the space around ${n.the}`,
		({ num }) =>
			`It takes ${percent(num('calm'))} of the frame; half of that would still be quiet.`,
	),
	let_detail_go: suggest(
		({ n }) => `Open up and let the small things of ${n.the} go`,
		({ num }) => `${fNumber(num('aperture'))} tells all of it; f/2.8 would tell the shape.`,
	),
	one_wins: suggest(
		({ value }) => `Let the ${value('huePair')?.one ?? 'one colour'} win`,
		({ value }) =>
			`${capital(value('huePair')?.one ?? 'one')} and ${value('huePair')?.other ?? 'the other'} hold each other now; a third for one of them is enough.`,
	),
	against_sky: suggest(
		({ n }) => `Get under ${n.the} and look up`,
		({ num }) => `Against the sky the ${percent(num('calm'))} of calm would become one colour.`,
	),
	same_again: suggest(
		({ m }) => `Make this picture of ${m.the} ten days running`,
		({ num }) =>
			`It is from ${String(num('hour'))} h; the place will not give the same colour twice.`,
	),
	name_the_shape: suggest(
		[
			({ m }) => `Draw the largest shape of ${m.the} with one line`,
			({ m }) => `Leave out of ${m.the} what one line cannot hold`,
		],
		({ num }) =>
			`${percent(1 - num('calm'))} of the frame has detail; much of it the shape does not need.`,
	),
	half_closed: suggest(
		[
			({ m }) => `Half close your eyes before ${m.the}`,
			({ num }) => `Look until the ±${percent(num('contrast'))} of tone become three shapes`,
		],
		({ num }) => `What is left of a spread of ±${percent(num('contrast'))} then is the picture.`,
	),
	two_tones: suggest(
		({ m }) => `Make a study of ${m.the} in two tones`,
		({ num }) =>
			`Between ${percent(num('darkest'))} and ${percent(num('brightest'))} there is a line where dark meets light; draw it.`,
	),
	tilt_it: suggest(
		({ n }) => `Turn the camera until ${n.the} lean${n.s}`,
		({ num }) =>
			`At ${percent(num('symmetry'))} alike on both sides it stands still; a slant would let it grow.`,
	),
	its_space: suggest(
		({ n }) => `Look at the space round ${n.the} as a shape`,
		({ num }) =>
			`It is ${percent(num('calm'))} of the frame, and its edge is the edge of the other.`,
	),
	cooler_warmer: suggest(
		[
			({ m }) => `Print ${m.the} once warmer and once cooler`,
			({ num }) => `Move the chroma of ${formatNumber(num('chroma'))} towards one temperature`,
		],
		({ num }) =>
			`With a chroma of ${formatNumber(num('chroma'))} a small shift decides how it feels.`,
	),
};
