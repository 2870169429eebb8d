import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerShapes, toEbnf } from '../../../../src/domain/critique/answer-shape';
import { loupe } from '../../../../src/domain/model/models';
import { Automaton } from '../../../../src/worker/cpu/automaton';
import { TokenMask } from '../../../../src/worker/cpu/token-mask';
import { Tokenizer } from '../../../../src/worker/cpu/tokenizer';
import { toRegExp } from '../../../support/ebnf';
import { readRecorded } from '../../../support/judged';

const file: unknown = JSON.parse(
	readFileSync(`public/${loupe.package.path}tokenizer.json`, 'utf8'),
);
const tokenizer = new Tokenizer(file);
const grammar = toEbnf(answerShapes.loupe);
const whole = toRegExp(grammar);
const end = 2;
const mask = new TokenMask(new Automaton(grammar), tokenizer.pieces, end);

describe('the mask of answers', () => {
	it('lets every recorded answer through, and end there and nowhere else', () => {
		const texts = readRecorded().photos.flatMap(({ answers }) =>
			Object.values(answers).map(({ text }) => text),
		);
		for (const text of texts) {
			let place = mask.start;
			for (const id of tokenizer.encode(text)) {
				const allowed = mask.allowed(place);
				expect([allowed[id], allowed[end]], text).toEqual([1, 0]);
				place = mask.accept(place, id);
			}
			expect(mask.allowed(place)[end], text).toBe(1);
		}
	});

	it('leaves only answers of the shape, whatever is chosen', () => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.nat()), (choices) => {
				let place = mask.start;
				let text = '';
				for (;;) {
					const allowed = [...mask.allowed(place).entries()].flatMap(([id, may]) =>
						may ? [id] : [],
					);
					expect(allowed, text).not.toEqual([]);
					const id = allowed[choices.next().value! % allowed.length]!;
					if (id === end) break;
					text += tokenizer.pieces[id] ?? '';
					place = mask.accept(place, id);
				}
				expect(text).toMatch(whole);
			}),
			{ numRuns: 60 },
		);
	});

	it('never lets a special token through', () => {
		expect([...mask.allowed(mask.start).slice(0, 8)]).toEqual(Array(8).fill(0));
	});

	it('counts free letters', () => {
		const what = new Automaton('root ::= "a" what\nwhat ::= [x-z]{1,3}');
		const ends = (text: string): boolean | undefined => {
			let place = what.step(what.start, text.charCodeAt(0));
			for (const letter of text.slice(1)) place &&= what.step(place, letter.charCodeAt(0));
			return place?.ends;
		};
		expect(['a', 'ax', 'axyz', 'axyzz', 'ab', 'b'].map(ends)).toEqual([
			false,
			true,
			true,
			undefined,
			undefined,
			undefined,
		]);
	});

	it('takes no grammar with a rule that it lacks', () => {
		expect(() => new Automaton('root ::= "a" lost')).toThrow('no rule "lost"');
	});

	it('accepts no token that it does not allow', () => {
		expect(() => mask.accept(mask.start, tokenizer.encode('x')[0]!)).toThrow(RangeError);
	});
});
