import { describe, expect, it } from 'vitest';
import type { EngineHealth } from '../../../src/domain/diagnostics';
import type { EngineState } from '../../../src/domain/model/engine-state';
import type { EngineId } from '../../../src/domain/model/runtime';
import { FailureError } from '../../../src/domain/failure';
import type { Checked } from '../../../src/engine/self-tests';
import type { PlaceModel } from '../../../src/engine/engine-switch';
import { EngineSwitch } from '../../../src/engine/engine-switch';
import type { EngineOutcome, GenerateRequest, TextEngine } from '../../../src/ports';
import { generated } from '../../support/scripted-engine';
import type { ModelCard } from '../../../src/domain/model/model';
import { loupe } from '../../../src/domain/model/models';

/** An engine whose steps are a test's; `log` is common to all. */
class GatedEngine implements TextEngine {
	readonly id: EngineId;
	state: EngineState = { status: 'idle' };
	settle: (outcome: EngineOutcome) => void = () => undefined;
	released: () => void = () => undefined;
	readonly #log: string[];
	#listener: (state: EngineState) => void = () => undefined;

	constructor(id: EngineId, log: string[]) {
		this.id = id;
		this.#log = log;
	}
	subscribe(listener: (state: EngineState) => void): () => void {
		this.#listener = listener;
		return () => undefined;
	}
	generate({ model }: GenerateRequest): Promise<EngineOutcome> {
		this.#log.push(`${this.id} generates`);
		this.become({ status: 'busy', modelId: model.id });
		return new Promise((resolve) => (this.settle = resolve));
	}
	health(): EngineHealth {
		return { worker: 'alive' };
	}
	release(): Promise<void> {
		this.#log.push(`${this.id} releases`);
		return new Promise((resolve) => (this.released = resolve));
	}
	become(state: EngineState): void {
		this.state = state;
		this.#listener(state);
	}
}

const engines = {
	big: 'web-llm',
	two: 'web-llm',
	small: 'cpu',
	far: 'server',
	none: 'browser',
} as const;
type Name = keyof typeof engines;
const ask = (id: Name): GenerateRequest => ({
	model: { ...loupe, id, engine: engines[id] },
	prompt: 'x',
	maxTokens: 9,
	temperature: 0,
});

/** `two`: a model that the GPU runs, and the processor where the GPU was refused. */
const place: PlaceModel = (model, refused) =>
	Promise.resolve(
		model.id === 'two' && refused === 'web-llm' ? { ...model, engine: 'cpu' } : model,
	);

