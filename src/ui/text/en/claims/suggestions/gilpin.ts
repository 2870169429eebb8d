import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { megapixels, percent, times } from '../say';
import { monthName, printCm, suggest } from './tie';

export const gilpin: SuggestionsOf<'gilpin'> = {
	last_hour: suggest(
		[() => 'See it in the last hour of sun', () => 'Wait until the light turns warm'],
		({ num, value }) =>
			value('hour') === undefined
				? `Half of it lies above ${percent(num('median'))}; low sun would warm it without a filter.`
				: `It was taken at ${String(num('hour'))} h; low sun would give the same place a mood.`,
	),
	give_a_print: suggest(
		(tie) => `Ask for the name, and bring a print of ${String(printCm(tie))} cm`,
		({ num }) => `${megapixels(num('megapixels'))} are enough for one to hang at home.`,
	),
	keep_the_air: suggest(
		() => 'Keep the air in the print: no dehaze',
		({ num }) =>
			`The near ground has ${times(num('haze'))} the contrast of the far, and that is the distance.`,
	),
	come_back: suggest(
		() => 'Come back with the picture in hand',
		({ num }) =>
			`This was ${monthName(num('month'))}; a second visit turns a view into an acquaintance.`,
	),
};
