/** Faults of exposure: what is lost at either end. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { crop, need, percent, say, setting, signedStops, stops } from './say';

const channels = { r: 'red', g: 'green', b: 'blue' } as const;

export const lostFaults = {
	burnt_areas: {
		says: [
			say(
				({ f, At }) =>
					`${At} the tone is gone${need(f.share, (share) => `: such areas take ${percent(share)} of the frame`)}.`,
			),
			say(({ f, at, placed }) =>
				need(
					f.share,
					(share) =>
						`Burnt-out areas cover ${percent(share)} of the frame${placed ? `, the largest ${at}` : ''}.`,
				),
			),
			say(({ f, at, placed }) =>
				placed
					? `The white ${at} is empty${need(f.share, (share) => `; all such areas take ${percent(share)} of the frame`)}.`
					: '',
			),
			say(({ f, at }) =>
				need(
					f.share,
					(share) => `Highlights end in bare white ${at}, in areas of ${percent(share)} in all.`,
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
						`Set ${signedStops(ev)} of exposure compensation for the white${placed ? ` ${at}` : ''}.`,
				) ||
				(setting(told) === '' ? '' : `Expose for the white: ${setting(told)}.`) ||
				'Meter the brightest part that needs detail and let the rest fall darker.',
		),
		leads: [
			say(
				({ f, at }) =>
					need(
						f.share,
						(share) =>
							`The eye goes first to bare white ${at}: burnt-out areas take ${percent(share)}.`,
					) || `The eye goes first to bare white ${at}.`,
			),
		],
	},
	channel_limit: {
		says: [
			say(({ f, at, placed }) => {
				const channel = channels[f.channel ?? 'b'];
				return `One channel, ${channel}, is at its limit${placed ? ` ${at}` : ''}${need(f.share, (share) => ` over ${percent(share)} of the frame`)}; light and dark still hold.`;
			}),
			say(({ f, At, placed }) =>
				placed
					? `${At}, ${channels[f.channel ?? 'b']} has run out of room and its finest shades merge.`
					: '',
			),
			say(({ f }) =>
				need(
					f.share,
					(share) =>
						`In ${percent(share)} of the frame ${channels[f.channel ?? 'b']} is full while the other two channels still draw.`,
				),
			),
		],
		what: say(({ f }) => `Take some ${channels[f.channel ?? 'b']} out`),
		why: [
			say(
				({ f }) =>
					`${need(f.share, percent) || 'Part'} of the frame has ${channels[f.channel ?? 'b']} at its limit, where shades of it merge.`,
			),
		],
		now: say(
			({ f }) =>
				`Lower the saturation of ${channels[f.channel ?? 'b']} by 10 to 15 % and watch its shades come apart.`,
		),
		next: say(
			({ f }) =>
				`Give 0.3 EV less where strong ${channels[f.channel ?? 'b']} takes this much room.`,
		),
		leads: [
			say(
				({ f }) =>
					`Strong ${channels[f.channel ?? 'b']} is pressed to its limit${need(f.share, (share) => ` over ${percent(share)} of the frame`)}.`,
			),
		],
	},
	blocked_areas: {
		says: [
			say(
				({ f, At }) =>
					`${At} the shadow has no inside${need(f.share, (share) => `: such areas take ${percent(share)} of the frame`)}.`,
			),
			say(({ f, at, placed }) =>
				need(
					f.share,
					(share) =>
						`Black without detail covers areas of ${percent(share)}${placed ? `, the largest ${at}` : ''}.`,
				),
			),
			say(({ f, at }) =>
				need(
					f.share,
					(share) => `Shadows close up ${at}; black areas take ${percent(share)} in all.`,
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
				({ f, at }) =>
					need(
						f.share,
						(share) =>
							`A weight of black ${at}, ${percent(share)} of the frame, keeps its detail to itself.`,
					) || `A weight of black ${at} keeps its detail to itself.`,
			),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
