import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { centimetres, fNumber, megapixels, ofLimit, percent, times } from '../say';
import { monthName, printCm, suggest } from './tie';

export const watkins: SuggestionsOf<'watkins'> = {
	known_size: suggest(
		[
			({ m }) => `Wait for a figure, a boat or a horse before ${m.the}`,
			({ m }) => `Put something of known size into ${m.the}`,
		],
		({ num, value }) =>
			value('calm') === undefined
				? 'Nobody stands in it to tell how large the place is.'
				: `Nothing gives the measure, and ${percent(num('calm'))} of the frame is open for it.`,
	),
	higher: suggest(
		({ m }) => `Climb, and take ${m.the} again from higher up`,
		({ place }) =>
			`The sharpest part lies ${place('acuity')}, in front; from above the place itself would open.`,
	),
	stop_down: suggest(
		({ num }) => `Stop down from ${fNumber(num('aperture'))} to f/11 and let the exposure be long`,
		({ num }) =>
			`${fNumber(num('aperture'))} draws one plane; ${formatNumber(2 * Math.log2(11 / Math.max(num('aperture'), 1)), 1)} EV more time would draw the rest.`,
	),
	large_print: suggest(
		(tie) => `Print it at ${centimetres(printCm(tie))} and let people step up to it`,
		({ num }) =>
			`${megapixels(num('megapixels'))} and edges at ${ofLimit(num('acuity'))} bear a close look.`,
	),
	other_season: suggest(
		({ m }) => `Come back to ${m.the} in half a year`,
		({ num }) =>
			`It is ${monthName(num('month'))} here; a second plate shows what the place keeps and what it changes.`,
	),
	early_air: suggest(
		({ m }) => `See ${m.the} in the first hours, before the air thickens`,
		({ num }) => `The near ground has ${times(num('haze'))} the contrast of the far.`,
	),
	square_on: suggest(
		({ m }) => `Set the camera square to ${m.the}`,
		({ num }) =>
			`The halves agree by ${percent(num('symmetry'))}; seen square on, its measures could be read off the print.`,
	),
};
