/** What the scale of tones does well. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { need, percent, say } from './say';

export const toneMerits = {
	full_range: {
		says: [
			say(
				({ fact }) =>
					need(fact('darkest'), (darkest) =>
						need(
							fact('brightest'),
							(brightest) =>
								`The scale is complete: tones from ${percent(darkest)} to ${percent(brightest)}, lost at neither end.`,
						),
					) || 'The scale is complete, lost at neither end.',
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('brightest'),
						(brightest) =>
							`Black (${percent(darkest)}) and white (${percent(brightest)}) are both reached, and both still hold detail.`,
					),
				),
			),
			say(({ fact }) =>
				need(fact('contrast'), (contrast) =>
					need(
						fact('median'),
						(median) =>
							`Tones spread ±${percent(contrast)} round a median of ${percent(median)}, from deep shade to clear light.`,
					),
				),
			),
			say(({ fact }) =>
				need(
					fact('brightest'),
					(brightest) =>
						`From shadow to a highlight of ${percent(brightest)}, no part of the scale is missing.`,
				),
			),
		],
		short: say(
			({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('brightest'),
						(brightest) => `full scale of tones, ${percent(darkest)} to ${percent(brightest)}`,
					),
				) || 'full scale of tones',
		),
		leads: [
			say(
				({ n }) =>
					`${n.known ? `${n.The} ${n.is} drawn` : 'It is built'} in the whole scale, from black to white without loss at either end.`,
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('brightest'),
						(brightest) =>
							`The tones carry it: ${percent(darkest)} at the dark end, ${percent(brightest)} at the bright one, and all between.`,
					),
				),
			),
			say(({ fact }) =>
				need(
					fact('contrast'),
					(contrast) =>
						`What holds this frame is its scale of tones, spread ±${percent(contrast)}.`,
				),
			),
		],
	},
	highlights_kept: {
		says: [
			say(({ at, placed }) =>
				placed
					? `The brightest part, ${at}, still has tone in it.`
					: 'The brightest parts still have tone in them.',
			),
			say(({ fact, at, placed }) =>
				need(
					fact('brightest'),
					(brightest) =>
						`Highlights${placed ? ` ${at}` : ''} reach ${percent(brightest)} and stop short of bare white.`,
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
		short: say(({ at, placed }) => `highlights held${placed ? ` ${at}` : ''}`),
		leads: [
			say(
				({ at, placed }) =>
					`Exposed for the light: ${placed ? `the brightest part, ${at}, keeps` : 'the brightest parts keep'} its detail.`,
			),
			say(({ fact }) =>
				need(
					fact('brightest'),
					(brightest) =>
						`Its whites were watched: they go up to ${percent(brightest)} and still draw.`,
				),
			),
		],
	},
	lit_on_dark: {
		says: [
			say(({ n, at }) => `${n.The} stand${n.s} in light ${at} on a ground that is nearly black.`),
			say(({ n, fact }) =>
				need(
					fact('median'),
					(median) =>
						`The ground drops away (median ${percent(median)}), so only ${n.the} ${n.is} there to see.`,
				),
			),
			say(({ fact, n }) =>
				need(
					fact('brightest'),
					(brightest) =>
						`Light up to ${percent(brightest)} on a black rim: ${n.the} need${n.s} no other outline.`,
				),
			),
		],
		short: say(({ n }) => `${n.the} lit against the dark`),
		leads: [
			say(
				({ n }) =>
					`${n.The} come${n.s} out of the dark, and nothing round ${n.it === 'they' ? 'them' : 'it'} asks for the eye.`,
			),
			say(({ n, fact }) =>
				need(
					fact('median'),
					(median) =>
						`Black does the work here: at a median of ${percent(median)} all the light is left to ${n.the}.`,
				),
			),
		],
	},
	shapes_on_light: {
		says: [
			say(
				({ n, at, placed }) =>
					`Dark against a bright ground, ${n.the} read${n.s} by outline alone${placed ? `, ${at}` : ''}.`,
			),
			say(({ fact }) =>
				need(
					fact('brightest'),
					(brightest) =>
						`The ground is bright (${percent(brightest)}) and the shapes before it are plain at a glance.`,
				),
			),
			say(({ n }) => `Edges of ${n.the} cut clean against the light ground.`),
		],
		short: say(({ n }) => `${n.the} plain against a light ground`),
		leads: [
			say(({ n }) => `Outline is everything here: ${n.the}, dark on light.`),
			say(({ fact }) =>
				need(
					fact('median'),
					(median) => `A light ground (median ${percent(median)}) leaves the dark shapes to speak.`,
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
						(median) => `Kept dark (median ${percent(median)}) with light where it is wanted.`,
					) || 'Kept dark, with light where it is wanted.',
			),
			say(({ fact }) =>
				need(fact('median'), (median) =>
					need(
						fact('brightest'),
						(brightest) =>
							`Half of it lies below ${percent(median)}, yet the lights reach ${percent(brightest)}: a low key, well held.`,
					),
				),
			),
			say(({ at, placed }) =>
				placed
					? `The dark is a choice: what light there is falls ${at}.`
					: 'The dark is a choice: light is given only where it counts.',
			),
		],
		short: say(
			({ fact }) =>
				need(fact('median'), (median) => `a low key, median ${percent(median)}`) || 'a low key',
		),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) =>
							`A low key, held on purpose: half of the frame lies below ${percent(median)}.`,
					) || 'A low key, held on purpose.',
			),
			say(({ n, fact }) =>
				need(
					fact('brightest'),
					(brightest) => `Darkness leaves ${n.the} the only light, up to ${percent(brightest)}.`,
				),
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
