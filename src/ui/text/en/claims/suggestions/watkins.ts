import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { centimetres, fNumber, megapixels, mm, ofOne, percent, times } from '../say';
import { monthName, printCm, suggest } from './tie';

/** proportions of a mammoth plate, 22 by 18 inches */
const plate = 22 / 18;

export const watkins: SuggestionsOf<'watkins'> = {
	known_size: suggest(
		() => 'Wait for something of known size: a figure, a boat, a horse',
		({ num, value }) =>
			value('calm') === undefined
				? 'Nobody stands in it to tell how large the place is.'
				: `Nothing gives the measure, and ${percent(num('calm'))} of the frame is open to put it in.`,
	),
	higher: suggest(
		() => 'Climb, and take it again from higher up',
		({ place }) =>
			`The sharpest part lies ${place('acuity')}, in front; from above the place itself would open.`,
	),
	stop_down: suggest(
		() => 'Stop down to f/11 and let the exposure be long',
		({ num }) =>
			`${fNumber(num('aperture'))} draws one plane; ${formatNumber(2 * Math.log2(11 / Math.max(num('aperture'), 1)), 1)} EV more time would draw the rest.`,
	),
	large_print: suggest(
		(tie) => `Print it at ${centimetres(printCm(tie))} and let people step up to it`,
		({ num }) =>
			`${megapixels(num('megapixels'))} and edges of ${ofOne(num('acuity'))} bear a close look.`,
	),
	one_tone: suggest(
		() => 'Judge it once in one tone, as a plate would have it',
		({ num }) =>
			`Its mean chroma is ${formatNumber(num('chroma'))}: see what is left when tone stands alone.`,
	),
	stereo: suggest(
		() => 'Take a second frame a hand’s breadth to the right',
		({ num, value }) =>
			value('focalMm35') === undefined
				? `Side by side they make a stereo pair; with ${percent(num('calm'))} calm, near and far would part.`
				: `Two frames at ${mm(num('focalMm35'))} make a stereo pair, and the distances would part.`,
	),
	other_season: suggest(
		() => 'Come back to the same spot in half a year',
		({ num }) =>
			`It is ${monthName(num('month'))} here; a second plate would show what the place keeps and what it changes.`,
	),
	four_edges: suggest(
		() => 'Walk along the four edges at full size',
		({ num }) =>
			`${percent(num('sharpShare'))} of its detail is sharp; whatever lies at the rim can be read as well.`,
	),
	early_air: suggest(
		() => 'Come in the first hours, before the air thickens',
		({ num }) => `The near ground has ${times(num('haze'))} the contrast of the far.`,
	),
	plate_shape: suggest(
		() => 'Try the proportions of a plate, 22 to 18',
		({ num }) =>
			`It would keep ${percent(plate / Math.max(num('aspect'), plate))} of the width and all of the height.`,
	),
};
