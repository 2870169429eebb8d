import { expect, it } from 'vitest';
import { topicKinds } from '../../../../src/domain/questions/topic';
import { understand } from '../../../../src/domain/questions/understand';
import { dimensions } from '../../../../src/domain/critique/critique';
import { answers } from '../../../../src/ui/text/en/answers';
import { otherQuestions, realQuestions } from '../../../support/real-questions';

const name = (question: string): string => {
	const topic = understand(question);
	if (topic === undefined) return 'unknown';
	return topic.kind === 'score' ? `score ${topic.dimension}` : topic.kind;
};

it.each([...realQuestions, ...otherQuestions])('"%s" is about %s', (question, topic) => {
	expect(name(question)).toBe(topic);
});

it.each([
	'Who is the person?',
	'What is the capital of France?',
	'Tell me a joke',
	'Write a poem about it',
	'Are you Ansel Adams?',
	'Would it sell?',
	'Wer ist das?',
	'Quelle heure est-il ?',
	'¿Está recto el horizonte?',
	'Why?',
	'',
])('"%s" is about nothing that a critique holds', (question) => {
	expect(understand(question)).toBeUndefined();
});

it('understands every question that the page offers', () => {
	for (const kind of topicKinds) {
		if (kind === 'score' || kind === 'help') continue;
		expect(name(answers.questions[kind]), kind).toBe(kind);
	}
	for (const dimension of dimensions)
		for (const score of [3, 6])
			expect(name(answers.scoreQuestion(dimension, score))).toBe(`score ${dimension}`);
});

it('reads the paper of a print', () => {
	expect(understand('Is it good enough for A3?')).toEqual({
		kind: 'print',
		paperCm: [42.05, 29.725],
	});
	expect(understand('Can I print it 30x40 cm?')).toEqual({ kind: 'print', paperCm: [40, 30] });
	expect(understand('Would 8 by 10 inches print well?')).toEqual({
		kind: 'print',
		paperCm: [25.4, 20.32],
	});
	expect(understand('Can I print it large?')).toEqual({ kind: 'print' });
});

it('reads German with and without its own letters', () => {
	for (const each of ['Ist es überbelichtet?', 'Ist es ueberbelichtet?', 'IST ES ÜBERBELICHTET'])
		expect(name(each)).toBe('exposure');
});
