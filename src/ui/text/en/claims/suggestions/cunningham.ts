import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { fNumber, iso, ofLimit, percent, shutter } from '../say';
import { suggest } from './tie';

export const cunningham: SuggestionsOf<'cunningham'> = {
	past_the_rim: suggest(
		({ n }) => `Halve the distance and let ${n.the} run past the rim`,
		({ n, num }) =>
			`${percent(num('calm'))} of the frame is background; nearer, one would see how ${n.the} ${n.is} built.`,
	),
	white_card: suggest(
		({ n }) => `Hold a white card to the dark side of ${n.the}`,
		({ num }) =>
			`The middle tone there is ${percent(num('subjectMedian'))}; half a stop would show the folds.`,
	),
	shade_it: suggest(
		({ n }) => `Stand so that ${n.the} lie${n.s} in your shadow`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}; without direct sun the fine veins come up.`,
	),
	light_through: suggest(
		({ n }) => `Go round ${n.the}, until the light comes through`,
		({ num }) =>
			`The brightest tone now is ${percent(num('brightest'))}; lit from behind, leaves and petals have their own.`,
	),
	its_height: suggest(
		({ n }) => `Go down to the height of ${n.the}`,
		({ n, place }) => `${n.The} ${n.is} ${place('subject')}, with more of the frame above.`,
	),
	plane: suggest(
		({ n }) => `Turn the camera parallel to ${n.the}`,
		({ num }) =>
			`${fNumber(num('aperture'))} gives one thin plane of focus; lay it along the form.`,
	),
	two_exposures: suggest(
		({ num }) => `Lay a second exposure into the calm ${percent(num('calm'))}`,
		({ n }) => `${n.The} would shine through, and the background is quiet enough to carry it.`,
	),
	unposed: suggest(
		() => 'Go on talking, and take the one after the pose',
		({ num }) => `${shutter(num('shutterSeconds'))} is short enough for a face that moves.`,
	),
	crispest_part: suggest(
		({ place }) => `Print the part ${place('acuity')} on its own`,
		({ num }) => `Its edges reach ${ofLimit(num('acuity'))}, and it may be a picture by itself.`,
	),
	one_thing_less: suggest(
		[
			({ m }) => `Take one thing out of the frame around ${m.the}`,
			({ num }) => `Find what can go from the ${percent(1 - num('calm'))} that has detail`,
		],
		({ num }) =>
			`Detail covers ${percent(1 - num('calm'))} of it; see which part would not be missed.`,
	),
	structure_in_grey: suggest(
		[
			({ m }) => `Print ${m.the} in greys and see whether the structure holds`,
			({ num }) => `See how it is built without its chroma of ${formatNumber(num('chroma'))}`,
		],
		({ num }) => `Tones spread ±${percent(num('contrast'))}, and colour adds little to that.`,
	),
	window: suggest(
		({ n }) => `Bring ${n.the} to a window`,
		({ num }) =>
			`${iso(num('iso'))} says that the room was dark; a north window gives 3 EV and a direction.`,
	),
	three_nearer: suggest(
		({ n }) => `Take three more of ${n.the}, each a third nearer`,
		({ num }) =>
			`${percent(num('calm'))} of the frame is calm now; the last of them should have none of it.`,
	),
	other_side: suggest(
		({ n }) => `Look at ${n.the} from the side that is not shown`,
		({ num }) => `Seen from here the halves agree by ${percent(num('symmetry'))}.`,
	),
	softer_hour: suggest(
		({ m }) => `See ${m.the} on a day without shadows`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}, and the hard light hides small structure.`,
	),
	look_longer: suggest(
		({ m }) => `Write down ten details of ${m.the}, then take it again`,
		({ num }) =>
			`${percent(num('sharpShare'))} of the detail is sharp; knowing it decides what the next frame needs.`,
	),
	edges_first: suggest(
		({ m }) => `Go round the rim of the frame before ${m.the}`,
		({ num }) =>
			`${percent(1 - num('calm'))} of the frame has detail, and what is cut at the rim shows first.`,
	),
};
