/** Checks finished answers: the schema of each contract, from the shape that also binds them. */
import * as v from 'valibot';
import { promptKinds } from '../claims/prompt-kinds';
import type { WordsShape } from './answer-shape';
import { answerShapes, maxFindings, maxTexts } from './answer-shape';
import type { ClaimsShape } from './claims-shape';
import { dimensions, findingKinds, places, severities } from './critique';
import { scenePattern, subjects } from './loupe-words';

const freeText = (maxText: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxText));
const score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const other = (maxText: number) =>
	v.strictObject({ kind: v.literal('not_a_photograph'), what: freeText(maxText) });

const claimsSchema = (shape: ClaimsShape) =>
	v.variant('kind', [
		v.strictObject({
			kind: v.literal('critique'),
			scene: v.pipe(v.string(), v.regex(scenePattern)),
			subject: v.picklist(subjects),
			findings: v.pipe(
				v.array(
					v.strictObject({
						kind: v.picklist(findingKinds),
						severity: v.picklist(severities),
						where: v.picklist(places),
					}),
				),
				v.maxLength(shape.maxFindings),
			),
			scores: v.pipe(v.array(score), v.length(dimensions.length)),
			says: v.pipe(v.array(v.picklist(promptKinds)), v.maxLength(shape.maxSays)),
		}),
		other(shape.maxText),
	]);

/** The schema of a contract's answers; `review` alone serves to save parts of a broken one. */
function wordsSchemas({ maxText, kinds, maxScene }: WordsShape) {
	const text = freeText(maxText);
	const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(maxTexts));
	const review = v.strictObject({ score, comment: text, recommendation: text });
	const finding = v.strictObject({
		kind: v.picklist(kinds),
		severity: v.picklist(severities),
		where: v.picklist(places),
	});
	const answer = v.variant('kind', [
		v.strictObject({
			kind: v.literal('critique'),
			scene: freeText(maxScene),
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
		other(maxText),
	]);
	return { answer, review };
}

export const claimsAnswer = claimsSchema(answerShapes.loupe);
export const wordsAnswer = wordsSchemas(answerShapes.general);
