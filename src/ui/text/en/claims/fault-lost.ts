/** Faults of exposure: what is lost at either end. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { crop, need, percent, say, setting, signedStops, stops } from './say';

const channels = { r: 'red', g: 'green', b: 'blue' } as const;

export const lostFaults = {
	burnt_areas: {
		says: [
			say(
				({ f, at, placed }) =>
					`Burnt-out areas cover ${need(f.share, percent) || 'part'} of the frame${placed ? `, the largest ${at}` : ''}.`,
			),
			say(({ f, at, placed }) =>
				need(f.share, (share) =>
					placed
						? `The tone is gone in ${percent(share)} of the frame, most of that ${at}.`
						: `The tone is gone in ${percent(share)} of the frame.`,
				),
			),
			say(({ f, at, placed }) =>
				placed
					? `The white ${at} is empty${need(f.share, (share) => `; such areas take ${percent(share)} of the frame in all`)}.`
					: '',
			),
			say(({ f, at, placed }) =>
				need(f.share, (share) =>
					placed
						? `Highlights end in bare white ${at}, in areas of ${percent(share)} in all.`
						: `Highlights end in bare white on ${percent(share)} of the frame.`,
				),
			),
		],
		what: say(({ at, placed }) => `Hold the highlights${placed ? ` ${at}` : ''}`),
		why: [
			say(
				({ f }) =>
					`Areas of white take ${need(f.share, percent) || 'part'} of the frame, and a JPEG holds nothing behind that.`,
			),
			say(({ f, at, placed }) =>
				need(
					f.share,
					(share) =>
						`White areas cover ${percent(share)}${placed ? `, the largest ${at}` : ''}: no slider finds a tone there.`,
				),
			),
		],
		now: say(
			({ told }) =>
				need(told.claim.edit?.exposureEv, (ev) =>
					ev < 0
						? `Develop the raw file again at ${signedStops(ev)}; without one, tone the white down or crop it away.`
						: '',
				) || crop(told),
		),
		next: say(
			({ f, told, at, placed }) =>
				need(
					f.nextEv,
					(ev) =>
						`If the white${placed ? ` ${at}` : ''} should hold detail, set ${signedStops(ev)} of exposure compensation; lamps and a plain ground may stay white.`,
				) ||
				(setting(told) === '' ? '' : `Expose for the white: ${setting(told)}.`) ||
				'Meter the brightest part that needs detail and let the rest fall darker.',
		),
		leads: [
			say(
				({ f, at, placed }) =>
					need(
						f.share,
						(share) =>
							`Bare white${placed ? ` ${at}` : ''} is what stands out: burnt-out areas take ${percent(share)}.`,
					) || 'Bare white is what stands out.',
			),
		],
	},
	channel_limit: {
		says: [
			say(
				({ f }) =>
					`The ${channels[f.channel ?? 'b']} channel is at its limit over ${need(f.share, percent) || 'part'} of the frame; the other two still draw.`,
			),
			say(({ f }) =>
				need(
					f.share,
					(share) =>
						`In ${percent(share)} of the frame the ${channels[f.channel ?? 'b']} channel is full, and shades that differ in it alone merge.`,
				),
			),
		],
		what: say(({ f }) => `Give the ${channels[f.channel ?? 'b']} channel room`),
		why: [
			say(
				({ f }) =>
					`${need(f.share, percent) || 'Part'} of the frame has the ${channels[f.channel ?? 'b']} channel at its limit, where fine shades merge.`,
			),
		],
		now: say(
			() =>
				'Lower the saturation of the strongest colour by 10 to 15 % and see whether shades come apart.',
		),
		next: say(
			({ f }) =>
				`Give 0.3 EV less before such colour, and look at the ${channels[f.channel ?? 'b']} histogram.`,
		),
		leads: [
			say(
				({ f }) =>
					`Strong colour presses the ${channels[f.channel ?? 'b']} channel to its limit${need(f.share, (share) => ` over ${percent(share)} of the frame`)}.`,
			),
		],
	},
	blocked_areas: {
		says: [
			say(
				({ f, at, placed }) =>
					`Black without detail covers ${need(f.share, percent) || 'part'} of the frame${placed ? `, the largest area ${at}` : ''}.`,
			),
			say(({ f, at, placed }) =>
				need(f.share, (share) =>
					placed ? `Shadows close up ${at}; black areas take ${percent(share)} in all.` : '',
				),
			),
		],
		what: say(({ at, placed }) => `Open the shadows${placed ? ` ${at}` : ''}`),
		why: [
			say(
				({ f }) =>
					`Black areas take ${need(f.share, percent) || 'part'} of the frame, and forms end at their edge.`,
			),
			say(({ f, at, placed }) =>
				need(
					f.share,
					(share) =>
						`Black without detail takes ${percent(share)}${placed ? `, the largest area ${at}` : ''}.`,
				),
			),
		],
		now: say(
			({ f }) =>
				`Raise the shadows of the raw file${need(f.ev, (ev) => ` by ${stops(ev)}`)} and see whether forms show; what stays flat was not recorded.`,
		),
		next: say(
			({ f }) =>
				need(f.nextEv, (ev) => `Give ${signedStops(ev)}, as far as the highlights allow.`) ||
				'Give more light to the dark side, or wait until the sun comes round to it.',
		),
		leads: [
			say(
				({ f }) =>
					`Black areas, ${need(f.share, percent) || 'part'} of the frame, keep their detail to themselves.`,
			),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
