import { describe, expect, it } from 'vitest';
import { advisors } from '../../../../src/advisors';
import { sceneNouns } from '../../../../src/domain/critique/loupe-words';
import type { DimensionReview } from '../../../../src/domain/critique/critique';
import type { PhotoCritique } from '../../../../src/domain/critique/photo-critique';
import { doubts } from '../../../../src/domain/critique/critique';
import { doubtsOf, isBlank } from '../../../../src/domain/critique/guards';
import type { Measurements } from '../../../../src/domain/facts/measurements';
import { critiquePrompt } from '../../../../src/domain/critique/prompt';
import { ScriptWatch } from '../../../../src/domain/critique/script';
import { text } from '../../../../src/ui/text';
import { words } from '../../../../src/ui/text/words';
import { sampleCritique } from '../../../support/samples';

const critique = sampleCritique();
const nothing = { earlier: [], references: words.references };
const advise = (change: (each: DimensionReview, i: number) => string): PhotoCritique => ({
	...critique,
	dimensions: critique.dimensions.map((each, i) => ({ ...each, recommendation: change(each, i) })),
});
const varied = advise(
	(_each, i) =>
		['Step left.', 'Wait for cloud.', 'Stop down.', 'Go low.', 'Crop it.', 'Hold on.'][i] ?? '',
);

describe('doubtsOf', () => {
	it('has none about an ordinary critique', () => {
		expect(doubtsOf(varied, nothing)).toEqual([]);
	});

	it('sees six equal scores', () => {
		expect(
			doubtsOf(
				{
					...varied,
					dimensions: sampleCritique([7, 7, 7, 7, 7, 7]).dimensions.map((each, i) => ({
						...each,
						recommendation: varied.dimensions[i]!.recommendation,
					})),
				},
				nothing,
			),
		).toEqual(['equal_scores']);
	});

	it('sees scores that the last three other photos got too, and not two', () => {
		const scores = critique.dimensions;
		const two = {
			...nothing,
			earlier: [scores, scores, sampleCritique([1, 2, 3, 4, 5, 6]).dimensions],
		};
		expect(doubtsOf(varied, two)).toEqual([]);
		const three = { ...nothing, earlier: [scores, scores, scores] };
		expect(doubtsOf(varied, three)).toEqual(['repeated_scores']);
	});

	it('sees the same advice twice, a word more or less', () => {
		const twice = advise((each, i) =>
			i === 1 || i === 4
				? `Wait for softer light${i === 4 ? '!' : '.'}`
				: varied.dimensions[i]!.recommendation + each.dimension,
		);
		expect(doubtsOf(twice, nothing)).toEqual(['repeated_advice']);
	});

	it('sees a master’s name, which no critique of ours has a reason to mention', () => {
		const leak = { ...varied, strengths: ['as Weston printed it'] };
		expect(doubtsOf(leak, nothing)).toEqual(['reference_named']);
	});

	it('has words for each', () => {
		for (const doubt of doubts) expect(text.critique.doubts[doubt].length).toBeGreaterThan(20);
	});
});

it('scores no picture of a single tone', () => {
	const blank = {
		luma: { mean: 0.5, p1: 0.5, p50: 0.5, p99: 0.51 },
		sharpness: { tiles: [], columns: 0, rows: 0 },
	};
	expect(isBlank(blank as unknown as Measurements)).toBe(true);
	const fog = { ...blank, luma: { ...blank.luma, p99: 0.6 } };
	expect(isBlank(fog as unknown as Measurements)).toBe(false);
});

describe('ScriptWatch', () => {
	const drifts = (text: string): boolean => {
		const watch = new ScriptWatch(['Latin']);
		return (text.match(/.{1,3}/gu) ?? []).some((piece) => watch.push(piece));
	};
	it.each([
		['Chinese', '这张照片的构图非常好光线柔和主体清晰背景简洁色彩自然', true],
		[
			'Cyrillic after some English',
			'The light is soft. Свет мягкий, и тени почти не видны здесь',
			true,
		],
		[
			'English with a foreign name',
			'In the manner of Αθήνα the light is clear and the frame is calm',
			false,
		],
		['accents', 'Déjà vu: the café façade naïvely glows in the sœur’s light', false],
		['figures and signs', '{"score":7} … 12 % — 3×4', false],
	])('%s', (_name, text, expected) => {
		expect(drifts(text)).toBe(expected);
	});

	it('lets a model write in the scripts of its card', () => {
		const japanese = 'この写真の構図はとても良く、コントラストも自然です。光がやわらかい。';
		expect(new ScriptWatch(['Han', 'Hiragana', 'Katakana']).push(japanese)).toBe(false);
		expect(new ScriptWatch(['Cyrillic']).push(japanese)).toBe(true);
	});
});

it('asks in few words, without a number, a scene or a reference', () => {
	for (const advisor of advisors) {
		const terse = critiquePrompt('loupe', advisor, {});
		const general = critiquePrompt('general', advisor, {});
		// No token is shorter than a letter; of English text one is about four.
		expect(terse.length).toBeLessThanOrEqual(120);
		expect(terse).not.toContain(advisor.name);
		expect(general.length / 4).toBeLessThanOrEqual(150);
		expect(general).toContain(`simulated perspective of ${advisor.name}`);
		for (const prompt of [terse, general]) {
			expect(prompt).not.toMatch(/\d/u);
			for (const noun of sceneNouns) expect(prompt).not.toContain(` ${noun} `);
		}
	}
});
