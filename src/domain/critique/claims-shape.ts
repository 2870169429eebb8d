/**
 * The shape of answers that name what is seen and which claims to make, and leave the words to the
 * phrase book: Loupe's, contract `loupe`. docs/loupe-answer.md tells its exact form.
 */
import { promptKinds } from '../claims/prompt-kinds';
import { dimensions, findingKinds, places, severities } from './critique';
import { lists, literal, oneOf, times } from './ebnf';
import type { JsonSchema } from './json-schema';
import { strictObject } from './json-schema';
import { sceneCompany, sceneMoods, sceneNouns, scenePattern, subjects } from './loupe-words';

export interface ClaimsShape {
	readonly layout: 'claims';
	/** longest name of what is no photograph, in characters */
	readonly maxText: number;
	/** characters that it may have, as a class that grammars and regular expressions both read */
	readonly letters: string;
	readonly maxFindings: number;
	readonly maxSays: number;
}

export function claimsEbnf({ maxText, letters, maxFindings, maxSays }: ClaimsShape): string {
	return [
		'root ::= critique | other',
		`critique ::= ${literal('{"kind":"critique","scene":"')} scene ` +
			`${literal('","subject":"')} subject ${literal('","findings":[')} findings ` +
			`${literal('],"scores":[')} scores ${literal('],"says":[')} says ${literal(']}')}`,
		`other ::= ${literal('{"kind":"not_a_photograph","what":"')} what ${literal('"}')}`,
		'scene ::= noun company mood mood',
		`noun ::= ${oneOf(sceneNouns)}`,
		`company ::= "" | ${literal(sceneCompany)}`,
		`mood ::= "" | ${oneOf(sceneMoods.map((mood) => ` ${mood}`))}`,
		`subject ::= ${oneOf(subjects)}`,
		`findings ::= ${['""', ...lists('finding', maxFindings)].join(' | ')}`,
		`finding ::= ${literal('{"kind":"')} kind ${literal('","severity":"')} severity ` +
			`${literal('","where":"')} where ${literal('"}')}`,
		`kind ::= ${oneOf(findingKinds)}`,
		`severity ::= ${oneOf(severities)}`,
		`where ::= ${oneOf(places)}`,
		`scores ::= ${times('score', dimensions.length)}`,
		'score ::= "10" | [0-9]',
		`says ::= ${['""', ...lists('claim', maxSays)].join(' | ')}`,
		`claim ::= ${oneOf(promptKinds.map((kind) => `"${kind}"`))}`,
		`what ::= ${letters}{1,${String(maxText)}}`,
	].join('\n');
}

export function claimsJsonSchema({
	maxText,
	letters,
	maxFindings,
	maxSays,
}: ClaimsShape): JsonSchema {
	const finding = strictObject({
		kind: { enum: findingKinds },
		severity: { enum: severities },
		where: { enum: places },
	});
	const count = dimensions.length;
	const critique = strictObject({
		kind: { const: 'critique' },
		scene: { type: 'string', pattern: scenePattern.source },
		subject: { enum: subjects },
		findings: { type: 'array', items: finding, maxItems: maxFindings },
		scores: {
			type: 'array',
			items: { type: 'integer', minimum: 0, maximum: 10 },
			minItems: count,
			maxItems: count,
		},
		says: { type: 'array', items: { enum: promptKinds }, maxItems: maxSays },
	});
	const what: JsonSchema = {
		type: 'string',
		minLength: 1,
		maxLength: maxText,
		pattern: `^${letters}+$`,
	};
	return { anyOf: [critique, strictObject({ kind: { const: 'not_a_photograph' }, what })] };
}
