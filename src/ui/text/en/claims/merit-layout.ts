/** How light, focus and room lie in the frame, and what that does to the looking. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { at as place, capital, need, ofLimit, percent, say, stops } from './say';

export const layoutMerits = {
	light_falls: {
		says: [
			say(
				({ f, at }) =>
					`Brightness falls ${need(f.ev, (ev) => `${stops(ev)} `)}from ${bare(at)} to ${bare(place(f.otherWhere ?? 'bottom'))}, and takes the eye along.`,
			),
			say(
				({ f, At }) =>
					`${At} the frame is brightest; ${place(f.otherWhere ?? 'bottom')} it is ${need(f.ev, (ev) => `${stops(ev)} `)}darker.`,
			),
			say(({ f, at }) =>
				need(
					f.ev,
					(ev) =>
						`The tones have a direction: brightest ${at}, ${stops(ev)} less ${place(f.otherWhere ?? 'bottom')}.`,
				),
			),
		],
		short: say(
			({ f, at }) =>
				`tones that fall off from ${bare(at)}${need(f.ev, (ev) => ` by ${stops(ev)}`)}`,
		),
		leads: [
			say(
				({ f, at }) =>
					`It is read from the bright end ${at} to the dark one ${place(f.otherWhere ?? 'bottom')}.`,
			),
			say(({ f, at }) =>
				need(f.ev, (ev) => `A fall of ${stops(ev)} from ${bare(at)} gives it its direction.`),
			),
		],
	},
	sharpest_at: {
		says: [
			say(
				({ f, at }) =>
					`The finest edges are ${at}${need(f.otherWhere, (where) => `, the softest ${place(where)}`)}.`,
			),
			say(({ f, at }) =>
				need(f.otherWhere, (where) =>
					need(
						f.share,
						(share) =>
							`Edges are crisp ${at} and down to ${ofLimit(share)} ${place(where)}: that sets the order of looking.`,
					),
				),
			),
			say(
				({ At, f }) =>
					`${At} it can be read best${need(f.otherWhere, (where) => `; least ${place(where)}`)}.`,
			),
		],
		short: say(({ at }) => `sharpest ${at}`),
		leads: [say(({ at }) => `One reads it ${at} first: the focus is there.`)],
	},
	free_room: {
		says: [
			say(
				({ f }) =>
					`${capital(onSide(f.side))} ${percent(f.share ?? 0)} of the frame is one smooth part, a rest for the eye.`,
			),
			say(
				({ f }) =>
					`${percent(f.share ?? 0)} of the frame ${onSide(f.side)} has no fine detail: all there is to read lies elsewhere.`,
			),
			say(
				({ f }) =>
					`The calm part ${onSide(f.side)}, ${percent(f.share ?? 0)}, is a counterweight to the detail.`,
			),
		],
		short: say(({ f }) => `calm ${onSide(f.side)}, ${percent(f.share ?? 0)} of the frame`),
		leads: [
			say(
				({ f }) =>
					`${percent(f.share ?? 0)} of calm ${onSide(f.side)} is set against all the detail.`,
			),
			say(
				({ f }) =>
					`A large calm carries it: ${percent(f.share ?? 0)} of the frame ${onSide(f.side)} has no fine detail.`,
			),
		],
	},
	small_in_space: {
		says: [
			say(
				({ f, at }) =>
					`All that happens, happens ${at} on ${percent(f.share ?? 0)} of the frame; the rest makes it small, and plain.`,
			),
			say(
				({ f, at }) =>
					`What there is to see lies ${at}, on ${percent(f.share ?? 0)} of the frame: the eye has nowhere else to go.`,
			),
			say(({ f }) => `${percent(1 - (f.share ?? 0))} of emptiness says how alone it is.`),
		],
		short: say(({ f, at }) => `one small thing ${at}, ${percent(f.share ?? 0)} of the frame`),
		leads: [
			say(
				({ f, at }) => `Much space and, ${at}, all that happens in ${percent(f.share ?? 0)} of it.`,
			),
		],
	},
	horizon_at: {
		says: [
			say(
				({ f }) =>
					`The line of the horizon lies ${percent(f.share ?? 0)} from the top: ${(f.share ?? 0) > 0.5 ? 'the sky' : 'the ground'} has the larger part.`,
			),
			say(
				({ f }) =>
					`At ${percent(f.share ?? 0)} of the height a level line divides the frame near a third, and ${(f.share ?? 0) > 0.5 ? 'what is above' : 'what is below'} is the subject.`,
			),
			say(
				({ f }) =>
					`The frame is not halved: the line is at ${percent(f.share ?? 0)}, so one part leads.`,
			),
		],
		short: say(({ f }) => `horizon at ${percent(f.share ?? 0)} of the height`),
		leads: [
			say(
				({ f }) =>
					`The horizon, ${percent(f.share ?? 0)} down, gives the frame to ${(f.share ?? 0) > 0.5 ? 'the sky' : 'the ground'}.`,
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;

/** "the top left", "the right" of "at the top left", "on the right" */
function bare(where: string): string {
	return where.replace(/^(?:at|on|in) /u, '');
}

function onSide(side: 'left' | 'right' | 'top' | 'bottom' | undefined): string {
	return side === undefined ? 'beside it' : place(side);
}
