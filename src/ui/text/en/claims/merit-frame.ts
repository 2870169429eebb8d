/** What framing does well. */
import type { MeritKind } from '../../../../domain/claims/claim';
import type { MeritPhrases } from '../../../../domain/claims/phrase-book';
import { degrees, mm, need, percent, say } from './say';

export const frameMerits = {
	subject_on_third: {
		says: [
			say(
				({ n, f }) =>
					`${n.The} ${n.is} on the ${f.side ?? 'near'} third, with room on the other side.`,
			),
			say(({ n, f }) =>
				need(
					f.side,
					(side) => `A third in from the ${side}, ${n.the} ${n.has} room and weight at once.`,
				),
			),
			say(({ n, f }) =>
				need(
					f.share,
					(share) =>
						`${n.The} stand${n.s} at ${percent(share)} of the width, near a third, and the rest leads there.`,
				),
			),
		],
		short: say(({ n, f }) => `${n.the} on the ${f.side ?? 'near'} third`),
		leads: [
			say(
				({ n, f }) =>
					`${n.The} stand${n.s} on the ${f.side ?? 'near'} third, and the open part of the frame answers ${n.them}.`,
			),
			say(({ n, f }) =>
				need(
					f.share,
					(share) =>
						`${n.The}, ${percent(share)} across the width, give${n.s} the frame its direction.`,
				),
			),
		],
	},
	fills_frame: {
		says: [
			say(
				({ n, f }) =>
					need(
						f.share,
						(share) => `${n.The} fill${n.s} ${percent(share)} of the frame; nothing idle is left.`,
					) || `${n.The} fill${n.s} the frame; nothing idle is left.`,
			),
			say(({ n, fact }) =>
				need(
					fact('focalMm35'),
					(focal) => `Close enough at ${mm(focal)}: ${n.the} take${n.s} the whole frame.`,
				),
			),
			say(({ n }) => `You went close: ${n.the} reach${n.es} nearly to the rim on all sides.`),
		],
		short: say(({ n }) => `${n.the} fill${n.s} the frame`),
		leads: [
			say(
				({ n, f }) =>
					need(
						f.share,
						(share) =>
							`Close, and all ${n.known ? n.the.slice(4) : 'subject'}: ${percent(share)} of the frame.`,
					) || `You went close enough for ${n.the} to fill the frame.`,
			),
			say(({ n }) => `Nothing but ${n.the}, from rim to rim.`),
		],
	},
	level: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.degrees ?? fact('tilt'),
						(value) => `Its lines are level to within ${degrees(Math.max(0.1, Math.abs(value)))}.`,
					) || 'Its lines are level.',
			),
			say(({ f, fact, at, placed }) =>
				need(f.degrees ?? fact('tilt'), (value) =>
					placed ? `The line ${at} lies level, ${degrees(value)} off at most.` : '',
				),
			),
			say(({ f, fact, n }) =>
				need(f.degrees ?? fact('tilt'), (value) =>
					n.known ? `${n.The} rest${n.s} on level lines (${degrees(value)} off).` : '',
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(
					f.degrees ?? fact('tilt'),
					(value) => `level to ${degrees(Math.max(0.1, Math.abs(value)))}`,
				) || 'level',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.degrees ?? fact('tilt'),
						(value) =>
							`It rests on lines that are level to ${degrees(Math.max(0.1, Math.abs(value)))}.`,
					) || 'It rests on level lines.',
			),
		],
	},
	symmetrical: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.ratio ?? fact('symmetry'),
						(value) =>
							`Left and right mirror each other by ${percent(value)}, and the axis is in the middle.`,
					) || 'Left and right mirror each other.',
			),
			say(({ n, f, fact }) =>
				need(f.ratio ?? fact('symmetry'), (value) =>
					n.known ? `${n.The} ${n.is} seen square on: the halves agree by ${percent(value)}.` : '',
				),
			),
			say(({ f, fact }) =>
				need(
					f.ratio ?? fact('symmetry'),
					(value) => `An axis down the middle, ${percent(value)} alike on both sides.`,
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(f.ratio ?? fact('symmetry'), (value) => `symmetry of ${percent(value)}`) || 'symmetry',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.ratio ?? fact('symmetry'),
						(value) => `Symmetry carries it: an axis, with ${percent(value)} alike.`,
					) || 'Symmetry carries it.',
			),
			say(({ f, fact }) =>
				need(
					f.ratio ?? fact('symmetry'),
					(value) =>
						`One half mirrors the other, ${percent(value)} alike, and that carries the frame.`,
				),
			),
		],
	},
	simple: {
		// Of what is smooth it cannot be told what it is: a wall, a sky, or the petals themselves.
		says: [
			say(
				({ f, fact }) =>
					need(
						f.share ?? fact('calm'),
						(share) =>
							`${percent(share)} of the frame has no clear edges, so what has some is found at once.`,
					) || 'Little in the frame has edges.',
			),
			say(({ f, fact }) =>
				need(
					f.share ?? fact('calm'),
					(share) => `Clear edges are left to ${percent(1 - share)} of the frame.`,
				),
			),
		],
		short: say(
			({ f, fact }) =>
				need(f.share ?? fact('calm'), (share) => `simple: ${percent(share)} without clear edges`) ||
				'simple',
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.share ?? fact('calm'),
						(share) => `Simple in form: ${percent(share)} of the frame has no clear edges.`,
					) || 'Simple in form: most of the frame has no clear edges.',
			),
			say(({ f, fact }) =>
				need(
					f.share ?? fact('calm'),
					(share) => `Few edges, and they count: ${percent(1 - share)} of the frame has them all.`,
				),
			),
		],
	},
} satisfies Partial<Record<MeritKind, MeritPhrases>>;
