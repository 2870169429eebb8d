/** Answers what code can answer, in full sentences, true to the same claims as the critique. */
import type { ClaimKind, FaultKind, MeritKind } from '../claims/claim';
import { background, motion, noise, sharpness } from './focus';
import { balance, crop, level, scene, subject } from './frame';
import type { Material } from './material';
import { camera, file, lens, placeTaken, print, settings, size, time } from './record';
import type { AnswerWords, Reply } from './reply';
import { known, unknown } from './speak';
import { colour, contrast, exposure, highlights, shadows, whiteBalance } from './tones';
import type { Topic, TopicKind } from './topic';
import { first, improve, overall, score, weakest, works } from './verdict';

type Answered = Exclude<TopicKind, 'lesson' | 'help'>;
type Measured = Exclude<Answered, keyof typeof verdicts | 'score' | 'print'>;

const verdicts = { first, improve, works, weakest, overall };

const measured: Readonly<Record<Measured, (material: Material, words: AnswerWords) => Reply>> = {
	exposure,
	highlights,
	shadows,
	contrast,
	white_balance: whiteBalance,
	colour,
	sharpness,
	motion,
	noise,
	background,
	level,
	crop,
	subject,
	scene,
	balance,
	settings,
	camera,
	lens,
	time,
	place_taken: placeTaken,
	size,
	file,
};

/** What the critique says of a topic, and so what its answer must say first. */
const faultsOf: Partial<Record<TopicKind, readonly FaultKind[]>> = {
	exposure: [
		'underexposed',
		'overexposed',
		'subject_dark',
		'burnt_areas',
		'blocked_areas',
		'bright_over_dark',
	],
	highlights: ['burnt_areas', 'channel_limit', 'bright_edge'],
	shadows: ['blocked_areas'],
	contrast: ['flat_tones', 'hard_tones', 'open_black', 'open_white'],
	white_balance: ['warm_cast', 'cool_cast', 'green_cast', 'magenta_cast'],
	colour: ['oversaturated', 'undersaturated'],
	sharpness: ['out_of_focus', 'subject_soft', 'soft_file', 'oversharpened'],
	motion: ['motion_blur'],
	noise: ['noise', 'iso_unneeded'],
	level: ['tilted'],
	subject: ['subject_small', 'subject_centred'],
	balance: ['bright_edge'],
	file: ['jpeg_damage', 'soft_file', 'oversharpened'],
};

/** What answers where nothing measured does. */
const meritsOf: Partial<Record<TopicKind, readonly MeritKind[]>> = {
	background: ['soft_background', 'subject_stands_out', 'falls_soft', 'near_far_sharp', 'simple'],
	subject: ['subject_on_third', 'fills_frame', 'small_in_space', 'sharp_subject'],
	level: ['level'],
	balance: ['balanced', 'symmetrical', 'weight_with_subject', 'weight_at'],
};

/** @returns undefined for what no critique holds an answer to */
export function answer(topic: Topic, material: Material, words: AnswerWords): Reply | undefined {
	const { kind } = topic;
	if (kind === 'lesson' || kind === 'help') return undefined;
	if (kind === 'print') return print(material, words, topic);
	if (kind === 'score' || isVerdict(kind)) {
		const { critique } = material;
		if (critique === undefined)
			return material.what === undefined ? undefined : unknown(words.notScored(material.what));
		return kind === 'score'
			? score(critique, words, topic.dimension)
			: verdicts[kind](critique, words);
	}
	const reply = measured[kind](material, words);
	const action = material.critique?.actions?.find(({ claim }) =>
		faultsOf[kind]?.some((each) => each === claim),
	);
	// The critique's own words, figures and remedies: measured ones beside them would say it twice.
	if (action !== undefined)
		return known([words.action(action), kind === 'exposure' && reply.known && reply.text]);
	const said = toldOn(faultsOf[kind], material, words);
	if (said.length > 0) return known([...said, reply.known && reply.text]);
	const merit = reply.known ? [] : toldOn(meritsOf[kind], material, words);
	return merit.length === 0 ? reply : known(merit);
}

/** A claim that is not among the three things to do stands in the lead, a comment or a strength. */
function toldOn(
	kinds: readonly ClaimKind[] | undefined,
	{ critique, standing }: Material,
	words: AnswerWords,
): readonly string[] {
	const claim = critique?.claims?.find(
		({ kind: each }) => standing.has(each) && kinds?.includes(each),
	);
	if (critique === undefined || claim === undefined) return [];
	if (claim.kind === critique.leadClaim) return critique.lead === undefined ? [] : [critique.lead];
	const { dimension, good } = claim;
	const review = critique.dimensions.find((each) => each.dimension === dimension);
	const before = critique.claims?.filter(
		({ dimension: of, kind, withdrawn }) =>
			of === dimension && kind !== critique.leadClaim && withdrawn === undefined,
	);
	const isListed = good && before?.[0] !== claim && critique.strengths.length > 0;
	const told = [review?.comment ?? '', isListed ? words.works(critique.strengths) : ''];
	return told.filter((each) => each !== '');
}

const isVerdict = (kind: Answered): kind is keyof typeof verdicts => Object.hasOwn(verdicts, kind);
