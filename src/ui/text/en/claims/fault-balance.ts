/** Faults of order, depth and balance. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { crop, need, percent, say } from './say';

export const balanceFaults = {
	cluttered: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('calm'),
						(calm) => `Only ${percent(calm)} of the frame is free of detail, so nothing is first.`,
					) || 'Detail runs to every edge, so nothing is first.',
			),
			say(({ fact }) =>
				need(
					fact('calm'),
					(calm) => `Things compete everywhere; calm areas make up ${percent(calm)}.`,
				),
			),
			say(({ n, fact }) =>
				need(fact('calm'), (calm) =>
					n.known
						? `${n.The} ${n.has} to share the frame with much else: ${percent(1 - calm)} of it is detail.`
						: '',
				),
			),
		],
		what: say(({ n }) => (n.known ? `Clear the space around ${n.the}` : 'Leave something out')),
		why: [
			say(
				({ fact }) =>
					need(fact('calm'), (calm) => `${percent(1 - calm)} of the frame asks to be looked at.`) ||
					'Every part of the frame asks to be looked at.',
			),
		],
		now: crop,
		next: say(
			({ fact }) =>
				need(fact('aperture'), (aperture) =>
					aperture > 4.5 ? 'Open up to f/4 and move until the background is one tone.' : '',
				) || 'Move half a step aside or lower, until the background is one tone.',
		),
		leads: [say(() => 'There is much in it, and nothing comes first.')],
	},
	bright_edge: {
		says: [
			say(
				({ f, at }) =>
					`A bright patch touches the rim ${at}${need(f.share, (share) => `, ${percent(share)} of the frame`)}.`,
			),
			say(({ f, n, at }) =>
				need(
					f.share,
					(share) =>
						`The brightest area (${percent(share)}) is at the rim ${at}, away from ${n.the}.`,
				),
			),
			say(({ at, n, placed }) =>
				placed ? `The eye leaves ${at}, where the rim is brighter than ${n.the}.` : '',
			),
		],
		what: say(({ at }) => `Tone down the rim ${at}`),
		why: [
			say(
				({ f, at }) =>
					need(
						f.share,
						(share) => `${percent(share)} of the frame is near white ${at} and leads the eye out.`,
					) || `The rim ${at} leads the eye out.`,
			),
		],
		now: say(({ told }) => crop(told) || 'Burn that rim in by 0.5 to 1 EV with a soft gradient.'),
		next: say(
			({ at }) =>
				`Look along the rim before the shutter and shift until the brightness ${at} is out.`,
		),
		leads: [say(({ at }) => `The brightest part lies at the rim ${at}.`)],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