function set() {
	const log: string[] = [];
	const gpu = new GatedEngine('web-llm', log);
	const cpu = new GatedEngine('cpu', log);
	const loads: string[] = [];
	let missing = false;
	const server = new GatedEngine('server', log);
	const sources = [gpu, cpu, server].map((engine) => ({
		id: engine.id,
		load: () => {
			loads.push(engine.id);
			if (missing) return Promise.reject(new FailureError('app_chunk_missing', 'gone'));
			return Promise.resolve(engine);
		},
	}));
	const checks: Checked[] = [];
	const check = (): Promise<Checked> => Promise.resolve(checks.shift() ?? passed);
	const heeded: (readonly [engine: string, type: string])[] = [];
	const heed = (model: ModelCard, { type }: EngineOutcome): Promise<void> => {
		heeded.push([model.engine, type]);
		return Promise.resolve();
	};
	const tests = { check, run: check, heed };
	const loseCode = (lost: boolean): void => void (missing = lost);
	const both = new EngineSwitch(sources, tests, place);
	const states: EngineState[] = [];
	both.subscribe((state) => states.push(state));
	const generate = (id: Name) =>
		both.generate(ask(id), { signal: new AbortController().signal, onevent: () => undefined });
	return { checks, heeded, log, loads, loseCode, gpu, cpu, server, both, states, generate };
}
const passed: Checked = { type: 'passed' };
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('EngineSwitch', () => {
	it('tells what each request came to, and by which engine, also where the test was its end', async () => {
		const { checks, heeded, gpu, both, generate } = set();
		const run = generate('big');
		await turn();
		const failure = { code: 'out_of_memory' } as const;
		gpu.settle({ type: 'failed', failure, text: '' });
		await run;
		checks.push({ type: 'failed', failure, text: '' });
		await generate('big');
		checks.push({ type: 'failed', failure, text: '' });
		await both.selfTest(ask('big').model, new AbortController().signal);
		expect(heeded).toEqual(Array.from({ length: 3 }, () => ['web-llm', 'failed']));
	});

	it('starts an engine only when the other has given its memory back', async () => {
		const { log, gpu, cpu, both, generate } = set();
		expect(both.id).toBeUndefined();
		expect(both.state).toEqual({ status: 'idle' });
		expect(both.health()).toEqual({ worker: 'not_started' });
		const first = generate('big');
		await turn();
		gpu.settle({ type: 'cancelled', text: '' });
		await first;
		void generate('small');
		await turn();
		expect(log).toEqual(['web-llm generates', 'web-llm releases']);
		gpu.released();
		await turn();
		expect(log.at(-1)).toBe('cpu generates');
		expect(both.id).toBe('cpu');
		void generate('big');
		await turn();
		cpu.released();
		await turn();
		expect(log.slice(-2)).toEqual(['cpu releases', 'web-llm generates']);
	});

	it('lets a server answer beside it: that takes no memory here', async () => {
		const { log, gpu, server, generate } = set();
		const first = generate('big');
		await turn();
		const second = generate('far');
		await turn();
		expect(log).toEqual(['web-llm generates', 'server generates']);
		gpu.settle({ type: 'cancelled', text: 'a' });
		server.settle({ type: 'cancelled', text: 'b' });
		expect([await first, await second]).toMatchObject([{ text: 'a' }, { text: 'b' }]);
		void generate('big');
		await turn();
		expect(log.at(-1)).toBe('web-llm generates');
		expect(log.join()).not.toContain('releases');
	});

	it('keeps the engine for the next request of the same', async () => {
		const { log, generate, gpu } = set();
		for (let i = 0; i < 2; i += 1) {
			const answer = generate('big');
			await turn();
			gpu.settle({ type: 'cancelled', text: '' });
			await answer;
		}
		expect(log).toEqual(['web-llm generates', 'web-llm generates']);
	});

	it('tells the state of the engine that works, and of no other', async () => {
		const { gpu, cpu, both, states, generate } = set();
		void generate('small');
		await turn();
		cpu.settle({ type: 'cancelled', text: '' });
		void generate('big');
		await turn();
		cpu.released();
		await turn();
		expect(both.state).toEqual({ status: 'busy', modelId: 'big' });
		const seen = states.length;
		cpu.become({ status: 'lost', failure: { code: 'worker_crashed' } });
		expect(states).toHaveLength(seen);
		gpu.become({ status: 'ready', modelId: 'big' });
		expect(states.at(-1)).toEqual({ status: 'ready', modelId: 'big' });
	});

	it('loads an engine with its first request, and fails as data while its code cannot be had', async () => {
		const { loads, loseCode, both, gpu, generate } = set();
		await both.release();
		expect(loads).toEqual([]);
		loseCode(true);
		const failure = { code: 'app_chunk_missing', detail: 'gone' };
		expect(await generate('big')).toEqual({ type: 'failed', failure, text: '' });
		loseCode(false);
		for (let i = 0; i < 2; i += 1) {
			const answer = generate('big');
			await turn();
			gpu.settle({ type: 'cancelled', text: 'a' });
			expect(await answer).toEqual({ type: 'cancelled', text: 'a' });
		}
		expect(loads).toEqual(['web-llm', 'web-llm']);
	});

	it('asks no model that did not pass its test, and tells how long the test had to load', async () => {
		const { checks, both, gpu, generate, log } = set();
		const failure = { code: 'self_test_failed' } as const;
		checks.push({ type: 'failed', failure, text: '' });
		expect(await generate('big')).toEqual({ type: 'failed', failure, text: '' });
		expect(log).toEqual([]);
		checks.push({ type: 'passed', loadMs: 900 });
		const answer = generate('big');
		await turn();
		gpu.settle({ type: 'result', result: generated('a') });
		expect(await answer).toMatchObject({ type: 'result', result: { text: 'a', loadMs: 900 } });
		checks.push({ type: 'failed', failure, text: '' }, { type: 'passed' });
		const { signal } = new AbortController();
		expect(await both.selfTest(ask('big').model, signal)).toEqual(failure);
		expect(await both.selfTest(ask('big').model, signal)).toBeUndefined();
	});

	it('asks the processor where the graphics processor does not see what is there', async () => {
		const { checks, cpu, gpu, generate, log } = set();
		checks.push({ type: 'failed', failure: { code: 'self_test_failed' }, text: '' });
		const answer = generate('two');
		await turn();
		expect(log).toEqual(['web-llm releases']);
		gpu.released();
		await turn();
		cpu.settle({ type: 'result', result: generated('a') });
		expect(await answer).toMatchObject({ type: 'result', result: { text: 'a' } });
		expect(log).toEqual(['web-llm releases', 'cpu generates']);
	});

	it('fails for a model of no engine, as data', async () => {
		const { generate } = set();
		expect(await generate('none')).toMatchObject({ type: 'failed' });
	});
});
