/** Faults of level and of where the subject stands. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { crop, degrees, need, percent, say } from './say';

const living = new Set(['animal', 'bird', 'insect', 'fish', 'person', 'people']);

export const frameFaults = {
	tilted: {
		says: [
			say(({ f }) => {
				const value = f.degrees ?? 0;
				const falls = value >= 0 ? 'right' : 'left';
				return value === 0
					? 'Lines that should be level are not.'
					: `Lines that should be level fall to the ${falls} by ${degrees(value)}.`;
			}),
			say(({ f }) =>
				need(
					f.degrees,
					(value) =>
						`The frame hangs ${degrees(value)} off level; the ${value >= 0 ? 'left' : 'right'} side stands too high.`,
				),
			),
			say(({ f }) =>
				need(
					f.degrees,
					(value) =>
						`What ought to lie flat runs down to the ${value >= 0 ? 'right' : 'left'}, ${degrees(value)} off.`,
				),
			),
		],
		what: say(
			({ f }) => need(f.degrees, (value) => `Turn it back by ${degrees(value)}`) || 'Turn it level',
		),
		why: [
			say(
				({ f }) =>
					need(
						f.degrees,
						(value) =>
							`Its lines agree on ${degrees(value)} off level${Math.abs(value) < 1.5 ? '; little, but read as a slip' : ''}.`,
					) || 'Lines that should be level are not.',
			),
		],
		now: say(({ f, told }) =>
			need(
				told.claim.edit?.rotateDegrees ?? (f.degrees === undefined ? undefined : -f.degrees),
				(turn) =>
					`Rotate ${degrees(turn)} ${turn < 0 ? 'counterclockwise' : 'clockwise'}; the corners cost a narrow rim.`,
			),
		),
		next: say(() => 'Switch on the level or the grid in the finder.'),
		leads: [
			say(
				({ f }) =>
					need(
						f.degrees,
						(value) =>
							`It leans ${degrees(value)} to the ${value >= 0 ? 'right' : 'left'}, and the eye slides with it.`,
					) || 'It leans, and the eye slides with it.',
			),
		],
	},
	converging: {
		says: [
			say(
				({ f }) =>
					need(
						f.degrees,
						(value) =>
							`Uprights lean together by ${degrees(value)} towards the rim: the camera looked up or down.`,
					) || 'Uprights lean together: the camera looked up or down.',
			),
			say(({ f, n }) =>
				need(f.degrees, (value) =>
					n.known ? `Lines of ${n.the} that stand upright close in by ${degrees(value)}.` : '',
				),
			),
			say(({ f }) =>
				need(
					f.degrees,
					(value) => `Verticals converge, ${degrees(value)} at the edge; it is level all the same.`,
				),
			),
		],
		what: say(() => 'Set the uprights parallel, or tilt boldly'),
		why: [
			say(
				({ f }) =>
					need(
						f.degrees,
						(value) =>
							`${degrees(value)} is too much to pass for straight and too little to look meant.`,
					) || 'It is too much to pass for straight and too little to look meant.',
			),
		],
		now: say(({ f }) =>
			need(
				f.degrees,
				(value) =>
					`Correct the vertical perspective until the rim stands upright, about ${degrees(value)}; leave room to crop.`,
			),
		),
		next: say(() => 'Step back, keep the sensor upright and crop the foreground later.'),
		leads: [
			say(
				({ f }) =>
					need(f.degrees, (value) => `Its uprights close in by ${degrees(value)}.`) ||
					'Its uprights close in.',
			),
		],
	},
	subject_small: {
		says: [
			say(
				({ f, n, at }) =>
					need(
						f.share,
						(share) =>
							`${n.The} take${n.s} ${percent(share)} of the frame, ${at}; the rest is surroundings.`,
					) || `${n.The} ${n.is} small ${at}.`,
			),
			say(({ f, n }) =>
				need(f.share, (share) => `Of the whole frame ${n.the} fill${n.s} only ${percent(share)}.`),
			),
			say(({ n, at, placed }) =>
				placed ? `${n.The} ${at} ${n.is} small enough to be found second.` : '',
			),
		],
		what: say(({ n }) => `Come closer to ${n.the}`),
		why: [
			say(
				({ f, n }) =>
					need(
						f.share,
						(share) =>
							`At ${percent(share)} of the frame ${n.the} ${n.has} little more room than a detail.`,
					) || `${n.The} ${n.has} little more room than a detail.`,
			),
		],
		now: crop,
		next: say(({ f, fact }) => {
			const ratio =
				f.ratio ?? (f.share !== undefined && f.share > 0 ? Math.sqrt(0.2 / f.share) : 2);
			return (
				need(
					fact('focalMm35'),
					(focal) =>
						`Halve the distance, or take ${String(Math.round((focal * Math.min(ratio, 4)) / 5) * 5)} mm instead of ${String(Math.round(focal))} mm.`,
				) || 'Halve the distance; that makes it four times as large.'
			);
		}),
		leads: [say(({ n, at }) => `${n.The} ${n.is} a small thing ${at}.`)],
	},
	subject_centred: {
		says: [
			say(({ n }) => `${n.The} stand${n.s} in the middle with as much room before as behind.`),
			say(
				({ n }) =>
					`Equal space on both sides holds ${n.the} still, and nothing else in the frame is symmetrical.`,
			),
			say(({ n, fact }) =>
				need(
					fact('symmetry'),
					(symmetry) =>
						`${n.The} ${n.is} centred, though left and right are alike by only ${percent(symmetry)}.`,
				),
			),
		],
		what: say(({ n }) => `Move ${n.the} off the middle`),
		why: [
			say(
				({ n, fact }) =>
					need(
						fact('symmetry'),
						(symmetry) =>
							`The middle suits a symmetrical frame; here the halves agree by ${percent(symmetry)}.`,
					) || `The middle gives ${n.the} no direction to go.`,
			),
		],
		now: crop,
		next: say(({ n, fact }) =>
			living.has(fact('scene') ?? '')
				? `Frame ${n.the} a third in, with the room on the side ${n.it} look${n.s} to.`
				: `Frame ${n.the} a third in from either side.`,
		),
		leads: [say(({ n }) => `${n.The} hold${n.s} the exact middle.`)],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
