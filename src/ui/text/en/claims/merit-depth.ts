/** What depth and balance do well. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { at as place, atLeast, fNumber, mm, need, percent, say, tone, stops, times } from './say';

const outside = (share: number | undefined): string => need(share, atLeast) || 'part';

export const depthMerits = {
	layered: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('focalMm35'),
						(focal) => `Near, middle and far lie one behind the other at ${mm(focal)}.`,
					) || 'Near, middle and far lie one behind the other.',
			),
			say(({ fact }) =>
				need(
					fact('haze'),
					(ratio) =>
						`Layers step back, each paler: the near ones have ${times(ratio)} the contrast of the far.`,
				),
			),
			say(({ fact }) =>
				need(fact('aperture'), (aperture) =>
					aperture >= 7
						? `At ${fNumber(aperture)} the layers are drawn from the front to the distance.`
						: '',
				),
			),
			say(() => 'The eye is led in from the front over a middle ground to the distance.'),
		],
		short: say(() => 'depth in layers'),
		leads: [
			say(() => 'Layers lead back from the front, and the eye follows them.'),
			say(({ fact }) =>
				need(fact('focalMm35'), (focal) =>
					focal <= 40
						? `At ${mm(focal)} there is a near, a middle and a far, and one can walk in.`
						: '',
				),
			),
		],
	},
	soft_background: {
		// Whether what is soft lies behind, before or around it cannot be measured; nor exactly how much.
		says: [
			say(({ f }) => `Focus holds one layer: ${outside(f.share)} of the frame lies outside it.`),
			say(({ f, fact }) =>
				need(
					fact('aperture'),
					(aperture) =>
						`${fNumber(aperture)} keeps one layer in focus; ${outside(f.share)} of the frame lies outside it.`,
				),
			),
			say(({ fact }) =>
				need(fact('focalMm35'), (focal) =>
					focal >= 80 ? `At ${mm(focal)} focus holds one layer only.` : '',
				),
			),
		],
		short: say(({ f }) => `one layer in focus, ${outside(f.share)} of the frame outside it`),
		leads: [
			say(({ f }) => `One layer in focus, and ${outside(f.share)} of the frame outside it.`),
			say(({ fact }) =>
				need(
					fact('aperture'),
					(aperture) => `${fNumber(aperture)} keeps one layer and lets the rest go.`,
				),
			),
		],
	},
	subject_stands_out: {
		says: [
			say(({ f, fact, n }) => {
				const level = f.level ?? fact('subjectMedian');
				const median = fact('surroundMedian');
				return level === undefined || median === undefined
					? `${n.The} come${n.s} forward by tone.`
					: `${n.The} come${n.s} forward by tone: ${percent(level)} against ${tone(median)} around ${n.it}.`;
			}),
			say(({ f, n }) =>
				need(
					f.ev,
					(ev) =>
						`${stops(ev)} ${ev < 0 ? 'darker' : 'brighter'} than what lies round ${n.it}, ${n.the} need${n.s} no outline.`,
				),
			),
			say(({ f, n, At, placed }) =>
				need(f.ev, (ev) =>
					placed ? `${At}, ${n.the} part${n.s} from the background by ${stops(ev)}.` : '',
				),
			),
		],
		short: say(
			({ f, n }) =>
				need(
					f.ev,
					(ev) => `${n.the} ${stops(ev)} ${ev < 0 ? 'darker' : 'brighter'} than its surroundings`,
				) || `${n.the} apart by tone`,
		),
		leads: [
			say(({ n, f, fact }) => {
				const level = f.level ?? fact('subjectMedian') ?? 0;
				const darker = level < (fact('surroundMedian') ?? 1);
				return `${n.The}, ${darker ? 'dark before a brighter' : 'bright before a darker'} background, ${n.is} seen before anything else.`;
			}),
			say(({ n, f }) =>
				need(
					f.ev,
					(ev) => `Tone does it: ${stops(ev)} lie between ${n.the} and what is round ${n.it}.`,
				),
			),
		],
	},
	haze_depth: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.ratio ?? fact('haze'),
						(ratio) =>
							`Far parts pale in the air: the near ground has ${times(ratio)} their contrast.`,
					) || 'Far parts pale in the air.',
			),
			say(({ f, fact }) =>
				need(
					f.ratio ?? fact('haze'),
					(ratio) =>
						`The air tells the distance; contrast falls ${times(ratio)} from bottom to top.`,
				),
			),
			say(() => 'Each step back is paler than the one before, which is how far looks.'),
		],
		short: say(
			({ f, fact }) =>
				need(f.ratio ?? fact('haze'), (ratio) => `distance told by haze, ${times(ratio)}`) ||
				'distance told by haze',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.ratio ?? fact('haze'),
						(ratio) =>
							`Air is what one sees here: contrast falls ${times(ratio)} from near to far.`,
					) || 'Air is what one sees here, paler with every step back.',
			),
		],
	},
	balanced: {
		says: [
			say(
				({ f }) =>
					need(f.share, (share) => `Left and right carry like weight, within ${percent(share)}.`) ||
					'Left and right carry like weight.',
			),
			say(({ f }) =>
				need(
					f.share,
					(share) =>
						`What lies left of the middle is answered on the right: the sides agree to ${percent(share)}.`,
				),
			),
			say(({ f, fact }) =>
				need(f.share, (share) =>
					need(
						fact('symmetry'),
						(symmetry) =>
							`The halves are alike by ${percent(symmetry)} and differ in weight by ${percent(share)}.`,
					),
				),
			),
		],
		short: say(
			({ f }) =>
				need(f.share, (share) => `left and right in balance, within ${percent(share)}`) ||
				'left and right in balance',
		),
		leads: [
			say(
				({ f, m }) =>
					need(
						f.share,
						(share) =>
							`${m.The} rest${m.s} in balance: left and right differ by ${percent(share)} in weight.`,
					) || `${m.The} rest${m.s} in balance.`,
			),
			say(({ f }) =>
				need(f.share, (share) => `Balance holds it, left against right, to ${percent(share)}.`),
			),
		],
	},
	weight_with_subject: {
		says: [
			say(({ n, at, placed }) =>
				placed
					? `The visual weight lies with ${n.the}, ${at}, where the eye should be.`
					: `The visual weight lies with ${n.the}.`,
			),
			say(({ n, f }) => need(f.otherWhere, (where) => `Weight and ${n.the} meet ${place(where)}.`)),
			say(({ n, at, placed }) =>
				placed ? `What draws the eye ${at} is ${n.the} and nothing else.` : '',
			),
		],
		short: say(({ n }) => `weight where ${n.the} ${n.is}`),
		leads: [say(({ n, at, placed }) => `All weight goes to ${n.the}${placed ? `, ${at}` : ''}.`)],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
