import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure';
import type { GpuSpeed } from '../../../src/domain/model/estimate';
import type { ModelCard } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';
import type { SelfTestResult } from '../../../src/domain/model/self-test';
import { passesSelfTest, selfTestQuestion } from '../../../src/domain/model/self-test';
import { SelfTests } from '../../../src/engine/self-tests';
import type { DeviceTrials, EngineEvent } from '../../../src/ports';
import { FakeClock } from '../../support/fake-clock';
import { preparer } from '../../support/origin';
import { generated, ScriptedEngine } from '../../support/scripted-engine';

const bird = '{"kind":"critique","scene":"a bird before a soft background","findings":[';
const wrong = '{"kind":"critique","scene":"a vehicle at night","findings":[';

class MemoryTrials implements DeviceTrials {
	readonly kept = new Map<string, SelfTestResult>();
	broken = false;

	selfTest(model: ModelCard): Promise<SelfTestResult | undefined> {
		if (this.broken) return Promise.reject(new Error('no storage'));
		return Promise.resolve(this.kept.get(model.id));
	}
	keepSelfTest(model: ModelCard, result: SelfTestResult): Promise<void> {
		if (this.broken) return Promise.reject(new Error('no storage'));
		this.kept.set(model.id, result);
		return Promise.resolve();
	}
	readonly short = new Map<string, number>();
	shortOfMemoryAtMs(model: ModelCard): Promise<number | undefined> {
		return Promise.resolve(this.short.get(model.id));
	}
	keepShortOfMemory(model: ModelCard, atMs: number | undefined): Promise<void> {
		if (this.broken) return Promise.reject(new Error('no storage'));
		if (atMs === undefined) this.short.delete(model.id);
		else this.short.set(model.id, atMs);
		return Promise.resolve();
	}
	speed(): Promise<GpuSpeed | undefined> {
		return Promise.resolve(undefined);
	}
	keepSpeed(): Promise<void> {
		return Promise.resolve();
	}
}

function world(...said: readonly (string | Failure)[]) {
	const trials = new MemoryTrials();
	const photo = () => Promise.resolve(new Blob(['kingfisher']));
	const engine = new ScriptedEngine(
		...said.map((each) => (_request: unknown, emit: (event: EngineEvent) => void) => {
			emit({ type: 'loading', loadedBytes: 1, totalBytes: 2 });
			emit({ type: 'text', text: 'a', tokens: 1, decodeMs: 1 });
			return Promise.resolve(
				typeof each === 'string'
					? ({ type: 'result', result: generated(each, { loadMs: 700 }) } as const)
					: ({ type: 'failed', failure: each, text: 'x' } as const),
			);
		}),
	);
	const tests = new SelfTests({ trials, preparer, photo, clock: new FakeClock() });
	const events: EngineEvent[] = [];
	const check = (model: ModelCard = loupe) =>
		tests.check(engine, model, {
			signal: new AbortController().signal,
			onevent: (event) => events.push(event),
		});
	return { trials, engine, tests, events, check };
}

