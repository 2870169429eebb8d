import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { fNumber, megapixels, percent } from '../say';
import { suggest } from './tie';

export const weston: SuggestionsOf<'weston'> = {
	closer: suggest(
		[
			({ n }) => `Go closer, until ${n.the} ${n.is} a form before a name`,
			({ n }) => `Halve the distance to ${n.the}`,
		],
		({ num }) => `${percent(num('calm'))} of the frame is surroundings that it could do without.`,
	),
	square: suggest(
		({ m }) => `Cut ${m.the} to a square`,
		({ num }) =>
			`It is ${formatNumber(num('aspect'), 2)} times as wide as high; a square would keep ${percent(1 / Math.max(1, num('aspect')))} of the width.`,
	),
	greys: suggest(
		[
			({ m }) => `Look at ${m.the} without colour`,
			({ m }) => `Ask whether ${m.the} need${m.s} colour at all`,
		],
		({ num }) =>
			`The form has tones from ${percent(num('darkest'))} to ${percent(num('brightest'))}; colour adds little, strong on ${percent(num('vivid'))} of it.`,
	),
	plain_ground: suggest(
		({ n }) => `Put one plain tone behind ${n.the}`,
		({ num }) => `Only ${percent(num('calm'))} of the frame is quiet.`,
	),
	contact_print: suggest(
		({ m }) => `Print ${m.the} at 20 × 25 cm, no larger, on smooth paper`,
		({ num }) => `Its ${megapixels(num('megapixels'))} read like a contact print at that size.`,
	),
	deep_focus: suggest(
		({ num }) => `From a tripod, stop down from ${fNumber(num('aperture'))} to f/16`,
		({ num, n }) =>
			`At ${fNumber(num('aperture'))} part of ${n.the} is left to guess; ${formatNumber(2 * Math.log2(16 / Math.max(num('aperture'), 1)), 1)} EV buys all of it.`,
	),
};
