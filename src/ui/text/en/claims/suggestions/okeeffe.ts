import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { fNumber, percent } from '../say';
import { suggest } from './tie';

export const okeeffe: SuggestionsOf<'okeeffe'> = {
	all_four_edges: suggest(
		({ n }) => `Let ${n.the} run past all four edges`,
		({ n, num, value }) =>
			value('calm') === undefined
				? `${n.The} still stop${n.s} short of the rim.`
				: `${percent(num('calm'))} of the frame is not ${n.the}; large, ${n.it} would have to be looked at.`,
	),
	one_hue: suggest(
		({ value }) => `Take every colour down but the ${value('hue') ?? 'strongest'}`,
		({ num, value }) =>
			`Strong colour covers ${percent(num('vivid'))}, most of it ${value('hue') ?? 'one hue'}; alone it would be felt.`,
	),
	long_curve: suggest(
		() => 'Turn until its longest curve crosses the frame',
		({ num }) =>
			`Left and right are alike by ${percent(num('symmetry'))}; a curve from corner to corner would stir it.`,
	),
	upright: suggest(
		() => 'Try it upright',
		({ n, num }) =>
			`The frame is ${formatNumber(num('aspect'), 2)} times as wide as high, and ${n.the} might want height.`,
	),
	sky_alone: suggest(
		() => 'Leave the ground out and keep the sky',
		({ num }) =>
			`${percent(num('calm'))} of the frame is calm already; the shapes above would be enough.`,
	),
	shadow_colour: suggest(
		() => 'Look for the colour in the shadows',
		({ num, value }) =>
			`The darkest tone is ${percent(num('darkest'))}${value('hue') === undefined ? '' : `, and beside ${value('hue') ?? ''} no shadow is grey`}.`,
	),
	half_the_ground: suggest(
		({ n }) => `Halve the ground around ${n.the}`,
		({ num }) =>
			`It takes ${percent(num('calm'))} of the frame; half of that would still be quiet.`,
	),
	let_detail_go: suggest(
		({ n }) => `Open up and let the small things of ${n.the} go`,
		({ num }) => `${fNumber(num('aperture'))} tells all of it; f/2.8 would tell the shape.`,
	),
	one_wins: suggest(
		() => 'Let one of the two colours win',
		({ value }) => {
			const { one, other } = value('huePair') ?? { one: 'one', other: 'the other' };
			return `${one.slice(0, 1).toUpperCase()}${one.slice(1)} and ${other} now hold each other; a third for one of them is enough.`;
		},
	),
	against_sky: suggest(
		({ n }) => `Get under ${n.the} and look up`,
		({ num }) => `Against the sky ${percent(num('calm'))} of calm would become one colour.`,
	),
	same_again: suggest(
		() => 'Make the same picture ten days running',
		({ num }) =>
			`This one is from ${String(num('hour'))} h; the place will not give the same colour twice.`,
	),
	name_the_shape: suggest(
		() => 'Draw its largest shape with one line, then take it again',
		({ num }) =>
			`${percent(num('calm'))} of the frame is calm; what the line leaves out can stay out.`,
	),
};
