import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { planesOf, type WeightForm } from '../../../../src/domain/weights/quantise';
import { type QuantiseRows, quantiseRows } from '../../../../src/domain/weights/quantise-rows';
import { startQuantiser } from '../../../../src/worker/weights/quantiser';
import { drawnWeights } from '../../../support/drawn-weights';
import { drawnRows, tensorTypes } from '../../../support/stored-rows';

const wasm = readFileSync('src/worker/weights/quantiser.wasm');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sums = readFileSync('model/quantiser/SHA256SUMS', 'utf8')
	.trim()
	.split('\n')
	.map((line) => line.split('  ') as [string, string]);
const pathOf = (name: string): string =>
	name === 'quantiser.wasm' ? `src/worker/weights/${name}` : `model/${name}`;
const forms = ['q8', 'q4'] as const;
const both = tensorTypes.flatMap((type) => forms.map((form) => [type, form] as const));
/** Root mean square. */
const relative = ({ lost, total }: { lost: number; total: number }) => Math.sqrt(lost / total);

const bytesIn = (words: Uint32Array | Buffer) =>
	Buffer.from(words.buffer, words.byteOffset, words.byteLength);
const expectSame = (a: Uint32Array | Buffer, b: Uint32Array) => {
	expect(bytesIn(a).equals(bytesIn(b))).toBe(true);
};

let quantise: QuantiseRows;
beforeAll(async () => {
	quantise = await startQuantiser(wasm);
});

const float32Rows = (values: Float32Array, columns: number) => ({
	type: 'f32' as const,
	order: 'as_stored' as const,
	rows: values.length / columns,
	columns,
	bytes: new Uint8Array(values.buffer),
});
const wordsOf = (name: string) =>
	new Uint32Array(Uint8Array.from(readFileSync(`tests/fixtures/weights/${name}.bin`)).buffer);

