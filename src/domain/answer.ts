/**
 * Loupe's answer: one source for the grammar that binds it, for the parser that checks it, and for
 * the reader that finds finished dimensions while it streams.
 *
 * The answer is JSON without whitespace, keys in a fixed order, strings without `"` and `\`, so a
 * plain regular expression reads complete dimensions from any prefix of it.
 */
import * as v from 'valibot';
import type { Critique, DimensionReview, DimensionScore, PhotoCritique } from './critique';
import { dimensions, gradeOf, overallOf, places, severities, weakest } from './critique';
import type { Failure } from './failure';
import { findObjects } from './find-json';
import { sceneCompany, sceneMoods, sceneNouns, scenePattern, toldKinds } from './loupe-words';

/** Longest string of an answer, in characters. */
const maxTextLength = 160;

/** From this score on nothing needs to be done about a dimension. */
const strongFrom = 7;

const literal = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const oneOf = (values: readonly string[]): string => values.map(literal).join(' | ');

/** EBNF as xgrammar reads it; built from the same lists as the parser below. */
export function critiqueGrammar(): string {
	const body = dimensions
		.map((name, i) => `${literal(`${i === 0 ? '' : ','}"${name}":`)} review`)
		.join(' ');
	return [
		'root ::= critique | other',
		`critique ::= ${literal('{"kind":"critique","scene":"')} scene ${literal('","findings":[')} findings ` +
			`${literal('],"dimensions":{')} ${body} ${literal('},"strengths":')} texts ` +
			`${literal(',"priorities":')} texts ${literal('}')}`,
		`other ::= ${literal('{"kind":"not_a_photograph","what":')} text ${literal('}')}`,
		'findings ::= "" | finding | finding "," finding | finding "," finding "," finding | ' +
			'finding "," finding "," finding "," finding',
		`finding ::= ${literal('{"kind":"')} kind ${literal('","severity":"')} severity ` +
			`${literal('","where":"')} where ${literal('"}')}`,
		`scene ::= noun company mood mood`,
		`noun ::= ${oneOf(sceneNouns)}`,
		`company ::= "" | ${literal(sceneCompany)}`,
		`mood ::= "" | ${oneOf(sceneMoods.map((mood) => ` ${mood}`))}`,
		`kind ::= ${oneOf(toldKinds)}`,
		`severity ::= ${oneOf(severities)}`,
		`where ::= ${oneOf(places)}`,
		`review ::= ${literal('{"score":')} score ${literal(',"comment":')} text ` +
			`${literal(',"recommendation":')} text ${literal('}')}`,
		'score ::= "10" | [0-9]',
		'texts ::= "[" text "]" | "[" text "," text "]" | "[" text "," text "," text "]"',
		`text ::= "\\"" [ !#-Z^-~]{1,${String(maxTextLength)}} "\\""`,
	].join('\n');
}

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxTextLength));
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(3));
const review = v.strictObject({
	score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
	comment: text,
	recommendation: text,
});
const answerSchema = v.variant('kind', [
	v.strictObject({
		kind: v.literal('critique'),
		scene: v.pipe(v.string(), v.regex(scenePattern)),
		findings: v.pipe(
			v.array(
				v.strictObject({
					kind: v.picklist(toldKinds),
					severity: v.picklist(severities),
					where: v.picklist(places),
				}),
			),
			v.maxLength(4),
		),
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

export type ParsedAnswer =
	| { readonly ok: true; readonly critique: Critique }
	| {
			readonly ok: false;
			readonly failure: Failure;
			/** complete dimensions of a broken answer, never counted as success */
			readonly salvaged: readonly DimensionReview[];
	  };

/** Checks a finished answer: the last object in it that fits the schema; else it is `invalid_output`. */
export function parseAnswer(raw: string): ParsedAnswer {
	const objects = findObjects(raw);
	for (const object of objects) {
		const parsed = v.safeParse(answerSchema, object);
		if (parsed.success) return { ok: true, critique: toCritique(parsed.output) };
	}
	const [last] = objects;
	const wrong = v.safeParse(answerSchema, last).issues?.[0];
	const detail = (wrong && v.getDotPath(wrong)) ?? 'wrong shape';
	const salvaged = salvage(raw, objects);
	return {
		...{ ok: false, salvaged },
		failure: { code: 'invalid_output', detail: last === undefined ? 'not JSON' : detail },
	};
}

function toCritique(answer: v.InferOutput<typeof answerSchema>): Critique {
	if (answer.kind === 'not_a_photograph') {
		const summary = `This looks like ${answer.what}, not a photograph, so it was not scored.`;
		return { ...answer, summary };
	}
	const reviews = dimensions.map((dimension) => ({ dimension, ...answer.dimensions[dimension] }));
	const overall = overallOf(reviews);
	const critique: PhotoCritique = {
		kind: 'critique',
		summary: '',
		scene: answer.scene,
		findings: answer.findings.map((finding) => ({ ...finding, basis: 'opinion' })),
		dimensions: reviews,
		overall,
		grade: gradeOf(overall),
		strengths: answer.strengths,
		priorities: answer.priorities,
	};
	// Where nothing is weak, a recommendation says what to keep: then the priorities are what is left to do.
	const todo = weakest(critique).filter(({ score }) => score < strongFrom);
	const summary =
		todo.length > 0
			? todo.map((item) => item.recommendation).join(' ')
			: critique.priorities.map(sentence).join(' ');
	return { ...critique, summary };
}

const sentence = (words: string): string =>
	`${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/u, '')}.`;

/** Dimensions that are complete in a broken answer, in the order of `dimensions`. */
function salvage(raw: string, objects: readonly unknown[]): readonly DimensionReview[] {
	const read = new Map(
		readReviews(raw)
			.filter(({ dimension: _, ...each }) => v.is(review, each))
			.map((each) => [each.dimension, each]),
	);
	for (const object of objects) {
		const parsed = v.safeParse(looseSchema, object);
		if (!parsed.success) continue;
		for (const dimension of dimensions) {
			const one = v.safeParse(review, parsed.output.dimensions[dimension]);
			if (one.success && !read.has(dimension)) read.set(dimension, { dimension, ...one.output });
		}
	}
	return dimensions.flatMap((dimension) => read.get(dimension) ?? []);
}

/** As much of the shape as salvaging needs. */
const looseSchema = v.object({ dimensions: v.record(v.string(), v.unknown()) });

export const salvageFrom = (raw: string): readonly DimensionReview[] =>
	salvage(raw, findObjects(raw));

const reviewPattern = new RegExp(
	`"(${dimensions.join('|')})":\\{"score":(10|\\d),"comment":"([^"\\\\]+)","recommendation":"([^"\\\\]+)"\\}`,
	'gu',
);

/** Dimensions that are complete in a prefix of an answer, in the order of the text. */
export function readReviews(prefix: string): readonly DimensionReview[] {
	const found = new Map<string, DimensionReview>();
	for (const [, name, score, comment, recommendation] of prefix.matchAll(reviewPattern)) {
		const dimension = dimensions.find((each) => each === name);
		if (dimension === undefined || comment === undefined || recommendation === undefined) continue;
		if (!found.has(dimension))
			found.set(dimension, { dimension, score: Number(score), comment, recommendation });
	}
	return [...found.values()];
}

export function readScores(prefix: string): readonly DimensionScore[] {
	return readReviews(prefix).map(({ dimension, score }) => ({ dimension, score }));
}
