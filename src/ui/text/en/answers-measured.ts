/** Answers from what was measured and seen: light, colour, focus, the frame. */
import type { Place } from '../../../domain/critique/critique';
import type { Hue } from '../../../domain/facts/facts';
import type { AnswerWords } from '../../../domain/questions/reply';
import { formatList, formatNumber, formatShare } from '../formats';

const at: Record<Place, string> = {
	'top left': 'at the top left',
	top: 'at the top',
	'top right': 'at the top right',
	left: 'at the left',
	centre: 'in the centre',
	right: 'at the right',
	'bottom left': 'at the bottom left',
	bottom: 'at the bottom',
	'bottom right': 'at the bottom right',
	'whole frame': 'all over the frame',
};
const hues: Record<Hue, string> = {
	red: 'red',
	orange: 'orange',
	yellow: 'yellow',
	green: 'green',
	cyan: 'cyan',
	blue: 'blue',
	violet: 'violet',
	magenta: 'magenta',
};
const channels = { r: 'red', g: 'green', b: 'blue' } as const;
const degrees = (value: number): string => `${formatNumber(Math.abs(value), 1)}°`;

function shares(share: number, where: Place | undefined, what: string): string {
	const place = where === undefined ? '' : `, the largest area ${at[where]}`;
	return `${formatShare(share)} of the frame is ${what}${place}.`;
}

