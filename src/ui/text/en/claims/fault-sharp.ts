/** Faults of focus and movement. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { at as place, fNumber, iso, mm, need, ofLimit, say, shutter, times } from './say';

const living = new Set(['animal', 'bird', 'insect', 'fish', 'person', 'people']);

/** A smear's direction in words: along what the camera or the thing moved. */
function along(value: number): string {
	const off = ((value % 180) + 180) % 180;
	if (Math.min(off, 180 - off) <= 20) return 'sideways';
	if (Math.abs(off - 90) <= 20) return 'up and down';
	return off < 90 ? 'down to the right' : 'down to the left';
}

export const sharpFaults = {
	out_of_focus: {
		says: [
			say(
				({ f }) =>
					need(
						f.acuity,
						(acuity) =>
							`Nothing in the frame is sharp: the crispest edges reach ${ofLimit(acuity)}.`,
					) || 'Nothing in the frame is in focus.',
			),
			say(({ f }) =>
				need(
					f.acuity,
					(acuity) =>
						`Edges spread evenly to all sides (${ofLimit(acuity)}): the focus missed, the camera did not move.`,
				),
			),
			say(({ f, n }) =>
				need(f.acuity, (acuity) =>
					n.known
						? `${n.The} ${n.is} out of focus, and so is all the rest: ${ofLimit(acuity)} at best.`
						: '',
				),
			),
		],
		what: say(({ n }) =>
			n.known ? `Take it again with the focus on ${n.the}` : 'Take it again, in focus',
		),
		why: [
			say(
				({ f }) =>
					need(
						f.acuity,
						(acuity) =>
							`The sharpest part reaches ${ofLimit(acuity)}; an edge that the lens resolved stands above 50 %.`,
					) || 'No part of it shows a resolved edge.',
			),
		],
		now: say(({ f }) =>
			(f.acuity ?? 0) >= 0.25
				? 'Sharpening draws false edges here: show it at a third of its size instead.'
				: 'No edit brings this back; at a quarter of its size it may pass.',
		),
		next: say(({ f, n, fact }) => {
			const point = living.has(fact('scene') ?? '') && n.known ? 'the nearest eye' : n.the;
			return (
				need(
					f.nextAperture,
					(aperture) =>
						`Set one focus point on ${point} and stop down to ${fNumber(aperture)} for more depth.`,
				) || `Set one focus point on ${point} and check it magnified before you leave.`
			);
		}),
		leads: [
			say(({ n }) =>
				n.known
					? `${n.The} ${n.is} there, but the focus is not.`
					: 'The focus has missed all of it.',
			),
		],
	},
	subject_soft: {
		says: [
			say(
				({ f, n }) =>
					`${n.The} ${n.is} soft${need(f.acuity, (acuity) => ` (${ofLimit(acuity)})`)}${need(f.otherWhere, (where) => `; what is sharp lies ${place(where)}`)}.`,
			),
			say(({ f, at, n, placed }) =>
				need(f.otherWhere, (where) =>
					placed ? `The focus went to the part ${place(where)} and not to ${n.the} ${at}.` : '',
				),
			),
			say(({ f, n }) =>
				need(
					f.acuity,
					(acuity) =>
						`Edges of ${n.the} reach only ${ofLimit(acuity)}: the plane of focus lies elsewhere.`,
				),
			),
		],
		what: say(({ n }) => `Put the focus on ${n.the}`),
		why: [
			say(
				({ f, n }) =>
					need(
						f.otherWhere,
						(where) =>
							`The sharpest edges are ${place(where)}, so the eye goes there and not to ${n.the}.`,
					) || `${n.The} ${n.is} softer than the rest.`,
			),
		],
		next: say(({ n, fact }) =>
			living.has(fact('scene') ?? '') && n.known
				? 'Single point or eye tracking on the nearest eye, in continuous autofocus.'
				: `One focus point on ${n.the}${need(fact('aperture'), (aperture) => (aperture < 5.6 ? `, and ${fNumber(aperture * 2 > 8 ? 8 : Math.round(aperture * 20) / 10)} for some margin` : ''))}.`,
		),
		leads: [say(({ n }) => `The sharpness of this frame went past ${n.the}.`)],
	},
	motion_blur: {
		says: [
			say(
				({ f }) =>
					need(
						f.degrees,
						(value) => `Edges are smeared ${along(value)}, the same way all over the frame.`,
					) || 'Edges are smeared one way.',
			),
			say(({ f }) =>
				need(
					f.shutterSeconds,
					(seconds) =>
						`${shutter(seconds)} was too long: every edge is drawn out in one direction.`,
				),
			),
			say(({ f }) =>
				need(
					f.degrees,
					(value) => `The blur has a direction, ${along(value)}: movement, not focus.`,
				),
			),
		],
		what: say(
			({ f }) =>
				need(f.nextShutterSeconds, (seconds) => `Shorten the exposure to ${shutter(seconds)}`) ||
				'Shorten the exposure',
		),
		why: [
			say(
				({ f, fact }) =>
					need(f.shutterSeconds, (seconds) =>
						need(fact('focalMm35'), (focal) =>
							seconds * focal > 1.2
								? `${shutter(seconds)} at ${mm(focal)} is ${times(seconds * focal)} the old limit for a free hand.`
								: '',
						),
					) ||
					need(
						f.shutterSeconds,
						(seconds) =>
							`Something moved during the ${shutter(seconds)}; the smear has one direction.`,
					) ||
					'The smear has one direction, so something moved while the shutter was open.',
			),
		],
		now: say(
			() => 'Sharpening cannot undo a smear; shown at a third of its size it is less plain.',
		),
		next: say(
			({ f }) =>
				need(
					f.nextShutterSeconds,
					(seconds) =>
						`Set ${shutter(seconds)}${need(f.nextIso, (value) => ` at ${iso(value)}`) || ' and let the ISO follow'}.`,
				) || 'Brace the camera, or shorten the exposure to a third and let the ISO follow.',
		),
		leads: [
			say(
				({ f }) =>
					need(f.degrees, (value) => `Movement has drawn it out, ${along(value)}.`) ||
					'Movement has drawn it out.',
			),
		],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
