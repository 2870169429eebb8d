/**
 * The shape that binds a model's answer, one for each kind of model: Loupe's closed words, and
 * freer ones for general vision-language models. An engine gets it as data and writes it in its own
 * notation. answer-schema.ts checks the finished answer against the same shape.
 */
import type { FindingKind } from './critique';
import { dimensions, findingKinds, places, severities } from './critique';
import { sceneCompany, sceneMoods, sceneNouns, scenePattern, toldKinds } from './loupe-words';
import type { Contract } from '../model/model';

export interface AnswerShape {
	/** longest string of an answer, in characters */
	readonly maxText: number;
	/** characters that a string may have, as a class that grammars and regular expressions both read */
	readonly letters: string;
	readonly kinds: readonly FindingKind[];
	/** Loupe's closed words, or as many characters of one's own */
	readonly scene: 'words' | { readonly maxText: number };
}

/** Any letters, but no line breaks and nothing that would need escaping. */
const anyLetters = '[^"\\\\\\x00-\\x1f]';

export const answerShapes: Record<Contract, AnswerShape> = {
	loupe: { maxText: 160, letters: '[ !#-Z^-~]', kinds: toldKinds, scene: 'words' },
	general: { maxText: 400, letters: anyLetters, kinds: findingKinds, scene: { maxText: 160 } },
};

export const maxFindings = 4;
/** strengths and priorities, each */
export const maxTexts = 3;

const literal = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const oneOf = (values: readonly string[]): string => values.map(literal).join(' | ');
/** 1 to `most` of a rule, with commas between. */
const lists = (rule: string, most: number): readonly string[] =>
	Array.from({ length: most }, (_, i) =>
		Array<string>(i + 1)
			.fill(rule)
			.join(' "," '),
	);

/** EBNF as xgrammar reads it, without whitespace between tokens. */
export function toEbnf({ maxText, letters, kinds, scene }: AnswerShape): string {
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
		...(scene === 'words'
			? [
					'scene ::= noun company mood mood',
					`noun ::= ${oneOf(sceneNouns)}`,
					`company ::= "" | ${literal(sceneCompany)}`,
					`mood ::= "" | ${oneOf(sceneMoods.map((mood) => ` ${mood}`))}`,
				]
			: [`scene ::= ${letters}{1,${String(scene.maxText)}}`]),
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

/** As much of JSON Schema (draft 2020-12) as servers and browsers bind answers with. */
export interface JsonSchema {
	readonly type?: 'object' | 'array' | 'string' | 'integer';
	readonly const?: string;
	readonly enum?: readonly string[];
	readonly anyOf?: readonly JsonSchema[];
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: false;
	readonly items?: JsonSchema;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly pattern?: string;
}

/** The same answers in the words of JSON Schema; here spaces between tokens are free. */
export function toJsonSchema({ maxText, letters, kinds, scene }: AnswerShape): JsonSchema {
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
		scene:
			scene === 'words' ? { type: 'string', pattern: scenePattern.source } : textOf(scene.maxText),
		findings: { type: 'array', items: finding, maxItems: maxFindings },
		dimensions: strictObject(Object.fromEntries(dimensions.map((name) => [name, review]))),
		strengths: texts,
		priorities: texts,
	});
	return { anyOf: [critique, strictObject({ kind: { const: 'not_a_photograph' }, what: text })] };
}

function strictObject(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
	return {
		type: 'object',
		properties,
		required: Object.keys(properties),
		additionalProperties: false,
	};
}
