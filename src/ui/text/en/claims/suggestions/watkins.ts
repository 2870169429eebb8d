import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { centimetres, fNumber, megapixels, mm, ofLimit, percent, times } from '../say';
import { monthName, printCm, suggest } from './tie';

/** proportions of a mammoth plate, 22 by 18 inches */
const plate = 22 / 18;

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
	one_tone: suggest(
		[
			({ m }) => `Judge ${m.the} in one tone, as a plate would give it`,
			({ m }) => `Lay a sepia copy of ${m.the} beside this one`,
		],
		[
			({ num }) =>
				`Its mean chroma is ${formatNumber(num('chroma'))}: see what holds when tone stands alone.`,
			({ num }) =>
				`Without colour it has a scale from ${percent(num('darkest'))} to ${percent(num('brightest'))} to rest on.`,
		],
	),
	stereo: suggest(
		({ m }) => `Take ${m.the} again from a hand’s breadth to the right`,
		({ num, value }) =>
			value('focalMm35') === undefined
				? `The two make a stereo pair, and the ${percent(1 - num('calm'))} of detail would part into near and far.`
				: `Two frames at ${mm(num('focalMm35'))} make a stereo pair, and the distances would part.`,
	),
	other_season: suggest(
		({ m }) => `Come back to ${m.the} in half a year`,
		({ num }) =>
			`It is ${monthName(num('month'))} here; a second plate shows what the place keeps and what it changes.`,
	),
	four_edges: suggest(
		[
			({ m }) => `Walk along the four edges of ${m.the} at full size`,
			({ num }) => `Look through the sharp ${percent(num('sharpShare'))} with a loupe`,
		],
		({ num }) =>
			`${percent(num('sharpShare'))} of its detail is sharp, so whatever lies at the rim can be read as well.`,
	),
	early_air: suggest(
		({ m }) => `See ${m.the} in the first hours, before the air thickens`,
		({ num }) => `The near ground has ${times(num('haze'))} the contrast of the far.`,
	),
	plate_shape: suggest(
		[
			() => 'Try the proportions of a plate, 22 to 18',
			({ num }) =>
				`Keep ${percent(plate / Math.max(num('aspect'), plate))} of the width, as a plate of 22 to 18 would`,
		],
		({ num, m }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 the frame is wide; ${m.the} would stand taller in it.`,
	),
	square_on: suggest(
		({ m }) => `Set the camera square to ${m.the}`,
		({ num }) =>
			`The halves agree by ${percent(num('symmetry'))}; seen square on, its measures could be read off the print.`,
	),
	still_air: suggest(
		({ m }) => `Wait for still air over ${m.the}`,
		({ num }) =>
			`${percent(num('sharpShare'))} of the detail is sharp; leaf and water must hold still for the rest.`,
	),
	count_it: suggest(
		({ m }) => `Count what can be told apart in ${m.the}`,
		({ num }) =>
			`Detail fills ${percent(1 - num('calm'))} of the frame, sharp over ${percent(num('sharpShare'))}: the more one finds, the longer it lasts.`,
	),
	more_foreground: suggest(
		({ m }) => `Give ${m.the} a foot: take it again with more foreground`,
		({ num }) =>
			`At ${formatNumber(num('aspect'), 2)} to 1 there is width enough; height would say how it stands.`,
	),
	two_plates: suggest(
		({ m }) => `Expose twice, once for the sky and once for ${m.the}`,
		({ num }) =>
			`Tones run from ${percent(num('darkest'))} to ${percent(num('brightest'))}, as far as one exposure goes.`,
	),
	one_yard_left: suggest(
		({ m }) => `Try ${m.the} from a yard to the left, then to the right`,
		({ num }) =>
			`Left and right agree by ${percent(num('symmetry'))} from here; the best standpoint is found on foot.`,
	),
};
