/** Faults of order, depth and balance. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases, Phrase } from '../../../../domain/claims/phrase-book';
import { fNumber, need, percent, say } from './say';

const sides = {
	left: 'on the left',
	right: 'on the right',
	top: 'at the top',
	bottom: 'at the bottom',
} as const;
const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

const crop: Phrase = say(({ told }) =>
	need(
		told.claim.edit?.crop,
		({ width, height }) =>
			`Crop to ${percent(width)} of the width and ${percent(height)} of the height, as the frame shows.`,
	),
);

/** How far the centre of visual weight lies off the middle, along the claimed side: "18 %" */
const lean: Phrase = say(({ f, fact }) =>
	need(fact('weight'), ({ x, y }) => {
		const { side } = f;
		const off = side === 'left' || side === 'right' ? x : y;
		return percent(Math.abs(off));
	}),
);

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
					aperture > 4.5 ? 'Open up to f/4 and move until the ground behind is one tone.' : '',
				) || 'Move half a step aside or lower, until the ground behind is one tone.',
		),
		leads: [say(() => 'There is much in it, and nothing comes first.')],
	},
	background_sharp: {
		says: [
			say(
				({ n, fact }) =>
					need(
						fact('sharpShare'),
						(share) =>
							`The ground behind is as sharp as ${n.the}: ${percent(share)} of all detail is crisp.`,
					) || `The ground behind is as sharp as ${n.the}.`,
			),
			say(({ n, fact }) =>
				need(
					fact('aperture'),
					(aperture) =>
						`At ${fNumber(aperture)} everything behind ${n.the} is drawn as well as ${n.it} ${n.is}.`,
				),
			),
			say(
				({ n }) => `${n.The} and the background share one sharpness, so depth does not part them.`,
			),
		],
		what: say(({ n }) => `Part ${n.the} from the background`),
		why: [
			say(
				({ fact }) =>
					need(
						fact('sharpShare'),
						(share) => `${percent(share)} of the parts with detail are sharp, near and far alike.`,
					) || 'Near and far are sharp alike.',
			),
		],
		now: say(({ n }) => `Mask the ground behind ${n.the}: clarity −20, exposure −0.3 EV.`),
		next: say(({ f, fact }) => {
			const better = f.nextAperture ?? 4;
			return (
				need(fact('aperture'), (aperture) =>
					aperture > better
						? `Use ${fNumber(better)} instead of ${fNumber(aperture)}, or twice the distance behind.`
						: '',
				) || 'Go nearer, or find a background twice as far away.'
			);
		}),
		leads: [say(({ n }) => `${n.The} and the ground behind are drawn alike.`)],
	},
	heavy_side: {
		says: [
			say(({ f, told }) => {
				const off = lean(told);
				const where = sides[f.side ?? 'left'];
				return off === ''
					? `The visual weight lies ${where}.`
					: `The visual weight lies ${where}, its centre ${off} off the middle.`;
			}),
			say(({ f, told }) =>
				need(f.side, (side) => {
					const off = lean(told);
					return off === ''
						? ''
						: `Weight gathers ${sides[side]} (${off} off the middle) and nothing answers it ${sides[opposite[side]]}.`;
				}),
			),
			say(({ f }) =>
				need(
					f.side,
					(side) =>
						`The frame tips to the ${side}: contrast and mass are there, the ${opposite[side]} is empty.`,
				),
			),
		],
		what: say(
			({ f }) =>
				`Take visual weight from the ${f.side ?? 'heavy'}${f.side === undefined ? ' side' : ''}`,
		),
		why: [
			say(({ told }) => {
				const off = lean(told);
				return off === ''
					? 'The centre of visual weight is far from the middle.'
					: `The centre of visual weight is ${off} off the middle.`;
			}),
		],
		now: say(
			({ told, f }) =>
				crop(told) ||
				need(f.side, (side) => `Darken what is bright ${sides[side]} by 0.3 to 0.5 EV.`),
		),
		next: say(({ f }) =>
			need(f.side, (side) =>
				side === 'left' || side === 'right'
					? `Turn a little to the ${side}, so that the weight moves in.`
					: `Tilt a little ${side === 'top' ? 'up' : 'down'}, so that the weight moves in.`,
			),
		),
		leads: [say(({ f }) => `Its weight is all ${sides[f.side ?? 'left']}.`)],
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
