import { describe, expect, it } from 'vitest';
import type { EngineMessage } from '../../../src/engine/engine-protocol';
import { FailureError } from '../../../src/domain/failure';
import type { GenerateRequest } from '../../../src/ports';
import type { HostedModel } from '../../../src/worker/engine-host';
import { Cancelled, EngineHost } from '../../../src/worker/engine-host';
import { failureOf } from '../../../src/engine/failures';
import { generated } from '../../support/scripted-engine';
import { loupe } from '../../../src/domain/model/models';

const request: GenerateRequest = { model: loupe, prompt: 'x', maxTokens: 10, temperature: 0 };
const command = (id: number) => ({ type: 'generate', id, request, baseUrl: 'http://a/' }) as const;

function host(generate: HostedModel['generate']) {
	const messages: EngineMessage[] = [];
	const finals: (() => void)[] = [];
	const engine = new EngineHost({ generate }, (message) => {
		structuredClone(message);
		messages.push(message);
		if (message.type !== 'event') finals.shift()?.();
	});
	const final = (): Promise<void> => new Promise((resolve) => finals.push(resolve));
	return { engine, messages, final };
}

describe('EngineHost', () => {
	it('answers each command exactly once, in order', async () => {
		const { engine, messages, final } = host(() => Promise.resolve(generated('a')));
		const both = Promise.all([final(), final()]);
		engine.receive(command(1));
		engine.receive(command(2));
		await both;
		expect(messages.map((message) => 'id' in message && message.id)).toEqual([1, 2]);
	});

	it('turns a thrown thing into a failure with the text so far', async () => {
		const { engine, messages, final } = host((_request, _base, { onevent }) => {
			onevent({ type: 'text', tokens: 1, text: 'half', decodeMs: 0 });
			return Promise.reject(new FailureError('device_lost'));
		});
		const end = final();
		engine.receive(command(1));
		await end;
		expect(messages.at(-1)).toMatchObject({
			type: 'failed',
			failure: { code: 'device_lost' },
			text: 'half',
		});
	});

	it('cancels the running command, and one that still waits', async () => {
		const { engine, messages, final } = host(
			(_request, _base, { signal }) =>
				new Promise((_resolve, reject) => {
					signal.addEventListener('abort', () => {
						reject(new Cancelled('half'));
					});
				}),
		);
		const both = Promise.all([final(), final()]);
		engine.receive(command(1));
		engine.receive(command(2));
		engine.receive({ type: 'cancel', id: 2 });
		await Promise.resolve();
		engine.receive({ type: 'cancel', id: 1 });
		await both;
		expect(messages).toEqual([
			{ type: 'cancelled', id: 1, text: 'half' },
			{ type: 'cancelled', id: 2, text: '' },
		]);
	});

	it('answers also where the result cannot be posted, and goes on with the next', async () => {
		const odd = { ...generated('a'), usage: { completionTokens: (() => 1) as unknown as number } };
		const results = [odd, generated('b')];
		const { engine, messages, final } = host(() => Promise.resolve(results.shift()!));
		const both = Promise.all([final(), final()]);
		engine.receive(command(1));
		engine.receive(command(2));
		await both;
		expect(messages).toMatchObject([
			{ type: 'failed', id: 1, failure: { detail: expect.stringContaining('DataCloneError') } },
			{ type: 'result', id: 2, result: { text: 'b' } },
		]);
	});
});

describe('failureOf', () => {
	it.each([
		['WebGPUNotAvailableError', '', 'no_webgpu'],
		['Error', 'Unable to find a compatible GPU', 'adapter_refused'],
		[
			'Error',
			'Cannot initialize runtime because of requested maxBufferSize exceeds limit',
			'limits_too_small',
		],
		['ShaderF16SupportError', '', 'missing_feature'],
		['RangeError', 'Array buffer allocation failed', 'out_of_memory'],
		['AbortError', "Failed to execute 'mapAsync'", 'device_lost'],
		['QuotaExceededError', '', 'quota_exceeded'],
		['LinkError', 'WebAssembly.instantiate()', 'download_corrupt'],
		['ContextWindowSizeExceededError', '', 'length'],
		['Error', 'something else', 'worker_crashed'],
	])('%s: %s → %s', (name, message, code) => {
		expect(failureOf(Object.assign(new Error(message), { name })).code).toBe(code);
	});

	it('takes things that are no errors', () => {
		expect(failureOf('Engine.unload() is called.').detail).toBe('Engine.unload() is called.');
	});
});
