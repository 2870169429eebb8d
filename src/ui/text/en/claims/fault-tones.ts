/** Faults of contrast and of colour cast. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases, Phrase } from '../../../../domain/claims/phrase-book';
import { formatNumber } from '../../formats';
import { need, percent, say, tone } from './say';

type Towards = 'warm' | 'cool' | 'green' | 'magenta';
const leanings = {
	warm: { lean: 'yellow', away: 'blue', axis: 'b', sign: 1 },
	cool: { lean: 'blue', away: 'yellow', axis: 'b', sign: -1 },
	green: { lean: 'green', away: 'magenta', axis: 'a', sign: -1 },
	magenta: { lean: 'magenta', away: 'green', axis: 'a', sign: 1 },
} as const;

/** "9 units", how far the neutrals lie off on the axis of this cast */
const units = (towards: Towards): Phrase =>
	say(({ fact }) =>
		need(fact('cast'), (cast) => {
			const { axis, sign } = leanings[towards];
			const value = cast[axis] * sign;
			return value >= 1 ? formatNumber(value) : '';
		}),
	);

/** What to set so that such a light comes out grey. */
const balance = say(({ fact, f }) => {
	const light = f.light ?? fact('light');
	if (light === 'tungsten') return 'Set the white balance to about 3200 K under such lamps.';
	if (light === 'shade') return 'Set the white balance to Shade, about 7500 K.';
	if (light === 'daylight')
		return 'Set the white balance to Daylight, about 5200 K, instead of Auto.';
	if (light === 'underwater') return 'Set the white balance at depth, on a grey or white slate.';
	return 'Take the white balance from something grey in the same light.';
});

function castPhrases(towards: Towards): FaultPhrases {
	const { lean, away, axis } = leanings[towards];
	const measured = units(towards);
	const off = (words: (value: string) => string): Phrase =>
		say(({ told }) => {
			const value = measured(told);
			return value === '' ? '' : words(value);
		});
	return {
		says: [
			say(({ told }) => {
				const value = measured(told);
				return `What should be grey leans ${lean}${value === '' ? '' : `, by ${value} on the ${axis}* axis`}.`;
			}),
			off((value) => `A ${lean} tint lies over the neutral parts: ${value} units off grey.`),
			off((value) => `Greys carry ${value} units of ${lean}, and every other colour with them.`),
		],
		what: say(() => `Take the ${lean} out of the greys`),
		why: [
			say(({ told }) => {
				const value = measured(told);
				return value === ''
					? `Neutral parts lean ${lean}.`
					: `Neutral parts are ${value} units ${lean} of grey; from about 4 the eye notices.`;
			}),
		],
		now: off(
			(value) =>
				`Move the white balance towards ${away} by ${value} units, judging by something grey.`,
		),
		next: balance,
		leads: [say(() => `A ${lean} tint lies over all of it, greys included.`)],
	};
}

export const toneFaults = {
	flat_tones: {
		says: [
			say(
				({ fact }) =>
					need(fact('darkest'), (darkest) =>
						need(
							fact('brightest'),
							(brightest) =>
								`The scale is short: tones run from ${percent(darkest)} to ${tone(brightest)}.`,
						),
					) || 'The tones stay close together.',
			),
			say(({ fact }) =>
				need(
					fact('contrast'),
					(contrast) => `Most tones lie within ±${percent(contrast)} of their mean.`,
				),
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					darkest > 0.08 ? `Hardly anything in it is darker than ${tone(darkest)}.` : '',
				),
			),
			say(({ fact }) =>
				need(fact('brightest'), (brightest) =>
					brightest < 0.85 ? `Hardly anything in it is brighter than ${tone(brightest)}.` : '',
				),
			),
		],
		what: say(() => 'Stretch the tones, unless they are meant soft'),
		why: [
			say(
				({ fact }) =>
					need(
						fact('contrast'),
						(contrast) =>
							`The tones spread only ±${percent(contrast)}; prints look grey below ±12 %.`,
					) || 'The tones stay close together.',
			),
		],
		now: say(({ told, fact }) => {
			const black = told.claim.edit?.black ?? fact('darkest');
			const white = told.claim.edit?.white ?? fact('brightest');
			return black === undefined || white === undefined
				? ''
				: `Set the black point at ${percent(black)} and the white point at ${percent(white)}.`;
		}),
		next: say(({ fact }) =>
			fact('flash') === true
				? 'Take the flash off the camera’s axis: from the front it models nothing.'
				: fact('ambient') === 'daylight'
					? 'Look for light from the side, or wait for it: it would part these tones.'
					: '',
		),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('contrast'),
						(contrast) => `Its tones lie close together, within ±${percent(contrast)}.`,
					) || 'Its tones lie close together.',
			),
		],
	},
	hard_tones: {
		says: [
			say(
				({ fact }) =>
					need(
						fact('contrast'),
						(contrast) =>
							`Bright against dark, with few greys between: the tones spread ±${percent(contrast)}.`,
					) || 'Bright against dark, with few greys between.',
			),
			say(({ fact }) =>
				need(
					fact('contrast'),
					(contrast) => `A spread of ±${percent(contrast)} leaves the middle tones thin.`,
				),
			),
			say(({ fact }) =>
				need(fact('darkest'), (darkest) =>
					need(
						fact('brightest'),
						(brightest) =>
							`From ${percent(darkest)} to ${tone(brightest)} the tones jump more than they glide.`,
					),
				),
			),
		],
		what: say(() => 'Soften the contrast'),
		why: [
			say(
				({ fact }) =>
					need(
						fact('contrast'),
						(contrast) =>
							`Tones spread ±${percent(contrast)}: both ends are full, the middle is thin.`,
					) || 'Both ends are full, the middle is thin.',
			),
		],
		now: say(
			() => 'Bring highlights down by 30 and shadows up by 30, then stop before it looks flat.',
		),
		next: say(({ fact }) => {
			const near = ['person', 'people', 'flower', 'food', 'plant', 'insect'];
			return near.includes(fact('scene') ?? '')
				? 'Move into open shade, or fill the dark side with a reflector.'
				: 'Come when the light is thinner: lightly clouded, or within two hours of sunset.';
		}),
		leads: [
			say(
				({ fact }) =>
					need(
						fact('contrast'),
						(contrast) => `Hard light splits it into bright and dark, ±${percent(contrast)}.`,
					) || 'Hard light splits it into bright and dark.',
			),
		],
	},
	warm_cast: castPhrases('warm'),
	cool_cast: castPhrases('cool'),
	green_cast: castPhrases('green'),
	magenta_cast: castPhrases('magenta'),
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
