import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import { dimensions, overallOf } from '../../../../src/domain/critique/critique';
import { loupeAnswer, wordsAnswer } from '../../../support/samples';

describe('parseAnswer', () => {
	it('reads scene, findings, scores and sentences of a general model', () => {
		const scores = [7, 6, 5, 8, 4, 9];
		expect(parseAnswer(wordsAnswer(scores), 'general')).toMatchObject({
			ok: true,
			answer: {
				kind: 'critique',
				scene: 'a building out of the dark',
				findings: [{ kind: 'noise', severity: 'strong', where: 'whole frame' }],
				scores: dimensions.map((dimension, i) => ({ dimension, score: scores[i] })),
				opinions: dimensions.map((dimension) => ({ dimension, comment: `About ${dimension}.` })),
			},
		});
	});

	it('reads what Loupe sees, scores and says, each kind once', () => {
		const raw = loupeAnswer({ says: ['noise', 'soft_background', 'noise'] });
		expect(parseAnswer(raw, 'loupe')).toMatchObject({
			ok: true,
			answer: {
				scene: 'a bird before a soft background',
				subject: { where: 'left', size: 'small' },
				scores: [{ dimension: 'composition', score: 7 }, ...Array<unknown>(5).fill({})],
				says: ['noise', 'soft_background'],
			},
		});
		const none = parseAnswer(loupeAnswer({ subject: 'none' }), 'loupe');
		expect(none.ok && none.answer).not.toHaveProperty('subject');
	});

	it.each([
		['five scores', { scores: [7, 7, 7, 7, 7] }],
		['a subject everywhere', { subject: 'whole frame large' }],
		['an unknown claim', { says: ['pretty'] }],
		['another scene', { scene: 'a castle' }],
	])('refuses %s', (_name, change) => {
		expect(parseAnswer(loupeAnswer(change), 'loupe')).toMatchObject({ ok: false, salvaged: [] });
	});

	it('reads a picture that is no photograph, unscored', () => {
		const parsed = parseAnswer('{"kind":"not_a_photograph","what":"a chart"}', 'general');
		expect(parsed).toMatchObject({
			ok: true,
			answer: { kind: 'not_a_photograph', what: 'a chart' },
		});
		expect(JSON.stringify(parsed)).not.toContain('overall');
	});

	const good = JSON.parse(wordsAnswer()) as { dimensions: Record<string, unknown> };
	const { lighting: _, ...fewer } = good.dimensions;
	it.each([
		['an empty answer', ''],
		['prose', 'A lovely picture!'],
		['a missing dimension', JSON.stringify({ ...good, dimensions: fewer })],
		['a score above ten', wordsAnswer([11, 6, 5, 8, 4, 9])],
		['half a point', wordsAnswer([6.5, 6, 5, 8, 4, 9])],
		['an unknown key', JSON.stringify({ ...good, overall: 10 })],
		['no priorities', JSON.stringify({ ...good, priorities: [] })],
		['an unknown finding', wordsAnswer().replace('noise', 'ugly')],
		['an answer cut short', wordsAnswer().slice(0, -20)],
	])('refuses %s', (_name, raw) => {
		expect(parseAnswer(raw, 'general')).toMatchObject({
			ok: false,
			failure: { code: 'invalid_output' },
		});
	});

	it('saves the dimensions that were complete when it broke off', () => {
		const raw = wordsAnswer();
		const parsed = parseAnswer(raw.slice(0, raw.indexOf('"depth_perspective"')), 'general');
		expect(parsed.ok ? [] : parsed.salvaged.map((each) => each.dimension)).toEqual(
			dimensions.slice(0, 3),
		);
	});
});

describe('the contract of general models', () => {
	const answer = JSON.parse(wordsAnswer()) as Record<string, unknown>;
	const free = JSON.stringify({
		...answer,
		scene: 'Une rue étroite, au petit matin',
		findings: [{ kind: 'tilted', severity: 'slight', where: 'top' }],
		strengths: ['The word "light" on the wall.'],
	});

	it('leaves scenes free and takes every kind of finding; Loupe’s does not', () => {
		expect(parseAnswer(free, 'general')).toMatchObject({
			ok: true,
			answer: {
				scene: 'Une rue étroite, au petit matin',
				findings: [{ kind: 'tilted' }],
				opinions: [{ comment: 'About composition.' }, ...Array<unknown>(5).fill({})],
			},
		});
		expect(parseAnswer(free, 'loupe')).toMatchObject({ ok: false });
		expect(parseAnswer(wordsAnswer(), 'general')).toMatchObject({ ok: true });
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

it('takes the mean of the scores to one decimal', () => {
	expect(overallOf([7, 7, 8].map((score) => ({ dimension: 'lighting', score })))).toBe(7.3);
});
