/** The words that a model is asked with. Loupe was trained on exactly its own. */
import type { AdvisorPersona } from '../advisor';
import { measuredClaims } from '../claims/settle';
import type { Facts } from '../facts/facts';
import { dimensions } from './critique';
import { measuredWords } from './measured-words';
import { measuredLine } from './measured-line';
import type { Contract, ModelCard } from '../model/model';

/** Stored with each job; count up with every change of the words below. */
export const promptVersions: Record<Contract, string> = { loupe: 'loupe-3', general: 'general-3' };

/** Undefined for a version without one: its answers are of a shape that nothing reads any more. */
export const contractOf = (promptVersion: string): Contract | undefined =>
	(['loupe', 'general'] as const).find((each) => promptVersion.startsWith(`${each}-`));

export type Perspective = Pick<AdvisorPersona, 'id' | 'name' | 'looksFor'>;

/** @param facts of pixels and camera; empty where nothing could be measured */
export function critiquePrompt(
	contract: Contract,
	{ id, name, looksFor }: Perspective,
	facts: Facts,
	/** BCP 47, in which a general model is to write; Loupe writes codes */
	language = 'en',
): string {
	const claims = measuredClaims(facts);
	if (contract === 'loupe') return `Critique this photo as ${id}. ${measuredLine(claims)}`;
	// No scene to copy: small models hand it back.
	return (
		`You criticise photos in the simulated perspective of ${name}. Look for: ${looksFor} ` +
		`Say only what can be seen. Measured: ${measuredWords(facts, claims)}. ` +
		`Do not repeat or contradict these; name no camera setting. Answer in JSON: kind, scene, ` +
		`findings, dimensions (${dimensions.join(', ')}) each with score, comment, recommendation; ` +
		`then strengths, priorities. What is no photograph is named and not scored.${writeIn(language)}`
	);
}

/** Models know languages by their English names. */
function writeIn(language: string): string {
	if (language === 'en') return '';
	const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
	return ` Keys, kinds and places stay English; write comments, recommendations and strengths in ${name}.`;
}

/** Longest question in characters; the rest of the context belongs to the critique and the answer. */
export const maxQuestionLength = 400;

/** What Loupe is asked, in whatever words a lesson was wished for: it was taught no other question. */
const lesson = 'Teach me more.';

/** @param rawCritique the model's own answer, byte for byte */
export function askPrompt(
	contract: Contract,
	rawCritique: string,
	question: string,
	facts: Facts,
): string {
	if (contract !== 'general') return `${rawCritique}\nQuestion: ${lesson}`;
	return (
		`${rawCritique}\nMeasured: ${measuredWords(facts, measuredClaims(facts))}. ` +
		`Answer from these alone, in the language of the question; say so where they do not tell.` +
		`\nQuestion: ${cleanQuestion(question)}`
	);
}

/** Roles, turns and pictures, as the templates of models mark them: <image>, <|im_start|>, <<SYS>>, [INST]. */
const marks = /<[|｜][^<>]*>|<+\/?[a-z][\w-]*>+|\[\/?(?:INST|IMG)\w*\]/giu;

/** One line without control characters or anything that a tokenizer would read as special. */
export function cleanQuestion(question: string): string {
	let text = question.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
	// What is left of one mark may make another.
	for (let before = ''; before !== text;) {
		before = text;
		text = text.replace(marks, ' ');
	}
	return text
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.slice(0, maxQuestionLength);
}

/** Tokens around the prompt's text: roles, separators, image marks. */
const templateTokens = 16;

/**
 * Answer tokens that fit: asked for, or what the context leaves. The prompt is counted at three
 * characters a token, which Loupe's tokenizer stays well under; the engine stops at the true end.
 */
export function effectiveCap(
	model: ModelCard,
	askedTokens: number,
	prompt: string,
	withImage: boolean,
): number {
	const used =
		templateTokens + Math.ceil(prompt.length / 3) + (withImage ? model.picture.tokens : 0);
	return Math.max(1, Math.min(askedTokens, model.contextTokens - used));
}
