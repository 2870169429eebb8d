/** Answers that code gives from claims, measurements and the camera's record. */
import type { Action } from '../../../domain/claims/written';
import type { ClaimKind } from '../../../domain/claims/claim';
import type { Dimension } from '../../../domain/critique/critique';
import type { CameraFacts } from '../../../domain/facts/measurements';
import { dotsAre } from '../../../domain/questions/record';
import type { AnswerWords } from '../../../domain/questions/reply';
import { formatList, formatMegapixels, formatNumber, formatPrint, formatScore } from '../formats';
import { measured, shutter } from './answers-measured';
import { terms } from './terms';

const faults: Partial<Record<ClaimKind, string>> = {
	out_of_focus: 'the missed focus',
	subject_soft: 'the soft subject',
	motion_blur: 'the motion blur',
	soft_file: 'the softness of the file',
	oversharpened: 'the halos of the sharpening',
	noise: 'the noise',
	jpeg_damage: 'the JPEG blocks',
};

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const sentence = (words: string): string =>
	words === '' ? '' : upper(`${words.replace(/[.!]$/u, '')}.`);
const dimensionName = (dimension: Dimension): string => terms.dimensions[dimension];

function exposure({ exposureSeconds, aperture, iso }: CameraFacts): readonly string[] {
	return [
		...(exposureSeconds === undefined ? [] : [shutter(exposureSeconds)]),
		...(aperture === undefined ? [] : [`f/${String(Math.round(aperture * 10) / 10)}`]),
		...(iso === undefined ? [] : [`ISO ${String(Math.round(iso))}`]),
	];
}

function camera(found: CameraFacts): string {
	const settings = exposure(found);
	const { camera: body, lens, focalLengthMm, compensationEv, flash } = found;
	const parts = [
		...(body === undefined ? [] : [body]),
		...(lens === undefined ? [] : [lens]),
		...(focalLengthMm === undefined ? [] : [`${String(Math.round(focalLengthMm))} mm`]),
		...settings,
	];
	const dialled =
		compensationEv === undefined || compensationEv === 0
			? ''
			: `, ${compensationEv > 0 ? '+' : '−'}${formatNumber(Math.abs(compensationEv), 1)} EV dialled in`;
	const fired = flash === true ? ', with flash' : '';
	return `The file says: ${parts.join(', ')}${dialled}${fired}.`;
}

function action({ what, why, now, next }: Action): string {
	return [sentence(what), why, now ?? '', next ?? ''].filter((each) => each !== '').join(' ');
}

const quoted = (examples: readonly string[]): string =>
	formatList(examples.map((each) => `“${each}”`));

