/** What the scale of tones does well. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { need, percent, say, tone } from './say';

export const toneMerits = {
	full_range: {
		says: [
			say(
				({ fact }) =>
					need(fact('darkest'), (darkest) =>
						need(
							fact('lightest'),
							(brightest) =>
								`The scale is complete: tones from ${percent(darkest)} to ${tone(brightest)}, lost at neither end.`,
						),
					) || 'The scale is complete, lost at neither end.',
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('lightest'),
						(brightest) =>
							`Black (${percent(darkest)}) and white (${tone(brightest)}) are both reached, and both still hold detail.`,
					),
				),
			),
			say(({ fact }) =>
				need(
					fact('lightest'),
					(brightest) =>
						`From shadow to a highlight of ${tone(brightest)}, no part of the scale is missing.`,
				),
			),
		],
		short: say(
			({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('lightest'),
						(brightest) => `full scale of tones, ${percent(darkest)} to ${tone(brightest)}`,
					),
				) || 'full scale of tones',
		),
		leads: [
			say(
				({ fact }) =>
					need(fact('darkest'), (darkest) =>
						need(
							fact('lightest'),
							(lightest) =>
								`It is built in the whole scale: from ${percent(darkest)} to ${tone(lightest)}, lost at neither end.`,
						),
					) || 'It is built in the whole scale, lost at neither end.',
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('lightest'),
						(brightest) =>
							`The tones carry it: ${percent(darkest)} at the dark end, ${tone(brightest)} at the bright one, and all between.`,
					),
				),
			),
		],
	},
	highlights_kept: {
		says: [
			say(({ fact, at, placed }) =>
				placed
					? `The brightest part, ${at}, still has tone in it.`
					: need(
							fact('lightest'),
							(brightest) =>
								`The brightest parts lie about ${tone(brightest)} and still have tone.`,
						) || 'The brightest parts still have tone in them.',
			),
			say(({ fact, at, placed }) =>
				need(
					fact('lightest'),
					(brightest) =>
						`Highlights${placed ? ` ${at}` : ''} lie about ${tone(brightest)} and stop short of bare white.`,
				),
			),
			say(({ fact }) =>
				need(fact('compensationEv'), (ev) =>
					ev < 0 ? `The ${String(ev).replace('-', '−')} EV of compensation kept the whites.` : '',
				),
			),
			say(({ At, placed }) =>
				placed ? `${At} the light is strong, and its detail was kept.` : '',
			),
		],
		short: say(
			({ at, placed, fact }) =>
				`highlights held${placed ? ` ${at}` : ''}${need(fact('lightest'), (brightest) => `, about ${tone(brightest)}`)}`,
		),
		leads: [
			say(
				({ at, placed, fact }) =>
					`Exposed for the light: ${placed ? `the brightest part, ${at}, stays` : 'the brightest parts stay'} short of white${need(fact('lightest'), (lightest) => `, at about ${tone(lightest)}`)}.`,
			),
			say(({ fact }) =>
				need(
					fact('lightest'),
					(brightest) =>
						`Its bright end was watched: it lies about ${tone(brightest)}, short of white.`,
				),
			),
		],
	},
	lit_on_dark: {
		says: [
			say(({ w }) =>
				w.known
					? `${w.The} ${w.is} lit and the background is nearly black.`
					: 'What is lit stands before a nearly black background.',
			),
			say(({ fact }) =>
				need(
					fact('median'),
					(median) => `The background drops away: half of the frame lies below ${tone(median)}.`,
				),
			),
		],
		short: say(({ w }) => `${w.known ? w.the : 'light'} before black`),
		leads: [
			say(
				({ w, fact }) =>
					`${w.known ? `${w.The} come${w.s}` : 'Light comes'} out of the dark${need(fact('median'), (median) => `: half of the frame lies below ${tone(median)}`)}.`,
			),
			say(({ w, fact }) =>
				need(
					fact('median'),
					(median) =>
						`Black does the work here: at a median of ${tone(median)} all the light is left to ${w.known ? w.the : 'what it falls on'}.`,
				),
			),
		],
	},
	shapes_on_light: {
		says: [
			say(
				({ w }) =>
					`The background is nearly white, and the outline of ${w.the} is clear all round.`,
			),
			say(({ fact, w }) =>
				need(
					fact('median'),
					(median) =>
						`Half of the frame lies above ${tone(median)}: a white background that gives ${w.the} its edge.`,
				),
			),
			say(({ w, fact }) =>
				need(
					fact('darkest'),
					(darkest) =>
						`${w.The} go${w.es} down to ${tone(darkest)} before a white background; nothing between hides the shape.`,
				),
			),
		],
		short: say(({ w }) => `${w.the} clear before white`),
		leads: [
			say(
				({ w, fact }) =>
					`A white background, and ${w.the} cut clear from it${need(fact('median'), (median) => `; half of the frame lies above ${tone(median)}`)}.`,
			),
			say(({ fact, w }) =>
				need(
					fact('median'),
					(median) =>
						`Nothing distracts: at a median of ${tone(median)} the background is white and leaves ${w.the} alone.`,
				),
			),
		],
	},
	dark_on_purpose: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) => `Kept dark (median ${tone(median)}) with light where it is wanted.`,
					) || 'Kept dark, with light where it is wanted.',
			),
			say(({ at, placed }) =>
				placed
					? `The dark is a choice: what light there is falls ${at}.`
					: 'The dark is a choice, and little breaks it.',
			),
		],
		short: say(
			({ fact }) =>
				need(fact('median'), (median) => `a low key, median ${tone(median)}`) || 'a low key',
		),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) => `A low key, held on purpose: half of the frame lies below ${tone(median)}.`,
					) || 'A low key, held on purpose.',
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
