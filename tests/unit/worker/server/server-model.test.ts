import { afterEach, describe, expect, it } from 'vitest';
import { answerShapes } from '../../../../src/domain/critique/answer-shape';
import type { FailureError } from '../../../../src/domain/failure';
import type { ServerKind } from '../../../../src/domain/model/server-place';
import { serverCard } from '../../../../src/domain/model/server';
import type { EngineEvent, GenerateRequest } from '../../../../src/ports';
import { Cancelled } from '../../../../src/worker/engine-host';
import { ServerModel } from '../../../../src/worker/server/server-model';
import type { Dialect, ModelServer, Play } from '../../../support/model-server';
import { modelServer, says, streams } from '../../../support/model-server';
import { plainThread } from '../../../support/server-thread';

const servers: ModelServer[] = [];
afterEach(async () => {
	await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Asking {
	readonly kind?: ServerKind;
	readonly dialect?: Dialect;
	readonly key?: string;
	readonly images?: boolean;
	readonly signal?: AbortSignal;
}

async function set(plays: readonly Play[], asking: Asking = {}) {
	const { kind = 'llama.cpp', dialect = 'llama.cpp', key, images } = asking;
	const server = await modelServer({ dialect, plays, ...(key !== undefined && { key }) });
	servers.push(server);
	const { address } = server;
	const found = { name: 'seeing-model', ...(images !== undefined && { images }) };
	const card = serverCard({ address, origin: address, kind, models: [found] }, found);
	const model = new ServerModel(plainThread, () => Promise.resolve(key));
	const events: EngineEvent[] = [];
	const ask = (change: Partial<GenerateRequest> = {}, signal = new AbortController().signal) =>
		model.generate(
			{ model: card, prompt: 'Say it.', maxTokens: 64, temperature: 0.7, seed: 3, ...change },
			'http://page.test/',
			{ signal, onevent: (event) => events.push(event) },
		);
	return { server, ask, events };
}

const jpeg = new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });
const shape = answerShapes.general;
const failureFrom = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => (error as FailureError).failure,
	);

