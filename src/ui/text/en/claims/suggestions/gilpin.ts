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
	matt_paper: suggest(
		({ m }) => `Print ${m.the} a grade softer, on matt paper`,
		({ num }) =>
			`With a spread of ±${percent(num('contrast'))} it can give up some hardness and gain calm.`,
	),
	come_back: suggest(
		({ m }) => `Come back to ${m.the} with the picture in hand`,
		({ num }) =>
			`This was ${monthName(num('month'))}; a second visit turns a view into an acquaintance.`,
	),
	where_it_lives: suggest(
		({ n }) => `Step back until one sees where ${n.the} live${n.s}`,
		({ n, num }) =>
			`${n.The} take${n.s} most of the frame, and the land only the ${percent(num('calm'))} that is calm.`,
	),
	in_use: suggest(
		({ n }) => `Wait until someone uses ${n.the}`,
		[
			({ num }) =>
				`Nobody is in the frame, ${percent(num('calm'))} of which is calm; one figure would say what it is for.`,
			({ num }) =>
				`Detail fills ${percent(1 - num('calm'))} of the frame, and no life is among it.`,
		],
	),
	quiet_series: suggest(
		({ m }) => `Make ${m.the} the first of five pictures as quiet`,
		({ num }) =>
			`A mean chroma of ${formatNumber(num('chroma'))} is a mood that a series can keep.`,
	),
	thinner_light: suggest(
		({ m }) => `Wait for a thin cloud over ${m.the}`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}; thinner light would let the shadows speak.`,
	),
	more_room: suggest(
		({ n }) => `Leave ${n.the} more room on all sides`,
		({ num }) => `Only ${percent(num('calm'))} of the frame is calm; grace begins with space.`,
	),
	calmer_edges: suggest(
		({ m }) => `Let the rim round ${m.the} fall back by 0.2 EV`,
		({ num }) =>
			`Calm parts make up ${percent(num('calm'))}; at the rim a little less light would hold the eye within.`,
	),
	softer_black: suggest(
		({ num }) => `Lift the blacks from ${percent(num('darkest'))} to about 5 %`,
		({ m, num }) =>
			`Down to ${percent(num('darkest'))} the print is hard; ${m.the} would lose nothing by a softer floor.`,
	),
	look_back: suggest(
		({ m }) => `Turn round: show what ${m.the} face${m.s}`,
		({ num }) =>
			`The frame agrees with itself by ${percent(num('symmetry'))}; a companion would say where one stands.`,
	),
};
