import { describe, expect, it } from 'vitest';
import { loupe } from '../../../src/domain/model/models';
import { ServerClient } from '../../../src/engine/server-client';
import type { ServerCommand, ServerMessage } from '../../../src/engine/server-protocol';
import type { EngineEvent, GenerateRequest } from '../../../src/ports';
import { FakeClock } from '../../support/fake-clock';
import { SaidWorker } from '../../support/said-worker';
import { generated } from '../../support/scripted-engine';

class FakeWorker extends SaidWorker<{ command: ServerCommand; message: ServerMessage }> {
	tell(id: number, event: EngineEvent): void {
		this.say({ type: 'event', id, event });
	}
}

const request: GenerateRequest = {
	model: { ...loupe, id: 'far', engine: 'server' },
	prompt: 'x',
	maxTokens: 10,
	temperature: 0,
};

function set() {
	const clock = new FakeClock();
	const workers: FakeWorker[] = [];
	const client = new ServerClient({
		clock,
		locks: undefined,
		patience: () => ({ prefillSeconds: 300, generatingSeconds: 60 }),
		baseUrl: 'http://app.test/',
		startWorker: () => {
			const worker = new FakeWorker();
			workers.push(worker);
			return worker;
		},
	});
	const start = (signal = new AbortController().signal) =>
		client.generate(request, { signal, onevent: () => undefined });
	return { clock, workers, client, start };
}

describe('ServerClient', () => {
	it('runs requests beside each other, busy until the last has its answer', async () => {
		const { workers, client, start } = set();
		const both = [start(), start()];
		expect(workers).toHaveLength(1);
		expect(client.state).toEqual({ status: 'busy', modelId: 'far' });
		workers[0]!.say({ type: 'result', id: 2, result: generated('second') });
		expect(await both[1]).toMatchObject({ result: { text: 'second' } });
		expect(client.state.status).toBe('busy');
		workers[0]!.say({ type: 'result', id: 1, result: generated('first') });
		expect(await both[0]).toMatchObject({ result: { text: 'first' } });
		expect(client.state).toEqual({ status: 'idle' });
	});

	it('ends one that is silent for too long, and no other', async () => {
		const { clock, workers, client, start } = set();
		const [silent, writing] = [start(), start()];
		workers[0]!.tell(1, { type: 'text', text: 'half', tokens: 1, decodeMs: 0 });
		for (let tokens = 1; tokens <= 7; tokens += 1) {
			workers[0]!.tell(2, { type: 'text', text: 'more', tokens, decodeMs: 0 });
			clock.advance(10_000);
		}
		expect(workers[0]!.received.at(-1)).toEqual({ type: 'cancel', id: 1 });
		workers[0]!.say({ type: 'cancelled', id: 1, text: 'half' });
		expect(await silent).toEqual({ type: 'failed', failure: { code: 'stalled' }, text: 'half' });
		workers[0]!.say({ type: 'result', id: 2, result: generated('more') });
		expect(await writing).toMatchObject({ type: 'result' });
		expect(workers[0]!.terminated).toBe(false);
		expect(client.health()).toMatchObject({ lastFailure: { code: 'stalled' } });
	});

	it('does not wait for a worker that does not stop', async () => {
		const { clock, workers, start } = set();
		const controller = new AbortController();
		const outcome = start(controller.signal);
		workers[0]!.tell(1, { type: 'text', text: 'half', tokens: 1, decodeMs: 0 });
		controller.abort();
		clock.advance(3000);
		expect(await outcome).toEqual({ type: 'cancelled', text: 'half' });
		expect(clock.timers).toBe(0);
	});

	it('tells a failure with the text so far', async () => {
		const { workers, start } = set();
		const outcome = start();
		workers[0]!.tell(1, { type: 'text', text: 'half', tokens: 1, decodeMs: 0 });
		const failure = { code: 'server_overloaded', detail: '503' } as const;
		workers[0]!.say({ type: 'failed', id: 1, failure, text: '' });
		expect(await outcome).toEqual({ type: 'failed', failure, text: 'half' });
	});

	it('asks a server and keeps its key by the same worker', async () => {
		const { workers, client } = set();
		const found = client.find('http://127.0.0.1:1', 'secret');
		expect(workers[0]!.received[0]).toMatchObject({ type: 'find', key: 'secret' });
		const failure = { code: 'unauthorised', detail: '401' } as const;
		workers[0]!.say({ type: 'failed', id: 1, failure, text: '' });
		await expect(found).rejects.toMatchObject({ failure });
		const kept = client.keepKey('http://127.0.0.1:1', undefined);
		expect(workers[0]!.received[1]).not.toHaveProperty('key');
		workers[0]!.say({ type: 'result', id: 2, result: null });
		await kept;
		await client.release();
		expect(workers[0]!.terminated).toBe(true);
	});
});
