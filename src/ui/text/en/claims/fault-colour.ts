/** Faults of colour strength and of size. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { formatNumber } from '../../formats';
import { capital, centimetres, megapixels, need, percent, say } from './say';

/** mean chroma up to which colours are near grey */
const nearGrey = 8;

export const colourFaults = {
	oversaturated: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.share ?? fact('vivid'),
						(share) =>
							`Colour looks driven up; ${percent(share)} of the frame is in strong colour.`,
					) || 'Colour looks driven up.',
			),
			say(({ f, fact }) =>
				need(f.hue ?? fact('hue'), (hue) =>
					need(
						f.chroma ?? fact('chroma'),
						(chroma) =>
							`${capital(hue)} above all looks pushed, at a mean chroma of ${formatNumber(chroma)}.`,
					),
				),
			),
			say(({ f, fact }) =>
				need(f.chroma ?? fact('chroma'), (chroma) =>
					chroma < 35
						? ''
						: `The colours reach a mean chroma of ${formatNumber(chroma)}, where few scenes in sun pass 30.`,
				),
			),
		],
		what: say(({ f, fact }) => `Turn the ${f.hue ?? fact('hue') ?? 'colour'} down`),
		why: [
			say(
				({ f, fact }) =>
					need(f.chroma ?? fact('chroma'), (chroma) =>
						chroma < 35
							? `At a mean chroma of ${formatNumber(chroma)} colours look stronger than light makes them.`
							: `Mean chroma is ${formatNumber(chroma)}; a sunlit scene has 20 to 30.`,
					) || 'Colours look stronger than light makes them.',
			),
		],
		now: say(
			({ strong }) => `Saturation −${strong ? '25' : '15'}, then bring single colours back by eye.`,
		),
		next: say(() => 'Set the camera’s picture style to Neutral or Standard.'),
		leads: [
			say(
				({ f, fact }) =>
					`${capital(f.hue ?? fact('hue') ?? 'colour')} comes before anything that the frame shows.`,
			),
		],
	},
	undersaturated: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.chroma ?? fact('chroma'),
						(chroma) =>
							`Colour is thin: a mean chroma of ${formatNumber(chroma)}, where 20 to 30 is lively.`,
					) || 'Colour is thin throughout.',
			),
			say(({ f, fact }) =>
				need(f.chroma ?? fact('chroma'), (chroma) =>
					chroma > nearGrey
						? ''
						: `At a mean chroma of ${formatNumber(chroma)} it is neither in colour nor in black and white.`,
				),
			),
			say(({ f, fact }) =>
				need(f.hue ?? fact('hue'), (hue) =>
					(f.chroma ?? fact('chroma') ?? 0) > nearGrey
						? ''
						: `What colour there is, some ${hue}, stays near grey.`,
				),
			),
		],
		what: say(() => 'Decide between colour and black and white'),
		why: [
			say(
				({ f, fact }) =>
					need(
						f.chroma ?? fact('chroma'),
						(chroma) =>
							`Mean chroma is ${formatNumber(chroma)}: too little to speak, too much to be quiet.`,
					) || 'Colours stay near grey.',
			),
		],
		now: say(() => 'Vibrance +25, or convert it and set the tones by channel.'),
		next: say(({ fact }) =>
			fact('ambient') === 'overcast'
				? 'Under such cloud look for one thing with a colour of its own.'
				: '',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.chroma ?? fact('chroma'),
						(chroma) => `Its colours look drained, at a mean chroma of ${formatNumber(chroma)}.`,
					) || 'Its colours look drained.',
			),
		],
	},
	small_file: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.megapixels ?? fact('megapixels'),
						(value) =>
							`The file has ${megapixels(value)}${need(f.printCm, (cm) => `: ${centimetres(cm)} on the long side at 240 dpi`)}.`,
					) || 'The file is small.',
			),
			say(({ f }) =>
				need(f.printCm, (cm) => `It prints ${centimetres(cm)} wide at 240 dpi and no larger.`),
			),
			say(({ f, fact }) =>
				need(
					f.megapixels ?? fact('megapixels'),
					(value) => `${megapixels(value)} suit a screen; a print would show the pixels.`,
				),
			),
		],
		what: say(() => 'Keep the full-size file'),
		why: [
			say(
				({ f, fact }) =>
					need(
						f.megapixels ?? fact('megapixels'),
						(value) =>
							`${megapixels(value)} give${need(f.printCm, (cm) => ` ${centimetres(cm)} at 240 dpi`) || ' a small print only'}.`,
					) || 'So few pixels give a small print only.',
			),
		],
		now: say(() => 'Export again from the original, without a size limit.'),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.megapixels ?? fact('megapixels'),
						(value) => `This is a small copy, ${megapixels(value)}.`,
					) || 'This is a small copy.',
			),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
