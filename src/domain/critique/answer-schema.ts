/** Checks finished answers: the schema of each contract, from the shape that also binds them. */
import * as v from 'valibot';
import type { WordsShape } from './answer-shape';
import { answerShapes, maxFindings, maxTexts } from './answer-shape';
import { places, severities } from './critique';
import { loupe2ScenePattern } from './loupe-words';
import type { Contract } from '../model/model';

const freeText = (maxText: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxText));

/** The schema of a contract's answers; `review` alone serves to save parts of a broken one. */
function schemasOf({ maxText, kinds, scene }: WordsShape) {
	const text = freeText(maxText);
	const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(maxTexts));
	const review = v.strictObject({
		score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
		comment: text,
		recommendation: text,
	});
	const finding = v.strictObject({
		kind: v.picklist(kinds),
		severity: v.picklist(severities),
		where: v.picklist(places),
	});
	const answer = v.variant('kind', [
		v.strictObject({
			kind: v.literal('critique'),
			scene:
				scene === 'words'
					? v.pipe(v.string(), v.regex(loupe2ScenePattern))
					: freeText(scene.maxText),
			findings: v.pipe(v.array(finding), v.maxLength(maxFindings)),
			dimensions: v.strictObject({
				composition: review,
				lighting: review,
				focus_sharpness: review,
				depth_perspective: review,
				visual_balance: review,
				emotional_impact: review,
			}),
			strengths: texts,
			priorities: texts,
		}),
		v.strictObject({ kind: v.literal('not_a_photograph'), what: text }),
	]);
	return { answer, review };
}

export const schemas = {
	'loupe-2': schemasOf(answerShapes['loupe-2']),
	general: schemasOf(answerShapes.general),
};
export type Answer = v.InferOutput<(typeof schemas)[Exclude<Contract, 'loupe'>]['answer']>;
