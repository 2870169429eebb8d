/**
 * The products, attention, norms and sampler of model/parts as their shaders are recorded, both builds, against float64. `npm run model --
 * kernels --check` runs all sizes.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewCases, mostError } from '../../../model/kernels/cases.mjs';
import { errorOf, kernelsOf } from '../../../model/kernels/check.mjs';
import { openDevice } from '../../../model/kernels/dispatch.mjs';
import { product } from '../../../model/kernels/products.mjs';
import shadersUrl from '../../../model/kernels/shaders.json?url';

interface Shader {
	readonly of: string;
	readonly name: string;
	readonly code: string;
	readonly grid: readonly unknown[];
}
const builds = ['barrier-free', 'gpu'] as const;
type Build = (typeof builds)[number];

let device: GPUDevice;
let shaders: Readonly<Record<Build, readonly Shader[]>>;

beforeAll(async () => {
	({ device } = await openDevice());
	shaders = await (await fetch(shadersUrl)).json();
});
afterAll(() => device.destroy());

describe.each(builds)('the kernels of the build "%s"', (build) => {
	it('compute what float64 does', async () => {
		const kernelOf = kernelsOf(device, shaders[build]);
		for (const { of, title, make } of fewCases)
			expect(await errorOf(device, await kernelOf(of), make()), title).toBeLessThan(mostError);
	});

	it('ask for no more than web-llm does', () => {
		for (const { of, code } of shaders[build]) {
			const [, across = '', down = '', deep = ''] =
				/@workgroup_size\((\d+), (\d+), (\d+)\)/u.exec(code) ?? [];
			expect(Number(across) * Number(down) * Number(deep), of).toBeLessThanOrEqual(256);
			expect(code.match(/var<storage/gu)?.length, of).toBeLessThanOrEqual(10);
			const shared = [...code.matchAll(/var<workgroup> \w+ : array<\w+, (\d+)>/gu)];
			const values = shared.reduce((sum, [, count]) => sum + Number(count), 0);
			expect(4 * values, of).toBeLessThanOrEqual(32_768);
			expect(code, of).not.toMatch(/\benable\b|\bf16\b/u);
		}
	});
});

describe('a product with scales that belong to the next group', () => {
	it.each(['q8', 'q4'].flatMap((form) => ['one row', 'many rows'].map((rows) => [form, rows])))(
		'is found out: %s, %s',
		async (form, rows) => {
			for (const build of builds) {
				const kernel = await kernelsOf(device, shaders[build])(`${form}, ${rows}`);
				const sizes = { form, rows: rows === 'one row' ? 1 : 2, columns: 128, width: 64 };
				const right = product(sizes);
				expect(await errorOf(device, kernel, right)).toBeLessThan(mostError);
				const wrong = Object.assign({}, right, {
					inputs: Object.assign({}, right.inputs, { W: right.shifted() }),
				});
				expect(await errorOf(device, kernel, wrong)).toBeGreaterThan(0.01);
			}
		},
	);
});
