/** What colour does well, or its absence. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { capital, need, percent, say, tone } from './say';

export const colourMerits = {
	colour_accent: {
		says: [
			say(
				({ f, fact, at, placed }) =>
					`The ${f.hue ?? fact('accent')?.hue ?? 'colour'}${placed ? ` ${at}` : ''} takes the eye out of a quiet rest.`,
			),
			say(({ f, fact, at, placed }) =>
				need(f.hue ?? fact('accent')?.hue, (hue) =>
					need(
						f.share ?? fact('accent')?.share,
						(share) =>
							`Strong ${hue} is on ${percent(share)} of the frame only${placed ? `, ${at}` : ''}, and that is enough.`,
					),
				),
			),
			say(({ f, fact }) =>
				need(
					f.hue ?? fact('accent')?.hue,
					(hue) => `One spot of ${hue} against muted tones is where the eye begins.`,
				),
			),
		],
		short: say(
			({ f, fact, at, placed }) =>
				`an accent of ${f.hue ?? fact('accent')?.hue ?? 'colour'}${placed ? ` ${at}` : ''}`,
		),
		leads: [
			say(
				({ f, fact, at, placed }) =>
					`One accent of ${f.hue ?? fact('accent')?.hue ?? 'colour'}${placed ? ` ${at}` : ''} holds the whole frame.`,
			),
			say(({ f, fact }) =>
				need(f.hue ?? fact('accent')?.hue, (hue) =>
					need(
						f.share ?? fact('accent')?.share,
						(share) => `It needs only ${percent(share)} of strong ${hue} to be remembered.`,
					),
				),
			),
		],
	},
	colour_pair: {
		says: [
			say(
				({ f }) =>
					need(f.ratio, (other) =>
						need(
							f.share,
							(share) =>
								`Two far hues share the strong colour: ${f.hue ?? ''} on ${percent(share)} of the frame, ${f.otherHue ?? ''} on ${percent(other)}.`,
						),
					) || 'Two far hues share the strong colour.',
			),
			say(({ f }) =>
				need(f.ratio, (other) =>
					need(
						f.share,
						(share) =>
							`Strong ${f.hue ?? ''} takes ${percent(share)} of the frame, and ${f.otherHue ?? ''}, far from it on the wheel, ${percent(other)}.`,
					),
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(f.hue ?? fact('huePair')?.one, (one) =>
					need(
						f.otherHue ?? fact('huePair')?.other,
						(other) => `${one} and ${other}, two far hues`,
					),
				) || 'two far hues',
		),
		leads: [
			say(
				({ f }) =>
					need(f.ratio, (other) =>
						need(
							f.share,
							(share) =>
								`Two far hues lead its colour: ${f.hue ?? ''} on ${percent(share)} of the frame, ${f.otherHue ?? ''} on ${percent(other)}.`,
						),
					) || 'Two far hues lead its colour.',
			),
		],
	},
	one_colour: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.hue ?? fact('hue'),
						(hue) =>
							need(
								f.share ?? fact('vivid'),
								(share) =>
									`${capital(hue)} leads; of the frame ${percent(share)} is strong in colour.`,
							) || `${capital(hue)} leads.`,
					) || 'One colour leads.',
			),
			say(({ f, fact }) =>
				need(f.hue ?? fact('hue'), (hue) => `Nearly all strong colour is ${hue}.`),
			),
		],
		short: say(
			({ f, fact }) =>
				need(f.hue ?? fact('hue'), (hue) => `strong colour that is nearly all ${hue}`) ||
				'one colour',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.hue ?? fact('hue'),
						(hue) =>
							`${capital(hue)} is its colour${need(f.share ?? fact('vivid'), (share) => `, strong on ${percent(share)} of the frame`)}.`,
					) || 'It has one colour.',
			),
			say(({ f, fact }) =>
				need(
					f.hue ?? fact('hue'),
					(hue) => `A picture in ${hue}: next to no other colour is strong in it.`,
				),
			),
		],
	},
	monochrome_tones: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('darkest'),
						(darkest) =>
							`${fact('monochrome') === 'toned' ? 'The toning' : 'Black and white'} rests on tones that begin at ${percent(darkest)}.`,
					) || 'Without colour the tones hold it.',
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('lightest'),
						(brightest) =>
							`Without colour the greys must speak, and they do, from ${percent(darkest)} to ${tone(brightest)}.`,
					),
				),
			),
			say(({ fact, w }) =>
				need(
					fact('median'),
					(median) => `${w.The} ${w.is} told in greys round ${tone(median)}; no colour is missed.`,
				),
			),
		],
		short: say(
			({ fact }) =>
				need(fact('darkest'), (darkest) => `greys that begin at ${percent(darkest)}`) ||
				'greys that hold',
		),
		leads: [
			say(
				({ w, fact }) =>
					need(
						fact('darkest'),
						(darkest) => `Greys alone carry ${w.the}, from ${percent(darkest)} up.`,
					) || `Greys alone carry ${w.the}.`,
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('lightest'),
						(brightest) =>
							`A scale of greys from ${percent(darkest)} to ${tone(brightest)} carries it.`,
					),
				),
			),
		],
	},
	quiet_colour: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('vivid'),
						(vivid) => `Colour keeps its voice down: strong on ${percent(vivid)} of the frame.`,
					) || 'Colour keeps its voice down.',
			),
			say(({ fact }) =>
				need(
					fact('vivid'),
					(vivid) =>
						`Muted colour, strong on ${percent(vivid)} of the frame, leaves the word to form and tone.`,
				),
			),
			say(({ fact }) => need(fact('hue'), (hue) => `A muted range with some ${hue} in it.`)),
		],
		short: say(() => 'muted colour'),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('vivid'),
						(vivid) => `It speaks low, in muted colour: strong on ${percent(vivid)} of the frame.`,
					) || 'It speaks low, in muted colour.',
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
