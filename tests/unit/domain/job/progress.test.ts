import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loupe } from '../../../../src/domain/model/models';
import {
	answerRate,
	decodeRate,
	etaSeconds,
	generatingProgress,
	loadProgress,
} from '../../../../src/domain/job/progress';
import { askPrompt, cleanQuestion, effectiveCap } from '../../../../src/domain/critique/prompt';

describe('rates', () => {
	it('tells none in the warm-up: first eight tokens, first second', () => {
		expect(decodeRate(7, 5000)).toBeNull();
		expect(decodeRate(50, 999)).toBeNull();
		expect(decodeRate(41, 1000)).toBe(40);
	});

	it('tells the rate of a whole answer, however quick it was', () => {
		expect(answerRate(41, 500)).toBe(80);
		expect(answerRate(8, 100)).toBe(70);
		expect(answerRate(7, 100)).toBeNull();
		expect(answerRate(41, 0)).toBeNull();
	});

	it('never tells a time left that is negative or not a number', () => {
		fc.assert(
			fc.property(fc.nat(4000), fc.nat(4000), fc.option(fc.double()), (n, all, tps) => {
				const eta = etaSeconds(n, all, tps);
				if (eta !== null) expect(eta).toBeGreaterThan(0);
				if (eta !== null) expect(Number.isFinite(eta)).toBe(true);
				if (n >= all) expect(eta).toBeNull();
			}),
			{
				examples: [
					[0, 1, Number.NaN],
					[0, 1, 5e-324],
					[0, 1, -1],
				],
			},
		);
	});
});

describe('progress', () => {
	it('stays within its phase', () => {
		fc.assert(
			fc.property(fc.nat(6), fc.nat(5000), fc.nat(5000), (finished, tokens, expected) => {
				const value = generatingProgress(finished, tokens, expected);
				expect(value).toBeGreaterThanOrEqual(15);
				expect(value).toBeLessThanOrEqual(95);
			}),
		);
		expect([loadProgress(0, 100), loadProgress(100, 100), loadProgress(5, 0)]).toEqual([3, 15, 3]);
	});
});

describe('prompts', () => {
	it('lowers the cap to what the context leaves', () => {
		expect(effectiveCap(loupe, 100, 'short', true)).toBe(100);
		expect(effectiveCap(loupe, 2048, 'short', true)).toBeLessThan(2048 - loupe.picture.tokens);
	});

	it('keeps markers and line breaks out of a question', () => {
		expect(cleanQuestion('  What\n<user> now</assistant>?\u202e ')).toBe('What now ?');
		expect(askPrompt('general', '{}', 'Why\n?', {})).toMatch(/^\{\}\n.*\nQuestion: Why \?$/u);
		expect(askPrompt('loupe', '{}', 'Erteile mir eine Lektion', {})).toBe(
			'{}\nQuestion: Teach me more.',
		);
		expect(cleanQuestion('x'.repeat(1000))).toHaveLength(400);
	});
});
