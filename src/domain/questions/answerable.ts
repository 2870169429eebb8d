/** Which questions a critique can answer: what the page offers, and what a declined question names. */
import { answer } from './answer';
import type { Material } from './material';
import type { AnswerWords } from './reply';
import type { Topic } from './topic';
import { weakest } from '../critique/photo-critique';

/** The most useful first. */
const offered = [
	...(['first', 'crop', 'settings', 'works', 'level', 'print'] as const),
	...(['sharpness', 'exposure', 'white_balance', 'scene', 'size'] as const),
] satisfies readonly Topic['kind'][];

/** dimensions below this are asked about */
const strongFrom = 7;

export interface Example {
	readonly topic: Topic;
	/** as a person would ask it */
	readonly question: string;
}

/** @param most as many questions, each of which has an answer that is known */
export function answerable(
	material: Material,
	words: AnswerWords,
	most: number,
): readonly Example[] {
	const examples = offered.map((kind): Example => ({
		topic: { kind },
		question: words.questions[kind],
	}));
	const { critique } = material;
	const worst = critique === undefined ? undefined : weakest(critique, 1)[0];
	if (worst !== undefined && worst.score < strongFrom) {
		const { dimension, score } = worst;
		const question = words.scoreQuestion(dimension, score);
		examples.splice(2, 0, { topic: { kind: 'score', dimension }, question });
	}
	const isCropped = critique?.actions?.some(({ edit }) => edit?.crop !== undefined) === true;
	return examples
		.filter(({ topic }) => topic.kind !== 'crop' || isCropped)
		.filter(({ topic }) => answer(topic, material, words)?.known === true)
		.slice(0, most);
}
