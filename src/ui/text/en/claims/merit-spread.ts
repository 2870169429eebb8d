/** How depth, weight and hues are spread over the frame, and what that does to the looking. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { capital, need, ofLimit, percent, say, tone } from './say';

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
			say(() => 'Detail falls off from the bottom to the top of the frame, and that is its depth.'),
		],
	},
	near_far_sharp: {
		says: [
			say(
				({ f }) =>
					`Front and distance are both sharp${need(f.acuity, (acuity) => (acuity < 0.95 ? `, ${ofLimit(acuity)} at least` : ''))}: the eye may walk all of it.`,
			),
			say(({ fact }) =>
				need(fact('aperture'), (aperture) =>
					aperture >= 7
						? `The aperture held both ends: bottom and top of the frame are equally crisp.`
						: '',
				),
			),
			say(() => 'It is sharp from the lower rim up to the skyline.'),
		],
		short: say(() => 'sharp from front to distance'),
		leads: [
			say(() => 'One can walk through it: it is sharp from the lower rim up to the skyline.'),
		],
	},
	weight_at: {
		says: [
			say(
				({ f }) =>
					`The visual weight lies ${percent(f.share ?? 0)} of the width to the ${f.side ?? 'left'} of the middle, and that side is read first.`,
			),
			say(
				({ f }) =>
					`The frame weighs on the ${f.side ?? 'left'}: the centre of mass is ${percent(f.share ?? 0)} of the width off the axis.`,
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
				({ f }) =>
					`The frame pulls to the ${f.side ?? 'left'}: the weight is ${percent(f.share ?? 0)} of the width off the middle.`,
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
							`Half of it lies below ${tone(median)}; the ${percent(share)} that shine ${at} carry the look.`,
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
					`${capital(f.hue ?? 'one hue')} (${percent(f.share ?? 0)}) and ${f.otherHue ?? 'another'} (${percent(f.ratio ?? 0)}) are its strong colours.`,
			),
			say(
				({ f }) =>
					`Two hues are strong: ${f.hue ?? 'one'} over ${percent(f.share ?? 0)} of the frame, ${f.otherHue ?? 'another'} over ${percent(f.ratio ?? 0)}.`,
			),
			say(
				({ f }) =>
					`Of its strong colours ${f.hue ?? 'one hue'} comes first, on ${percent(f.share ?? 0)} of the frame, with ${f.otherHue ?? 'another'} beside it.`,
			),
		],
		short: say(({ f }) => `${f.hue ?? 'one hue'} with ${f.otherHue ?? 'another'}`),
		leads: [
			say(
				({ f }) =>
					`${capital(f.hue ?? 'one hue')} and ${f.otherHue ?? 'another'} are its strong colours, over ${percent(f.share ?? 0)} and ${percent(f.ratio ?? 0)} of the frame.`,
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
