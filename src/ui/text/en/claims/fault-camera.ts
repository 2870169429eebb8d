/** What ISO and aperture have taken away. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { fNumber, iso, need, ofLimit, percent, say, shutter } from './say';

export const cameraFaults = {
	noise: {
		says: [
			say(
				({ f, at }) =>
					need(
						f.sigma,
						(sigma) =>
							`Calm parts ${at} flicker by ±${percent(sigma)}${need(f.iso, (value) => ` at ${iso(value)}`)}.`,
					) || `Calm parts ${at} are grainy.`,
			),
			say(({ f }) =>
				need(f.iso, (value) =>
					need(
						f.sigma,
						(sigma) =>
							`${iso(value)} shows: grain of ±${percent(sigma)} where the tone should be even.`,
					),
				),
			),
			say(({ f, at, placed }) =>
				need(f.sigma, (sigma) =>
					placed
						? `Grain of ±${percent(sigma)} lies over the even tone ${at}.`
						: `Grain of ±${percent(sigma)} lies over the even tones.`,
				),
			),
		],
		what: say(() => 'Reduce the noise'),
		why: [
			say(
				({ f }) =>
					need(
						f.sigma,
						(sigma) =>
							`Even tones vary by ±${percent(sigma)}; from about ±1.5 % it is seen in a print.`,
					) || 'Even tones are not even.',
			),
		],
		now: say(({ strong }) =>
			strong
				? 'Luminance noise reduction at 40 to 50, colour noise at 25; mask the edges.'
				: 'Luminance noise reduction at 20 to 30, before any sharpening.',
		),
		next: say(
			({ f, fact }) =>
				need(f.nextIso, (value) => {
					const seconds = fact('shutterSeconds');
					const stopsLost = f.iso === undefined ? undefined : Math.round(Math.log2(f.iso / value));
					return `Set ${iso(value)}${stopsLost === undefined ? '' : ` and win the ${String(stopsLost)} EV back`}${seconds !== undefined && seconds < 1 / 15 ? ' by a longer exposure from a tripod' : ' with a wider aperture or more light'}.`;
				}) || 'Give it more light, so that the ISO can stay low.',
		),
		leads: [
			say(
				({ f }) =>
					need(f.iso, (value) => `It is a picture wrung from little light, at ${iso(value)}.`) ||
					`Grain lies over its even tones${need(f.sigma, (sigma) => `, ±${percent(sigma)}`)}.`,
			),
		],
	},
	iso_unneeded: {
		says: [
			say(
				({ f }) =>
					`${iso(f.iso ?? 0)} was not needed: ${need(f.shutterSeconds, shutter) || 'so short a time'} is far shorter than a thing at rest asks for.`,
			),
			say(({ f, n }) =>
				need(
					f.shutterSeconds,
					(seconds) =>
						`Nothing moves here, yet ${n.known ? n.the : 'it'} got ${shutter(seconds)} at ${iso(f.iso ?? 0)}.`,
				),
			),
			say(({ f }) =>
				need(
					f.nextIso,
					(value) =>
						`${String(Math.round(Math.log2((f.iso ?? value) / value)))} EV of sensitivity went into a shutter time that nothing in it needs.`,
				),
			),
		],
		what: say(
			({ f }) =>
				need(f.nextIso, (value) => `Come down to ${iso(value)}`) || 'Come down with the ISO',
		),
		why: [
			say(
				({ f }) =>
					`${iso(f.iso ?? 0)} bought ${need(f.shutterSeconds, shutter) || 'a very short time'}, and what stands still gains nothing by it.`,
			),
		],
		next: say(({ f }) =>
			need(f.nextIso, (value) =>
				need(
					f.shutterSeconds,
					(seconds) =>
						`Set ${iso(value)} and ${shutter((seconds * (f.iso ?? value)) / value)}: the same light with less grain.`,
				),
			),
		),
		leads: [say(({ f }) => `It was taken at ${iso(f.iso ?? 0)}, more than a thing at rest needs.`)],
	},
	diffraction: {
		says: [
			say(
				({ f }) =>
					need(
						f.aperture,
						(aperture) =>
							`${fNumber(aperture)} costs the finest detail: from f/16 on every lens draws softer.`,
					) || 'So small an aperture costs the finest detail.',
			),
			say(({ f }) =>
				need(f.aperture, (aperture) =>
					need(
						f.nextAperture,
						(better) =>
							`At ${fNumber(aperture)} diffraction rounds the edges that ${fNumber(better)} would keep.`,
					),
				),
			),
			say(({ f, fact }) =>
				need(f.aperture, (aperture) =>
					need(
						fact('acuity'),
						(acuity) =>
							`Depth was bought at ${fNumber(aperture)}, and edges end at ${ofLimit(acuity)}.`,
					),
				),
			),
		],
		what: say(
			({ f }) =>
				need(f.nextAperture, (aperture) => `Open up to ${fNumber(aperture)}`) ||
				'Open the aperture',
		),
		why: [
			say(
				({ f, fact }) =>
					need(
						f.aperture,
						(aperture) =>
							`At ${fNumber(aperture)} edges reach ${need(fact('acuity'), ofLimit) || 'less than the lens can give'}: diffraction takes the rest.`,
					) || 'Diffraction takes the finest detail.',
			),
		],
		next: say(({ f }) =>
			need(
				f.nextAperture,
				(aperture) => `Use ${fNumber(aperture)} and focus a third of the way into the depth.`,
			),
		),
		leads: [
			say(
				({ f }) =>
					need(
						f.aperture,
						(aperture) => `It has the depth of ${fNumber(aperture)}, and its softness.`,
					) || 'A very small aperture has drawn it softly.',
			),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