/** What a frame cuts off, in words: "12 % off the left". */
function cuts({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
	const sides: readonly (readonly [number, string])[] = [
		[x, 'left'],
		[1 - x - width, 'right'],
		[y, 'top'],
		[1 - y - height, 'bottom'],
	];
	return sides
		.filter(([share]) => share >= 0.005)
		.map(([share, side]) => `${formatNumber(Math.round(share * 100))} % off the ${side}`);
}

export function shutter(seconds: number): string {
	if (seconds < 0.3) return `1/${String(Math.round(1 / seconds))} s`;
	const rounded = Math.round(seconds * 10) / 10;
	return `${formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1)} s`;
}

type Measured = Pick<
	AnswerWords,
	| 'level'
	| 'converging'
	| 'levelUnknown'
	| 'exposure'
	| 'meantDark'
	| 'meantBright'
	| 'exposureHolds'
	| 'burnt'
	| 'burntPoints'
	| 'channelLimit'
	| 'blocked'
	| 'blockedGround'
	| 'toneUnknown'
	| 'contrast'
	| 'castNone'
	| 'cast'
	| 'castUnknown'
	| 'monochrome'
	| 'colour'
	| 'sharp'
	| 'sharpUnknown'
	| 'smear'
	| 'noSmear'
	| 'smearUnknown'
	| 'shake'
	| 'noise'
	| 'noiseUnknown'
	| 'background'
	| 'backgroundUnknown'
	| 'frame'
	| 'cropNone'
	| 'scene'
	| 'sceneUnknown'
	| 'subject'
	| 'subjectUnknown'
	| 'weight'
	| 'weightUnknown'
>;

export const measured: Measured = {
	level: (is, tilt) => {
		const way = tilt > 0 ? 'clockwise' : 'counterclockwise';
		const back = tilt > 0 ? 'counterclockwise' : 'clockwise';
		if (is === 'yes') return `It is level: the lines that agree are within ${degrees(tilt)} of it.`;
		if (is === 'nearly')
			return `It is nearly level: the lines that agree are ${degrees(tilt)} off, ${way}. Few people see that; to fix it, turn the photo ${degrees(tilt)} ${back}.`;
		return `It is off level by ${degrees(tilt)}, ${way}. Turn the photo ${degrees(tilt)} ${back}.`;
	},
	converging: (leaning) =>
		`Vertical lines converge by ${degrees(leaning)} at the edges: that is the perspective of a camera pointed up or down, not tilt.`,
	levelUnknown: 'Whether it is level is not known: the photo has no long lines that agree.',

	exposure: (median, darkest, brightest) =>
		`Half of the frame is darker than ${formatShare(median)} brightness; tones run from ${formatShare(darkest)} to ${formatShare(brightest)}.`,
	meantDark: (ground) =>
		ground
			? 'Something lit stands on a dark ground: dark for a reason, not underexposed.'
			: 'It is a dark, low-key picture; nothing suggests a mistake.',
	meantBright: (ground) =>
		ground
			? 'Something dark stands on a light ground: bright for a reason, not overexposed.'
			: 'It is a bright, high-key picture; nothing suggests a mistake.',
	exposureHolds: 'The exposure is in the middle: neither too dark nor too bright.',
	burnt: (share, where) =>
		share === 0
			? 'No area is burnt out in all channels.'
			: shares(share, where, 'burnt out in all channels'),
	burntPoints: 'These are small points, such as lamps and reflections.',
	channelLimit: (channel, share) =>
		`Only ${channels[channel]} is clipped, in ${formatShare(share)} of the frame: colour suffers there, detail does not.`,
	blocked: (share, where) =>
		share === 0 ? 'No area is black without detail.' : shares(share, where, 'black without detail'),
	blockedGround: 'That is the dark background of the subject, not a loss.',
	toneUnknown: 'That is not known: this photo was not measured.',
	contrast: (rms, is) => {
		const words = { flat: 'low', middle: 'in the middle', strong: 'high' };
		return `The contrast is ${words[is]}: tones spread by ${formatShare(rms)} round their mean (standard deviation); most photos have 15 to 25 %.`;
	},

	castNone: (strength) =>
		`Neutral parts are neutral, within ${formatNumber(strength, 1)} CIELAB units: no visible cast.`,
	cast: (strength, towards) =>
		`Parts near grey lean to ${towards} by ${formatNumber(strength, 1)} CIELAB units. Whether that is a cast or the light itself, measuring cannot tell.`,
	castUnknown:
		'The white balance is not known: nothing in the photo is close enough to grey to judge it by.',
	monochrome: (kind) =>
		kind === 'grey'
			? 'It is black and white: there is no colour to judge.'
			: 'It is a toned monochrome: one colour, on purpose.',
	colour: (chroma, vivid, hue) => {
		const is = chroma < 10 ? 'quiet' : chroma < 35 ? 'moderate' : 'strong';
		const part =
			vivid === undefined
				? ''
				: `; ${formatShare(vivid)} of the frame is strongly coloured${hue === undefined || vivid < 0.01 ? '' : `, most of it ${hues[hue]}`}`;
		return `The colour is ${is}: mean chroma ${formatNumber(chroma)}${part}.`;
	},

	sharp: (acuity, is, where, subject) => {
		const place = where === undefined || where === 'whole frame' ? '' : `, ${at[where]}`;
		const figure = `the sharpest edges reach ${formatNumber(acuity, 2)} of 1${place}`;
		const own =
			subject === undefined ? '' : ` Where the subject is they reach ${formatNumber(subject, 2)}.`;
		if (is === 'yes') return `It is sharp: ${figure}.${own}`;
		if (is === 'nearly') return `It is fairly sharp: ${figure}.${own}`;
		return `It is not sharp: ${figure}.${own}`;
	},
	sharpUnknown: 'The sharpness is not known: nothing in the photo has an edge to judge by.',
	smear: (direction) =>
		direction === undefined
			? 'Edges are blurred in one direction.'
			: `Edges are blurred in one direction, ${formatNumber(direction)}° clockwise from the level.`,
	noSmear: 'No blur in one direction was found: neither the camera nor the subject moved visibly.',
	smearUnknown: 'Whether anything moved is not known: the photo has too little detail to tell.',
	shake: (seconds, focal, isSafe) =>
		`${shutter(seconds)} at ${String(Math.round(focal))} mm (of 35 mm film) is ${isSafe ? 'as short as' : 'longer than'} the old rule for hand-held photos, 1/${String(Math.round(focal))} s; stabilisation is not counted.`,
	noise: (sigma, iso, is) => {
		const measured = `${sigma < 0.0005 ? 'under 0.1 %' : formatShare(sigma)} in smooth areas${iso === undefined ? '' : ` at ISO ${String(Math.round(iso))}`}`;
		if (is === 'low') return `It is clean: noise ${measured}.`;
		if (is === 'some') return `A little grain or fine texture: ${measured}.`;
		return `It is noisy: ${measured}.`;
	},
	noiseUnknown: 'The noise is not known: no part of the photo is smooth enough to measure it.',
	background: 'The background is soft and sets the subject off.',
	backgroundUnknown: (aperture) =>
		aperture === undefined
			? 'The critique says nothing about the background.'
			: `The critique says nothing about the background. The aperture was f/${String(Math.round(aperture * 10) / 10)}.`,

	frame: (region) => {
		const off = cuts(region);
		return off.length === 0 ? '' : `The frame cuts ${formatList(off)}.`;
	},
	cropNone:
		'Nothing in this critique asks for a crop. To try one anyway, draw a frame on the photo and have that part critiqued.',
	scene: (scene, isVague) =>
		isVague
			? `The model is not sure what it shows: “${scene}”.`
			: `The model sees ${scene}. It knows kinds of things, no names and no stories.`,
	sceneUnknown: 'What it shows is not known: the critique does not say.',
	subject: (where, size, scene) => {
		const sizes = { small: 'small', middle: 'of middle size', large: 'large' };
		return `The subject${scene === undefined ? '' : ` (${scene})`} is ${at[where]}, ${sizes[size]} in the frame.`;
	},
	subjectUnknown: 'The model cannot tell with certainty where the subject is.',
	weight: (x, y) => {
		const sides = [
			...(Math.abs(x) < 0.08 ? [] : [x < 0 ? 'left' : 'right']),
			...(Math.abs(y) < 0.08 ? [] : [y < 0 ? 'top' : 'bottom']),
		];
		return sides.length === 0
			? 'The visual weight is near the middle of the frame.'
			: `The visual weight is a little to the ${formatList(sides)}.`;
	},
	weightUnknown: 'The visual balance was not measured for this photo.',
};
