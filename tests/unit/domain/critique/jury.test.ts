import { expect, it } from 'vitest';
import type { Voice } from '../../../../src/domain/critique/jury';
import { juryOf } from '../../../../src/domain/critique/jury';
import { critiqueResult, sampleCritique, told } from '../../../support/samples';

function voice(advisorId: Voice['advisorId'], scores: readonly number[]): Voice {
	return { advisorId, modelId: 'loupe', critique: sampleCritique(scores) };
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
	expect(impact.dissent?.low.said).toBe('About emotional_impact.');
});

it('merges what they want done: once each, the most wanted first', () => {
	expect(jury.priorities[0]).toMatchObject({ text: 'Do visual_balance.' });
	expect(jury.priorities[0]!.seats).toHaveLength(3);
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
		return { advisorId, modelId: 'loupe', critique };
	};
	const { priorities } = juryOf([
		voice('ansel', 'Hold the sky'),
		voice('weston', 'Save the whites'),
	]);
	expect(priorities.map(({ text, seats }) => [text, seats.length])).toEqual([
		['Hold the sky', 2],
		['Try Hold the sky', 1],
		['Try Save the whites', 1],
	]);
});

it('merges what critiques with actions want by what is to be mended, once each in words too', () => {
	const [burnt] = told.actions!;
	const voiceOf = (advisorId: Voice['advisorId'], whats: readonly string[]): Voice => ({
		advisorId,
		modelId: 'loupe',
		critique: sampleCritique(undefined, {
			actions: whats.map((what, i) => ({
				...burnt!,
				claim: i === 0 ? 'burnt_areas' : 'bright_edge',
				what,
			})),
		}),
	});
	const { priorities } = juryOf([
		voiceOf('ansel', ['Hold the sky', 'Crop the top']),
		voiceOf('gehry', ['Keep the sky']),
		voiceOf('weston', ['Hold the sky', 'Hold the sky']),
	]);
	expect(priorities[0]).toEqual({
		text: 'Hold the sky',
		dimension: 'lighting',
		seats: ['ansel', 'gehry', 'weston'].map((advisorId) => ({ advisorId, modelId: 'loupe' })),
	});
	const texts = priorities.map(({ text }) => text);
	expect(new Set(texts).size).toBe(texts.length);
	expect(texts.join()).not.toContain('Do visual_balance');
});

it('seats the same advisor by two models apart', () => {
	const by = (modelId: string, scores: readonly number[]): Voice => ({
		...voice('ansel', scores),
		modelId,
	});
	const { lines, priorities } = juryOf([
		by('loupe', [7, 6, 5, 8, 4, 9]),
		by('big', [2, 6, 5, 8, 4, 9]),
	]);
	expect(lines[0]?.dissent).toMatchObject({ low: { modelId: 'big' }, high: { modelId: 'loupe' } });
	expect(lines[0]?.scores.map(({ modelId, score }) => [modelId, score])).toEqual([
		['big', 2],
		['loupe', 7],
	]);
	expect(priorities[0]?.seats).toHaveLength(2);
});
