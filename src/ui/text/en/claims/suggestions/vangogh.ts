import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import { percent, shutter } from '../say';
import { suggest } from './tie';

export const vangogh: SuggestionsOf<'vangogh'> = {
	blue_hour: suggest(
		() => 'Go back when the first lamps are lit',
		({ num }) =>
			`It is day here, half of it above ${percent(num('median'))}; yellow lamps against a blue hour glow.`,
	),
	stay_longer: suggest(
		() => 'Stay for 15 s, camera on a wall',
		({ num }) =>
			`${shutter(num('shutterSeconds'))} shows the night; a quarter of a minute shows what moves in it.`,
	),
	sweep: suggest(
		() => 'Move the camera along, once, at 1/8 s',
		({ num }) =>
			`${shutter(num('shutterSeconds'))} holds everything still; one sweep may show how it grows or flows.`,
	),
	hands_at_work: suggest(
		() => 'Stay until the hands are busy',
		({ num }) =>
			`${shutter(num('shutterSeconds'))} will do; work says more of a person than a look.`,
	),
	follow_the_light: suggest(
		() => 'Stay with this light until it is gone',
		({ num, value }) =>
			value('hour') === undefined
				? `Every ten minutes it has another colour; now it is strong on ${percent(num('vivid'))} of the frame.`
				: `It was ${String(num('hour'))} h; every ten minutes from then on have another colour.`,
	),
	more_yellow: suggest(
		({ value }) => `Let the ${value('hue') ?? 'yellow'} take half of the frame`,
		({ num }) => `It warms ${percent(num('vivid'))} now; go where there is more of it.`,
	),
};
