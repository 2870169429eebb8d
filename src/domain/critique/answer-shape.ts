/**
 * The shape that binds a model's answer, one for each kind of model: Loupe's closed words, and
 * freer ones for general vision-language models. An engine gets it as data and writes it in its own
 * notation. answer-schema.ts checks the finished answer against the same shape.
 */
import type { ClaimKind } from '../claims/claim';
import type { Contract } from '../model/model';
import type { ClaimsShape } from './claims-shape';
import { claimsEbnf, claimsJsonSchema } from './claims-shape';
import type { FindingKind } from './critique';
import { dimensions, places, severities } from './critique';
import { lists, literal, oneOf } from './ebnf';
import { generalKinds } from './general-findings';
import type { JsonSchema } from './json-schema';
import { strictObject } from './json-schema';

/** Of answers that bring their own sentences, by dimension. */
export interface WordsShape {
	readonly layout: 'words';
	/** longest string of an answer, in characters */
	readonly maxText: number;
	/** characters that a string may have, as a class that grammars and regular expressions both read */
	readonly letters: string;
	readonly kinds: readonly (FindingKind | ClaimKind)[];
	/** longest name of a scene, in characters */
	readonly maxScene: number;
}

export type AnswerShape = ClaimsShape | WordsShape;

/** Any letters, but no line breaks and nothing that would need escaping. */
const anyLetters = '[^"\\\\\\x00-\\x1f]';
const plainLetters = '[ !#-Z^-~]';

export const maxFindings = 4;
/** strengths and priorities, each */
export const maxTexts = 3;
/** claims that an answer would make */
export const maxSays = 8;

export const answerShapes = {
	loupe: { layout: 'claims', maxText: 160, letters: plainLetters, maxFindings, maxSays },
	general: {
		layout: 'words',
		maxText: 400,
		letters: anyLetters,
		kinds: generalKinds,
		maxScene: 160,
	},
} as const satisfies Record<Contract, AnswerShape>;

/** EBNF as xgrammar reads it, without whitespace between tokens. */
export function toEbnf(shape: AnswerShape): string {
	return shape.layout === 'claims' ? claimsEbnf(shape) : wordsEbnf(shape);
}

/** The same answers in the words of JSON Schema; here spaces between tokens are free. */
export function toJsonSchema(shape: AnswerShape): JsonSchema {
	return shape.layout === 'claims' ? claimsJsonSchema(shape) : wordsJsonSchema(shape);
}

function wordsEbnf({ maxText, letters, kinds, maxScene }: WordsShape): string {
	const body = dimensions
		.map((name, i) => `${literal(`${i === 0 ? '' : ','}"${name}":`)} review`)
		.join(' ');
	return [
		'root ::= critique | other',
		`critique ::= ${literal('{"kind":"critique","scene":"')} scene ${literal('","findings":[')} findings ` +
			`${literal('],"dimensions":{')} ${body} ${literal('},"strengths":')} texts ` +
			`${literal(',"priorities":')} texts ${literal('}')}`,
		`other ::= ${literal('{"kind":"not_a_photograph","what":')} text ${literal('}')}`,
		`findings ::= ${['""', ...lists('finding', maxFindings)].join(' | ')}`,
		`finding ::= ${literal('{"kind":"')} kind ${literal('","severity":"')} severity ` +
			`${literal('","where":"')} where ${literal('"}')}`,
		`scene ::= ${letters}{1,${String(maxScene)}}`,
		`kind ::= ${oneOf(kinds)}`,
		`severity ::= ${oneOf(severities)}`,
		`where ::= ${oneOf(places)}`,
		`review ::= ${literal('{"score":')} score ${literal(',"comment":')} text ` +
			`${literal(',"recommendation":')} text ${literal('}')}`,
		'score ::= "10" | [0-9]',
		`texts ::= ${lists('text', maxTexts)
			.map((list) => `"[" ${list} "]"`)
			.join(' | ')}`,
		`text ::= "\\"" ${letters}{1,${String(maxText)}} "\\""`,
	].join('\n');
}

function wordsJsonSchema({ maxText, letters, kinds, maxScene }: WordsShape): JsonSchema {
	const textOf = (most: number): JsonSchema => ({
		type: 'string',
		minLength: 1,
		maxLength: most,
		pattern: `^${letters}+$`,
	});
	const text = textOf(maxText);
	const texts: JsonSchema = { type: 'array', items: text, minItems: 1, maxItems: maxTexts };
	const review = strictObject({
		score: { type: 'integer', minimum: 0, maximum: 10 },
		comment: text,
		recommendation: text,
	});
	const finding = strictObject({
		kind: { enum: kinds },
		severity: { enum: severities },
		where: { enum: places },
	});
	const critique = strictObject({
		kind: { const: 'critique' },
		scene: textOf(maxScene),
		findings: { type: 'array', items: finding, maxItems: maxFindings },
		dimensions: strictObject(Object.fromEntries(dimensions.map((name) => [name, review]))),
		strengths: texts,
		priorities: texts,
	});
	return { anyOf: [critique, strictObject({ kind: { const: 'not_a_photograph' }, what: text })] };
}
