import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptKinds } from '../../../../src/domain/claims/prompt-kinds';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import { answerShapes, toEbnf, toJsonSchema } from '../../../../src/domain/critique/answer-shape';
import {
	dimensions,
	findingKinds,
	places,
	severities,
} from '../../../../src/domain/critique/critique';
import { generalKinds } from '../../../../src/domain/critique/general-findings';
import { sceneMoods, sceneNouns, subjects } from '../../../../src/domain/critique/loupe-words';
import { toRegExp } from '../../../support/ebnf';
import { wordsAnswer } from '../../../support/samples';

it('binds Loupe by the very grammar that it is trained with', () => {
	const hash = createHash('sha256').update(toEbnf(answerShapes.loupe)).digest('hex');
	expect(hash).toBe('925a8b97f343420c629d3ed9f06a19d8ea42853cfc14c0bca2a395f48a050889');
});

/** Mostly right, with a wrong one here and there. */
const mostly = <T, U>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
	fc.oneof({ arbitrary: right, weight: 60 }, { arbitrary: wrong, weight: 1 });
const text = mostly(
	fc.stringMatching(/^[a-zA-Z][a-zA-Z ,.]{0,40}[a-z]$/u),
	fc.oneof(fc.constantFrom('', 'café', 'a\nb'), fc.constant('x'.repeat(401)), fc.integer()),
);
const review = fc.record({
	score: mostly(fc.integer({ min: 0, max: 10 }), fc.constantFrom(-1, 11, 'seven')),
	comment: text,
	recommendation: text,
});
const finding = fc.record({
	kind: mostly(fc.constantFrom(...generalKinds), fc.constantFrom('lovely', 'ugly')),
	severity: mostly(fc.constantFrom(...severities), fc.constant('a little')),
	where: mostly(fc.constantFrom(...places), fc.constant('there')),
});
const scene = mostly(
	fc
		.tuple(
			fc.constantFrom(...sceneNouns),
			fc.constantFrom('', ' with people'),
			fc.array(fc.constantFrom(...sceneMoods), { maxLength: 2 }),
		)
		.map(([noun, company, moods]) => [noun + company, ...moods].join(' ')),
	fc.constantFrom('', 'x'.repeat(161), 'a\nb'),
);
const texts = mostly(
	fc.array(text, { minLength: 1, maxLength: 3 }),
	fc.constantFrom([], ['a', 'b', 'c', 'd']),
);
const answer = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			kind: mostly(fc.constant('critique'), fc.constant('review')),
			scene,
			findings: mostly(
				fc.array(finding, { maxLength: 4 }),
				fc.array(finding, { minLength: 5, maxLength: 6 }),
			),
			dimensions: fc.record(Object.fromEntries(dimensions.map((name) => [name, review]))),
			strengths: texts,
			priorities: texts,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('not_a_photograph'), what: text }) },
);

describe('the shape of general models', () => {
	const shape = answerShapes.general;
	const grammar = toEbnf(shape);
	const fits = toRegExp(grammar);
	const validate = new Ajv({ strict: true }).compile(toJsonSchema(shape));

	it('says the same in both notations, and the parser takes what they let through', () => {
		let taken = 0;
		fc.assert(
			fc.property(answer, (each) => {
				const raw = JSON.stringify(each);
				const inGrammar = fits.test(raw);
				expect(validate(each), raw).toBe(inGrammar);
				if (!inGrammar) return;
				taken += 1;
				expect(parseAnswer(raw, 'general').ok).toBe(true);
			}),
			{ numRuns: 600 },
		);
		// Neither all nor nothing: both sides have been tried.
		expect(taken).toBeGreaterThan(60);
		expect(taken).toBeLessThan(540);
	});

	it.each([
		['another key', (raw: string) => raw.replace('"score"', '"points"')],
		['a missing dimension', (raw: string) => raw.replace(/"lighting":\{[^}]*\},/u, '')],
		['one key too many', (raw: string) => raw.replace('{"kind"', '{"mood":"calm","kind"')],
	])('refuses %s in both', (_name, damage) => {
		const raw = wordsAnswer();
		expect([fits.test(raw), validate(JSON.parse(raw))]).toEqual([true, true]);
		const damaged = damage(raw);
		expect([fits.test(damaged), validate(JSON.parse(damaged))]).toEqual([false, false]);
	});

	it('names every kind, place and dimension that the parser knows', () => {
		for (const word of [...generalKinds, ...places, ...dimensions]) expect(grammar).toContain(word);
	});
});

const claimsAnswer = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			kind: mostly(fc.constant('critique'), fc.constant('review')),
			scene: mostly(
				fc
					.tuple(
						fc.constantFrom(...sceneNouns),
						fc.array(fc.constantFrom(...sceneMoods), { maxLength: 2 }),
					)
					.map(([noun, moods]) => [noun, ...moods].join(' ')),
				fc.constantFrom('a castle', 'the sky on white with people', ''),
			),
			subject: mostly(
				fc.constantFrom(...subjects),
				fc.constantFrom('whole frame large', 'left', 'none small', ''),
			),
			findings: mostly(
				fc.array(
					fc.record({
						kind: mostly(fc.constantFrom(...findingKinds), fc.constant('burnt_areas')),
						severity: fc.constantFrom(...severities),
						where: fc.constantFrom(...places),
					}),
					{ maxLength: 4 },
				),
				fc.constant(
					Array.from({ length: 5 }, () => ({ kind: 'noise', severity: 'slight', where: 'top' })),
				),
			),
			scores: mostly(
				fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }),
				fc.constantFrom([7, 7, 7, 7, 7], [7, 7, 7, 7, 7, 11], [7, 7, 7, 7, 7, 7, 7]),
			),
			says: mostly(
				fc.array(fc.constantFrom(...promptKinds), { maxLength: 8 }),
				fc.constantFrom(['pretty'], promptKinds.slice(0, 9)),
			),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('not_a_photograph'), what: text }) },
);

describe('the shape of Loupe', () => {
	const shape = answerShapes.loupe;
	const fits = toRegExp(toEbnf(shape));
	const validate = new Ajv({ strict: true }).compile(toJsonSchema(shape));

	it('says the same in both notations', () => {
		let taken = 0;
		fc.assert(
			fc.property(claimsAnswer, (each) => {
				const raw = JSON.stringify(each);
				const inGrammar = fits.test(raw);
				expect(validate(each), raw).toBe(inGrammar);
				if (inGrammar) taken += 1;
			}),
			{ numRuns: 600 },
		);
		expect(taken).toBeGreaterThan(60);
		expect(taken).toBeLessThan(590);
	});

	it('takes the example of its document, byte for byte, and nothing that is spaced otherwise', () => {
		const page = readFileSync('docs/loupe-answer.md', 'utf8');
		const [example = ''] = /^\{"kind":"critique".*$/mu.exec(page) ?? [];
		expect(fits.test(example)).toBe(true);
		expect(fits.test(example.replace(':', ': '))).toBe(false);
	});

	it('names every scene, subject, fault, place and claim', () => {
		const words = [...sceneNouns, ...sceneMoods, ...subjects, ...findingKinds, ...places];
		for (const word of [...words, ...promptKinds]) expect(toEbnf(shape)).toContain(word);
	});
});
