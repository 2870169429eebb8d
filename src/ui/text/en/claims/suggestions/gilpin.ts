import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { megapixels, percent, times } from '../say';
import { monthName, printCm, suggest } from './tie';

export const gilpin: SuggestionsOf<'gilpin'> = {
	last_hour: suggest(
		() => 'Wait for the last hour of sun',
		({ num, value }) =>
			value('hour') === undefined
				? `Its mean chroma is ${formatNumber(num('chroma'))}; low sun would warm it without a filter.`
				: `It was taken at ${String(num('hour'))} h; low sun would give the same place a mood.`,
	),
	give_a_print: suggest(
		() => 'Ask for the name, and bring a print',
		(tie) =>
			`${megapixels(tie.num('megapixels'))} make one of ${String(printCm(tie))} cm, enough to hang at home.`,
	),
	someone_there: suggest(
		() => 'Let someone who lives there walk into it',
		({ num, value }) =>
			value('calm') === undefined
				? 'The land is shown without those to whom it belongs.'
				: `${percent(num('calm'))} of the frame is open ground or sky, waiting for a figure.`,
	),
	more_sky: suggest(
		({ n }) => (n.known ? `Give ${n.the} more sky` : 'Give it more sky'),
		({ value }) =>
			`The weight sits ${percent(value('weight')?.y ?? 0)} below the middle; above it there is room to breathe.`,
	),
	face_to_light: suggest(
		() => 'Ask for a quarter turn towards the light',
		({ num }) =>
			`The face’s part of the frame has a middle tone of ${percent(num('subjectMedian'))}.`,
	),
	keep_the_air: suggest(
		() => 'Keep the air in the print: no dehaze',
		({ num }) =>
			`Near ground has ${times(num('haze'))} the contrast of the far, and that is the distance.`,
	),
	matt_paper: suggest(
		() => 'Print it a grade softer, on matt paper',
		({ num }) =>
			`With a spread of ±${percent(num('contrast'))} it can give up some hardness and gain calm.`,
	),
	come_back: suggest(
		() => 'Come back with the picture in hand',
		({ num }) =>
			`This was ${monthName(num('month'))}; a second visit turns a view into an acquaintance.`,
	),
	where_it_lives: suggest(
		({ n }) => `Step back until one sees where ${n.the} live${n.s}`,
		({ n }) => `${n.The} take${n.s} most of the frame and the land none of it.`,
	),
	in_use: suggest(
		({ n }) => `Wait until someone uses ${n.the}`,
		({ num, value }) =>
			value('hour') === undefined
				? 'Nobody is in the frame; one figure would say what it is for.'
				: `At ${String(num('hour'))} h nobody is in the frame; one figure would say what it is for.`,
	),
	quiet_series: suggest(
		() => 'Make it one of five, all as quiet',
		({ num }) =>
			`A mean chroma of ${formatNumber(num('chroma'))} is a mood that a series can keep.`,
	),
};
