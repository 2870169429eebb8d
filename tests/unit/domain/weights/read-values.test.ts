import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHalf } from '../../../../src/domain/weights/read-halves';
import { readValues } from '../../../../src/domain/weights/read-values';
import type { TensorType } from '../../../../src/domain/weights/tensors';

/** Recorded by model/modern/record_blocks.py. */
const recorded = JSON.parse(readFileSync('tests/fixtures/weights/blocks.json', 'utf8')) as Record<
	Extract<TensorType, `q${string}`>,
	{ bytes: string; values: string }
>;
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

const half = (bits: number) => [bits & 255, bits >> 8];

describe('readValues', () => {
	it('reads half floats with their subnormals', () => {
		expect(fromHalf(0x3c00)).toBe(1);
		expect(fromHalf(0xc000)).toBe(-2);
		expect(fromHalf(0x0001)).toBe(2 ** -24);
		expect(fromHalf(0x7bff)).toBe(65504);
		expect(Object.is(fromHalf(0x8000), -0)).toBe(true);
		expect(fromHalf(0x7c00)).toBe(Infinity);
		expect(fromHalf(0x7e00)).toBeNaN();
	});

	it('reads float32, float16 and bfloat16', () => {
		const bytes = new Uint8Array(Float32Array.of(1.5, -0.1).buffer);
		expect([...readValues('f32', bytes, 2)]).toEqual([1.5, Math.fround(-0.1)]);
		expect([...readValues('f16', Uint8Array.from([...half(0x3c00), ...half(0xb800)]), 2)]).toEqual([
			1, -0.5,
		]);
		expect([...readValues('bf16', Uint8Array.from([...half(0x3fc0), ...half(0xc000)]), 2)]).toEqual(
			[1.5, -2],
		);
	});

	it('reads blocks of Q8_0: a scale and 32 signed bytes', () => {
		const codes = Array.from({ length: 32 }, (_, i) => i * 8 - 128);
		const bytes = Uint8Array.from([...half(0x3800), ...codes.map((code) => code & 255)]);
		expect([...readValues('q8_0', bytes, 32)]).toEqual(codes.map((code) => code / 2));
	});

	it('reads blocks of Q4_1: lower halves first, scale and offset rounded to float32 in turn', () => {
		const nibbles = Array.from({ length: 16 }, (_, i) => i | ((15 - i) << 4));
		const bytes = Uint8Array.from([...half(0x2e66), ...half(0xb400), ...nibbles]);
		const scale = fromHalf(0x2e66);
		const of = (code: number) => Math.fround(Math.fround(scale * code) - 0.25);
		const order = Array.from({ length: 16 }, (_, i) => i);
		expect([...readValues('q4_1', bytes, 32)]).toEqual([
			...order.map(of),
			...order.map((i) => of(15 - i)),
		]);
	});

	it.each(Object.entries(recorded))(
		'reads %s as the gguf package does, to the bit',
		(type, { bytes, values }) => {
			const read = readValues(type as TensorType, fromHex(bytes), 512);
			expect(new Uint8Array(read.buffer)).toEqual(fromHex(values));
		},
	);

	it('has a recorded row of every type of blocks', () => {
		expect(Object.keys(recorded)).toEqual(['q4_0', 'q4_1', 'q5_0', 'q8_0', 'q4_k', 'q6_k']);
	});

	it('refuses too few bytes and what is no number', () => {
		expect(() => readValues('q8_0', new Uint8Array(33), 32)).toThrow('window_cut_short');
		expect(() => readValues('f16', Uint8Array.from(half(0x7c00)), 1)).toThrow('not_finite');
		expect(() => readValues('f32', new Uint8Array(Float32Array.of(NaN).buffer), 1)).toThrow(
			'not_finite',
		);
	});
});
