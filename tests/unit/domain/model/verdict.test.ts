import { describe, expect, it } from 'vitest';
import type { AdapterReport } from '../../../../src/domain/diagnostics';
import type { PackedModel } from '../../../../src/domain/model/model';
import { memoryBytes, modelBytes } from '../../../../src/domain/model/model';
import { loupe } from '../../../../src/domain/model/models';
import type { DeviceFacts, Verdict } from '../../../../src/domain/model/verdict';
import { recommend, verdictOf } from '../../../../src/domain/model/verdict';
import { webllmLimits } from '../../../../src/domain/model/webllm-limits';

const gib = 1024 ** 3;

/** A model of the size of Phi-3.5-vision: 2.77 GB to fetch, 4.74 GB on the graphics processor. */
const large: PackedModel = {
	...loupe,
	id: 'large',
	contextTokens: 4096,
	evidence: 'experimental',
	package: {
		...loupe.package,
		files: [{ name: 'a.bin', bytes: 2_769_074_176, sha256: '0' }],
		cacheBytesPerToken: 393_216,
		workingBytes: 361_500_000,
		features: ['shader-f16'],
	},
};

function gpu(vendor: string, features = ['shader-f16'], isFallback = false): AdapterReport {
	const adapter = { vendor, architecture: '', description: '', isFallback };
	return { adapter, features, limits: webllmLimits };
}
const short = (limits: Readonly<Record<string, number>>): AdapterReport => ({
	failure: { code: 'limits_too_small' },
	limits: { ...webllmLimits, ...limits },
});
const device = (facts: Partial<DeviceFacts>): DeviceFacts => ({
	gpu: gpu('x'),
	simd: true,
	memoryIsFloor: false,
	isTouchApple: false,
	freeBytes: 50 * gib,
	...facts,
});
const floor = { memoryBytes: 8 * gib, memoryIsFloor: true } as const;

type Row = readonly [name: string, facts: DeviceFacts, small: string, big: string];
/** What browsers tell on ten devices, as far as it decides. */
const devices: readonly Row[] = [
	['RTX 3060, Chrome on Windows', device({ gpu: gpu('nvidia'), ...floor }), 'yes', 'tight memory'],
	[
		'GTX 1060, Chrome on Windows: no half floats',
		device({ gpu: gpu('nvidia', []), ...floor }),
		'yes',
		'no missing_feature',
	],
	['Radeon RX 6600, Edge', device({ gpu: gpu('amd'), ...floor }), 'yes', 'tight memory'],
	[
		'Intel UHD 620, laptop of 4 GB',
		device({ gpu: gpu('intel'), memoryBytes: 4 * gib }),
		'yes',
		'no memory',
	],
	['Apple M1, Safari 26', device({ gpu: gpu('apple') }), 'yes', 'unknown memory_untold'],
	[
		'Apple M1, Firefox: 8 storage buffers',
		device({ gpu: short({ maxStorageBuffersPerShaderStage: 8 }) }),
		'yes processor',
		'no limit',
	],
	[
		'iPhone 15, Safari 26',
		device({ gpu: gpu('apple'), isTouchApple: true }),
		'yes',
		'no page_limit',
	],
	[
		'Adreno 610, Chrome on Android: 16 KiB',
		device({ gpu: short({ maxComputeWorkgroupStorageSize: 16_384 }), memoryBytes: 4 * gib }),
		'yes processor',
		'no limit',
	],
	['Adreno 740, phone of 8 GB', device({ gpu: gpu('qualcomm'), ...floor }), 'yes', 'tight memory'],
	[
		'SwiftShader: no graphics processor',
		device({ gpu: gpu('google', ['shader-f16'], true), ...floor }),
		'yes processor',
		'tight software',
	],
];

const told = ({ runs, reason }: Verdict): string =>
	reason === undefined ? runs : `${runs} ${reason.code}`;
const nothing = {};

