import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import { dimensions } from '../../../../src/domain/critique/critique';
import { readReviews, readSoFar } from '../../../../src/domain/critique/read-so-far';
import { loupeAnswer, wordsAnswer } from '../../../support/samples';

describe.each([
	['loupe', loupeAnswer({ scores: [10, 6, 8, 10, 1, 0] })],
	['general', wordsAnswer()],
] as const)('a stream of %s', (contract, raw) => {
	it('never loses what was complete, and never invents any', () => {
		const parsed = parseAnswer(raw, contract);
		if (!parsed.ok || parsed.answer.kind !== 'critique') throw new Error('no critique');
		const { scores, scene, findings, says = [] } = parsed.answer;
		let before = readSoFar('', contract);
		for (let end = 0; end <= raw.length; end += 1) {
			const found = readSoFar(raw.slice(0, end), contract);
			expect(found.scores).toEqual(scores.slice(0, found.scores.length));
			expect(found.says).toEqual(says.slice(0, found.says.length));
			expect(found.scores.length).toBeGreaterThanOrEqual(before.scores.length);
			expect(found.says.length).toBeGreaterThanOrEqual(before.says.length);
			if (found.seen !== undefined) expect(found.seen).toMatchObject({ scene, findings });
			// All that is seen stands before the first score.
			if (found.scores.length > 0) expect(found.seen).toBeDefined();
			before = found;
		}
		expect(before.scores).toHaveLength(6);
		expect(before.says).toEqual(says);
	});
});

it('takes a one for a one only when it cannot become a ten', () => {
	const raw = loupeAnswer({ scores: [1, 10, 1, 1, 1, 1] });
	const at = (text: string): number => raw.indexOf(text) + text.length;
	expect(readSoFar(raw.slice(0, at('"scores":[1')), 'loupe').scores).toEqual([]);
	expect(readSoFar(raw.slice(0, at('"scores":[1,1')), 'loupe').scores).toHaveLength(1);
	expect(readSoFar(raw.slice(0, at('"scores":[1,10,')), 'loupe').scores[1]?.score).toBe(10);
});

describe('readReviews', () => {
	it('finds nothing in other text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readReviews(text)).toEqual([]);
			}),
		);
	});

	it('reads finished dimensions whatever the spaces and quotes', () => {
		const spaced = JSON.stringify(JSON.parse(wordsAnswer()), undefined, 2).replace(
			'About lighting.',
			'The \\"light\\" \\u00e9.',
		);
		const read = readReviews(spaced);
		expect(read.map(({ dimension }) => dimension)).toEqual(dimensions);
		expect(read[1]?.comment).toBe('The "light" é.');
		expect(readSoFar(spaced, 'general')).toMatchObject({
			seen: { scene: 'a building out of the dark' },
			scores: readSoFar(wordsAnswer(), 'general').scores,
		});
	});
});
