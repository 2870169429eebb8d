import { describe, expect, it } from 'vitest';
import { heedOpinions } from '../../../../src/domain/claims/heed-opinions';
import type { DimensionReview } from '../../../../src/domain/critique/critique';
import { dimensions } from '../../../../src/domain/critique/critique';
import { factsOf } from '../../../../src/domain/facts/facts-of';
import type { Recorded, RecordedPhoto } from '../../../support/general-answers';
import { measured, rightAnswers, wrongAnswers } from '../../../support/general-answers';

function heeded({ raw }: Recorded, photo: RecordedPhoto) {
	const answer = JSON.parse(raw) as {
		scene: string;
		dimensions: Record<string, Omit<DimensionReview, 'dimension'>>;
	};
	const reviews = dimensions.map((dimension) => ({ dimension, ...answer.dimensions[dimension]! }));
	const said = { scene: answer.scene, dimensions: [], strengths: [], actions: [] };
	return heedOpinions(reviews, said, factsOf(measured[photo]));
}

it.each(rightAnswers)('keeps every sentence of a right answer ($photo)', (answer) => {
	const { opinions, dropped } = heeded(answer, answer.photo);
	expect(dropped).toEqual([]);
	expect(Object.values(opinions).every((each) => each !== '')).toBe(true);
});

it.each(Object.entries(wrongAnswers))('drops what is wrong: %s', (_name, answer) => {
	const { opinions, dropped } = heeded(answer, answer.photo);
	expect(dropped.toSorted()).toEqual(answer.wrong.toSorted());
	for (const sentence of answer.wrong)
		expect(Object.values(opinions).join(' ')).not.toContain(sentence);
});

describe('the control: answers to exchanged photos', () => {
	it('has sentences dropped in most, where their own photos have none', () => {
		const wrong = rightAnswers.flatMap((answer) =>
			rightAnswers
				.filter(({ photo }) => photo !== answer.photo)
				.map(({ photo }) => heeded(answer, photo).dropped.length),
		);
		console.log(wrong);
		expect(wrong.filter((dropped) => dropped > 0).length / wrong.length).toBeGreaterThan(0.3);
	});
});

it('lets nothing stand against the critique’s own words', () => {
	const reviews = dimensions.map((dimension) => ({
		dimension,
		score: 6,
		comment: dimension === 'lighting' ? 'The photo is too bright. It has one lamp.' : 'Fine.',
		recommendation: 'Go on.',
	}));
	const said = { lead: 'The photo is too dark.', dimensions: [], strengths: [], actions: [] };
	const { opinions, dropped } = heedOpinions(reviews, said, {});
	expect(dropped).toEqual(['The photo is too bright.']);
	expect(opinions.lighting).toBe('It has one lamp. Go on.');
});
