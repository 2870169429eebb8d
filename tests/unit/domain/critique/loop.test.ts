import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoopWatch } from '../../../../src/domain/critique/loop';

/** -> how many pieces went in before it said stop; undefined: it never did */
function stoppedAt(pieces: readonly string[]): number | undefined {
	const watch = new LoopWatch();
	const at = pieces.findIndex((piece) => watch.push(piece));
	return at === -1 ? undefined : at + 1;
}
const repeat = (pieces: readonly string[], times: number): string[] =>
	Array.from({ length: times }, () => pieces).flat();
const numbered = (count: number): string[] =>
	Array.from({ length: count }, (_, i) => ` w${String(i)}`);

describe('LoopWatch', () => {
	it.each([1, 2, 7, 16, 60, 128])(
		'stops a loop of %i pieces within its third copy and a check',
		(n) => {
			const text = [...numbered(100), ...repeat(numbered(n), 60)];
			expect(stoppedAt(text)).toBeLessThanOrEqual(100 + Math.max(3 * n, 48) + 16);
		},
	);

	it('stops a loop that slides in the text before it', () => {
		expect(stoppedAt([...numbered(500), ...repeat([' a', ' b', ' c'], 40)])).toBeDefined();
	});

	it('leaves two copies in peace: a chorus is no loop', () => {
		expect(
			stoppedAt([...numbered(30), ...repeat(numbered(40), 2), ...numbered(20)]),
		).toBeUndefined();
	});

	it('stops endless blanks', () => {
		expect(stoppedAt(['Fine.', ...repeat([' '], 40)])).toBe(34);
		expect(stoppedAt(['Fine.', '\n'.repeat(30), 'Good.'])).toBeUndefined();
	});

	it('stops the fourth copy of a long line, whatever stands between', () => {
		const line = 'Brace the camera and raise the shutter speed.\n';
		const between = ['One.\n', 'Two.\n', 'Three.\n', 'Four.\n'];
		expect(stoppedAt(between.flatMap((each) => [each, line]))).toBe(8);
		expect(stoppedAt(repeat(['Yes.\n', 'No.\n', ' x', ' y'], 3))).toBeUndefined();
	});

	it('never fires on text that does not repeat', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string({ minLength: 3, maxLength: 9 }), { maxLength: 600 }),
				(all) => {
					const words = all.map((each, i) => `${each.replace(/\s/gu, '_')}${String(i)}`);
					expect(stoppedAt(words)).toBeUndefined();
				},
			),
		);
	});
});
