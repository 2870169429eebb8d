import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { megapixels, percent, times } from '../say';
import { monthName, printCm, suggest } from './tie';

export const gilpin: SuggestionsOf<'gilpin'> = {
	last_hour: suggest(
		[
			({ m }) => `See ${m.the} in the last hour of sun`,
			({ m }) => `Wait with ${m.the} until the light turns warm`,
		],
		({ num, value }) =>
			value('hour') === undefined
				? `Mean chroma is ${formatNumber(num('chroma'))}; low sun would warm it without a filter.`
				: `It was taken at ${String(num('hour'))} h; low sun would give the same place a mood.`,
	),
	give_a_print: suggest(
		(tie) => `Ask for the name, and bring a print of ${String(printCm(tie))} cm`,
		({ num }) => `${megapixels(num('megapixels'))} are enough for one to hang at home.`,
	),
	someone_there: suggest(
		({ m }) => `Let someone who lives there walk into ${m.the}`,
		({ num }) =>
			`${percent(num('calm'))} of the frame is open ground or sky, waiting for a figure.`,
	),
	more_sky: suggest(
		({ n, m }) => `Give ${n.known ? n.the : m.the} more sky`,
		({ value }) =>
			`The weight sits ${percent(value('weight')?.y ?? 0)} below the middle; above it there is room to breathe.`,
	),
	face_to_light: suggest(
		() => 'Ask for a quarter turn towards the light',
		({ num }) => `The middle tone of the face’s part is ${percent(num('subjectMedian'))}.`,
	),
	keep_the_air: suggest(
		({ m }) => `Keep the air over ${m.the} in the print: no dehaze`,
		({ num }) =>
			`The near ground has ${times(num('haze'))} the contrast of the far, and that is the distance.`,
	),
	come_back: suggest(
		({ m }) => `Come back to ${m.the} with the picture in hand`,
		({ num }) =>
			`This was ${monthName(num('month'))}; a second visit turns a view into an acquaintance.`,
	),
};
