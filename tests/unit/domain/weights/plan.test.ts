import { describe, expect, it } from 'vitest';
import { convertWindow, errorsOf } from '../../../../src/domain/weights/convert';
import { planConversion, rangeOf, type Recipe } from '../../../../src/domain/weights/plan';
import { planesOf, quantise } from '../../../../src/domain/weights/quantise';
import {
	bytesOf,
	checkExpected,
	type ExpectedTensor,
	type StoredTensor,
	type StoredTensors,
} from '../../../../src/domain/weights/tensors';
import { drawnWeights } from '../../../support/drawn-weights';

const shapes = new Map([
	['table', [256, 64]],
	['q', [128, 64]],
	['k', [64, 64]],
	['norm', [64]],
]);
const inOrder = [...shapes.keys()];

/** A file of float32 without a header; tensors stand in another order than the program's. */
function stored(): { tensors: StoredTensors; file: Uint8Array; values: Map<string, Float32Array> } {
	const tensors = new Map<string, StoredTensor>();
	const values = new Map<string, Float32Array>();
	let offset = 100;
	for (const name of ['k', 'norm', 'q', 'table']) {
		const shape = shapes.get(name)!;
		const bytes = bytesOf('f32', shape)!;
		tensors.set(name, { type: 'f32', shape, offset, bytes });
		values.set(name, drawnWeights(inOrder.indexOf(name) + 3, bytes / 4));
		offset += bytes + 12;
	}
	const file = new Uint8Array(offset);
	for (const [name, { offset: at }] of tensors)
		file.set(new Uint8Array(values.get(name)!.buffer), at);
	return { tensors, file, values };
}

const recipes: Recipe[] = [
	{ name: 'tok', form: 'q8', parts: [{ source: 'table', order: 'as_stored' }] },
	{
		name: 'qk',
		form: 'q4',
		parts: [
			{ source: 'q', order: 'paired' },
			{ source: 'k', order: 'as_stored' },
		],
	},
	{ name: 'norm', form: 'f32', parts: [{ source: 'norm', order: 'as_stored' }] },
];

function convertAll(limit: number) {
	const { tensors, file } = stored();
	const plan = planConversion(recipes, tensors, limit);
	const shards = plan.shardBytes.map((bytes) => new Uint8Array(bytes));
	const pieces = plan.windows.flatMap((window) =>
		convertWindow(window, file.slice(window.from, window.to)),
	);
	for (const { target, offset, bytes } of pieces) shards[target.shard]!.set(bytes, offset);
	return { plan, shards, pieces };
}

