import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBf16 } from '../../../../src/domain/weights/read-halves';
import { planesOf, quantise, toBf16 } from '../../../../src/domain/weights/quantise';
import { drawnWeights } from '../../../support/drawn-weights';

const fixture = (name: string) => {
	const bytes = readFileSync(`tests/fixtures/weights/${name}.bin`);
	return new Uint8Array(bytes).buffer;
};
const values = new Float32Array(fixture('values'));
const columns = 96;

describe('quantise', () => {
	it.each(['q8', 'q4'] as const)(
		'gives the bytes that NumPy gives, edge groups included: %s',
		(form) => {
			const wanted = new Uint32Array(fixture(form));
			expect(wanted).toHaveLength(planesOf(form, columns) * 64);
			expect(quantise(form, values, columns).words).toEqual(wanted);
		},
	);

	it('the recorded values hold what is easily got wrong', () => {
		const row = (at: number) => [...values.subarray(at * columns, (at + 1) * columns)];
		expect(row(0).every((value) => value === 0)).toBe(true);
		expect(row(2).some((value) => Object.is(value, -0))).toBe(true);
		expect(row(3).some((value) => value !== 0 && Math.abs(value) < 2 ** -126)).toBe(true);
		expect(row(4).filter((value) => Math.abs(value) === 1)).toEqual([1, -1]);
		expect(row(6).some((value) => Math.abs(value % 1) === 0.5)).toBe(true);
		expect(row(7).some((value) => value > 3e38)).toBe(true);
	});

	it('tells what rounding cost', () => {
		const drawn = drawnWeights(7, 64 * 576);
		const relative = (form: 'q8' | 'q4') => {
			const { lost, total } = quantise(form, drawn, 576).error;
			return Math.sqrt(lost / total);
		};
		expect(relative('q8')).toBeLessThan(0.01);
		expect(relative('q8')).toBeGreaterThan(0.001);
		expect(relative('q4')).toBeLessThan(0.13);
		expect(relative('q4')).toBeGreaterThan(0.03);
	});

	it('rounds to bf16 to even between two', () => {
		expect(toBf16(1)).toBe(0x3f80);
		expect(toBf16(1 + 2 ** -8)).toBe(0x3f80);
		expect(toBf16(1 + 3 * 2 ** -8)).toBe(0x3f82);
		expect(toBf16(-2)).toBe(0xc000);
		expect(fromBf16(toBf16(0.15625))).toBe(0.15625);
	});
});
