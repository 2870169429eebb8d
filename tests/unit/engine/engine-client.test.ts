import { describe, expect, it } from 'vitest';
import { EngineClient } from '../../../src/engine/engine-client';
import type { EngineCommand, EngineMessage } from '../../../src/engine/engine-protocol';
import type { EngineEvent } from '../../../src/ports';
import { FakeClock } from '../../support/fake-clock';
import { SaidWorker } from '../../support/said-worker';
import { adapter, generated, provenance } from '../../support/scripted-engine';
import { makerModels } from '../../../src/domain/model/maker-models';
import { loupe } from '../../../src/domain/model/models';

class FakeWorker extends SaidWorker<{ command: EngineCommand; message: EngineMessage }> {
	tell(event: EngineEvent): void {
		this.say({ type: 'event', id: 1, event });
	}
}

function set() {
	const clock = new FakeClock();
	const patience = { prefillSeconds: 300, generatingSeconds: 60 };
	const workers: FakeWorker[] = [];
	/** waiting for the worker's lock: called when the worker has died */
	let died: (() => void) | undefined;
	const locks = {
		request: (_name: string, _options: unknown, onlock: () => void) => {
			died = onlock;
			return new Promise(() => undefined);
		},
	} as unknown as LockManager;
	const client = new EngineClient('web-llm', {
		clock,
		locks,
		patience: () => patience,
		baseUrl: 'http://app.test/',
		startWorker: () => {
			const worker = new FakeWorker();
			workers.push(worker);
			return worker;
		},
	});
	const controller = new AbortController();
	const start = (model = loupe) =>
		client.generate(
			{ model, prompt: 'x', maxTokens: 10, temperature: 0 },
			{ signal: controller.signal, onevent: () => undefined },
		);
	return { clock, workers, client, controller, start, patience, die: () => died?.() };
}

