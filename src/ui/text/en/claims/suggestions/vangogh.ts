import type { SuggestionsOf } from '../../../../../domain/claims/suggestions/gates';
import type { Hue } from '../../../../../domain/facts/facts';
import { formatNumber } from '../../../formats';
import { percent, shutter } from '../say';
import { suggest } from './tie';

const complements: Record<Hue, string> = {
	red: 'green',
	orange: 'blue',
	yellow: 'violet',
	green: 'red',
	cyan: 'orange',
	blue: 'orange',
	violet: 'yellow',
	magenta: 'green',
};

export const vangogh: SuggestionsOf<'vangogh'> = {
	complement: suggest(
		({ value }) =>
			`Dare a touch of ${complements[value('hue') ?? 'blue']} beside the ${value('hue') ?? 'rest'}`,
		({ num, value }) =>
			`${percent(num('vivid'))} of the frame glows, mostly ${value('hue') ?? ''}; its opposite would make it sing.`,
	),
	blue_hour: suggest(
		() => 'Go back when the first lamps are lit',
		({ num }) =>
			`Mean chroma is ${formatNumber(num('chroma'))} now; yellow lamps against a blue hour have far more.`,
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
	push_one: suggest(
		({ value }) => `Be bold with the ${value('hue') ?? 'strongest colour'} alone: saturation +30`,
		({ num }) =>
			`A mean chroma of ${formatNumber(num('chroma'))} has room for one voice that is felt.`,
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
				? `Every ten minutes it has another colour; this one has a chroma of ${formatNumber(num('chroma'))}.`
				: `It was ${String(num('hour'))} h; every ten minutes from then on have another colour.`,
	),
	more_yellow: suggest(
		({ value }) => `Let the ${value('hue') ?? 'yellow'} take half of the frame`,
		({ num }) => `It warms ${percent(num('vivid'))} now; go where there is more of it.`,
	),
	strokes: suggest(
		() => 'Let surfaces show: local contrast +20',
		({ num }) => `Greys spread ±${percent(num('contrast'))}; texture can carry what colour would.`,
	),
};