describe('verdictOf', () => {
	it.each(devices)('%s', (_name, facts, small, big) => {
		expect(told(verdictOf(loupe, facts, nothing))).toBe(small);
		expect(told(verdictOf(large, facts, nothing))).toBe(big);
	});

	it.each(Object.entries(webllmLimits))('takes a device at %s, and none below', (name, least) => {
		const at = (value: number) => {
			const adapter = gpu('x');
			return verdictOf(loupe, device({ gpu: { ...adapter, limits: { [name]: value } } }), nothing);
		};
		expect(at(least)).toEqual({ runs: 'yes' });
		const reason = { code: 'limit', name, value: least - 1, least };
		expect(at(least - 1)).toEqual({ runs: 'no', reason });
	});

	it('takes no device without a graphics processor, but for Loupe on the main one', () => {
		const failure = { code: 'no_webgpu' } as const;
		const no = { runs: 'no', reason: { code: 'no_gpu', failure } };
		expect(verdictOf(large, device({ gpu: { failure } }), nothing)).toEqual(no);
		expect(told(verdictOf(loupe, device({ gpu: { failure } }), nothing))).toBe('yes processor');
		expect(verdictOf(loupe, device({ gpu: { failure }, simd: false }), nothing)).toEqual(no);
	});

	it('holds the need against a memory that is told: half of it is easy, all of it the end', () => {
		const needed = memoryBytes(large);
		const of = (memory: number, memoryIsFloor = false) =>
			told(verdictOf(large, device({ memoryBytes: memory, memoryIsFloor }), nothing));
		expect(of(2 * needed)).toBe('yes');
		expect(of(2 * needed - 2)).toBe('tight memory');
		expect(of(needed)).toBe('tight memory');
		expect(of(needed - 1)).toBe('no memory');
		// There may always be more than the browser says.
		expect(of(needed - 1, true)).toBe('tight memory');
	});

	it('is tight where the graphics memory was not enough before, whatever the device says', () => {
		const known = { ...nothing, shortOfMemoryAtMs: 7 };
		const easy = device({ memoryBytes: 64 * gib });
		expect(verdictOf(large, easy, nothing)).toEqual({ runs: 'yes' });
		expect(verdictOf(large, easy, known)).toEqual({
			runs: 'tight',
			reason: { code: 'memory_short', neededBytes: memoryBytes(large), atMs: 7 },
		});
		expect(told(verdictOf(large, device({ memoryBytes: gib }), known))).toBe('no memory');
		// The main processor has memory of its own.
		const failure = { code: 'no_webgpu' } as const;
		expect(told(verdictOf(loupe, device({ gpu: { failure } }), known))).toBe('yes processor');
	});

	it('names the graphics processor that is not there before any memory', () => {
		const played = gpu('google', ['shader-f16'], true);
		const known = { shortOfMemoryAtMs: 7, critiqueMs: 5_400_000 };
		const of = (facts: Partial<DeviceFacts>) =>
			verdictOf(large, device({ gpu: played, ...facts }), known);
		const reason = { code: 'software', seconds: 5400 };
		expect(of(floor)).toEqual({ runs: 'tight', reason });
		expect(of({ memoryBytes: 6 * gib })).toEqual({ runs: 'tight', reason });
		expect(of({ memoryBytes: 2 * gib })).toEqual({ runs: 'no', reason });
		expect(of({})).toEqual({ runs: 'tight', reason });
		// What is small runs there, and Loupe needs none.
		expect(told(verdictOf(loupe, device({ gpu: played, ...floor }), {}))).toBe('yes processor');
		expect(told(verdictOf({ ...loupe, id: 'small' }, device({ gpu: played }), {}))).toBe('yes');
	});

	it('asks for room for what is missing, and for no more', () => {
		const total = modelBytes(large);
		const of = (freeBytes: number | undefined, roomBytes?: number) => {
			const { freeBytes: _, ...silent } = device(floor);
			const asked = freeBytes === undefined ? silent : { ...silent, freeBytes };
			return told(verdictOf(large, asked, { roomBytes }));
		};
		expect(of(total)).toBe('tight memory');
		expect(of(total - 1)).toBe('no storage');
		expect(of(total - 1, total)).toBe('no storage');
		expect(of(total - 1, total - 1)).toBe('tight memory');
		expect(of(0, 0)).toBe('tight memory');
		expect(of(undefined)).toBe('tight memory');
	});

	it('ends at the page limit of an iPhone, and not before', () => {
		const phone = device({ isTouchApple: true, memoryBytes: 100 * gib });
		const sized = (bytes: number): PackedModel => ({
			...large,
			contextTokens: 0,
			package: {
				...large.package,
				files: [{ name: 'a', bytes, sha256: '0' }],
				workingBytes: 0,
			},
		});
		expect(told(verdictOf(sized(1.5 * gib), phone, nothing))).toBe('yes');
		expect(told(verdictOf(sized(1.5 * gib + 1), phone, nothing))).toBe('no page_limit');
	});

	it('calls more than two minutes for a critique tight', () => {
		const of = (critiqueMs: number) => verdictOf(loupe, device({}), { critiqueMs });
		expect(of(120_000)).toEqual({ runs: 'yes' });
		expect(of(121_000)).toEqual({ runs: 'tight', reason: { code: 'slow', seconds: 121 } });
	});

	it('refuses what did not recognise its test photo here, whatever else speaks for it', () => {
		const tested = (passed: boolean) => {
			const selfTest = { passed, atMs: 1, said: '', runtime: 'x' };
			return told(verdictOf(loupe, device({}), { selfTest }));
		};
		expect(tested(true)).toBe('yes');
		expect(tested(false)).toBe('no self_test_failed');
	});

	it('tells of the main processor in the place of a graphics processor how long it would take', () => {
		const played = device({ gpu: gpu('google', ['shader-f16'], true), ...floor });
		const of = (critiqueMs?: number) => verdictOf(large, played, { critiqueMs });
		expect(of()).toEqual({ runs: 'tight', reason: { code: 'software' } });
		expect(of(120_000)).toEqual({ runs: 'tight', reason: { code: 'software' } });
		const reason = { code: 'software', seconds: 7200 };
		expect(of(7_200_000)).toEqual({ runs: 'tight', reason });
		// Some of them do not say that they are none.
		const silent = { ...gpu('mesa'), adapter: { vendor: 'mesa', architecture: '', description: 'llvmpipe', isFallback: false } };
		expect(told(verdictOf(large, device({ gpu: silent, ...floor }), nothing))).toBe('tight software');
	});

	it('takes a device whose bindings are as large as the program needs, and none below', () => {
		const name = 'maxStorageBufferBindingSize';
		const least = 300_000_000;
		const wide: PackedModel = { ...large, package: { ...large.package, bindingBytes: least } };
		const at = (value: number) =>
			verdictOf(wide, device({ gpu: { ...gpu('x'), limits: { [name]: value } }, memoryBytes: 64 * gib }), nothing);
		expect(at(least)).toEqual({ runs: 'yes' });
		expect(at(least - 1)).toEqual({
			runs: 'no',
			reason: { code: 'limit', name, value: least - 1, least },
		});
	});

	it('says nothing of what runs elsewhere', () => {
		for (const engine of ['server', 'browser'] as const) {
			const { package: _, ...card } = loupe;
			const verdict = verdictOf({ ...card, engine }, device({ gpu: short({}) }), nothing);
			expect(told(verdict)).toBe('unknown elsewhere');
		}
	});
});

