import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertWindow } from '../../../../src/domain/weights/convert';
import { planConversion, type Recipe } from '../../../../src/domain/weights/plan';
import { type QuantiseRows, quantiseRows } from '../../../../src/domain/weights/quantise-rows';
import type { StoredTensor, StoredTensors } from '../../../../src/domain/weights/tensors';
import { startQuantiser } from '../../../../src/worker/weights/quantiser';
import { drawnRows, tensorTypes } from '../../../support/stored-rows';

let quick: QuantiseRows;
beforeAll(async () => {
	quick = await startQuantiser(readFileSync('src/worker/weights/quantiser.wasm'));
});

const drawnTensor = fc.record({
	seed: fc.nat(1000),
	type: fc.constantFrom(...tensorTypes),
	blocks: fc.integer({ min: 1, max: 4 }),
	gap: fc.nat(40),
	order: fc.constantFrom('as_stored' as const, 'paired' as const),
	form: fc.constantFrom('q8' as const, 'q4' as const, 'f32' as const),
	skipped: fc.nat(1),
});
/** Tensors of one width, in a file with gaps; each with what is made of it. */
const drawnFile = fc.tuple(
	fc.constantFrom(32, 96),
	fc.array(drawnTensor, { minLength: 1, maxLength: 3 }),
);

function written([width, drawn]: typeof drawnFile extends fc.Arbitrary<infer T> ? T : never) {
	const tensors = new Map<string, StoredTensor>();
	const parts: Uint8Array[] = [];
	const recipes: Recipe[] = [];
	let end = 0;
	for (const [i, { seed, type, blocks, gap, order, form, skipped }] of drawn.entries()) {
		const columns = type.endsWith('k') ? 256 : width;
		const rows = 64 * blocks;
		const { bytes } = drawnRows(seed, type, rows, columns);
		const source = `t${i}`;
		tensors.set(source, { type, shape: [rows, columns], offset: end + gap, bytes: bytes.length });
		parts.push(new Uint8Array(gap), bytes);
		end += gap + bytes.length;
		const first = blocks > 1 ? 64 * skipped : 0;
		const some = { source, order, rows: { first, count: rows - first } };
		// The first blocks are used twice.
		recipes.push({ name: `p${i}`, form, parts: [some] });
		recipes.push({
			name: `again${i}`,
			form: 'q4',
			parts: [{ source, order, rows: { first: 0, count: 64 } }],
		});
	}
	return { tensors: tensors as StoredTensors, recipes, file: Buffer.concat(parts) };
}

function shardsOf(
	{ tensors, recipes, file }: ReturnType<typeof written>,
	limit: number,
	quantise?: QuantiseRows,
) {
	const plan = planConversion(recipes, tensors, limit);
	const shards = plan.shardBytes.map((bytes) => new Uint8Array(bytes).fill(0xa5));
	for (const window of plan.windows)
		for (const { target, offset, bytes } of convertWindow(
			window,
			file.subarray(window.from, window.to),
			quantise,
		))
			shards[target.shard]!.set(bytes, offset);
	return { shards, windows: plan.windows };
}

describe('convertWindow', () => {
	it('gives the same bytes whatever the shapes, the windows, and which of both rounds', () => {
		let cut = 0;
		fc.assert(
			fc.property(drawnFile, fc.nat(60_000), (drawn, more) => {
				const source = written(drawn);
				const whole = shardsOf(source, 1 << 24);
				const { shards, windows } = shardsOf(source, 64 * 96 * 4 + more, quick);
				cut += windows.length > 1 ? 1 : 0;
				expect(Buffer.concat(shards).equals(Buffer.concat(whole.shards))).toBe(true);
			}),
			{ numRuns: 40, seed: 15 },
		);
		expect(cut).toBeGreaterThan(5);
	});

	it('refuses a window that came short or long, and one in which a number is none', () => {
		const tensor = (seed: number, gap: number) => ({
			seed,
			gap,
			type: 'bf16' as const,
			blocks: 2,
			order: 'as_stored' as const,
			form: 'q4' as const,
			skipped: 0,
		});
		const { tensors, recipes, file } = written([96, [tensor(1, 0), tensor(2, 8)]]);
		const [window] = planConversion(recipes, tensors).windows;
		const bytes = file.subarray(window!.from, window!.to);
		for (const quantise of [quick, quantiseRows]) {
			expect(() => convertWindow(window!, bytes, quantise)).not.toThrow();
			for (const bad of [bytes.subarray(1), Buffer.concat([bytes, Buffer.of(0)]), Buffer.of()])
				expect(() => convertWindow(window!, bad, quantise)).toThrow('window_cut_short');
			const broken = Buffer.from(bytes);
			broken.set([0xc0, 0x7f], broken.length - 2);
			expect(() => convertWindow(window!, broken, quantise)).toThrow('not_finite');
		}
	});
});
