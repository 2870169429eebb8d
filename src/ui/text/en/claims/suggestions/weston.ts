import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { capital, fNumber, ofOne, percent } from '../say';
import { lean, suggest } from './tie';

export const weston: SuggestionsOf<'weston'> = {
	closer: suggest(
		({ n }) => `Go closer, until ${n.the} ${n.is} form before a name`,
		({ num }) => `${percent(num('calm'))} of the frame is ground that it could do without.`,
	),
	square: suggest(
		() => 'Cut it to a square',
		({ num }) =>
			`It is ${formatNumber(num('aspect'), 2)} times as wide as high; a square would keep ${percent(1 / Math.max(1, num('aspect')))} of the width.`,
	),
	greys: suggest(
		() => 'Look at it without its colour',
		({ num }) =>
			`Colour is low here, a mean chroma of ${formatNumber(num('chroma'))}; see whether the form needs it.`,
	),
	raking: suggest(
		({ n }) => `Turn ${n.the} until the light rakes the surface`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}: light from the side would make the skin felt.`,
	),
	plain_ground: suggest(
		({ n }) => `Put one plain tone behind ${n.the}`,
		({ num }) => `Only ${percent(num('calm'))} of the frame is quiet.`,
	),
	contact_print: suggest(
		() => 'Make a print of 25 cm, no larger, on smooth paper',
		({ num }) => `Edges of ${ofOne(num('acuity'))} at that size read like a contact print.`,
	),
	deep_focus: suggest(
		() => 'From a tripod, stop down to f/16',
		({ num, n }) =>
			`At ${fNumber(num('aperture'))} part of ${n.the} is left to guess; ${formatNumber(2 * Math.log2(16 / Math.max(num('aperture'), 1)), 1)} EV buys all of it.`,
	),
	one_part: suggest(
		({ place }) => `Make a second picture of the part ${place('acuity')} alone`,
		({ num }) => `Its edges are the crispest, ${ofOne(num('acuity'))}, and may be form enough.`,
	),
	upside_down: suggest(
		() => 'Turn it upside down and look at the shapes only',
		(tie) => {
			const { off, side } = lean(tie);
			return `${capital(`the weight lies ${percent(off)} to the ${side} of the middle`)}; without names one sees whether it holds.`;
		},
	),
	empty_shape: suggest(
		() => 'Give the empty part a shape of its own',
		({ num }) => `It is ${percent(num('calm'))} of the frame, the largest form in it.`,
	),
};
