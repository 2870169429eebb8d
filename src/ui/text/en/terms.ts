/** Names that several screens share. */
import type { Genre, Strictness } from '../../../domain/judging';
import type {
	Basis,
	Dimension,
	FindingKind,
	Place,
	ScoreBand,
	Severity,
} from '../../../domain/critique/critique';
import { claimNames } from './claim-names';
import { plural } from './plural';
import type { Timings } from '../../../domain/job/timings';

const dimensions: Record<Dimension, string> = {
	composition: 'Composition',
	lighting: 'Lighting',
	focus_sharpness: 'Focus & sharpness',
	depth_perspective: 'Depth & perspective',
	visual_balance: 'Visual balance',
	emotional_impact: 'Emotional impact',
};

const bands: Record<ScoreBand, string> = {
	excellent: 'Excellent',
	good: 'Good',
	needs_work: 'Needs work',
};

const bases: Record<Basis, string> = {
	opinion: 'Opinion',
	agrees: 'Agrees',
	contradicted: 'Contradicted',
	measured: 'Measured',
};

/** At the head of a line, and in mid-sentence: not every language writes both alike. */
const findings: Record<FindingKind, string> = {
	underexposed: 'Underexposed',
	overexposed: 'Overexposed',
	clipped_highlights: 'Clipped highlights',
	blocked_shadows: 'Blocked shadows',
	warm_cast: 'Warm cast',
	cool_cast: 'Cool cast',
	green_cast: 'Green cast',
	magenta_cast: 'Magenta cast',
	out_of_focus: 'Out of focus',
	motion_blur: 'Motion blur',
	noise: 'Noise',
	tilted: 'Tilted',
	low_contrast: 'Low contrast',
	harsh_contrast: 'Harsh contrast',
	oversaturated: 'Oversaturated',
	undersaturated: 'Undersaturated',
};

const findingsWithin: Record<FindingKind, string> = {
	underexposed: 'underexposed',
	overexposed: 'overexposed',
	clipped_highlights: 'clipped highlights',
	blocked_shadows: 'blocked shadows',
	warm_cast: 'warm cast',
	cool_cast: 'cool cast',
	green_cast: 'green cast',
	magenta_cast: 'magenta cast',
	out_of_focus: 'out of focus',
	motion_blur: 'motion blur',
	noise: 'noise',
	tilted: 'tilted',
	low_contrast: 'low contrast',
	harsh_contrast: 'harsh contrast',
	oversaturated: 'oversaturated',
	undersaturated: 'undersaturated',
};

const basesWithin: Record<Basis, string> = {
	opinion: 'opinion',
	agrees: 'agrees',
	contradicted: 'contradicted',
	measured: 'measured',
};

const bandsWithin: Record<ScoreBand, string> = {
	excellent: 'excellent',
	good: 'good',
	needs_work: 'needs work',
};

const severities: Record<Severity, string> = {
	slight: 'slight',
	moderate: 'moderate',
	strong: 'strong',
};

const places: Record<Place, string> = {
	'top left': 'top left',
	top: 'top',
	'top right': 'top right',
	left: 'left',
	centre: 'centre',
	right: 'right',
	'bottom left': 'bottom left',
	bottom: 'bottom',
	'bottom right': 'bottom right',
	'whole frame': 'whole frame',
};

const strictnesses: Record<Strictness, string> = {
	lenient: 'lenient',
	normal: 'normal',
	strict: 'strict',
};

const genres: Record<Genre, string> = {
	portrait: 'portrait',
	landscape: 'landscape',
	street: 'street',
	close_up: 'macro or still life',
	sport: 'sport',
	night: 'night',
	architecture: 'architecture',
};

export const terms = {
	strictnesses,
	genres,
	/** how it was judged, where its owner set it */
	judged: (strictness: string | undefined, genre: string | undefined) =>
		[
			...(strictness === undefined ? [] : [`Strictness: ${strictness}.`]),
			...(genre === undefined ? [] : [`Judged as: ${genre}.`]),
		].join(' '),
	/** on a photo */
	enlarge: 'Enlarge',
	/** stars and flags that the owner gives a photo */
	rating: {
		group: 'Your rating',
		stars: (count: number) => plural(count, { one: '# star', other: '# stars' }),
		flags: { picked: 'Picked', rejected: 'Rejected' },
	},
	previewJudged:
		'A raw file: judged by the camera’s own preview inside it, not by your development.',
	incompletePhoto:
		'The file is incomplete or damaged. What could not be read is empty in the picture, and was measured and judged as part of it.',
	dimensions,
	bands,
	bandsWithin,
	bases,
	basesWithin,
	findings,
	findingsWithin,
	claims: claimNames,
	severities,
	places,
	/** what the photo shows, of the words that are stored: a kind, not how many */
	scene: (scene: string) => scene.replace(/^an? (?=(?:animal|bird|insect|person|vehicle)\b)/u, ''),
	/** of a job in lists */
	outcomes: {
		failed: 'failed',
		cancelled: 'cancelled',
		waiting: 'waiting',
		answered: 'answered',
		notAPhoto: 'not a photo',
		progress: (percent: number) => `${String(percent)} %`,
	},
	/** of a job's times */
	timings: {
		queuedMs: 'Waited',
		imageMs: 'Photo prepared',
		measureMs: 'Photo measured',
		loadMs: 'Model loaded',
		prefillMs: 'To first token',
		decodeMs: 'Written',
		checkMs: 'Checked',
		totalMs: 'In all',
	} satisfies Record<keyof Timings, string>,
	/** where a photo went to be criticised */
	went: {
		nowhere: 'The photo stayed in this browser.',
		cpu: 'The photo stayed in this browser; the model ran on the main processor.',
		browser: 'The model built into this browser looked at the photo; Mondrian sent it nowhere.',
		/** `sent`: picture and words together */
		'this-machine': (server: string, sent?: string) =>
			`The photo went to ${server}, a server on this machine${sent === undefined ? '' : `: ${sent} including text`}.`,
		network: (server: string, sent?: string) =>
			`The photo went to ${server}, on another machine${sent === undefined ? '' : `: ${sent} including text`}.`,
		server: 'a server',
	},
	/** how far a model elsewhere kept to what it was asked */
	asked: {
		bound: {
			grammar: 'A grammar kept its answer in our format.',
			schema: 'A schema kept its answer in our format.',
			none: 'Nothing kept its answer in our format; it was checked afterwards.',
		},
		noSeed: 'It does not promise to use the seed: you may not get the same answer again.',
	},
	/** @param scene what it shows, where that is known */
	photo: (name: string, scene?: string) =>
		scene === undefined ? `Your photo, ${name}` : `Your photo, ${name}: ${scene}`,
	photoBroken: (name: string) => `The browser cannot show ${name}.`,
	plate: (scores: readonly string[]) => `Score plate: ${scores.join(', ')}`,
	plateScore: (dimension: string, score: number) => `${dimension} ${String(score)}`,
	plateOpen: (dimension: string) => `${dimension} not yet`,
	speedGraph: (rates: readonly string[]) =>
		`Speed by update: ${rates.join(', ')} tokens per second`,
	unchanged: 'unchanged',
	simulated: (name: string) => `${name}, simulated`,
};
