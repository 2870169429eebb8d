import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import cases from '../../../fixtures/loupe/cases.json';
import { loupe } from '../../../../src/domain/model/models';
import { Tokenizer } from '../../../../src/worker/cpu/tokenizer';
import { readRecorded } from '../../../support/judged';

const file: unknown = JSON.parse(
	readFileSync(`public/${loupe.package.path}tokenizer.json`, 'utf8'),
);
const tokenizer = new Tokenizer(file);
const utf8 = new TextDecoder();
const decode = (ids: readonly number[]): string =>
	utf8.decode(
		Uint8Array.from(ids.map((id) => tokenizer.pieces[id]).join(''), (byte) => byte.charCodeAt(0)),
	);

describe('the tokenizer of the CPU', () => {
	it.each(cases.cases)('lays out the recorded rows: $name', ({ turns, rows, answers }) => {
		const marks = [3, ...Array.from({ length: 16 }, () => -1), 5];
		const last = turns.length - 1;
		const laid = turns.flatMap((turn, i) => {
			const words = tokenizer.encode(turn.text);
			const image = 'image' in turn ? turn.image : undefined;
			const prompt = image === 'last' ? [...words, ...marks] : [...(image ? marks : []), ...words];
			return [6, ...prompt, 7, ...(i < last ? tokenizer.encode(answers[i] ?? '') : [])];
		});
		expect([1, ...laid]).toEqual(rows.slice(0, laid.length + 1));
	});

	it('gives every recorded prompt and answer back', () => {
		const texts = readRecorded().photos.flatMap(({ answers }) =>
			Object.values(answers).flatMap(({ prompt, text }) => [prompt, text]),
		);
		expect(texts.map((text) => decode(tokenizer.encode(text)))).toEqual(texts);
	});

	it.each(['', ' ', '½ Ж 人 🦉', 'f/2.8 10, 1/250 s\r\n'])('gives "%s" back', (text) => {
		expect(decode(tokenizer.encode(text))).toBe(text);
	});

	it('reads names of special tokens as these', () => {
		expect(tokenizer.encode('a<eos>')).toEqual([...tokenizer.encode('a'), 2]);
	});

	it.each([undefined, {}, { model: { type: 'Unigram' } }])('takes no other file', (other) => {
		expect(() => new Tokenizer(other)).toThrow('tokenizer.json');
	});
});
