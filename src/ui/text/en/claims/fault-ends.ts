/** Ends of the scale that are not used, and a bright half over a dark one. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { need, percent, say, tone, stops } from './say';

const sides = {
	top: 'from the top',
	bottom: 'from the bottom',
	left: 'from the left',
	right: 'from the right',
} as const;

export const endFaults = {
	open_black: {
		says: [
			say(
				({ f }) =>
					`Hardly anything is darker than ${tone(f.level ?? 0)}: the frame floats a little, with next to no black to stand on.`,
			),
			say(({ f }) => `Shadows begin at ${tone(f.level ?? 0)}; the darkest parts are a grey.`),
			say(
				({ f }) =>
					`With next to nothing under ${tone(f.level ?? 0)}, the frame lacks weight in the darks.`,
			),
		],
		what: say(() => 'Give it a black'),
		why: [
			say(
				({ f }) =>
					`The lowest ${percent(f.level ?? 0)} of the scale are next to unused: the darks begin at a grey.`,
			),
			say(
				({ f }) =>
					`Hardly a tone goes below ${tone(f.level ?? 0)}; one small black gives all others their depth.`,
			),
		],
		now: say(
			({ told, f }) =>
				`Set the black point of the levels at ${percent(told.claim.edit?.black ?? f.level ?? 0)}.`,
		),
		next: say(({ fact }) =>
			fact('ambient') === 'daylight'
				? 'Shade the front of the lens: stray light lifts the blacks like this.'
				: '',
		),
		leads: [say(() => 'Hardly anything in it is black.')],
	},
	open_white: {
		says: [
			say(({ f }) => `Hardly anything is brighter than ${tone(f.level ?? 1)}.`),
			say(
				({ f }) =>
					`Hardly a light passes ${tone(f.level ?? 1)}, so the whole looks a shade duller than it need.`,
			),
			say(
				({ f }) =>
					`White is hardly reached: the scale above ${tone(f.level ?? 1)} is next to empty.`,
			),
		],
		what: say(() => 'Give it a white'),
		why: [
			say(
				({ f }) =>
					`The scale above ${tone(f.level ?? 1)} is next to unused, which dims every tone below it.`,
			),
			say(
				({ f }) =>
					`More light at full height would wake the frame; now hardly any passes ${tone(f.level ?? 1)}.`,
			),
		],
		now: say(
			({ told, f }) =>
				`Move the white point of the levels towards ${percent(told.claim.edit?.white ?? f.level ?? 1)}, and stop where the first highlight clips.`,
		),
		next: say(
			() => 'Expose a third of a stop more, as far as the histogram leaves room on the right.',
		),
		leads: [say(() => 'Hardly a light in it comes near white.')],
	},
	bright_over_dark: {
		says: [
			say(
				({ f }) =>
					`The upper half is ${stops(f.ev ?? 0)} brighter than the lower one, and draws the eye up and out.`,
			),
			say(
				({ f }) =>
					`${stops(f.ev ?? 0)} lie between above and below: what is lit rightly in one half is wrong in the other.`,
			),
			say(
				({ f }) =>
					`What lies below is ${stops(f.ev ?? 0)} under what lies above, so the frame is read from the top down.`,
			),
		],
		what: say(() => 'Hold the upper half back'),
		why: [
			say(
				({ f }) =>
					`With ${stops(f.ev ?? 0)} between the halves one exposure serves only one of them.`,
			),
		],
		now: say(({ told }) =>
			need(
				told.claim.edit?.gradient,
				({ ev, from, until }) =>
					`Lay a gradient of ${ev < 0 ? '−' : '+'}${stops(ev)} over it ${sides[from]}, fading out at ${percent(until)} of the way.`,
			),
		),
		next: say(
			({ f }) =>
				`Use a graduated filter of ${stops(Math.round((f.ev ?? 2) / 2))}, or take two exposures ${stops(f.ev ?? 0)} apart.`,
		),
		leads: [
			say(({ f }) => `It is two pictures in light: above, ${stops(f.ev ?? 0)} more than below.`),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
