/**
 * A model's answer, whatever its contract: the parser that checks it and brings it to one form. Its
 * shape is in answer-shape.ts, its schema in answer-schema.ts, the reader of a stream in read-so-far.ts.
 */
import * as v from 'valibot';
import type { Failure } from '../failure';
import type { Contract } from '../model/model';
import { claimsAnswer, wordsAnswer } from './answer-schema';
import type { Answered, NoPhotograph } from './answered';
import type { DimensionReview } from './critique';
import { dimensions } from './critique';
import { findObjects } from './find-json';
import { saysOf, sightOf } from './general-findings';
import { readReviews } from './read-so-far';
import { readSubject } from './read-subject';

export type ParsedAnswer =
	| { readonly ok: true; readonly answer: Answered | NoPhotograph }
	| {
			readonly ok: false;
			readonly failure: Failure;
			/** complete dimensions of a broken answer, never counted as success */
			readonly salvaged: readonly DimensionReview[];
	  };

const schemaOf = (contract: Contract) => (contract === 'loupe' ? claimsAnswer : wordsAnswer.answer);
type Taken = v.InferOutput<ReturnType<typeof schemaOf>>;

/** Checks a finished answer: the last object in it that fits the schema; else it is `invalid_output`. */
export function parseAnswer(raw: string, contract: Contract): ParsedAnswer {
	const schema = schemaOf(contract);
	const objects = findObjects(raw);
	for (const object of objects) {
		const parsed = v.safeParse(schema, object);
		if (parsed.success) return { ok: true, answer: toAnswered(parsed.output) };
	}
	const [last] = objects;
	const wrong = v.safeParse(schema, last).issues?.[0];
	const detail = (wrong && v.getDotPath(wrong)) ?? 'wrong shape';
	return {
		ok: false,
		salvaged: salvage(raw, objects, contract),
		failure: { code: 'invalid_output', detail: last === undefined ? 'not JSON' : detail },
	};
}

function toAnswered(taken: Taken): Answered | NoPhotograph {
	if (taken.kind === 'not_a_photograph') return taken;
	const { kind, scene } = taken;
	const findings = sightOf(taken.findings);
	if (!('dimensions' in taken)) {
		const subject = readSubject(taken.subject);
		return {
			kind,
			scene,
			findings,
			scores: dimensions.map((dimension, i) => ({ dimension, score: taken.scores[i] ?? 0 })),
			says: [...new Set(taken.says)],
			...(subject && { subject }),
		};
	}
	const reviews = dimensions.map((dimension) => ({ dimension, ...taken.dimensions[dimension] }));
	return {
		kind,
		scene,
		findings,
		scores: reviews.map(({ dimension, score }) => ({ dimension, score })),
		opinions: reviews,
		says: saysOf(taken.findings),
	};
}

/** Dimensions that are complete in a broken answer, in the order of `dimensions`. */
function salvage(
	raw: string,
	objects: readonly unknown[],
	contract: Contract,
): readonly DimensionReview[] {
	// Sentences follow from the whole of such an answer: a part of it is nothing to read.
	if (contract === 'loupe') return [];
	const { review } = wordsAnswer;
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
