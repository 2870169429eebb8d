import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { fNumber, iso, percent, shutter } from '../say';
import { suggest } from './tie';

export const cunningham: SuggestionsOf<'cunningham'> = {
	past_the_rim: suggest(
		({ n }) => `Halve the distance and let ${n.the} run past the rim`,
		({ n, num }) =>
			`${percent(num('calm'))} of the frame is background; nearer, one would see how ${n.the} ${n.is} built.`,
	),
	shade_it: suggest(
		({ n }) => `Stand so that ${n.the} lie${n.s} in your shadow`,
		({ num }) => `At ${String(num('hour'))} h the sun is high; without it the fine veins come up.`,
	),
	plane: suggest(
		({ n }) => `Turn the camera parallel to ${n.the}`,
		({ num }) =>
			`${fNumber(num('aperture'))} gives one thin plane of focus; lay it along the form.`,
	),
	unposed: suggest(
		() => 'Go on talking, and take the one after the pose',
		({ num }) => `${shutter(num('shutterSeconds'))} is short enough for a face that moves.`,
	),
	structure_in_grey: suggest(
		[({ m }) => `Print ${m.the} in greys and see whether the structure holds`],
		({ num }) =>
			`Its colour is quiet, strong on ${percent(num('vivid'))} of it, and adds little to the tones.`,
	),
	window: suggest(
		({ n }) => `Bring ${n.the} to a window`,
		({ num }) =>
			`${iso(num('iso'))} says that the room was dark; a north window gives 3 EV and a direction.`,
	),
	softer_hour: suggest(
		() => 'See it on a day without shadows',
		({ num }) => `At ${String(num('hour'))} h the light is hard and hides small structure.`,
	),
};
