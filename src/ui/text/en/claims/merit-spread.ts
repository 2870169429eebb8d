/** How depth, weight and hues are spread over the frame, and what that does to the looking. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { capital, need, ofLimit, percent, say } from './say';

export const spreadMerits = {
	falls_soft: {
		says: [
			say(
				({ f }) =>
					`The lower part is sharp, the upper part has gone soft${need(f.share, (share) => ` (${ofLimit(share)})`)}: the focus itself tells which way is back.`,
			),
			say(({ f }) =>
				need(
					f.share,
					(share) =>
						`Detail goes from crisp at the bottom to ${ofLimit(share)} at the top, and depth is felt in that loss.`,
				),
			),
			say(({ f }) =>
				need(
					f.share,
					(share) =>
						`The lower part is crisp, the upper one at ${ofLimit(share)}: the focus puts the distance away.`,
				),
			),
		],
		short: say(
			({ f }) =>
				`detail that falls off to the top${need(f.share, (share) => `, to ${ofLimit(share)}`)}`,
		),
		leads: [
			say(
				({ m }) =>
					`Detail falls off from the bottom to the top of the frame, and gives ${m.the} ${m.its} depth.`,
			),
		],
	},
	near_far_sharp: {
		says: [
			say(
				({ m, f }) =>
					`Front and distance of ${m.the} are both sharp${need(f.acuity, (acuity) => (acuity < 0.95 ? `, ${ofLimit(acuity)} at least` : ''))}: the eye may walk all of it.`,
			),
			say(({ fact }) =>
				need(fact('aperture'), (aperture) =>
					aperture >= 7
						? `The aperture held both ends: bottom and top of the frame are equally crisp.`
						: '',
				),
			),
			say(({ m }) => `From the lower rim to the upper one ${m.the} can be read without a break.`),
		],
		short: say(({ m }) => `${m.the} sharp from front to distance`),
		leads: [say(({ m }) => `One can walk through ${m.the}: near and far are equally sharp.`)],
	},
	weight_at: {
		says: [
			say(
				({ f }) =>
					`The visual weight lies ${percent(f.share ?? 0)} of the width to the ${f.side ?? 'left'} of the middle, and that side is read first.`,
			),
			say(
				({ f, m }) =>
					`${m.The} weigh${m.s} on the ${f.side ?? 'left'}: the centre of mass is ${percent(f.share ?? 0)} of the width off the axis.`,
			),
			say(
				({ f }) =>
					`Mass gathers on the ${f.side ?? 'left'}, ${percent(f.share ?? 0)} of the width off centre; the other side is there to answer it.`,
			),
		],
		short: say(
			({ f }) => `weight on the ${f.side ?? 'left'}, ${percent(f.share ?? 0)} off the middle`,
		),
		leads: [
			say(
				({ f, m }) =>
					`${m.The} pull${m.s} to the ${f.side ?? 'left'}: the weight is ${percent(f.share ?? 0)} of the width off the middle.`,
			),
		],
	},
	one_bright_thing: {
		says: [
			say(
				({ f, At }) =>
					`${At} is the one bright place${need(f.share, (share) => `, ${percent(share)} of the frame`)}: the eye goes there first.`,
			),
			say(
				({ f, at }) =>
					`A dark frame with one light ${at}${need(f.share, (share) => ` (${percent(share)})`)} needs no other pointer.`,
			),
			say(({ f, at, fact }) =>
				need(fact('median'), (median) =>
					need(
						f.share,
						(share) =>
							`Half of it lies below ${percent(median)}; the ${percent(share)} that shine ${at} carry the look.`,
					),
				),
			),
		],
		short: say(({ at }) => `one bright place ${at}`),
		leads: [
			say(
				({ f, at }) =>
					`One light ${at}${need(f.share, (share) => `, ${percent(share)} of the frame`)}, and all the rest leads to it.`,
			),
		],
	},
	hues_of: {
		says: [
			say(
				({ f }) =>
					`${capital(f.hue ?? 'one hue')} (${percent(f.share ?? 0)}) and ${f.otherHue ?? 'another'} (${percent(f.ratio ?? 0)}) are its colours; the rest stays out of their way.`,
			),
			say(
				({ f }) =>
					`Two hues speak: ${f.hue ?? 'one'} over ${percent(f.share ?? 0)} of the frame, ${f.otherHue ?? 'another'} over ${percent(f.ratio ?? 0)}.`,
			),
			say(
				({ f, m }) =>
					`${m.The} live${m.s} by ${f.hue ?? 'one hue'} first, ${percent(f.share ?? 0)}, and by ${f.otherHue ?? 'another'} beside it.`,
			),
		],
		short: say(({ f }) => `${f.hue ?? 'one hue'} with ${f.otherHue ?? 'another'}`),
		leads: [
			say(
				({ f, m }) =>
					`${capital(f.hue ?? 'one hue')} and ${f.otherHue ?? 'another'} give ${m.the} ${m.its} colour, on ${percent(f.share ?? 0)} and ${percent(f.ratio ?? 0)} of the frame.`,
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
