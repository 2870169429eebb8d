/** Against llama.cpp's own server: what the fakes of the unit lane claim of it is so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLlama } from '../../scripts/llama-server.mjs';
import { parseAnswer } from '../../src/domain/critique/answer';
import { answerShapes } from '../../src/domain/critique/answer-shape';
import type { FailureError } from '../../src/domain/failure';
import type { ModelCard } from '../../src/domain/model/model';
import { serverCard } from '../../src/domain/model/server';
import type { EngineEvent, GenerateRequest, GenerateResult } from '../../src/ports';
import { Cancelled } from '../../src/worker/engine-host';
import { findServer } from '../../src/worker/server/find-server';
import { ServerModel } from '../../src/worker/server/server-model';
import { plainThread } from '../support/server-thread';

type Llama = Awaited<ReturnType<typeof startLlama>>;

const find = (address: string, key?: string) =>
	findServer(address, {
		baseUrl: 'http://page.test/',
		key,
		signal: AbortSignal.timeout(30_000),
		thread: plainThread,
	});
const failureFrom = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => (error as FailureError).failure,
	);

async function set(llama: Llama, key?: string) {
	const found = await find(llama.address, key);
	const [first] = found.models;
	const card: ModelCard = serverCard(found, first!);
	const model = new ServerModel(plainThread, () => Promise.resolve(key));
	const generate = (
		change: Partial<GenerateRequest>,
		onevent: (event: EngineEvent) => void = () => undefined,
		signal = new AbortController().signal,
	): Promise<GenerateResult> =>
		model.generate(
			{ model: card, prompt: 'Say hello.', maxTokens: 24, temperature: 0, ...change },
			'http://page.test/',
			{ signal, onevent },
		);
	return { found, card, generate };
}

/** Slots of the server that are writing. */
async function busy({ address }: Llama): Promise<number> {
	const slots = (await (await fetch(`${address}/slots`)).json()) as { is_processing: boolean }[];
	return slots.filter(({ is_processing }) => is_processing).length;
}

describe('llama.cpp', () => {
	let llama: Llama;
	beforeAll(async () => {
		llama = await startLlama({ contextTokens: 4096, slots: 2 });
	});
	afterAll(() => llama.close());

	it('says what it has: one slot’s context, its slots, that it is blind', async () => {
		const { found } = await set(llama);
		expect(found).toMatchObject({
			kind: 'llama.cpp',
			models: [{ name: 'smollm2', contextTokens: 2048, images: false, slots: 2 }],
		});
	});

	it('streams an answer that is counted exactly, piece by piece and at the end', async () => {
		const { generate } = await set(llama);
		const texts: Extract<EngineEvent, { type: 'text' }>[] = [];
		const { text, usage, finishReason, provenance } = await generate(
			{ prompt: 'Count from one to twenty in words.' },
			(event) => event.type === 'text' && texts.push(event),
		);
		expect(texts.length).toBeGreaterThan(1);
		expect(texts.at(-1)?.text).toBe(text);
		expect(texts.every(({ estimated }) => estimated === undefined)).toBe(true);
		expect(usage.completionTokens).toBe(24);
		expect(usage.promptTokens).toBeGreaterThan(10);
		expect(finishReason).toBe('length');
		expect(provenance).toMatchObject({ bound: 'none', egress: 'this-machine' });
	});

	it('honours a seed and a temperature', async () => {
		const { generate } = await set(llama);
		const asked = { prompt: 'Describe a photo of a heron.', temperature: 1.2, maxTokens: 16 };
		const first = await generate({ ...asked, seed: 7 });
		expect((await generate({ ...asked, seed: 7 })).text).toBe(first.text);
		const others = [];
		for (const seed of [8, 9, 10]) others.push((await generate({ ...asked, seed })).text);
		expect(others.some((text) => text !== first.text)).toBe(true);
	});

	it('binds an answer by our own grammar, so that even this model’s is a critique', async () => {
		const { generate } = await set(llama);
		const { text, provenance, finishReason } = await generate({
			prompt: 'Critique a photo of a heron in JSON.',
			bound: answerShapes.general,
			maxTokens: 1600,
			temperature: 0.3,
			seed: 1,
		});
		expect(provenance.bound).toBe('grammar');
		expect(finishReason, text).toBe('stop');
		expect(parseAnswer(text, 'general').ok, text).toBe(true);
	});

	it('frees its slot when a request is called off', async () => {
		const { generate } = await set(llama);
		const controller = new AbortController();
		let heard: () => void = () => undefined;
		const begun = new Promise<void>((resolve) => (heard = resolve));
		const asked = generate(
			{ prompt: 'Write a very long story.', maxTokens: 1800 },
			(event) => event.type === 'text' && heard(),
			controller.signal,
		).catch((error: unknown) => error);
		await begun;
		expect(await busy(llama)).toBe(1);
		controller.abort();
		expect(await asked).toBeInstanceOf(Cancelled);
		await expect.poll(() => busy(llama), { timeout: 10_000 }).toBe(0);
	});

	it('refuses a prompt that its context cannot hold', async () => {
		const { generate } = await set(llama);
		const failure = await failureFrom(generate({ prompt: 'light '.repeat(4000) }));
		expect(failure).toMatchObject({ code: 'context_too_small' });
	});

	it('refuses a picture that it was sent all the same', async () => {
		const { card } = await set(llama);
		const { images: _images, ...place } = card.server!;
		const model = new ServerModel(plainThread, () => Promise.resolve(undefined));
		const image = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xd9])], { type: 'image/jpeg' });
		const failure = await failureFrom(
			model.generate(
				{ model: { ...card, server: place }, prompt: 'x', maxTokens: 4, temperature: 0, image },
				'http://page.test/',
				{ signal: new AbortController().signal, onevent: () => undefined },
			),
		);
		expect(failure).toMatchObject({ code: 'no_image_input' });
	});
});

describe('llama.cpp with a key', () => {
	let llama: Llama;
	beforeAll(async () => {
		llama = await startLlama({ contextTokens: 1024, slots: 1, key: 'secret' });
	});
	afterAll(() => llama.close());

	it('answers to it and to no other', async () => {
		expect(await failureFrom(find(llama.address))).toMatchObject({ code: 'unauthorised' });
		expect(await failureFrom(find(llama.address, 'wrong'))).toMatchObject({ code: 'unauthorised' });
		const { generate } = await set(llama, 'secret');
		expect((await generate({ maxTokens: 4 })).usage.completionTokens).toBe(4);
	});
});
