/** One answer of our own for each way in which small models are known to break theirs. */
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../../src/domain/critique/answer';
import { dimensions } from '../../../../src/domain/critique/critique';
import { findObjects } from '../../../../src/domain/critique/find-json';
import { wordsAnswer } from '../../../support/samples';

const good = wordsAnswer();
const pretty = JSON.stringify(JSON.parse(good), undefined, 2);
const cutAt = (mark: string): string => good.slice(0, good.indexOf(mark));
const salad = 'Luminous radiant glowing beaming shining lustrous '.repeat(120);

/** read: taken as a critique; a number: so many dimensions are saved from it */
const specimens: readonly (readonly [name: string, raw: string, fate: 'read' | number])[] = [
	[
		'an endless loop of tokens',
		`${cutAt('"visual_balance"')}"visual_balance":{"score":${'7 '.repeat(4000)}`,
		4,
	],
	['a salad of synonyms', good.replace('About lighting.', salad), 5],
	[
		'reasoning before it, without a tag',
		`Let me look. The light's soft, so I'd say 7.\n\n${good}`,
		'read',
	],
	['reasoning in an unknown tag', `<pondering>Maybe {6}? Or {7}?</pondering>${good}`, 'read'],
	['mutated keys', good.replace('"focus_sharpness"', '"focus_sharpnes"'), 5],
	['missing colons', good.replaceAll('"score":', '"score" '), 'read'],
	['empty keys', good.replace('"comment":"About lighting."', '"":"About lighting."'), 5],
	['quotes outside the strings', `"${pretty}"`, 'read'],
	['several beginnings', `${cutAt('"lighting"')}\n${cutAt('"visual_balance"')}\n${good}`, 'read'],
	['an end that is missing', pretty.slice(0, pretty.indexOf('"emotional_impact"')), 5],
	['one brace too many', `${good}}`, 'read'],
	['fences', `Here it is:\n\`\`\`json\n${pretty}\n\`\`\`\nHope it helps!`, 'read'],
	['a point without a digit', good.replace('"score":7', '"score":7.'), 'read'],
	['two points', good.replace('"score":7', '"score":7..0'), 'read'],
	['echoed ellipses', good.replace('["calm the noise"]', '[...]'), 6],
	[
		'curly quotes',
		pretty.replace('"scene"', '“scene”').replace('"good light"', '“good light”'),
		'read',
	],
	[
		'a name for people instead of the key',
		good.replace('"focus_sharpness"', '"Focus & Sharpness"'),
		5,
	],
];

describe('a malformed answer', () => {
	it.each(specimens)('%s', (_name, raw, fate) => {
		const parsed = parseAnswer(raw, 'general');
		if (fate === 'read') {
			expect(parsed).toMatchObject({ ok: true, answer: { kind: 'critique' } });
			return;
		}
		if (parsed.ok) throw new Error('it was taken for a whole critique');
		expect(parsed.failure.code).toBe('invalid_output');
		expect(parsed.salvaged).toHaveLength(fate);
		// What is saved stands in the order of the dimensions, word for word.
		const order = parsed.salvaged.map(({ dimension }) => dimensions.indexOf(dimension));
		expect(order).toEqual([...order].sort((a, b) => a - b));
		for (const { dimension, comment } of parsed.salvaged) {
			expect(comment).toBe(`About ${dimension}.`);
		}
	});

	it('is never mended in its words', () => {
		const odd = good.replace('About lighting.', 'A lightning, “so to say”, at f/2..8, it s 7. ,]');
		expect(parseAnswer(odd.replaceAll('"score":', '"score" '), 'general')).toMatchObject({
			ok: true,
			answer: {
				opinions: expect.arrayContaining([
					expect.objectContaining({ comment: 'A lightning, “so to say”, at f/2..8, it s 7. ,]' }),
				]) as unknown,
			},
		});
	});

	it('cannot exhaust or fool the reader', () => {
		expect(findObjects('{'.repeat(20_000))).toEqual([]);
		expect(findObjects(`${'{"a":'.repeat(20_000)}1`)).toEqual([]);
		const polluted = findObjects('{"__proto__":{"kind":"critique"}}');
		expect((polluted[0] as { kind?: string } | undefined)?.kind).toBeUndefined();
		expect(parseAnswer(`{"kind":"critique","scene":"${'x'.repeat(1_000_000)}`, 'general').ok).toBe(
			false,
		);
		expect(parseAnswer('{"k":"{"}', 'general').ok).toBe(false);
	});
});
