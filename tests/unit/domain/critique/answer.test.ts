import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer, readReviews, readScores } from '../../../../src/domain/critique/answer';
import { dimensions, overallOf } from '../../../../src/domain/critique/critique';
import { rawAnswer } from '../../../support/samples';

describe('parseAnswer', () => {
	it('reads a critique and computes what the model must not', () => {
		const parsed = parseAnswer(rawAnswer([7, 6, 5, 8, 4, 9]), 'loupe-2');
		if (!parsed.ok || parsed.critique.kind !== 'critique') throw new Error('not a critique');
		const { critique } = parsed;
		expect(critique.overall).toBe(6.5);
		expect(critique.dimensions.map((each) => each.dimension)).toEqual(dimensions);
		expect(critique.findings[0]?.basis).toBe('opinion');
		// The weakest first.
		expect(critique.summary).toMatch(/^Do visual_balance\. Do focus_sharpness\./u);
	});

	it('tells the priorities first where no dimension is weak', () => {
		const parsed = parseAnswer(rawAnswer([9, 9, 9, 8, 7, 9]), 'loupe-2');
		if (!parsed.ok || parsed.critique.kind !== 'critique') throw new Error('not a critique');
		const { priorities, summary } = parsed.critique;
		expect(summary.toLowerCase()).toContain(priorities[0]?.toLowerCase());
		expect(summary).not.toMatch(/Do visual_balance/u);
		expect(summary).toMatch(/^[A-Z].*\.$/u);
	});

	it('reads a picture that is no photograph, unscored', () => {
		const parsed = parseAnswer('{"kind":"not_a_photograph","what":"a chart"}', 'loupe-2');
		expect(parsed).toMatchObject({
			ok: true,
			critique: { kind: 'not_a_photograph', what: 'a chart' },
		});
		expect(JSON.stringify(parsed)).not.toContain('overall');
	});

	const good = JSON.parse(rawAnswer()) as { dimensions: Record<string, unknown> };
	const { lighting: _, ...fewer } = good.dimensions;
	it.each([
		['an empty answer', ''],
		['prose', 'A lovely picture!'],
		['a missing dimension', JSON.stringify({ ...good, dimensions: fewer })],
		['a score above ten', rawAnswer([11, 6, 5, 8, 4, 9])],
		['half a point', rawAnswer([6.5, 6, 5, 8, 4, 9])],
		['an unknown key', JSON.stringify({ ...good, overall: 10 })],
		['no priorities', JSON.stringify({ ...good, priorities: [] })],
		['an unknown finding', rawAnswer().replace('noise', 'ugly')],
		['an answer cut short', rawAnswer().slice(0, -20)],
	])('refuses %s', (_name, raw) => {
		expect(parseAnswer(raw, 'loupe-2')).toMatchObject({
			ok: false,
			failure: { code: 'invalid_output' },
		});
	});

	it('saves the dimensions that were complete when it broke off', () => {
		const raw = rawAnswer();
		const parsed = parseAnswer(raw.slice(0, raw.indexOf('"depth_perspective"')), 'loupe-2');
		expect(parsed.ok ? [] : parsed.salvaged.map((each) => each.dimension)).toEqual(
			dimensions.slice(0, 3),
		);
	});
});

describe('readScores', () => {
	it('never loses a dimension as the text grows, and never invents one', () => {
		const raw = rawAnswer();
		let before = 0;
		for (let end = 0; end <= raw.length; end += 1) {
			const found = readScores(raw.slice(0, end));
			expect(found.length).toBeGreaterThanOrEqual(before);
			expect(found.map((each) => each.dimension)).toEqual(dimensions.slice(0, found.length));
			before = found.length;
		}
		expect(before).toBe(6);
	});

	it('finds nothing in other text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readReviews(text)).toEqual([]);
			}),
		);
	});
});

describe('the contract of general models', () => {
	const answer = JSON.parse(rawAnswer()) as Record<string, unknown>;
	const free = JSON.stringify({
		...answer,
		scene: 'Une rue étroite, au petit matin',
		findings: [{ kind: 'tilted', severity: 'slight', where: 'top' }],
		strengths: ['The word "light" on the wall.'],
	});

	it('leaves scenes free and takes every kind of finding; Loupe’s does not', () => {
		expect(parseAnswer(free, 'general')).toMatchObject({
			ok: true,
			critique: { scene: 'Une rue étroite, au petit matin', findings: [{ kind: 'tilted' }] },
		});
		expect(parseAnswer(free, 'loupe-2')).toMatchObject({ ok: false });
		expect(parseAnswer(rawAnswer(), 'general')).toMatchObject({ ok: true });
	});

	it('is read as strictly: six dimensions, whole scores, known words', () => {
		for (const [from, to] of [
			['"lighting"', '"light"'],
			['"score":7', '"score":7.5'],
			['"slight"', '"a little"'],
		] as const) {
			expect(parseAnswer(free.replace(from, to), 'general').ok).toBe(false);
		}
	});
});

it('reads finished dimensions whatever the spaces and quotes', () => {
	const spaced = JSON.stringify(JSON.parse(rawAnswer()), undefined, 2).replace(
		'About lighting.',
		'The \\"light\\" \\u00e9.',
	);
	expect(readScores(spaced)).toEqual(readScores(rawAnswer()));
	expect(readReviews(spaced)[1]?.comment).toBe('The "light" é.');
});

it('takes the mean of the scores to one decimal', () => {
	expect(overallOf([7, 7, 8].map((score) => ({ dimension: 'lighting', score })))).toBe(7.3);
});
