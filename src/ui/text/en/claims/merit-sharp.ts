/** What focus, shutter and file do well. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import {
	atLeast,
	centimetres,
	fNumber,
	iso,
	megapixels,
	mm,
	need,
	ofLimit,
	percent,
	say,
	shutter,
	times,
} from './say';

export const sharpMerits = {
	sharp_throughout: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('sharpShare'),
						(share) =>
							`Sharp from edge to edge: ${percent(share)} of all parts with detail are crisp.`,
					) || 'Sharp from edge to edge.',
			),
			say(({ fact, w }) =>
				need(fact('aperture'), (aperture) =>
					aperture >= 5 ? `${fNumber(aperture)} carried the focus through all of ${w.the}.` : '',
				),
			),
			say(({ fact, w }) =>
				need(
					fact('sharpShare'),
					(share) => `${w.The} can be read in all parts: ${percent(share)} of the detail is sharp.`,
				),
			),
			say(({ fact }) =>
				need(fact('focalMm35'), (focal) =>
					focal <= 35 ? `At ${mm(focal)} the depth of field holds everything.` : '',
				),
			),
		],
		short: say(
			({ fact }) =>
				need(fact('sharpShare'), (share) => `sharp over ${percent(share)} of its detail`) ||
				'sharp throughout',
		),
		leads: [
			say(
				({ fact, w }) =>
					need(
						fact('sharpShare'),
						(share) =>
							`Everything in ${w.the} can be read: ${percent(share)} of the detail is sharp.`,
					) || `Everything in ${w.the} can be read.`,
			),
			say(({ fact, w }) =>
				need(
					fact('sharpShare'),
					(share) =>
						`Its exactness carries it: ${w.the}, sharp over ${percent(share)} of the detail.`,
				),
			),
		],
	},
	crisp: {
		says: [
			say(({ at }) => `The finest detail lies ${at}.`),
			say(({ At }) => `${At} edges are as crisp as they can be.`),
		],
		short: say(({ at }) => `fine detail ${at}`),
		leads: [say(({ at }) => `The finest detail lies ${at}.`)],
	},
	sharp_subject: {
		says: [
			say(
				({ f, n, at, placed }) =>
					`The focus sits on ${n.the}${placed ? ` ${at}` : ''}${need(f.share, (share) => `; ${atLeast(share)} of the frame is sharp`)}.`,
			),
			say(({ f, n }) =>
				need(
					f.share,
					(share) => `What is sharp, ${atLeast(share)} of the frame, takes in ${n.the}.`,
				),
			),
			say(({ n, at, placed, fact }) =>
				need(fact('sharpShare'), (share) =>
					placed && share < 0.6 ? `${n.The} ${at} ${n.is} sharp, and most of the rest is not.` : '',
				),
			),
			say(({ n, fact }) =>
				need(
					fact('shutterSeconds'),
					(seconds) => `${shutter(seconds)} and a focus that was right: ${n.the} ${n.is} crisp.`,
				),
			),
		],
		short: say(
			({ f, n, at, placed, where }) =>
				`${n.the} sharp${placed && where !== 'centre' ? ` ${at}` : ''}${need(f.share, (share) => `, ${atLeast(share)} of the frame in focus`)}`,
		),
		leads: [
			say(
				({ f, n, at, placed }) =>
					`${n.The} ${n.is} sharp where it counts${placed ? `, ${at}` : ''}${need(f.share, (share) => `; in focus is ${atLeast(share)} of the frame`)}.`,
			),
			say(({ n, at, placed, fact }) =>
				need(fact('sharpShare'), (share) =>
					placed && share < 0.5
						? `The eye lands ${at}, on ${n.the}: little else in the frame is sharp.`
						: '',
				),
			),
		],
	},
	clean_at_iso: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.iso ?? fact('iso'),
						(value) =>
							`${iso(value)} leaves no grain to speak of${need(f.sigma ?? fact('noise'), (sigma) => `: ±${percent(sigma)}`)}.`,
					) || 'Even tones are clean.',
			),
			say(({ f, fact }) =>
				need(
					f.sigma ?? fact('noise'),
					(sigma) =>
						`Calm parts vary by only ±${percent(sigma)}${need(f.iso ?? fact('iso'), (value) => ` at ${iso(value)}`)}.`,
				),
			),
			say(({ f, fact }) =>
				need(f.iso ?? fact('iso'), (value) =>
					value >= 800 ? `For ${iso(value)} the even tones are clean.` : '',
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(f.iso ?? fact('iso'), (value) => `clean at ${iso(value)}`) || 'clean tones',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.iso ?? fact('iso'),
						(value) => `Clean tones at ${iso(value)} are what it stands on.`,
					) || 'Clean tones are what it stands on.',
			),
		],
	},
	frozen: {
		says: [
			say(
				({ f, fact, n }) =>
					need(
						f.shutterSeconds ?? fact('shutterSeconds'),
						(seconds) => `${shutter(seconds)} has stopped ${n.the} dead.`,
					) || `${n.The} ${n.is} stopped dead.`,
			),
			say(({ f, fact, n }) =>
				need(
					f.shutterSeconds ?? fact('shutterSeconds'),
					(seconds) => `No smear anywhere: ${shutter(seconds)} was short enough for ${n.the}.`,
				),
			),
			say(({ f, fact }) =>
				need(f.shutterSeconds ?? fact('shutterSeconds'), (seconds) =>
					need(
						fact('acuity'),
						(acuity) =>
							`At ${shutter(seconds)} edges stay at ${ofLimit(acuity)}, movement and all.`,
					),
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(
					f.shutterSeconds ?? fact('shutterSeconds'),
					(seconds) => `movement stopped at ${shutter(seconds)}`,
				) || 'movement stopped',
		),
		leads: [
			say(
				({ f, fact, n }) =>
					need(
						f.shutterSeconds ?? fact('shutterSeconds'),
						(seconds) => `${n.The}, held for ${shutter(seconds)} and not blurred.`,
					) || `${n.The}, held still.`,
			),
		],
	},
	steady_hand: {
		says: [
			say(
				({ f }) =>
					`Sharp in spite of ${need(f.shutterSeconds, shutter) || 'a long time'}${need(f.focalMm35, (focal) => ` at ${mm(focal)}`)}.`,
			),
			say(({ f }) =>
				need(f.shutterSeconds, (seconds) =>
					need(
						f.focalMm35,
						(focal) =>
							`${shutter(seconds)} is ${times(seconds * focal)} the rule for ${mm(focal)}, and nothing has smeared.`,
					),
				),
			),
			say(({ f }) =>
				need(f.acuity, (acuity) =>
					need(
						f.shutterSeconds,
						(seconds) =>
							`It was held still for ${shutter(seconds)}; edges stay at ${ofLimit(acuity)}.`,
					),
				),
			),
		],
		short: say(
			({ f }) =>
				need(f.shutterSeconds, (seconds) => `held still for ${shutter(seconds)}`) || 'held still',
		),
		leads: [
			say(
				({ f }) =>
					need(
						f.shutterSeconds,
						(seconds) =>
							`It was held still for ${shutter(seconds)}, and the ISO could stay where it is.`,
					) || 'It was held still.',
			),
		],
	},
	prints_large: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.megapixels ?? fact('megapixels'),
						(value) =>
							`${megapixels(value)}, sharp: it prints${need(f.printCm, (cm) => ` ${centimetres(cm)} on the long side`) || ' large'} at 240 dpi.`,
					) || 'It is sharp and large enough to print.',
			),
			say(({ f }) => need(f.printCm, (cm) => `There is detail for a print of ${centimetres(cm)}.`)),
			say(({ f, fact }) =>
				need(f.printCm, (cm) =>
					need(
						fact('acuity'),
						(acuity) => `Edges at ${ofLimit(acuity)} hold up to ${centimetres(cm)} on the wall.`,
					),
				),
			),
		],
		short: say(
			({ f }) =>
				need(f.printCm, (cm) => `prints ${centimetres(cm)} at 240 dpi`) || 'large enough to print',
		),
		leads: [
			say(
				({ f }) =>
					need(f.printCm, (cm) => `It has the detail for ${centimetres(cm)} on a wall.`) ||
					'It has the detail for a large print.',
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
