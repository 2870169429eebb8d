import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { fNumber, percent } from '../say';
import { suggest } from './tie';

export const okeeffe: SuggestionsOf<'okeeffe'> = {
	all_four_edges: suggest(
		({ n }) => `Let ${n.the} run past all four edges`,
		({ n, num }) =>
			`${percent(num('calm'))} of the frame has no edges; large, ${n.the} would have to be looked at.`,
	),
	half_the_ground: suggest(
		({ n }) => `Halve the space around ${n.the}`,
		({ num }) =>
			`${percent(num('calm'))} of the frame has no edges; half of that would still be quiet.`,
	),
	let_detail_go: suggest(
		({ n }) => `Open up and let the small things of ${n.the} go`,
		({ num }) => `${fNumber(num('aperture'))} tells all of it; f/2.8 would tell the shape.`,
	),
	same_again: suggest(
		() => 'Make this picture ten days running',
		({ num }) =>
			`It is from ${String(num('hour'))} h; the place will not give the same colour twice.`,
	),
};