describe('planConversion', () => {
	it('takes rows of a tensor apart', () => {
		const { tensors, file, values } = stored();
		const part = (first: number, count: number): Recipe => ({
			name: `from ${String(first)}`,
			form: 'q8',
			parts: [{ source: 'table', order: 'as_stored', rows: { first, count } }],
		});
		const { windows, targets, shardBytes } = planConversion([part(0, 192), part(192, 64)], tensors);
		expect(targets.map(({ shape }) => shape[0])).toEqual([3, 1]);
		const shard = new Uint8Array(shardBytes[0]!);
		for (const window of windows)
			for (const { offset, bytes } of convertWindow(window, file.slice(window.from, window.to)))
				shard.set(bytes, offset);
		const { words } = quantise('q8', values.get('table')!, 64);
		expect(shard).toEqual(new Uint8Array(words.buffer));
		expect(() => planConversion([part(192, 128)], tensors)).toThrow('table has 256 rows');
		expect(() => planConversion([part(32, 64)], tensors)).toThrow('no whole blocks');
	});

	it('adds the frames of a kernel over time', () => {
		const shape = [64, 2, 2, 4, 4];
		const values = drawnWeights(8, 64 * 64);
		const tensors = new Map([
			['patch', { type: 'f32', shape, offset: 0, bytes: 64 * 64 * 4 } as const],
		]);
		const recipe: Recipe = {
			name: 'patch',
			form: 'q8',
			parts: [{ source: 'patch', order: 'as_stored', sumsFrames: true }],
		};
		const { windows, targets } = planConversion([recipe], tensors);
		expect(targets[0]?.shape).toEqual([1, planesOf('q8', 32), 64]);
		const sums = new Float32Array(64 * 32);
		for (let i = 0; i < sums.length; i += 1) {
			const [channel, place] = [Math.floor(i / 16), i % 16];
			sums[i] = values[32 * channel + place]! + values[32 * channel + 16 + place]!;
		}
		const [piece] = convertWindow(windows[0]!, new Uint8Array(values.buffer));
		expect(piece?.bytes).toEqual(new Uint8Array(quantise('q8', sums, 32).words.buffer));
	});

	it('cuts the file into windows that follow its order, hold whole blocks and are no larger than allowed', () => {
		const limit = 64 * 64 * 4;
		const { plan } = convertAll(limit);
		expect(plan.windows.length).toBeGreaterThan(6);
		let end = 0;
		for (const { from, to, pieces } of plan.windows) {
			expect(from).toBeGreaterThanOrEqual(end);
			expect(to - from).toBeLessThanOrEqual(limit);
			for (const piece of pieces) {
				if (piece.target.form !== 'f32') expect(piece.rows % 64).toBe(0);
				expect(rangeOf(piece).from).toBeGreaterThanOrEqual(from);
				expect(rangeOf(piece).to).toBeLessThanOrEqual(to);
			}
			end = to;
		}
	});

	it('gives the same bytes whatever the windows', () => {
		const whole = convertAll(1 << 24);
		expect(whole.plan.windows).toHaveLength(1);
		expect(convertAll(64 * 64 * 4).shards).toEqual(whole.shards);
		expect(convertAll(3 * 64 * 64 * 4).shards).toEqual(whole.shards);
	});

	it('puts parts one after another, the rows of paired heads half a head apart', () => {
		const { values } = stored();
		const { plan, shards } = convertAll(1 << 24);
		const [q, k] = [values.get('q')!, values.get('k')!];
		const rows: number[][] = [];
		for (let head = 0; head < 2; head += 1) {
			for (let i = 0; i < 64; i += 1) {
				// Value i of the maker's head is GGUF's 2i, value i + 32 its 2i + 1.
				const from = head * 64 + (i < 32 ? 2 * i : 2 * (i - 32) + 1);
				rows.push([...q.subarray(from * 64, (from + 1) * 64)]);
			}
		}
		const wanted = quantise('q4', Float32Array.from([...rows.flat(), ...k]), 64).words;
		const target = plan.targets.find(({ name }) => name === 'qk')!;
		expect(target.shape).toEqual([3, planesOf('q4', 64), 64]);
		const bytes = shards[target.shard]!.slice(target.offset, target.offset + target.bytes);
		expect(new Uint32Array(bytes.buffer)).toEqual(wanted);
	});

	it('leaves small tensors as they are, and tells what the others lost', () => {
		const { values } = stored();
		const { plan, shards, pieces } = convertAll(64 * 64 * 4);
		const target = plan.targets.find(({ name }) => name === 'norm')!;
		const bytes = shards[target.shard]!.slice(target.offset, target.offset + target.bytes);
		expect(new Float32Array(bytes.buffer)).toEqual(values.get('norm'));
		const errors = errorsOf(pieces);
		expect([...errors.keys()].sort()).toEqual(['qk', 'tok']);
		expect(errors.get('tok')).toBeLessThan(0.01);
		expect(errors.get('qk')).toBeLessThan(0.13);
	});

	it('refuses a window that came short', () => {
		const { tensors, file } = stored();
		const [window] = planConversion(recipes, tensors).windows;
		const bytes = file.slice(window!.from, window!.to - 1);
		expect(() => convertWindow(window!, bytes)).toThrow('window_cut_short');
	});

	it('refuses what fills no blocks, parts that do not fit together, and what is not there', () => {
		const { tensors } = stored();
		const plan = (...sources: string[]) =>
			planConversion(
				[
					{
						name: 'x',
						form: 'q8',
						parts: sources.map((source) => ({ source, order: 'as_stored' as const })),
					},
				],
				tensors,
			);
		expect(() => plan('norm')).toThrow('shape_differs');
		expect(() => plan('nothing')).toThrow('tensor_missing');
	});
});

describe('checkExpected', () => {
	const { tensors } = stored();
	const expected = new Map([...shapes].map(([name, shape]) => [name, { shape }]));

	it('passes what is expected', () => {
		expect(() => checkExpected(tensors, expected)).not.toThrow();
	});

	it('names the tensor that is missing, unknown, of another shape or type', () => {
		const without = new Map([...expected].filter(([name]) => name !== 'q'));
		expect(() => checkExpected(tensors, without)).toThrow('tensor_unknown: q');
		const more = new Map([...expected, ['v', { shape: [1] }]]);
		expect(() => checkExpected(tensors, more)).toThrow('tensor_missing: v');
		const other = new Map([...expected, ['q', { shape: [64, 128] }]]);
		expect(() => checkExpected(tensors, other)).toThrow('q is [128,64], expected [64,128]');
		const typed = new Map<string, ExpectedTensor>([
			...expected,
			['q', { shape: [128, 64], type: 'bf16' as const }],
		]);
		expect(() => checkExpected(tensors, typed)).toThrow('q is f32, expected bf16');
	});
});
