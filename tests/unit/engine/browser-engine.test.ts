import { describe, expect, it } from 'vitest';
import { answerShapes, toJsonSchema } from '../../../src/domain/critique/answer-shape';
import { browserModel } from '../../../src/domain/model/browser-model';
import { BrowserEngine } from '../../../src/engine/browser-engine';
import { findLanguageModels } from '../../../src/engine/language-model';
import type { EngineEvent, GenerateRequest } from '../../../src/ports';
import { FakeClock } from '../../support/fake-clock';
import { FakeLanguageModel, pictureTokens, windowOf } from '../../support/fake-language-model';

const request: GenerateRequest = {
	model: browserModel,
	prompt: 'Criticise this photo.',
	image: new Blob(['pixels'], { type: 'image/png' }),
	bound: answerShapes.general,
	maxTokens: 700,
	temperature: 0,
	seed: 7,
};

function world(state: FakeLanguageModel['state'] = 'available') {
	const chrome = new FakeLanguageModel(state);
	const clock = new FakeClock();
	const engine = new BrowserEngine({
		found: { models: chrome, browser: 'Chrome 157' },
		clock,
		patience: () => ({ prefillSeconds: 300, generatingSeconds: 60 }),
	});
	const events: EngineEvent[] = [];
	const abort = new AbortController();
	const generate = (change: Partial<GenerateRequest> = {}) =>
		engine.generate(
			{ ...request, ...change },
			{ signal: abort.signal, onevent: (event) => events.push(event) },
		);
	return { chrome, clock, engine, events, abort, generate };
}
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('The model of a browser', () => {
	it('is looked for in Chrome and Chromium alone: others promise nothing of where theirs runs', () => {
		const models = new FakeLanguageModel('available');
		const named = (...brands: string[]) => findLanguageModels(windowOf(models, ...brands));
		expect(named('Not=A?Brand', 'Google Chrome', 'Chromium')?.browser).toBe('Chrome 157');
		expect(named('Chromium', 'Not_A Brand')?.browser).toBe('Chromium 157');
		expect(named('Chromium', 'Microsoft Edge', 'Not/A)Brand')).toBeUndefined();
		expect(named()).toBeUndefined();
		expect(findLanguageModels(windowOf(undefined, 'Google Chrome'))).toBeUndefined();
		expect(findLanguageModels({ LanguageModel: models, navigator: {} })).toBeUndefined();
	});

	it('is not here because the object is: what counts is what it says of pictures', async () => {
		const { engine, generate, chrome } = world('unavailable');
		expect(await engine.status()).toBe('unavailable');
		expect(await generate()).toMatchObject({
			type: 'failed',
			failure: { code: 'no_browser_model' },
		});
		expect(chrome.created).toBe(0);
	});

	it('is absent where there is none, and a job for it fails as data', async () => {
		const { clock } = world();
		const patience = () => ({ prefillSeconds: 300, generatingSeconds: 60 });
		const engine = new BrowserEngine({ found: undefined, clock, patience });
		expect(await engine.status()).toBe('absent');
		const options = { signal: new AbortController().signal, onevent: () => undefined };
		expect(await engine.generate(request, options)).toMatchObject({
			failure: { code: 'no_browser_model' },
		});
		await expect(engine.fetch(() => undefined)).rejects.toThrow('no_browser_model');
	});
});

describe('Its download', () => {
	it('begins with a click alone, which it uses up, and tells fractions', async () => {
		const { engine, chrome } = world('downloadable');
		await expect(engine.fetch(() => undefined)).rejects.toMatchObject({
			failure: { code: 'activation_needed' },
		});
		chrome.activated = true;
		const told: number[] = [];
		const fetched = engine.fetch((fraction) => told.push(fraction));
		await turn();
		expect([chrome.activated, await engine.status()]).toEqual([false, 'downloading']);
		for (const loaded of [0.1, 0.75, 1]) chrome.progress?.(loaded);
		await fetched;
		expect(told).toEqual([0.1, 0.75, 1]);
		expect([await engine.status(), chrome.alive]).toEqual(['available', 0]);
	});

	it('is never begun by a job: that waits for a click', async () => {
		const { generate, chrome } = world('downloadable');
		chrome.activated = true;
		expect(await generate()).toMatchObject({ failure: { code: 'activation_needed' } });
		expect([chrome.activated, chrome.created]).toEqual([true, 0]);
	});
});

