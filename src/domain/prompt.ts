/** The words that the model is asked with. Loupe was trained on exactly these. */
import type { AdvisorId } from './advisor';
import type { ModelRecord } from './model';

/** Stored with each job; change it with every change of the words below. */
export const promptVersion = 'loupe-2';

export function critiquePrompt(advisorId: AdvisorId): string {
	return `Critique this photo as ${advisorId}.`;
}

/** Longest question in characters; the rest of the context belongs to the critique and the answer. */
export const maxQuestionLength = 400;

/** @param rawCritique the model's own answer, byte for byte */
export function askPrompt(rawCritique: string, question: string): string {
	return `${rawCritique}\nQuestion: ${cleanQuestion(question)}`;
}

/** One line without control characters or anything that the tokenizer would read as special. */
export function cleanQuestion(question: string): string {
	return question
		.replace(/<\/?[a-z]+>/giu, ' ')
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
	model: ModelRecord,
	askedTokens: number,
	prompt: string,
	withImage: boolean,
): number {
	const used = templateTokens + Math.ceil(prompt.length / 3) + (withImage ? model.image.tokens : 0);
	return Math.max(1, Math.min(askedTokens, model.contextTokens - used));
}
