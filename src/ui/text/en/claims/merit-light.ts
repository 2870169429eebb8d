/** What the light and its colour do well. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { capital, iso, need, percent, say, tone, shutter } from './say';

const lights: Readonly<Partial<Record<string, string>>> = {
	dusk: 'dusk',
	tungsten: 'lamplight',
	stage: 'stage light',
	underwater: 'the water',
	night: 'the night',
};

export const lightMerits = {
	bright_on_purpose: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) => `Bright all over (median ${tone(median)}), with darks enough to hold it.`,
					) || 'Bright all over, with darks enough to hold it.',
			),
			say(({ fact }) =>
				need(fact('median'), (median) =>
					need(
						fact('darkest'),
						(darkest) =>
							`A high key: half lies above ${percent(median)}, and the darkest tone is ${tone(darkest)}.`,
					),
				),
			),
			say(() => 'It is set in pale tones and keeps its shapes.'),
		],
		short: say(
			({ fact }) =>
				need(fact('median'), (median) => `a high key, median ${tone(median)}`) || 'a high key',
		),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) => `A high key, and it holds: half of the frame lies above ${tone(median)}.`,
					) || 'A high key, and it holds.',
			),
			say(({ fact }) =>
				need(
					fact('darkest'),
					(darkest) => `Paleness is its subject; it needs only ${tone(darkest)} at the dark end.`,
				),
			),
		],
	},
	night_kept: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) =>
							`It stays night: the median is ${tone(median)}, and the lights are not blown.`,
					) || 'It stays night, and the lights are not blown.',
			),
			say(({ fact }) =>
				need(fact('shutterSeconds'), (seconds) =>
					need(
						fact('iso'),
						(value) =>
							`${shutter(seconds)} at ${iso(value)} kept the dark dark and the lamps in tone.`,
					),
				),
			),
			say(({ fact }) =>
				need(
					fact('lightest'),
					(brightest) =>
						`Lights lie about ${tone(brightest)} while the dark between them is left alone.`,
				),
			),
		],
		short: say(() => 'night kept as night'),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('median'),
						(median) =>
							`The night is left a night, with a median of ${tone(median)}, and its lights keep their colour.`,
					) || 'The night is left a night, and its lights keep their colour.',
			),
			say(({ w }) =>
				w.known
					? `${w.The} by night, exposed for the lights and not for the dark.`
					: 'Exposed for the lights and not for the dark.',
			),
		],
	},
	warm_light: {
		says: [
			say(({ f, fact, at, placed }) => {
				const light = lights[f.light ?? fact('light') ?? ''];
				return `Warm light${light === undefined ? '' : `, ${light},`} gives the colours one temperature${placed ? ` ${at}` : ''}.`;
			}),
			say(({ fact }) =>
				need(fact('hour'), (hour) =>
					hour <= 8 || hour >= 16
						? `Taken at ${String(hour)} h, when the sun is low: the warmth is the light’s own.`
						: '',
				),
			),
			say(({ fact }) =>
				need(fact('hue'), (hue) =>
					hue === 'orange' || hue === 'red' || hue === 'yellow'
						? `${capital(hue)} leads the colours, as low light leaves it.`
						: '',
				),
			),
			say(() => 'The warmth is no cast: it belongs to the light.'),
		],
		short: say(() => 'warm light, left warm'),
		leads: [
			say(
				({ f, fact }) =>
					need(
						lights[f.light ?? fact('light') ?? ''],
						(light) => `It lives by ${light}, and the warmth was left in.`,
					) || 'It lives by warm light, and the warmth was left in.',
			),
		],
	},
	coloured_light: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.hue ?? fact('hue'),
						(hue) => `The light itself is ${hue}, and it makes the place.`,
					) || 'The light itself has a colour, and it makes the place.',
			),
			say(({ f, fact }) =>
				need(
					lights[f.light ?? fact('light') ?? ''],
					(light) => `The colour comes from ${light}; to grey it out would take the picture away.`,
				),
			),
			say(({ f, fact, at, placed }) =>
				need(f.hue ?? fact('hue'), (hue) =>
					placed ? `${capital(hue)} light lies ${at} and draws the shapes.` : '',
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(f.hue ?? fact('hue'), (hue) => `${hue} light, kept`) || 'coloured light, kept',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.hue ?? fact('hue'),
						(hue) => `${capital(hue)} light is what one sees first, and all else by it.`,
					) || 'The colour of the light is what one sees first.',
			),
			say(({ f, fact }) =>
				need(
					lights[f.light ?? fact('light') ?? ''],
					(light) => `All its colour comes from ${light}, and was left as it was.`,
				),
			),
		],
	},
	soft_light: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('contrast'),
						(contrast) =>
							`The light is soft: tones glide within ±${percent(contrast)}, without a hard shadow.`,
					) || 'The light is soft and throws no hard shadow.',
			),
			say(({ w, fact }) =>
				need(
					fact('median'),
					(median) =>
						`Even light round a median of ${tone(median)} models ${w.the} without hard edges.`,
				),
			),
			say(({ fact }) =>
				need(fact('ambient'), (ambient) =>
					ambient === 'overcast'
						? 'An overcast sky, by the camera’s own exposure, spreads the light evenly.'
						: '',
				),
			),
		],
		short: say(
			({ fact }) =>
				need(fact('contrast'), (contrast) => `soft light, tones within ±${percent(contrast)}`) ||
				'soft light',
		),
		leads: [
			say(
				({ w, fact }) =>
					need(
						fact('contrast'),
						(contrast) =>
							`Soft light carries it: ${w.the} ${w.is} modelled within ±${percent(contrast)} of tone.`,
					) || `Soft light models ${w.the}.`,
			),
			say(({ w }) => `No shadow cuts into ${w.the}; the light comes from everywhere.`),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
