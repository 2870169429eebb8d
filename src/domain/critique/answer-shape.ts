/**
 * The answers that models are bound to, one contract for each kind of model: Loupe's closed words,
 * and freer ones for general vision-language models. Grammar and schema come from the same shape.
 */
import * as v from 'valibot';
import type { FindingKind } from './critique';
import { dimensions, findingKinds, places, severities } from './critique';
import { sceneCompany, sceneMoods, sceneNouns, scenePattern, toldKinds } from './loupe-words';
import type { Contract } from '../model/model';

const literal = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const oneOf = (values: readonly string[]): string => values.map(literal).join(' | ');

interface Shape {
	/** longest string of an answer, in characters */
	readonly maxText: number;
	/** characters of a string, as a class of the grammar */
	readonly letters: string;
	readonly kinds: readonly FindingKind[];
	readonly sceneRules: readonly string[];
	readonly scene: v.GenericSchema<string, string>;
}

const freeText = (maxText: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxText));

/** Any letters, but no line breaks and nothing that would need escaping. */
const anyLetters = '[^"\\\\\\x00-\\x1f]';

const shapes: Record<Contract, Shape> = {
	loupe: {
		maxText: 160,
		letters: '[ !#-Z^-~]',
		kinds: toldKinds,
		sceneRules: [
			`scene ::= noun company mood mood`,
			`noun ::= ${oneOf(sceneNouns)}`,
			`company ::= "" | ${literal(sceneCompany)}`,
			`mood ::= "" | ${oneOf(sceneMoods.map((mood) => ` ${mood}`))}`,
		],
		scene: v.pipe(v.string(), v.regex(scenePattern)),
	},
	general: {
		maxText: 400,
		letters: anyLetters,
		kinds: findingKinds,
		sceneRules: [`scene ::= ${anyLetters}{1,160}`],
		scene: freeText(160),
	},
};

/** EBNF as xgrammar reads it. */
export function critiqueGrammar(contract: Contract): string {
	const { maxText, letters, kinds, sceneRules } = shapes[contract];
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
		...sceneRules,
		`kind ::= ${oneOf(kinds)}`,
		`severity ::= ${oneOf(severities)}`,
		`where ::= ${oneOf(places)}`,
		`review ::= ${literal('{"score":')} score ${literal(',"comment":')} text ` +
			`${literal(',"recommendation":')} text ${literal('}')}`,
		'score ::= "10" | [0-9]',
		'texts ::= "[" text "]" | "[" text "," text "]" | "[" text "," text "," text "]"',
		`text ::= "\\"" ${letters}{1,${String(maxText)}} "\\""`,
	].join('\n');
}

/** The schema of a contract's answers; `review` alone serves to save parts of a broken one. */
function schemasOf({ maxText, kinds, scene }: Shape) {
	const text = freeText(maxText);
	const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(3));
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
			scene,
			findings: v.pipe(v.array(finding), v.maxLength(4)),
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

export const schemas = { loupe: schemasOf(shapes.loupe), general: schemasOf(shapes.general) };
export type Answer = v.InferOutput<(typeof schemas)[Contract]['answer']>;
