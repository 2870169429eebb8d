import { describe, expect, it } from 'vitest';
import type { AdapterReport } from '../../../../src/domain/diagnostics';
import { loupe } from '../../../../src/domain/model/models';
import { isSoftware, obstacleTo, placed, places, trialKey } from '../../../../src/domain/model/placing';

const real = { vendor: 'nvidia', architecture: 'ampere', description: '', isFallback: false };
const report = (adapter: typeof real): AdapterReport => ({ adapter, limits: {}, features: [] });
const gpus: Record<string, AdapterReport> = {
	serves: report(real),
	software: report({ ...real, isFallback: true }),
	none: { failure: { code: 'no_webgpu' } },
	refused: { failure: { code: 'limits_too_small' }, limits: {} },
};
const chosen = (wish: (typeof places)[number], simd: boolean): readonly string[] =>
	Object.values(gpus).map((gpu) => placed(loupe, wish, { gpu, simd }).engine);

describe('the engine of Loupe', () => {
	it('is the processor’s where no graphics processor serves', () => {
		expect(chosen('auto', true)).toEqual(['web-llm', 'cpu', 'cpu', 'cpu']);
	});

	it('is the one that its owner chose', () => {
		expect(new Set(chosen('gpu', true))).toEqual(new Set(['web-llm']));
		expect(new Set(chosen('cpu', true))).toEqual(new Set(['cpu']));
	});

	it.each(places)('needs the vectors of WebAssembly on the processor (%s)', (wish) => {
		expect(new Set(chosen(wish, false))).toEqual(new Set(['web-llm']));
	});

	it('is the other one where the test was failed, unless its owner chose', () => {
		const processors = { gpu: report(real), simd: true };
		expect(placed(loupe, 'auto', processors, 'web-llm').engine).toBe('cpu');
		expect(placed(loupe, 'gpu', processors, 'web-llm').engine).toBe('web-llm');
	});

	it('is no other model’s', () => {
		const own = { ...loupe, id: 'own' };
		expect(placed(own, 'cpu', { gpu: report(real), simd: true })).toBe(own);
	});

	it('has an obstacle where no engine can, and says which', () => {
		const of = (gpu: AdapterReport | undefined, simd: boolean, model = loupe) =>
			obstacleTo(model, 'auto', { gpu: gpu!, simd })?.code;
		expect(of(gpus.none, true)).toBeUndefined();
		expect(of(gpus.none, false)).toBe('no_webgpu');
		expect(of(gpus.refused, true, { ...loupe, id: 'own' })).toBe('limits_too_small');
		expect(of(gpus.serves, false)).toBeUndefined();
		expect(obstacleTo(loupe, 'gpu', { gpu: gpus.none!, simd: true })?.code).toBe('no_webgpu');
	});

	it('keeps its trials apart', () => {
		expect(trialKey({ ...loupe, engine: 'cpu' })).not.toBe(trialKey(loupe));
	});
});

it.each([
	['', false],
	['google swiftshader', true],
	['mesa llvmpipe (LLVM 15.0.6, 256 bits)', true],
	['microsoft  Microsoft Basic Render Driver', true],
	['apple metal-3', false],
])('knows a software adapter by its name: "%s"', (name, software) => {
	const [vendor = '', ...rest] = name.split(' ');
	const adapter = { vendor, architecture: '', description: rest.join(' '), isFallback: false };
	expect(isSoftware(adapter)).toBe(software);
});
