import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { centimetres, fNumber, megapixels, times } from '../say';
import { monthName, printCm, suggest } from './tie';

export const watkins: SuggestionsOf<'watkins'> = {
	stop_down: suggest(
		({ num }) => `Stop down from ${fNumber(num('aperture'))} to f/11 and let the exposure be long`,
		({ num }) =>
			`${fNumber(num('aperture'))} draws one plane; ${formatNumber(2 * Math.log2(11 / Math.max(num('aperture'), 1)), 1)} EV more time would draw the rest.`,
	),
	large_print: suggest(
		(tie) => `Print it at ${centimetres(printCm(tie))} and let people step up to it`,
		({ num }) => `${megapixels(num('megapixels'))} and its sharp edges bear a close look.`,
	),
	other_season: suggest(
		() => 'Come back in half a year',
		({ num }) =>
			`It is ${monthName(num('month'))} here; a second plate shows what the place keeps and what it changes.`,
	),
	early_air: suggest(
		() => 'See it in the first hours, before the air thickens',
		({ num }) => `The near ground has ${times(num('haze'))} the contrast of the far.`,
	),
};