describe('SelfTests', () => {
	it('shows a model the photo once, keeps what came of it, and lets only the loading be heard', async () => {
		const { trials, engine, events, check } = world(bird);
		expect(await check()).toEqual({ type: 'passed', loadMs: 700 });
		expect(await check()).toEqual({ type: 'passed' });
		expect(engine.requests).toHaveLength(1);
		expect(engine.requests[0]).toMatchObject({ model: loupe, temperature: 0 });
		expect(engine.requests[0]?.image).toBeDefined();
		expect(events.map(({ type }) => type)).toEqual(['loading']);
		expect(trials.kept.get('loupe')).toMatchObject({ passed: true, said: bird, runtime: 'test' });
	});

	it('asks no more where it failed before, and says what was said', async () => {
		const { engine, check } = world(wrong);
		const refused = {
			type: 'failed',
			failure: { code: 'self_test_failed', detail: wrong },
			text: '',
		};
		expect(await check()).toEqual(refused);
		expect(await check()).toEqual(refused);
		expect(engine.requests).toHaveLength(1);
	});

	it('takes a later test for the truth, either way', async () => {
		const { engine, tests, check } = world(wrong, bird, wrong);
		const options = { signal: new AbortController().signal, onevent: () => undefined };
		await check();
		expect((await tests.run(engine, loupe, options)).type).toBe('passed');
		expect((await check()).type).toBe('passed');
		expect((await tests.run(engine, loupe, options)).type).toBe('failed');
		expect((await check()).type).toBe('failed');
	});

	it('keeps nothing of a test that did not come to its end', async () => {
		const { trials, check } = world({ code: 'out_of_memory' }, bird);
		expect(await check()).toEqual({ type: 'failed', failure: { code: 'out_of_memory' }, text: '' });
		expect(trials.kept.size).toBe(0);
		expect((await check()).type).toBe('passed');
	});

	it('costs no critique where the storage does not answer', async () => {
		const { trials, engine, check } = world(bird);
		trials.broken = true;
		expect((await check()).type).toBe('passed');
		expect((await check()).type).toBe('passed');
		expect(engine.requests).toHaveLength(1);
	});

	it('remembers when the graphics memory was not enough, until the model answers again', async () => {
		const { trials, tests } = world();
		const short = { type: 'failed', failure: { code: 'out_of_memory' }, text: '' } as const;
		const lost = { type: 'failed', failure: { code: 'device_lost' }, text: '' } as const;
		const answered = { type: 'result', result: generated(bird) } as const;
		await tests.heed(loupe, lost);
		await tests.heed({ ...loupe, engine: 'cpu' }, short);
		expect(trials.short.size).toBe(0);
		await tests.heed(loupe, answered);
		await tests.heed(loupe, short);
		expect(trials.short.get('loupe')).toBe(new FakeClock().now());
		await tests.heed(loupe, { type: 'cancelled', text: '' });
		expect(trials.short.size).toBe(1);
		await tests.heed(loupe, answered);
		expect(trials.short.size).toBe(0);
		trials.broken = true;
		await expect(tests.heed(loupe, short)).resolves.toBeUndefined();
	});

	it('tests nothing that runs elsewhere', async () => {
		const { engine, check } = world(bird);
		for (const engineId of ['server', 'browser'] as const) {
			expect(await check({ ...loupe, engine: engineId })).toEqual({ type: 'passed' });
		}
		expect(engine.requests).toEqual([]);
	});
});

it('wants the animal and the sum of a general model, the scene alone of Loupe', () => {
	expect(passesSelfTest({ contract: 'general' }, 'A kingfisher. 59')).toBe(true);
	expect(passesSelfTest({ contract: 'general' }, 'Bird\n42 + 17 = 59')).toBe(true);
	expect(passesSelfTest({ contract: 'general' }, 'A bird, 58')).toBe(false);
	expect(passesSelfTest({ contract: 'general' }, 'A dog, 59')).toBe(false);
	expect(passesSelfTest({ contract: 'general' }, '59 59 bbbird')).toBe(false);
	const small = { contract: 'general', parameters: 256e6 } as const;
	expect(selfTestQuestion(small)).not.toContain('sum');
	expect(passesSelfTest(small, 'Bird.')).toBe(true);
	expect(passesSelfTest(small, 'A dog, 59')).toBe(false);
	const large = { contract: 'general', parameters: 2e9 } as const;
	expect(selfTestQuestion(large)).toContain('42 + 17');
	expect(passesSelfTest(large, 'Bird.')).toBe(false);
	expect(passesSelfTest({ contract: 'loupe' }, bird)).toBe(true);
	expect(passesSelfTest({ contract: 'loupe' }, wrong)).toBe(false);
	expect(passesSelfTest({ contract: 'loupe' }, 'a bird')).toBe(false);
	expect(passesSelfTest({ contract: 'loupe' }, '{"kind":"not_a_photograph","what":"a bird')).toBe(
		false,
	);
});
