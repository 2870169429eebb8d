/** Own turns of the photographers: precise, patient, bare, near, gentle. */
import type { AdvisorId } from '../../../../../domain/advisor';
import type { Voice } from '../../../../../domain/claims/phrase-book';
import {
	atLeast,
	capital,
	centimetres,
	degrees,
	fNumber,
	need,
	ofLimit,
	percent,
	say,
	tone,
	times,
} from '../say';

export const photographers = {
	ansel: {
		leads: {
			full_range: [
				say(
					({ fact }) =>
						`Visualised from black to white: ${need(fact('darkest'), percent)} at the foot of the scale, ${need(fact('lightest'), tone)} at its head.`,
				),
				say(
					({ fact }) =>
						`The negative would be complete: zones filled from ${need(fact('darkest'), percent)} up to ${need(fact('lightest'), tone)}.`,
				),
			],
			monochrome_tones: [
				say(
					({ fact }) =>
						`A print from a long scale of greys, from ${need(fact('darkest'), percent) || 'black'} up.`,
				),
			],
			layered: [say(() => 'Foreground, middle, distance: the depth is built in steps.')],
			sharp_throughout: [
				say(
					({ fact }) =>
						`The whole frame is held to one exactness, ${need(fact('sharpShare'), percent) || 'all'} of the detail.`,
				),
			],
			highlights_kept: [
				say(
					({ at, placed }) =>
						`Exposed with the high zones in mind: ${placed ? `what shines ${at}` : 'what shines'} stays short of white.`,
				),
			],
		},
		says: {
			full_range: [
				say(
					({ fact }) =>
						`Low values at ${need(fact('darkest'), percent)}, high ones at ${need(fact('lightest'), tone)}: every zone has work to do.`,
				),
			],
			flat_tones: [
				say(
					({ fact }) =>
						`The values crowd within ±${need(fact('contrast'), percent) || 'little'}, three zones where ten are to be had.`,
				),
			],
			burnt_areas: [
				say(
					({ f, at, placed }) =>
						`Zone X${placed ? ` ${at}` : ''}, and nothing beyond: ${need(f.share, percent) || 'part'} of the frame is paper.`,
				),
			],
			blocked_areas: [
				say(
					({ f, at, placed }) =>
						`Zone 0${placed ? ` ${at}` : ''}: ${need(f.share, percent) || 'part'} of the frame was given too little light to print.`,
				),
			],
		},
	},
	watkins: {
		leads: {
			sharp_throughout: [
				say(
					({ fact }) =>
						`An exact plate: ${need(fact('sharpShare'), percent) || 'all'} of what can be read is sharp.`,
				),
			],
			prints_large: [
				say(
					({ f }) =>
						`It is made for size, ${need(f.printCm, centimetres) || 'a large print'} and no detail short.`,
				),
			],
			layered: [say(() => 'One can measure one’s way into it, from the near ground to the far.')],
			haze_depth: [
				say(
					({ fact }) =>
						`The air itself is surveyed: the far lies at 1/${need(fact('haze'), (ratio) => times(ratio).replace('×', '')) || '2'} of the near contrast.`,
				),
			],
			level: [
				say(
					({ fact }) =>
						`The camera stood true, to ${need(fact('tilt'), (value) => degrees(Math.max(0.1, Math.abs(value)))) || 'the degree'}, and the place can be trusted.`,
				),
			],
		},
		says: {
			sharp_throughout: [
				say(
					({ fact }) =>
						`A loupe would find something everywhere: ${need(fact('sharpShare'), percent) || 'all'} of the detail is crisp.`,
				),
			],
			level: [
				say(
					({ fact }) =>
						`The tripod head was set with care, level to ${need(fact('tilt'), (value) => degrees(Math.max(0.1, Math.abs(value)))) || 'a hair'}.`,
				),
			],
			tilted: [
				say(({ f }) => `A plate hung crooked: ${need(f.degrees, degrees) || 'some'} off level.`),
			],
			monochrome_tones: [
				say(
					({ fact }) =>
						`No colour is needed where tones go from ${need(fact('darkest'), percent) || 'black'} up.`,
				),
			],
		},
	},
	weston: {
		leads: {
			simple: [
				say(
					({ fact }) =>
						`Large plain shapes: ${need(fact('calm'), percent) || 'much'} of the frame has no clear edges.`,
				),
			],
			fills_frame: [say(({ n }) => `${n.The}, and no word beside ${n.them}.`)],
			sharp_subject: [
				say(
					({ f, at, placed }) =>
						`The thing itself${placed ? `, ${at},` : ''} is sharp${need(f.share, (share) => `, and with it ${atLeast(share)} of the frame`)}.`,
				),
			],
			lit_on_dark: [say(({ n }) => `Light takes ${n.the} off the black like a carving.`)],
			monochrome_tones: [
				say(
					({ n, fact }) =>
						`Form in grey: ${n.the}, modelled from ${need(fact('darkest'), percent) || 'black'} up.`,
				),
			],
		},
		says: {
			sharp_subject: [
				say(
					({ f, n, at, placed }) =>
						`${n.The}${placed ? ` ${at}` : ''} ${n.is} sharp enough to be felt${need(f.share, (share) => `, with ${atLeast(share)} of the frame`)}.`,
				),
			],
			simple: [
				say(
					({ fact }) =>
						`Detail stops early: ${need(fact('calm'), percent) || 'much'} of the frame has no clear edges.`,
				),
			],
			cluttered: [
				say(
					({ fact }) =>
						`Too many things have names here: detail covers ${need(fact('calm'), (calm) => percent(1 - calm)) || 'all of it'}.`,
				),
			],
			subject_small: [
				say(
					({ n, f }) =>
						`${n.The} ${n.is} mentioned, not shown: ${need(f.share, percent) || 'a small part'} of the frame.`,
				),
			],
		},
	},
	cunningham: {
		leads: {
			sharp_subject: [
				say(
					({ n, at, placed }) =>
						`You looked long enough: ${n.the}${placed ? `, ${at},` : ''} ${n.is} sharp.`,
				),
			],
			fills_frame: [say(({ n }) => `Near enough to see how ${n.the} ${n.is} made.`)],
			soft_background: [
				say(
					({ fact }) =>
						`One layer has edges${need(fact('aperture'), (aperture) => ` at ${fNumber(aperture)}`)}; the rest is kept out of the talk.`,
				),
			],
			soft_light: [
				say(({ n }) => `A light without edges lets ${n.the} be seen as ${n.it} ${n.is}.`),
			],
			frozen: [say(({ n }) => `${n.The} moved, and was seen in between.`)],
		},
		says: {
			sharp_subject: [
				say(
					({ f, n, at, placed }) =>
						`${n.The}${placed ? ` ${at}` : ''} ${n.is} plainly sharp; in focus is ${need(f.share, atLeast) || 'a part'} of the frame.`,
				),
			],
			soft_background: [
				say(
					({ f }) =>
						`${capital(need(f.share, atLeast) || 'most')} of the frame lies outside the focus and is left alone.`,
				),
			],
			subject_soft: [
				say(
					({ n, f }) =>
						`One wants to see ${n.the} better: edges stop at ${need(f.acuity, ofLimit) || 'a blur'}.`,
				),
			],
			soft_light: [
				say(
					({ fact }) =>
						`Soft light: within ±${need(fact('contrast'), percent) || 'little'} there is a tone for each fold.`,
				),
			],
		},
	},
	gilpin: {
		leads: {
			warm_light: [
				say(({ n }) =>
					n.known
						? `The light is kind to ${n.the}, and the warmth was allowed to stay.`
						: 'The light is kind, and its warmth was allowed to stay.',
				),
			],
			soft_light: [say(({ n }) => `${n.The} ${n.is} met in a gentle light.`)],
			haze_depth: [
				say(() => 'The far country pales into its own air, and one feels how far it goes.'),
			],
			quiet_colour: [
				say(({ fact }) =>
					need(
						fact('vivid'),
						(vivid) => `It does not raise its voice: ${percent(vivid)} of it is strong in colour.`,
					),
				),
			],
			subject_on_third: [
				say(
					({ n, at, placed }) =>
						`${n.The} ${n.is} given a place${placed ? ` ${at}` : ''} and room to be in.`,
				),
			],
		},
		says: {
			warm_light: [say(() => 'Low, warm light lies over it, and nobody has corrected it away.')],
			subject_on_third: [
				say(
					({ n, f }) =>
						need(
							f.side,
							(side) =>
								`${n.The} ${n.is} a third in from the ${side}: a courteous distance, with space to turn to.`,
						) || `${n.The} ${n.is} given room to turn to.`,
				),
			],
			balanced: [
				say(
					({ f }) =>
						`It is quietly arranged: left and right differ by ${need(f.share, percent) || 'little'} in weight.`,
				),
			],
			subject_dark: [
				say(
					({ n, f }) =>
						`${n.The} deserve${n.s} more light than ${need(f.level, percent) || 'this'}.`,
				),
			],
		},
	},
} satisfies Partial<Record<AdvisorId, Voice>>;