export const answers: AnswerWords = {
	questions: {
		first: 'What should I do first?',
		improve: 'What can I do better?',
		works: 'What works best?',
		weakest: 'What is the weakest point?',
		overall: 'How good is it overall?',
		exposure: 'Is the exposure right?',
		highlights: 'Are the highlights burnt out?',
		shadows: 'Are the shadows blocked?',
		contrast: 'Is there enough contrast?',
		white_balance: 'Is the white balance right?',
		colour: 'Are the colours too strong?',
		sharpness: 'Is it sharp?',
		motion: 'Is there motion blur?',
		noise: 'Is it noisy?',
		background: 'Is the background soft enough?',
		level: 'Is it level?',
		crop: 'How would I crop it?',
		subject: 'Where is the subject?',
		scene: 'What is in this photo?',
		balance: 'Is the frame balanced?',
		settings: 'What settings next time?',
		camera: 'What camera and settings was it?',
		lens: 'Which lens was it?',
		time: 'When was it taken?',
		place_taken: 'Where was it taken?',
		size: 'How many pixels does it have?',
		print: 'How large can I print it?',
		file: 'How good is the file?',
		lesson: 'Teach me more.',
	},
	scoreQuestion: (dimension, score) =>
		`Why is ${dimensionName(dimension).toLowerCase()} ${score <= 5 ? 'only ' : ''}${String(score)}?`,
	action,
	declined: (examples) =>
		examples.length === 0
			? 'That cannot be answered from this critique: it knows what was measured, what the camera wrote and what the critique says.'
			: `That cannot be answered from this critique. What can be: ${quoted(examples)}.`,
	help: (examples) =>
		`It answers from the measurements, the camera’s record and this critique: light, focus, level, crop, colour, size, settings and scores. For example: ${quoted(examples)}.`,
	lesson: 'General tips, not about this photo:',
	notScored: (what) =>
		`The model took it for ${what} and did not score it, so there is no critique to ask about.`,

	...measured,

	settingsHold: (found) => `Nothing in this critique asks for other settings. ${camera(found)}`,
	settingsElsewhere: (whats) =>
		`What there is to fix does not depend on settings: ${formatList(whats.map((each) => each.charAt(0).toLowerCase() + each.slice(1).replace(/\.$/u, '')))}.`,
	settingsOlder: 'This older critique names no settings.',
	settingsUnknown:
		'Nothing in this critique asks for other settings. Which were used is not known: the file does not say.',
	camera,
	cameraUnknown: 'That is not known: the file does not say (no EXIF).',
	lens: (lens, focalMm, mm35) => {
		const length =
			focalMm === undefined
				? ''
				: `${String(Math.round(focalMm))} mm${mm35 === undefined || Math.round(mm35) === Math.round(focalMm) ? '' : `, as ${String(Math.round(mm35))} mm on 35 mm film`}`;
		return `The lens: ${[lens ?? '', length].filter((each) => each !== '').join(', ')}.`;
	},
	lensUnknown: 'The lens is not known: the file does not say.',
	time: (takenAt) => `Taken ${takenAt}, by the camera’s clock.`,
	timeUnknown: 'When it was taken is not known: the file does not say.',
	place: (isKnown) =>
		isKnown
			? 'The file contains the place. It is shown on request beside the camera’s record, and left out of answers, saved pages and sidecars.'
			: 'Where it was taken is not known: the file does not say.',

	size: (width, height) =>
		`The photo has ${String(width)} × ${String(height)} pixels: ${formatMegapixels((width * height) / 1e6)} megapixels.`,
	print: (longer, shorter, isLarge) =>
		isLarge
			? `At 240 dots per inch it prints ${formatPrint(longer, shorter)}; for a wall, seen from further away, half as large again.`
			: `At 240 dots per inch it prints ${formatPrint(longer, shorter)}: too few pixels for a large print.`,
	paper: (longer, shorter, dpi) => {
		const size = `A print of ${formatPrint(longer, shorter)}`;
		const dots = `${formatNumber(Math.round(dpi))} dots per inch`;
		return {
			near: `${size} has ${dots}: enough to look at up close.`,
			wall: `${size} has ${dots}: enough for a wall, not for looking up close.`,
			few: `${size} has only ${dots}: you would see the pixels.`,
		}[dotsAre(dpi)];
	},
	printFaults: (kinds) =>
		`A large print would show ${formatList(kinds.flatMap((kind) => faults[kind] ?? []))}.`,
	sizeUnknown: 'The size is not known: this photo was not measured.',
	jpeg: (quality, isLow) =>
		`A JPEG of quality ${formatNumber(quality)} of 100 (libjpeg’s scale)${isLow ? ': blocks and halos may be visible' : ': the compression is not visible'}.`,
	fileUnknown:
		'How the file was made is not known: it isn’t a JPEG, or its quality cannot be read.',
	enlarged: (factor) =>
		`It looks like a smaller copy made larger, by about ${formatNumber(factor, 1)} each way.`,

	older: (summary) => `This older critique says: ${summary}`,
	first: (rest) =>
		rest === 1
			? 'One more is in the list of what to do.'
			: `${formatNumber(rest)} more are in the list of what to do.`,
	nothingToMend: 'Nothing needs fixing.',
	works: (strengths) => `Works: ${formatList(strengths)}.`,
	worksNothing: ({ dimension, score }) =>
		`Nothing stands out. ${dimensionName(dimension)} comes highest, with ${String(score)} of 10.`,
	weakest: (dimension, score) =>
		`${dimensionName(dimension)} comes lowest, with ${String(score)} of 10.`,
	overall: (overall, best, worst) =>
		best.score === worst.score
			? `It has ${formatScore(overall)} of 10, the mean of the six scores, which are all ${String(best.score)}.`
			: `It has ${formatScore(overall)} of 10, the mean of the six scores: highest ${dimensionName(best.dimension)} with ${String(best.score)}, lowest ${dimensionName(worst.dimension)} with ${String(worst.score)}.`,
	score: (dimension, score) => `${dimensionName(dimension)} has ${String(score)} of 10.`,
	scoreNoFault: 'No fault was found in it: the score is the model’s impression.',
	scoreNoReason: 'The score is the model’s; this older critique gives no reason that was checked.',
};
