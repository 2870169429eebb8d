/** The processor's kernels against recorded float64 logits: the same record as of the GPU's program. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import cases from '../../../fixtures/loupe/cases.json';
import { width } from '../../../../src/worker/cpu/decoder';
import { loadLoupe, testPixels } from '../../../support/cpu-loupe';

const image = -1;
const bytes = readFileSync('tests/fixtures/loupe/logits.bin');
const reference = new Float32Array(new Uint8Array(bytes).buffer);
const { decoder, eyes } = await loadLoupe();
const seen = eyes.see(testPixels());

/** Rows of a part of the recorded text; image rows come from what was seen. */
function embed(rows: readonly number[], start: number, end: number): Float32Array {
	const part = rows.slice(start, end);
	const embeds = decoder.embed(part.map((row) => Math.max(row, 0)));
	let nth = rows.slice(0, start).filter((row) => row === image).length;
	for (const [k, row] of part.entries()) {
		if (row !== image) continue;
		embeds.set(seen.subarray(nth * width, (nth + 1) * width), k * width);
		nth += 1;
	}
	return embeds;
}

it.each(cases.cases)('computes the recorded logits: $name', ({ rows, ends, first }) => {
	decoder.clear();
	let start = 0;
	for (const [i, end] of ends.entries()) {
		const got = decoder.forward(embed(rows, start, end + 1));
		start = end + 1;
		const want = reference.subarray((first + i) * cases.vocab, (first + i + 1) * cases.vocab);
		const largest = want.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
		const worst = want.reduce((most, each, v) => Math.max(most, Math.abs(each - got[v]!)), 0);
		expect(worst / largest, `row ${String(end)}`).toBeLessThan(1e-5);
	}
});

it('takes no more rows than its context has', () => {
	decoder.clear();
	expect(() => decoder.forward(new Float32Array((decoder.context + 1) * width))).toThrow('length');
});
