/** Own turns of the painters and the architect: close, exact, warm, blunt. */
import type { AdvisorId } from '../../../../../domain/advisor';
import type { Voice } from '../../../../../domain/claims/phrase-book';
import { capital, degrees, need, percent, say, tone } from '../say';

export const painters = {
	okeeffe: {
		leads: {
			fills_frame: [say(({ n }) => `Made large, ${n.the} cannot be passed by.`)],
			one_colour: [
				say(
					({ f, fact }) =>
						`It is ${f.hue ?? fact('hue') ?? 'one colour'}, and lets ${f.hue ?? fact('hue') ?? 'that colour'} say it.`,
				),
			],
			simple: [
				say(
					({ n, fact }) =>
						`${n.The} with ${need(fact('calm'), percent) || 'much'} of quiet around: one shape, held open.`,
				),
			],
			colour_accent: [
				say(
					({ f, fact, at, placed }) =>
						`One small ${f.hue ?? fact('accent')?.hue ?? 'colour'}${placed ? `, ${at},` : ''} and the rest holds its breath.`,
				),
			],
			warm_light: [say(() => 'The colour comes from the light, warm, and was believed.')],
		},
		says: {
			simple: [
				say(
					({ fact }) =>
						`What has no edges, ${need(fact('calm'), percent) || 'most of it'}, is the larger shape.`,
				),
			],
			one_colour: [
				say(
					({ f, fact }) =>
						`${capital(f.hue ?? fact('hue') ?? 'one colour')} is nearly all of its strong colour.`,
				),
			],
			subject_small: [
				say(
					({ n, f }) =>
						`${n.The} take${n.s} ${need(f.share, percent) || 'little'} of the frame; nobody will stop for so small a thing.`,
				),
			],
			quiet_colour: [
				say(
					({ fact }) =>
						need(
							fact('vivid'),
							(vivid) => `Muted colours: strong on ${percent(vivid)} of the frame.`,
						) || 'Muted colours.',
				),
			],
		},
	},
	mondrian: {
		leads: {
			level: [
				say(
					({ fact }) =>
						`Level to ${need(fact('tilt'), (value) => degrees(Math.max(0.1, Math.abs(value)))) || 'the eye'}: the frame has its first axis.`,
				),
			],
			balanced: [
				say(
					({ f }) =>
						`Equilibrium: left weighs right to within ${need(f.share, percent) || 'little'}.`,
				),
			],
			simple: [
				say(
					({ fact }) =>
						`A plane of ${need(fact('calm'), percent) || 'calm'} and what is set against it: few elements, in relation.`,
				),
			],
			colour_accent: [
				say(
					({ f, fact, at, placed }) =>
						`${capital(f.hue ?? fact('accent')?.hue ?? 'one colour')}${placed ? ` ${at}` : ''} against neutrals: one accent settles the whole.`,
				),
			],
			symmetrical: [
				say(
					({ fact }) =>
						`Two halves, ${need(fact('symmetry'), percent) || 'nearly'} alike: rest, if not yet relation.`,
				),
			],
		},
		says: {
			level: [
				say(
					({ fact }) =>
						`The level holds to ${need(fact('tilt'), (value) => degrees(Math.max(0.1, Math.abs(value)))) || 'a hair'}; a grid can stand on it.`,
				),
			],
			balanced: [
				say(
					({ f }) =>
						`Weighed left against right, the difference is ${need(f.share, percent) || 'small'}.`,
				),
			],
			tilted: [
				say(
					({ f }) =>
						`A line ${need(f.degrees, degrees) || 'slightly'} off level is neither level nor diagonal.`,
				),
			],
		},
	},
	vangogh: {
		leads: {
			coloured_light: [
				say(
					({ f, fact }) =>
						`You let the light be ${f.hue ?? fact('hue') ?? 'coloured'}, and it is felt at once.`,
				),
			],
			warm_light: [say(() => 'There is warmth in it, and you stayed for it.')],
			colour_accent: [
				say(
					({ f, fact, at, placed }) =>
						`That bit of ${f.hue ?? fact('accent')?.hue ?? 'colour'}${placed ? ` ${at}` : ''} is the heart of it.`,
				),
			],
			night_kept: [
				say(
					({ fact }) =>
						`The night has colour, and at a median of ${need(fact('median'), tone) || 'so little'} you trusted it.`,
				),
			],
			one_colour: [
				say(
					({ f, fact }) =>
						`So much ${f.hue ?? fact('hue') ?? 'of one colour'}, and not afraid of it.`,
				),
			],
		},
		says: {
			one_colour: [
				say(
					({ f, fact }) =>
						`${capital(f.hue ?? fact('hue') ?? 'one colour')}, laid on ${need(f.share ?? fact('vivid'), (share) => `${percent(share)} of the frame`) || 'thick'}, gives it one feeling.`,
				),
			],
			undersaturated: [say(() => 'The colours whisper; let one of them speak.')],
			warm_light: [say(() => 'Warm light, and feeling in it.')],
		},
	},
	gehry: {
		leads: {
			layered: [say(() => 'Space goes back in steps, and the eye can walk it.')],
			shapes_on_light: [
				say(({ n }) => `White behind, ${n.the} in front: a shape with no excuses.`),
			],
			lit_on_dark: [say(({ n }) => `Light on ${n.the}, black behind: it works.`)],
			coloured_light: [
				say(
					({ f, fact }) =>
						`${capital(f.hue ?? fact('hue') ?? 'coloured')} light as a material: that is building.`,
				),
			],
			sharp_throughout: [
				say(
					({ fact }) =>
						`You can read what it is made of, on ${need(fact('sharpShare'), percent) || 'all'} of its detail.`,
				),
			],
			symmetrical: [
				say(
					({ fact }) =>
						`Dead on axis, ${need(fact('symmetry'), percent) || 'nearly all'} mirrored.`,
				),
			],
		},
		says: {
			sharp_throughout: [
				say(
					({ fact }) =>
						`Materials read everywhere: ${need(fact('sharpShare'), percent) || 'all'} of the detail is crisp.`,
				),
			],
			flat_tones: [
				say(
					({ fact }) =>
						`The light does nothing to the volumes: ±${need(fact('contrast'), percent) || 'little'} of tone.`,
				),
			],
			subject_centred: [
				say(({ n }) => `${n.The} in the bull’s-eye: safe, and it stops the movement.`),
			],
			symmetrical: [
				say(
					({ fact }) =>
						`One half is the other turned over, by ${need(fact('symmetry'), percent) || 'nearly all'}.`,
				),
			],
		},
	},
} satisfies Partial<Record<AdvisorId, Voice>>;