describe('A critique by it', () => {
	it('streams increments, bound by the schema, and says what it cannot honour', async () => {
		const { generate, events, chrome, engine } = world();
		const outcome = await generate();
		expect(outcome).toMatchObject({
			type: 'result',
			result: {
				text: '{"kind":"critique"}',
				finishReason: 'stop',
				provenance: {
					engine: 'browser',
					runtime: { kind: 'browser', name: 'Chrome 157' },
					bound: 'schema',
					honoured: { temperature: false, seed: false },
					egress: 'none',
				},
			},
		});
		expect(chrome.asked).toHaveLength(1);
		expect(chrome.asked[0]).toMatchObject({
			text: request.prompt,
			schema: toJsonSchema(answerShapes.general),
		});
		expect(chrome.asked[0]?.image).toBe(request.image);
		const types = events.map(({ type }) => type);
		expect(types.slice(0, 2)).toEqual(['loaded', 'prefill']);
		expect(events.at(-1)).toMatchObject({ type: 'text', text: '{"kind":"critique"}' });
		expect(engine.state).toEqual({ status: 'ready', modelId: 'browser' });
	});

	it('counts as the browser counts, not by increments', async () => {
		const { generate, events } = world();
		const outcome = await generate();
		const promptTokens = pictureTokens + Math.ceil(request.prompt.length / 4);
		expect(outcome).toMatchObject({ result: { usage: { promptTokens, completionTokens: 6 } } });
		expect(events.filter(({ type }) => type === 'text').at(-1)).toMatchObject({ estimated: true });
	});

	it('has a session of its own for each photo, which goes with it', async () => {
		const { generate, chrome, engine } = world();
		await generate();
		await generate();
		expect([chrome.created, chrome.alive]).toEqual([1, 1]);
		await engine.release();
		expect([chrome.alive, engine.state]).toEqual([0, { status: 'idle' }]);
		await generate();
		expect(chrome.created).toBe(2);
	});

	it('goes without a schema that the browser refuses, and does not try it again', async () => {
		const { generate, chrome } = world();
		chrome.refusesSchema = true;
		expect(await generate()).toMatchObject({ result: { provenance: { bound: 'none' } } });
		expect(await generate()).toMatchObject({ result: { provenance: { bound: 'none' } } });
		expect(chrome.asked.map(({ schema }) => schema !== undefined)).toEqual([true, false, false]);
		expect(chrome.alive).toBe(1);
	});

	it('answers a question without a picture and without a form', async () => {
		const { engine, chrome } = world();
		chrome.answer = ['Wait ', 'for ', 'evening.'];
		const { image: _image, bound: _bound, ...question } = request;
		const options = { signal: new AbortController().signal, onevent: () => undefined };
		expect(await engine.generate(question, options)).toMatchObject({
			result: { text: 'Wait for evening.', provenance: { bound: 'none' } },
		});
		expect(chrome.asked[0]).toMatchObject({ image: undefined, schema: undefined });
	});

	it('stops at once when it is called off, and keeps what was written', async () => {
		const { generate, chrome, abort, events } = world();
		chrome.answer = [...Array<string>(400).fill('a little more, ')];
		const running = generate();
		await turn();
		abort.abort();
		const outcome = await running;
		expect(outcome.type).toBe('cancelled');
		expect(events.some(({ type }) => type === 'text')).toBe(true);
		expect(chrome.alive).toBe(1);
	});

	it('is stopped when it falls silent, and the next photo gets a new session', async () => {
		const { generate, chrome, clock } = world();
		chrome.isSilent = true;
		const running = generate();
		await turn();
		clock.advance(301_000);
		expect(await running).toMatchObject({ type: 'failed', failure: { code: 'stalled' } });
		expect(chrome.alive).toBe(0);
		chrome.isSilent = false;
		expect(await generate()).toMatchObject({ type: 'result' });
	});

	it('that runs away ends by length: the interface knows no cap', async () => {
		const { generate, chrome } = world();
		chrome.answer = Array.from({ length: 400 }, (_, i) => `word number ${String(i)} of many; `);
		expect(await generate({ maxTokens: 20 })).toMatchObject({ result: { finishReason: 'length' } });
	});

	it.each([
		['QuotaExceededError', 'context_too_small'],
		['NotReadableError', 'invalid_output'],
		['SyntaxError', 'invalid_output'],
		['EncodingError', 'photo_unreadable'],
		['UnknownError', 'worker_crashed'],
		['InvalidStateError', 'worker_crashed'],
	])('that breaks with %s fails as %s, with the text so far', async (name, code) => {
		const { generate, chrome } = world();
		chrome.answer = ['so far', new DOMException('x', name)];
		expect(await generate()).toMatchObject({ type: 'failed', failure: { code }, text: 'so far' });
		expect(chrome.alive).toBe(0);
	});
});
