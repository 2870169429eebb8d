import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { formatNumber } from '../../../formats';
import { capital, fNumber, iso, ofOne, percent, shutter } from '../say';
import { suggest } from './tie';

export const cunningham: SuggestionsOf<'cunningham'> = {
	past_the_rim: suggest(
		({ n }) => `Halve the distance and let ${n.the} run past the rim`,
		({ n, num, value }) =>
			value('calm') === undefined
				? `${n.The} ${n.is} seen whole; nearer, one would see how ${n.it} ${n.is} built.`
				: `${percent(num('calm'))} of the frame is ground; nearer, one would see how ${n.the} ${n.is} built.`,
	),
	white_card: suggest(
		({ n }) => `Hold a white card to the dark side of ${n.the}`,
		({ num }) =>
			`The middle tone there is ${percent(num('subjectMedian'))}, and half a stop would show the folds.`,
	),
	shade_it: suggest(
		({ n }) => `Put ${n.the} in your own shadow`,
		({ num }) =>
			`Tones spread ±${percent(num('contrast'))}; without direct sun the fine veins come up.`,
	),
	light_through: suggest(
		({ n }) => `Go round ${n.the}, until the light comes through`,
		({ num }) =>
			`The brightest tone now is ${percent(num('brightest'))}; leaves and petals lit from behind have their own.`,
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
		() => 'Lay a second exposure over it',
		({ num, value }) =>
			value('calm') === undefined
				? 'Its ground is quiet enough to carry one.'
				: `${percent(num('calm'))} of the frame is calm and would carry one.`,
	),
	unposed: suggest(
		() => 'Go on talking, and take the one after the pose',
		({ num }) => `${shutter(num('shutterSeconds'))} is short enough for a face that moves.`,
	),
	crispest_part: suggest(
		({ place }) => `Print the part ${place('acuity')} on its own`,
		({ num }) => `It is the crispest, ${ofOne(num('acuity'))}, and a picture by itself perhaps.`,
	),
	one_thing_less: suggest(
		() => 'Take one thing out of the frame',
		({ num }) =>
			`Detail covers ${percent(1 - num('calm'))} of it; look which part would not be missed.`,
	),
	structure_in_grey: suggest(
		() => 'Print it in greys and see whether the structure holds',
		({ num }) =>
			`${capital(`a mean chroma of ${formatNumber(num('chroma'))}`)} adds little that form does not say.`,
	),
	window: suggest(
		({ n }) => `Bring ${n.the} to a window`,
		({ num }) =>
			`${iso(num('iso'))} says that the room was dark; a north window gives 3 EV and a direction.`,
	),
};