describe('recommend', () => {
	const yes = { runs: 'yes' } as const;
	const no = { runs: 'no' } as const;
	const elsewhere = { runs: 'unknown', reason: { code: 'elsewhere' } } as const;

	it('prefers what runs and was measured to what is only larger', () => {
		const both = [
			{ model: large, verdict: yes },
			{ model: loupe, verdict: yes },
		];
		expect(recommend(both)).toEqual({ id: 'loupe', reason: 'measured' });
		expect(recommend([{ model: large, verdict: yes }])).toBeUndefined();
	});

	it('prefers of those that were measured the largest that answers within a minute here', () => {
		const measured = { ...large, evidence: 'measured', parameters: 2e9 } as const;
		const of = (critiqueMs: number | undefined, verdict: Verdict = yes) =>
			recommend([
				{ model: loupe, verdict: yes, critiqueMs: 3000 },
				{ model: measured, verdict, critiqueMs },
			])?.id;
		expect(of(59_000)).toBe('large');
		expect(of(61_000)).toBe('loupe');
		// Nothing was measured here yet, it is tight, or there is no room for it.
		expect(of(undefined)).toBe('loupe');
		expect(of(10_000, { runs: 'tight', reason: { code: 'software' } })).toBe('loupe');
		expect(of(10_000, { runs: 'no', reason: { code: 'storage', neededBytes: 2, freeBytes: 1 } })).toBe(
			'loupe',
		);
		// What nobody has run is not recommended, however fast.
		expect(
			recommend([{ model: large, verdict: yes, critiqueMs: 10 }]),
		).toBeUndefined();
	});

	it('points elsewhere where nothing measured runs, and nowhere where nothing is', () => {
		const server = { model: { ...loupe, id: 'server' }, verdict: elsewhere };
		expect(recommend([{ model: loupe, verdict: no }, server])).toEqual({
			id: 'server',
			reason: 'elsewhere',
		});
		expect(recommend([{ model: loupe, verdict: no }])).toBeUndefined();
	});
});
