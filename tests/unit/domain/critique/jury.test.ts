import { expect, it } from 'vitest';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import type { Voice } from '../../../../src/domain/critique/jury';
import { juryOf } from '../../../../src/domain/critique/jury';
import { critiqueResult, rawAnswer } from '../../../support/samples';

function voice(advisorId: Voice['advisorId'], scores: readonly number[]): Voice {
	const parsed = parseAnswer(rawAnswer(scores), 'loupe-2');
	if (!parsed.ok || parsed.critique.kind !== 'critique') throw new Error('no critique');
	return { advisorId, critique: parsed.critique };
}
const jury = juryOf([
	voice('ansel', [7, 6, 5, 8, 4, 9]),
	voice('gehry', [8, 6, 9, 8, 4, 9]),
	voice('okeeffe', [7, 6, 6, 8, 4, 3]),
]);

it('gives each dimension its scores, their middle and how far they are apart', () => {
	expect(jury.lines).toHaveLength(6);
	expect(jury.lines[0]).toMatchObject({ dimension: 'composition', median: 7, spread: 1 });
	expect(jury.lines[0]?.dissent).toBeUndefined();
	expect(jury.lines[2]!.scores.map(({ score }) => score)).toEqual([5, 6, 9]);
});

it('lets both sides speak where they are far apart', () => {
	const [focus, impact] = [jury.lines[2]!, jury.lines[5]!];
	expect([focus.dissent?.low.advisorId, focus.dissent?.high.advisorId]).toEqual(['ansel', 'gehry']);
	expect(impact.dissent?.low.review.comment).toBe('About emotional_impact.');
});

it('merges what they want done: once each, the most wanted first', () => {
	expect(jury.priorities[0]).toMatchObject({ text: 'Do visual_balance.' });
	expect(jury.priorities[0]!.advisorIds).toHaveLength(3);
	const texts = jury.priorities.map(({ text }) => text);
	expect(new Set(texts).size).toBe(texts.length);
});

it('is empty without voices', () => {
	expect(juryOf([])).toEqual({ lines: [], priorities: [] });
});

it('of advisors with a list of what to do counts the same thing in two voices once', () => {
	const wants = (what: string) => ({
		actions: [
			{ claim: 'burnt_areas', dimension: 'lighting', what, why: 'So.', where: 'top' } as const,
			{
				claim: 'suggestion',
				dimension: 'composition',
				what: `Try ${what}`,
				why: '',
				where: 'top',
			} as const,
		],
	});
	const voice = (advisorId: Voice['advisorId'], what: string): Voice => {
		const { critique } = critiqueResult('a', wants(what));
		if (critique?.kind !== 'critique') throw new Error('no critique');
		return { advisorId, critique };
	};
	const { priorities } = juryOf([
		voice('ansel', 'Hold the sky'),
		voice('weston', 'Save the whites'),
	]);
	expect(priorities.map(({ text, advisorIds }) => [text, advisorIds.length])).toEqual([
		['Hold the sky', 2],
		['Try Hold the sky', 1],
		['Try Save the whites', 1],
	]);
});
