/**
 * A known photo is shown to a model after its first load on a device: some graphics processors
 * compute wrong numbers, and a grammar makes even those look like an answer.
 */
import type { Contract, ModelCard } from './model';

export interface SelfTestResult {
	readonly passed: boolean;
	readonly atMs: number;
	/** what it said, cut to a line */
	readonly said: string;
	/** runtime and version */
	readonly runtime: string;
}

/** The photo shows one bird on a branch. */
const sum = { question: '42 + 17', answer: '59' } as const;
const birds = /\b(?:bird|kingfisher|songbird|robin|hummingbird|parrot|starling)s?\b/iu;

type Asked = Pick<ModelCard, 'contract' | 'parameters'>;
/** A model of some hundred million parameters may see well and not add: that says nothing of the device. */
const adds = ({ parameters = Infinity }: Asked): boolean => parameters >= 1e9;

/** @returns undefined for models that are asked as for any critique */
export function selfTestQuestion(model: Asked): string | undefined {
	if (model.contract !== 'general') return undefined;
	const animal = 'Name the animal in this photo in one word.';
	return adds(model) ? `${animal} Then write the sum of ${sum.question}.` : animal;
}

/** Tokens that are enough for the part of the answer that is looked at. */
export const selfTestTokens: Record<Contract, number> = {
	loupe: 40,
	general: 60,
};

/** Whether the answer names what is on the photo, and numbers that can be. */
export function passesSelfTest(model: Asked, text: string): boolean {
	if (model.contract === 'general')
		return birds.test(text) && (!adds(model) || text.includes(sum.answer));
	// Its words are closed, and wrong numbers pick any of them.
	const [, scene = ''] = /"scene":"([^"]*)"/u.exec(text) ?? [];
	return birds.test(scene);
}
