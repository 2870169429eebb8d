/**
 * A known photo is shown to a model after its first load on a device: some graphics processors
 * compute wrong numbers, and a grammar makes even those look like an answer.
 */
import type { Contract } from './model';

export interface SelfTestResult {
	readonly passed: boolean;
	readonly atMs: number;
	/** what it said, cut to a line */
	readonly said: string;
	/** runtime and version */
	readonly runtime: string;
}

/** The photo shows one bird on a branch; the sum stands in the question. */
const sum = { question: '42 + 17', answer: '59' } as const;
const birds = /\b(?:bird|kingfisher|songbird|robin|hummingbird|parrot|starling)s?\b/iu;

/** @returns undefined for models that are asked as for any critique */
export function selfTestQuestion(contract: Contract): string | undefined {
	if (contract !== 'general') return undefined;
	return `Name the animal in this photo in one word. Then write the sum of ${sum.question}.`;
}

/** Tokens that are enough for the part of the answer that is looked at. */
export const selfTestTokens: Record<Contract, number> = {
	loupe: 40,
	general: 60,
};

/** Whether the answer names what is on the photo, and numbers that can be. */
export function passesSelfTest(contract: Contract, text: string): boolean {
	if (contract === 'general') return birds.test(text) && text.includes(sum.answer);
	// Its words are closed, and wrong numbers pick any of them.
	const [, scene = ''] = /"scene":"([^"]*)"/u.exec(text) ?? [];
	return birds.test(scene);
}
