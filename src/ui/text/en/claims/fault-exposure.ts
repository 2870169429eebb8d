/** Faults of exposure: what is too dark or too bright. */
import type { FaultKind } from '../../../../domain/claims/claim';
import type { FaultPhrases } from '../../../../domain/claims/phrase-book';
import { need, percent, say, tone, setting, signedStops, stops } from './say';

export const exposureFaults = {
	underexposed: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.level ?? fact('median'),
						(level) => `The tones sit low: half of the frame is below ${tone(level)}.`,
					) || 'The whole frame sits low in its tones.',
			),
			say(({ f }) =>
				need(f.level, (level) => `Half of the frame would print darker than ${tone(level)}.`),
			),
			say(({ f }) =>
				need(f.ev, (ev) => `It is about ${stops(ev)} darker than middle grey asks for.`),
			),
		],
		what: say(({ f }) => `Brighten it${need(f.ev, (ev) => ` by ${stops(ev)}`)}`),
		why: [
			say(
				({ f, fact }) =>
					need(
						f.level ?? fact('median'),
						(level) => `The median is ${tone(level)}; middle grey lies at 46 %.`,
					) || 'The tones crowd at the dark end.',
			),
			say(({ f }) =>
				need(f.level, (level) => `Half of all tones are squeezed in below ${tone(level)}.`),
			),
		],
		now: say(({ told, f }) =>
			need(
				told.claim.edit?.exposureEv ?? f.ev,
				(ev) => `Raise the exposure by ${stops(ev)}, then hold the highlights.`,
			),
		),
		next: say(
			({ f, told }) =>
				need(f.nextEv, (ev) => `Dial in ${signedStops(ev)} of compensation.`) ||
				(setting(told) === '' ? '' : `Let in more light: ${setting(told)}.`),
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.level ?? fact('median'),
						(level) => `Dark tones rule it: half of the frame lies below ${tone(level)}.`,
					) || 'Dark tones rule it.',
			),
		],
	},
	overexposed: {
		says: [
			say(
				({ f, fact }) =>
					need(
						f.level ?? fact('median'),
						(level) => `The tones sit high: half of the frame is above ${tone(level)}.`,
					) || 'The whole frame sits high in its tones.',
			),
			say(({ f }) =>
				need(f.level, (level) => `Half of the frame would print lighter than ${tone(level)}.`),
			),
			say(({ f }) =>
				need(f.ev, (ev) => `It got about ${stops(ev)} more light than middle grey asks for.`),
			),
		],
		what: say(
			({ f, doubtful }) =>
				`Darken it${need(f.ev, (ev) => ` by ${stops(ev)}`)}${doubtful ? ', unless the white is meant' : ''}`,
		),
		why: [
			say(
				({ f, fact }) =>
					need(
						f.level ?? fact('median'),
						(level) => `The median is ${tone(level)}; middle grey lies at 46 %.`,
					) || 'The tones crowd at the bright end.',
			),
			say(({ f }) =>
				need(f.level, (level) => `Half of all tones are squeezed in above ${tone(level)}.`),
			),
		],
		now: say(({ told, f, doubtful }) =>
			need(told.claim.edit?.exposureEv ?? f.ev, (ev) =>
				doubtful
					? `If the white is no ground, lower the exposure by ${stops(ev)} and set the black point anew.`
					: `Lower the exposure by ${stops(ev)} and set the black point anew.`,
			),
		),
		next: say(
			({ f, told, doubtful }) =>
				need(f.nextEv, (ev) =>
					doubtful
						? `For a darker frame dial in ${signedStops(ev)} of compensation; for a white ground leave it.`
						: `Dial in ${signedStops(ev)} of compensation.`,
				) || (setting(told) === '' ? '' : `Let in less light: ${setting(told)}.`),
		),
		leads: [
			say(
				({ f, fact }) =>
					need(
						f.level ?? fact('median'),
						(level) => `Light tones rule it: half of the frame lies above ${tone(level)}.`,
					) || 'Light tones rule it.',
			),
		],
	},
	subject_dark: {
		says: [
			say(
				({ f, fact, n }) =>
					need(f.level ?? fact('subjectMedian'), (level) =>
						need(
							fact('median'),
							(median) =>
								`${n.The} ${n.is} darker than the frame around ${n.them}: ${percent(level)} against ${tone(median)}.`,
						),
					) || `${n.The} ${n.is} darker than what surrounds ${n.them}.`,
			),
			say(({ f, at, n, placed }) =>
				need(f.level, (level) =>
					placed ? `${n.The}, ${at}, sit${n.s} in shadow at ${tone(level)}.` : '',
				),
			),
			say(({ f, n }) =>
				need(
					f.level,
					(level) => `The light falls behind ${n.the}, whose middle tone is ${tone(level)}.`,
				),
			),
		],
		what: say(({ n }) => `Bring light to ${n.the}`),
		why: [
			say(
				({ f, fact, n }) =>
					need(
						f.level ?? fact('subjectMedian'),
						(level) => `${n.The} ${n.is} at ${tone(level)} where the eye wants to read most.`,
					) || `${n.The} ${n.is} in the dark where the eye wants to read most.`,
			),
		],
		now: say(
			({ f, n }) => `Mask ${n.the} and raise ${n.them}${need(f.ev, (ev) => ` by ${stops(ev)}`)}.`,
		),
		next: say(
			({ f, n }) =>
				need(
					f.nextEv,
					(ev) => `Expose for ${n.the}: ${signedStops(ev)}, or fill from the camera’s side.`,
				) || `Expose for ${n.the}, or fill from the camera’s side.`,
		),
		leads: [say(({ at, n }) => `${n.The} ${n.is} there ${at}, but in shadow.`)],
	},
} satisfies Partial<Record<FaultKind, FaultPhrases>>;
