import { describe, expect, it } from 'vitest';
import { heedSays } from '../../../../src/domain/claims/heed-says';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import { seenFacts } from '../../../../src/domain/facts/seen-facts';
import { heedOpinions } from '../../../../src/domain/claims/heed-opinions';
import { dimensions } from '../../../../src/domain/critique/critique';
import type { Recorded, RecordedPhoto } from '../../../support/general-answers';
import { factsOfPhotos, rightAnswers, wrongAnswers } from '../../../support/general-answers';
import { rightInGerman, wrongInGerman } from '../../../support/general-answers-german';

function heeded({ raw }: Recorded, photo: RecordedPhoto) {
	const parsed = parseAnswer(raw, 'general');
	if (!parsed.ok || parsed.answer.kind !== 'critique') throw new Error('no critique');
	const { scene, opinions = [] } = parsed.answer;
	const said = { scene, dimensions: [], strengths: [], actions: [] };
	return heedOpinions(opinions, said, factsOfPhotos[photo]);
}

/** What such an answer names in its findings, and what of it stands. */
function claimed({ photo, raw }: Recorded) {
	const parsed = parseAnswer(raw, 'general');
	if (!parsed.ok || parsed.answer.kind !== 'critique') throw new Error('no critique');
	const { answer } = parsed;
	const facts = { ...seenFacts(answer, 'general'), ...factsOfPhotos[photo] };
	return heedSays(answer.says ?? [], facts, 0.5);
}

it('takes a finding that the facts bear out for a claim, and withdraws one that they refute', () => {
	const [, opera] = rightAnswers;
	expect(claimed(opera!)).toMatchObject({ said: ['level'], withheld: [] });
	expect(claimed(wrongAnswers['a tilt on a level horizon']!)).toMatchObject({
		said: [],
		withheld: ['tilted'],
	});
	expect(claimed(wrongAnswers['colour in black and white']!).withheld).toEqual(['oversaturated']);
});

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

describe('in German', () => {
	it.each(rightInGerman)('every German sentence of a right answer stays', (answer) => {
		const { opinions, dropped } = heeded(answer, answer.photo);
		expect(dropped).toEqual([]);
		expect(Object.values(opinions).every((each) => each !== '')).toBe(true);
	});

	it.each(Object.entries(wrongInGerman))('what is wrong is dropped: %s', (_name, answer) => {
		const { dropped } = heeded(answer, answer.photo);
		expect(dropped.toSorted()).toEqual(answer.wrong.toSorted());
	});

	it('answers to exchanged photos have sentences dropped, where their own have none', () => {
		const wrong = rightInGerman.flatMap((answer) =>
			rightInGerman
				.filter(({ photo }) => photo !== answer.photo)
				.map(({ photo }) => heeded(answer, photo).dropped.length),
		);
		expect(wrong.filter((dropped) => dropped > 0).length / wrong.length).toBeGreaterThan(0.3);
	});

	it.each([
		['Das Bild ist nicht scharf.', 'Das Bild ist scharf.'],
		['Es rauscht nicht.', 'Starkes Rauschen überall.'],
		['Die Schatten sind zugelaufen.', 'Zeichnung in den Schatten ist überall da.'],
	])('knows what is denied: %s', (one, other) => {
		const reviews = dimensions.map((dimension) => ({
			dimension,
			score: 6,
			comment: dimension === 'lighting' ? one : '',
			recommendation: '',
		}));
		const said = { lead: other, dimensions: [], strengths: [], actions: [] };
		expect(heedOpinions(reviews, said, {}).dropped).toEqual([one]);
	});

	it('takes a wish, a condition and a thing of its own for no statement about the photo', () => {
		const reviews = dimensions.map((dimension) => ({
			dimension,
			score: 6,
			comment: dimension === 'lighting' ? 'Der Hintergrund ist unscharf. Es wäre zu dunkel.' : '',
			recommendation: '',
		}));
		const said = {
			lead: 'Das Foto ist scharf. Es ist zu hell.',
			dimensions: [],
			strengths: [],
			actions: [],
		};
		expect(heedOpinions(reviews, said, {}).dropped).toEqual([]);
	});
});