describe('a model on a server', () => {
	it('is asked with the picture, the wishes and the way to count', async () => {
		const { server, ask, events } = await set([streams(['A ', 'heron.'], { counts: 'timings' })]);
		const result = await ask({ image: jpeg, bound: shape });
		expect(result).toMatchObject({
			text: 'A heron.',
			finishReason: 'stop',
			usage: { promptTokens: 40, completionTokens: 4 },
			provenance: {
				engine: 'server',
				runtime: { kind: 'server', name: 'llama.cpp', origin: server.address },
				bound: 'grammar',
				honoured: { temperature: true, seed: true },
				egress: 'this-machine',
			},
		});
		const { headers, body } = server.chats[0]!;
		expect(result.usage.sentBytes).toBe(Number(headers['content-length']));
		expect(body).toMatchObject({
			model: 'seeing-model',
			stream: true,
			stream_options: { include_usage: true },
			max_tokens: 64,
			temperature: 0.7,
			seed: 3,
			messages: [
				{
					role: 'user',
					content: [
						{ type: 'image_url', image_url: { url: 'data:image/jpeg;base64,/9j/' } },
						{ type: 'text', text: 'Say it.' },
					],
				},
			],
		});
		expect(body.grammar).toContain('root ::= critique | other');
		expect(events.at(-1)).toMatchObject({ type: 'text', text: 'A heron.', tokens: 4 });
		expect(events.at(-1)).not.toHaveProperty('estimated');
	});

	it.each([
		['vllm', 'vllm', 'usage', false],
		['ollama', 'ollama', 'end', true],
		['other', 'lm-studio', 'end', true],
		['other', 'mlx-vlm', 'never', true],
	] as const)('of %s (%s) is counted by %s', async (kind, dialect, counts, estimated) => {
		const { ask, events } = await set([streams(['one', ' two'], { counts })], { kind, dialect });
		const { usage } = await ask();
		expect(usage).toMatchObject(
			counts === 'never' ? {} : { promptTokens: 40, completionTokens: 4 },
		);
		expect('completionTokens' in usage).toBe(counts !== 'never');
		const last = events.at(-1);
		expect(last?.type === 'text' && last.estimated === true).toBe(estimated);
		expect(last).toMatchObject({ tokens: estimated ? 2 : 4 });
	});

	it.each([
		['vllm', 'schema', true],
		['ollama', 'schema', true],
		['sglang', 'schema', false],
		['other', 'schema', false],
	] as const)('of %s is bound by %s; whether it honours a seed: %s', async (kind, bound, seed) => {
		const { server, ask } = await set([streams(['{}'])], { kind });
		const { provenance } = await ask({ image: jpeg, bound: shape });
		expect(provenance).toMatchObject({ bound, honoured: { temperature: true, seed } });
		const format = server.chats[0]?.body.response_format;
		expect(format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
		expect(JSON.stringify(format)).not.toContain('pattern');
	});

	it('that refuses to be bound is asked without, once for all, and the result says so', async () => {
		const refusal = says(400, {
			error: { message: 'response_format json_schema is not supported', type: 'invalid' },
		});
		const { server, ask } = await set([refusal, streams(['{}'])], { kind: 'other' });
		expect((await ask({ bound: shape })).provenance.bound).toBe('none');
		expect((await ask({ bound: shape })).provenance.bound).toBe('none');
		expect(server.chats.map(({ body }) => 'response_format' in body)).toEqual([true, false, false]);
	});

	it.each([
		['CRLF', { eol: '\r\n' }],
		['bare CR', { eol: '\r' }],
		['one byte a packet, letters of several bytes cut', { packet: 1 }],
		['comments between', { comments: true }],
		['no last word and no blank line at the end', { open: true }],
	] as const)('is read whatever the stream looks like: %s', async (_name, how) => {
		const { ask } = await set([streams(['Ein ', 'schöner ', 'Reiher 🪶'], how)]);
		expect((await ask()).text).toBe('Ein schöner Reiher 🪶');
	});

	it('is read where it answers in one piece after all', async () => {
		const choices = [{ message: { role: 'assistant', content: 'whole' }, finish_reason: 'length' }];
		const { ask } = await set([says(200, { choices, usage: { completion_tokens: 9 } })]);
		expect(await ask()).toMatchObject({
			text: 'whole',
			finishReason: 'length',
			usage: { completionTokens: 9 },
		});
	});

	it('that breaks off has failed, whatever came before', async () => {
		const { ask, events } = await set([streams(['half'], { breaks: true })]);
		expect(await failureFrom(ask())).toMatchObject({ code: 'server_failed' });
		expect(events.some((event) => event.type === 'text' && event.text === 'half')).toBe(true);
	});

	it('that ends without saying why has broken off', async () => {
		const { ask } = await set([streams(['half'], { open: true, finish: null })]);
		expect(await failureFrom(ask())).toEqual({
			code: 'server_failed',
			detail: 'the answer broke off',
		});
	});

	it.each([
		['an event', 200, 'text/event-stream', 'data: '],
		['an answer in one piece', 200, 'application/json', '"'],
		['an error', 500, 'text/plain', 'no'],
	])('is not read to the end of memory: %s without end', async (_name, status, type, begin) => {
		const piece = 'x'.repeat(2 ** 20);
		const { server, ask } = await set([
			(response) => {
				response.writeHead(status, { 'content-type': type });
				response.write(begin);
				const go = (): void => {
					while (!response.destroyed && response.write(piece));
				};
				response.on('drain', go);
				go();
			},
		]);
		const failure = await failureFrom(ask());
		expect(failure).toEqual({ code: 'server_failed', detail: 'an answer that does not end' });
		await expect.poll(server.closed).toBe(1);
	});

	it('closes its request when it is called off, and keeps what had come', async () => {
		const { server, ask, events } = await set([streams(['half'], { hangs: true })]);
		const controller = new AbortController();
		const asked = ask({}, controller.signal);
		await expect.poll(() => events.at(-1)?.type).toBe('text');
		controller.abort();
		const error: unknown = await asked.catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(Cancelled);
		expect((error as Cancelled).text).toBe('half');
		await expect.poll(server.closed).toBe(1);
	});

	it('that repeats itself is stopped, and its request with it', async () => {
		const { server, ask } = await set([
			streams(Array<string>(400).fill('again and '), { hangs: true }),
		]);
		expect((await ask()).finishReason).toBe('loop');
		await expect.poll(server.closed).toBe(1);
	});

	it('may answer a question in any script, but no critique', async () => {
		const russian = 'Свет падает слева, и поэтому правая сторона лица остаётся в тени. ';
		const { ask } = await set([streams([russian])]);
		expect((await ask()).finishReason).toBe('stop');
		expect((await ask({ image: jpeg, bound: shape })).finishReason).toBe('drift');
	});

	it('that is known to be blind is not sent a picture', async () => {
		const { server, ask } = await set([streams(['x'])], { images: false });
		expect(await failureFrom(ask({ image: jpeg }))).toMatchObject({ code: 'no_image_input' });
		expect(server.chats).toEqual([]);
		expect((await ask()).text).toBe('x');
	});

	it('gets the key and nothing else that could tell who asks', async () => {
		const { server, ask } = await set([streams(['x'])], { key: 'secret' });
		await ask();
		const { headers } = server.chats[0]!;
		expect(headers.authorization).toBe('Bearer secret');
		expect(headers.cookie).toBeUndefined();
		expect(headers.referer).toBeUndefined();
	});

	it('that nobody answers for cannot be reached', async () => {
		const { server, ask } = await set([]);
		await server.close();
		expect(await failureFrom(ask())).toMatchObject({ code: 'server_unreachable' });
	});

	it('is asked as often at once as it is asked', async () => {
		const { server, ask } = await set([streams(['x'], { hangs: true })]);
		const controller = new AbortController();
		const all = [1, 2, 3].map(() => ask({}, controller.signal).catch(() => undefined));
		await expect.poll(() => server.chats.length).toBe(3);
		controller.abort();
		await Promise.all(all);
		await expect.poll(server.closed).toBe(3);
	});
});
