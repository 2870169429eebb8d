/**
 * A model's answer: the parser that checks it, and the reader that finds finished dimensions while
 * it streams. Its shape is in answer-shape.ts, its schema in answer-schema.ts.
 */
import * as v from 'valibot';
import type { Answer } from './answer-schema';
import { schemas } from './answer-schema';
import type { DimensionReview, DimensionScore } from './critique';
import type { Critique, PhotoCritique } from './photo-critique';
import { dimensions, overallOf } from './critique';
import { weakest } from './photo-critique';
import type { Failure } from '../failure';
import { findObjects } from './find-json';
import type { Contract } from '../model/model';

/** From this score on nothing needs to be done about a dimension. */
const strongFrom = 7;

export type ParsedAnswer =
	| { readonly ok: true; readonly critique: Critique }
	| {
			readonly ok: false;
			readonly failure: Failure;
			/** complete dimensions of a broken answer, never counted as success */
			readonly salvaged: readonly DimensionReview[];
	  };

/** Checks a finished answer: the last object in it that fits the schema; else it is `invalid_output`. */
export function parseAnswer(raw: string, contract: Contract): ParsedAnswer {
	const { answer } = schemas[contract === 'general' ? contract : 'loupe-2'];
	const objects = findObjects(raw);
	for (const object of objects) {
		const parsed = v.safeParse(answer, object);
		if (parsed.success) return { ok: true, critique: toCritique(parsed.output) };
	}
	const [last] = objects;
	const wrong = v.safeParse(answer, last).issues?.[0];
	const detail = (wrong && v.getDotPath(wrong)) ?? 'wrong shape';
	const salvaged = salvage(raw, objects, contract);
	return {
		ok: false,
		salvaged,
		failure: { code: 'invalid_output', detail: last === undefined ? 'not JSON' : detail },
	};
}

function toCritique(answer: Answer): Critique {
	if (answer.kind === 'not_a_photograph') {
		return { ...answer, summary: answer.what };
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
function salvage(
	raw: string,
	objects: readonly unknown[],
	contract: Contract,
): readonly DimensionReview[] {
	const { review } = schemas[contract === 'general' ? contract : 'loupe-2'];
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

export const salvageFrom = (raw: string, contract: Contract): readonly DimensionReview[] =>
	salvage(raw, findObjects(raw), contract);

const quoted = '"(?:[^"\\\\]|\\\\.)+"';
const reviewPattern = new RegExp(
	`"(${dimensions.join('|')})"\\s*:\\s*\\{\\s*"score"\\s*:\\s*(10|\\d)\\s*,` +
		`\\s*"comment"\\s*:\\s*(${quoted})\\s*,\\s*"recommendation"\\s*:\\s*(${quoted})\\s*\\}`,
	'gu',
);

/** Dimensions that are complete in a prefix of an answer, in the order of the text. */
export function readReviews(prefix: string): readonly DimensionReview[] {
	const found = new Map<string, DimensionReview>();
	for (const [, name, score, ...texts] of prefix.matchAll(reviewPattern)) {
		const dimension = dimensions.find((each) => each === name);
		const [comment, recommendation] = texts.map(unquoted);
		if (dimension === undefined || comment === undefined || recommendation === undefined) continue;
		if (!found.has(dimension))
			found.set(dimension, { dimension, score: Number(score), comment, recommendation });
	}
	return [...found.values()];
}

/** A JSON string as text; undefined for what is none. */
function unquoted(text: string): string | undefined {
	try {
		return JSON.parse(text) as string;
	} catch {
		return undefined;
	}
}

export function readScores(prefix: string): readonly DimensionScore[] {
	return readReviews(prefix).map(({ dimension, score }) => ({ dimension, score }));
}