describe('EngineClient', () => {
	it('passes the result on and is ready for the next', async () => {
		const { workers, client, start } = set();
		const outcome = start();
		workers[0]!.tell({ type: 'loaded', provenance });
		expect(client.state.status).toBe('busy');
		workers[0]!.say({ type: 'result', id: 1, result: generated('text') });
		expect(await outcome).toMatchObject({ type: 'result', result: { text: 'text' } });
		expect(client.state).toMatchObject({ status: 'ready', adapter });
	});

	it('asks nicely first, then ends the worker after two seconds', async () => {
		const { clock, workers, controller, start, client } = set();
		const outcome = start();
		workers[0]!.tell({ type: 'prefill' });
		controller.abort();
		expect(workers[0]!.received.at(-1)).toEqual({ type: 'cancel', id: 1 });
		clock.advance(1900);
		expect(workers[0]!.terminated).toBe(false);
		clock.advance(200);
		expect(workers[0]!.terminated).toBe(true);
		expect((await outcome).type).toBe('cancelled');
		expect(client.state.status).toBe('idle');
	});

	it('keeps the worker that stops when asked', async () => {
		const { clock, workers, controller, start } = set();
		const outcome = start();
		controller.abort();
		workers[0]!.say({ type: 'cancelled', id: 1, text: 'half' });
		expect(await outcome).toEqual({ type: 'cancelled', text: 'half' });
		clock.advance(10_000);
		expect(workers[0]!.terminated).toBe(false);
	});

	it.each([
		[
			'an error event',
			(worker: FakeWorker) =>
				worker.onerror?.({ message: 'x', preventDefault: () => undefined } as ErrorEvent),
		],
		['an unreadable message', (worker: FakeWorker) => worker.onmessageerror?.({} as MessageEvent)],
		[
			'a silent death',
			(_worker: FakeWorker, die: () => void) => {
				die();
			},
		],
	])('settles on %s and starts a new worker next time', async (_name, kill) => {
		const { workers, start, die, client } = set();
		const outcome = start();
		workers[0]!.say({ type: 'ready', lock: 'lock' });
		kill(workers[0]!, die);
		expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'worker_crashed' } });
		expect(client.state.status).toBe('lost');
		void start();
		expect(workers).toHaveLength(2);
	});

	it.each([
		[
			'while generating',
			60_000,
			(worker: FakeWorker) => {
				worker.tell({ type: 'text', tokens: 1, text: 'a', decodeMs: 0 });
			},
		],
		[
			'in prefill',
			300_000,
			(worker: FakeWorker) => {
				worker.tell({ type: 'prefill' });
			},
		],
	])('takes silence %s for stalled', async (_name, limitMs, begin) => {
		const { clock, workers, start } = set();
		const outcome = start();
		begin(workers[0]!);
		clock.advance(limitMs - 1000);
		expect(workers[0]!.terminated).toBe(false);
		clock.advance(2000);
		expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'stalled' } });
		expect(clock.timers).toBe(0);
	});

	it('lets a large model read for as long as it should take on a software adapter', async () => {
		const { clock, workers, start } = set();
		const large = makerModels.find(({ id }) => id === 'smolvlm-256m');
		const outcome = start(large);
		const adapter = {
			vendor: 'google',
			architecture: 'swiftshader',
			description: '',
			isFallback: true,
		};
		workers[0]!.tell({
			type: 'loaded',
			provenance: {
				engine: 'web-llm',
				runtime: { name: 'web-llm', kind: 'webgpu', adapter },
				bound: 'grammar',
				honoured: { temperature: true, seed: true },
				egress: 'none',
			},
		});
		workers[0]!.tell({ type: 'prefill' });
		clock.advance(900_000);
		expect(workers[0]!.terminated).toBe(false);
		clock.advance(900_000);
		expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'stalled' } });
	});

	it('counts no sleep of the machine as silence, and the silence after it from the waking', async () => {
		const { clock, workers, start } = set();
		const outcome = start();
		workers[0]!.tell({ type: 'text', tokens: 1, text: 'a', decodeMs: 0 });
		clock.advance(30_000);
		clock.suspend(3_600_000);
		clock.advance(28_000);
		expect(workers[0]!.terminated).toBe(false);
		clock.advance(5000);
		expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'stalled' } });
	});

	it('finds an engine stalled within a few minutes in a hidden tab, whose timers are slowed down', async () => {
		const { clock, workers, start } = set();
		const outcome = start();
		workers[0]!.tell({ type: 'text', tokens: 1, text: 'a', decodeMs: 0 });
		clock.throttle(1);
		expect(workers[0]!.terminated).toBe(false);
		clock.throttle(2);
		expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'stalled' } });
	});

	it('does not take an hour of sleep of a hidden tab for silence', () => {
		const { clock, workers, start } = set();
		void start();
		workers[0]!.tell({ type: 'text', tokens: 1, text: 'a', decodeMs: 0 });
		clock.hidden = true;
		clock.advance(30_000);
		clock.suspend(3_600_000);
		expect(workers[0]!.terminated).toBe(false);
	});

	it.each([
		['in mid-generation', { type: 'text', tokens: 1, text: 'a', decodeMs: 0 }],
		['in prefill', { type: 'prefill' }],
	] as const)('does not take an hour of sleep %s for silence', async (_name, event) => {
		const { clock, workers, start } = set();
		const outcome = start();
		workers[0]!.tell(event);
		clock.advance(5000);
		clock.suspend(3_600_000);
		clock.advance(5000);
		// Again, and as many times as the lid is closed.
		clock.suspend(3_600_000);
		expect(workers[0]!.terminated).toBe(false);
		workers[0]!.say({ type: 'result', id: 1, result: generated('text') });
		expect(await outcome).toMatchObject({ type: 'result', result: { text: 'text' } });
	});

	it('leaves the grace of a cancel whole when the machine sleeps in it', () => {
		const { clock, workers, controller, start } = set();
		void start();
		controller.abort();
		clock.suspend(3_600_000);
		expect(workers[0]!.terminated).toBe(false);
		clock.advance(1000);
		expect(workers[0]!.terminated).toBe(true);
	});

	it('follows a changed patience at once', async () => {
		const { clock, workers, start, patience } = set();
		const outcome = start();
		workers[0]!.tell({ type: 'text', tokens: 1, text: 'a', decodeMs: 0 });
		clock.advance(20_000);
		expect(workers[0]!.terminated).toBe(false);
		patience.generatingSeconds = 15;
		clock.advance(1000);
		expect(await outcome).toMatchObject({ failure: { code: 'stalled' }, text: 'a' });
	});

	it('tells how its worker is: not started, starting, alive, ended, or unable to start', async () => {
		const { workers, client, start, die } = set();
		expect(client.health()).toEqual({ worker: 'not_started' });
		const first = start();
		expect(client.health().worker).toBe('starting');
		workers[0]!.say({ type: 'ready', lock: 'lock' });
		expect(client.health().worker).toBe('alive');
		die();
		await first;
		expect(client.health()).toMatchObject({
			worker: 'ended',
			lastFailure: { code: 'worker_crashed' },
		});
		const second = start();
		workers[1]!.onerror?.({ message: '404', preventDefault: () => undefined } as ErrorEvent);
		await second;
		expect(client.health().worker).toBe('failed_to_start');
	});

	it('gives the memory back when no request runs, and starts again for the next request', async () => {
		const { workers, client, start } = set();
		const outcome = start();
		const released = client.release();
		expect(workers[0]!.terminated).toBe(false);
		workers[0]!.say({ type: 'result', id: 1, result: generated('text') });
		expect(await outcome).toMatchObject({ type: 'result' });
		await released;
		expect(workers[0]!.terminated).toBe(true);
		expect(client.state.status).toBe('idle');
		expect(client.health()).toEqual({ worker: 'not_started' });
		void start();
		expect(workers).toHaveLength(2);
	});

	it('does not trust a worker whose device was lost', async () => {
		const { workers, start } = set();
		const outcome = start();
		workers[0]!.say({ type: 'failed', id: 1, failure: { code: 'device_lost' }, text: 'half' });
		expect(await outcome).toMatchObject({ type: 'failed', text: 'half' });
		expect(workers[0]!.terminated).toBe(true);
	});

	it('says that the browser cannot run it', async () => {
		const { workers, start, client } = set();
		const outcome = start();
		workers[0]!.say({ type: 'failed', id: 1, failure: { code: 'no_webgpu' }, text: '' });
		await outcome;
		expect(client.state).toMatchObject({ status: 'unsupported', failure: { code: 'no_webgpu' } });
	});
});