describe('the quantiser in WebAssembly', () => {
	it.each(sums)(
		'%s is of %s as it is here, or run npm run model -- quantiser --write',
		(sum, name) => {
			expect(sha256(readFileSync(pathOf(name)))).toBe(sum);
		},
	);

	it('is a few kilobytes that take nothing from outside', async () => {
		expect(wasm.length).toBeLessThan(12_000);
		expect(WebAssembly.Module.imports(await WebAssembly.compile(wasm))).toEqual([]);
	});

	it.each(forms)('gives the bytes that NumPy gives, edge groups included: %s', (form) => {
		const values = new Float32Array(wordsOf('values').buffer);
		const { words } = quantise(form, float32Rows(values, 96));
		expect(words).toEqual(wordsOf(form));
	});

	it.each(
		JSON.parse(readFileSync('tests/fixtures/weights/drawn.json', 'utf8')) as {
			seed: number;
			q8: string;
			q4: string;
		}[],
	)('gives what NumPy and the reference give of drawn values: $seed', (recorded) => {
		const rows = float32Rows(drawnWeights(recorded.seed, 128 * 288), 288);
		for (const form of forms) {
			for (const each of [quantise, quantiseRows]) {
				const { words, error } = each(form, rows);
				expect(sha256(new Uint8Array(words.buffer))).toBe(recorded[form]);
				expect(relative(error)).toBeLessThan(form === 'q8' ? 0.01 : 0.13);
			}
		}
	});

	it.each(both)('gives the bytes of the reference, from %s to %s', (type, form) => {
		fc.assert(
			fc.property(
				fc.nat(),
				fc.integer({ min: 1, max: 3 }),
				fc.integer({ min: 1, max: 3 }),
				fc.constantFrom('as_stored' as const, 'paired' as const),
				(seed, blocks, wide, order) => {
					const columns = wide * (type.endsWith('k') ? 256 : 96);
					const stored = drawnRows(seed, type, blocks * 64, columns, order);
					const [got, wanted] = [quantise(form, stored), quantiseRows(form, stored)];
					expectSame(got.words, wanted.words);
					expect(relative(got.error)).toBeCloseTo(relative(wanted.error), 5);
					expect(got.error.total / wanted.error.total).toBeCloseTo(1, 5);
				},
			),
			{ numRuns: 8, seed: 15 },
		);
	});

	it.each(both)('gives the same bytes whatever the cut, from %s to %s', (type, form) => {
		const columns = type.endsWith('k') ? 512 : 160;
		const stored = drawnRows(9, type, 6 * 64, columns);
		const whole = quantise(form, stored);
		const block = stored.bytes.length / 6;
		fc.assert(
			fc.property(fc.subarray([1, 2, 3, 4, 5]), (cuts) => {
				const ends = [...cuts, 6];
				const parts = ends.map((end, i) => {
					const begin = ends[i - 1] ?? 0;
					const bytes = stored.bytes.subarray(begin * block, end * block);
					const { order } = stored;
					return quantise(form, { type, order, rows: (end - begin) * 64, columns, bytes });
				});
				expectSame(Buffer.concat(parts.map(({ words }) => bytesIn(words))), whole.words);
				const lost = parts.reduce((sum, { error }) => sum + error.lost, 0);
				expect(lost / whole.error.lost).toBeCloseTo(1, 9);
			}),
			{ numRuns: 5, seed: 15 },
		);
	});

	it('takes the bytes where they lie, at an odd place of a window', () => {
		const stored = drawnRows(4, 'bf16', 64, 96);
		const window = new Uint8Array(stored.bytes.length + 3);
		window.set(stored.bytes, 3);
		const { type, order, rows, columns } = stored;
		const odd = { type, order, rows, columns, bytes: window.subarray(3) };
		expect(quantise('q4', odd).words).toEqual(quantise('q4', stored).words);
	});

	it.each(forms)('tells what is lost where values are too small for any scale: %s', (form) => {
		const values = new Float32Array(64 * 32).fill(1e-42);
		const { words, error } = quantise(form, float32Rows(values, 32));
		expect(words.every((word) => word === 0)).toBe(true);
		expect(error.total).toBeGreaterThan(0);
		expect(error.lost).toBe(error.total);
	});

	it('refuses what is no number, wherever it stands and whatever its sign', () => {
		for (const bad of [NaN, Infinity, -Infinity])
			for (const at of [0, 31, 64 * 96 - 1])
				for (const form of forms) {
					const values = drawnWeights(1, 64 * 96);
					values[at] = bad;
					for (const each of [quantise, quantiseRows])
						expect(() => each(form, float32Rows(values, 96))).toThrow('not_finite');
				}
		const negative = drawnRows(1, 'bf16', 64, 32);
		negative.bytes.set([0xff, 0xff], 100);
		expect(() => quantise('q4', negative)).toThrow('not_finite');
		const endless = drawnRows(1, 'q8_0', 64, 32);
		endless.bytes.set([0x00, 0xfc], 34);
		expect(() => quantise('q8', endless)).toThrow('not_finite');
		// What was refused leaves nothing behind.
		const good = drawnRows(2, 'bf16', 64, 32);
		expect(quantise('q4', good)).toEqual(quantise('q4', good));
	});

	it('refuses rows that are no whole blocks, and bytes that are not theirs', () => {
		const stored = drawnRows(1, 'bf16', 64, 96);
		const { type, order, rows, columns, bytes } = stored;
		for (const each of [quantise, quantiseRows]) {
			const refused = (change: Partial<typeof stored>) =>
				expect(() => each('q4', Object.assign({ type, order, rows, columns, bytes }, change)));
			refused({ rows: 63 }).toThrow('shape_differs');
			refused({ columns: 80 }).toThrow('shape_differs');
			refused({ type: 'q4_k', columns: 96 }).toThrow('shape_differs');
			refused({ bytes: bytes.subarray(1) }).toThrow('window_cut_short');
			refused({ bytes: new Uint8Array(0) }).toThrow('window_cut_short');
		}
	});
});

describe('its memory', () => {
	it('holds portions, however many windows pass and however large they are', async () => {
		const instantiate = vi.spyOn(WebAssembly, 'instantiate');
		const fresh = await startQuantiser(wasm);
		const made = (await instantiate.mock.results[0]!.value) as unknown as {
			instance: { exports: { memory: WebAssembly.Memory } };
		};
		instantiate.mockRestore();
		const { memory } = made.instance.exports;
		const large = drawnRows(3, 'q4_k', 64 * 100, 4096);
		const form: WeightForm = 'q8';
		expect(large.bytes.length).toBeGreaterThan(14_000_000);
		expect(fresh(form, large).words).toHaveLength(100 * planesOf(form, 4096) * 64);
		const taken = memory.buffer.byteLength;
		expect(taken).toBeLessThan(2_000_000);
		const small = drawnRows(3, 'bf16', 64, 96);
		for (let i = 0; i < 5000; i += 1) fresh('q4', small);
		fresh(form, large);
		expect(memory.buffer.byteLength).toBe(taken);
	});
});
