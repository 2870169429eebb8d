/** The engine of the processor as its host sees it, with the shipped Loupe. */
import { describe, expect, it } from 'vitest';
import { answerShapes, toEbnf } from '../../../../src/domain/critique/answer-shape';
import type { FailureError } from '../../../../src/domain/failure';
import { loupe } from '../../../../src/domain/model/models';
import type { EngineEvent, GenerateRequest } from '../../../../src/ports';
import { CpuModel } from '../../../../src/worker/cpu/cpu-model';
import { Cancelled } from '../../../../src/worker/engine-host';
import { nodeThread } from '../../../support/cpu-loupe';
import { toRegExp } from '../../../support/ebnf';

const bound = answerShapes.loupe;
const image = new Blob(['a picture']);
const request: GenerateRequest = {
	model: loupe,
	prompt: 'Critique this photo as ansel. Measured: nothing.',
	image,
	bound,
	maxTokens: 200,
	temperature: 0,
};

function set(thread = nodeThread()) {
	const model = new CpuModel(thread);
	const events: EngineEvent[] = [];
	const ask = (
		change: Partial<GenerateRequest> = {},
		signal = new AbortController().signal,
		base = request,
	) =>
		model.generate({ ...base, ...change }, 'http://app.test/', {
			signal,
			onevent: (event) => events.push(event),
		});
	return { ask, events };
}

describe('Loupe on the processor', () => {
	it('loads, tells that it does, and writes an answer of the shape', async () => {
		const { ask, events } = set();
		const result = await ask();
		expect(result.text).toMatch(toRegExp(toEbnf(bound)));
		expect(result).toMatchObject({
			finishReason: 'stop',
			usage: { promptTokens: 25, imageTokens: 16 },
			provenance: {
				engine: 'cpu',
				runtime: { kind: 'wasm', threads: 1, simd: true },
				bound: 'grammar',
				egress: 'none',
			},
		});
		expect(result.loadMs).toBeGreaterThan(0);
		expect([...new Set(events.map(({ type }) => type))]).toEqual([
			...['loading', 'loaded', 'prefill', 'text'],
		]);
		expect(events.at(-1)).toMatchObject({
			text: result.text,
			tokens: result.usage.completionTokens! - 1,
		});
	});

	it('is loaded once, and answers the same to the same', async () => {
		const { ask } = set();
		const first = await ask({ temperature: 3, seed: 5 });
		const again = await ask({ temperature: 3, seed: 5 });
		expect(again.loadMs).toBeUndefined();
		expect(again.text).toBe(first.text);
		const others = await Promise.all([6, 7, 8].map((seed) => ask({ temperature: 3, seed })));
		expect(new Set([first, ...others].map(({ text }) => text)).size).toBeGreaterThan(1);
	});

	it('ends at the cap, and says so', async () => {
		const result = await set().ask({ maxTokens: 5 });
		expect(result).toMatchObject({ finishReason: 'length', usage: { completionTokens: 5 } });
	});

	it('writes without a picture and unbound', async () => {
		const { signal } = new AbortController();
		const plain = { model: loupe, prompt: 'Teach me more.', maxTokens: 12, temperature: 0 };
		const result = await set().ask({}, signal, plain);
		expect(result.provenance.bound).toBe('none');
		expect(result.usage.imageTokens).toBeUndefined();
		expect(result.text).not.toBe('');
	});

	it('is stopped where it drifts into another script, and says so', async () => {
		const model = { ...loupe, scripts: ['Cyrillic'] };
		const { signal } = new AbortController();
		const asked = { model, prompt: 'Teach me more.', maxTokens: 300, temperature: 1, seed: 4 };
		const result = await set().ask({}, signal, asked);
		expect(result.finishReason).toBe('drift');
		expect(result.usage.completionTokens).toBeLessThan(300);
	});

	it('stops where it is asked to, with what it had written', async () => {
		const stop = new AbortController();
		const thread = nodeThread();
		let breaths = 0;
		// Each look at the clock is a second: it breathes behind every token.
		let now = 0;
		const { ask } = set({
			...thread,
			now: () => (now += 1000),
			breathe: () => {
				breaths += 1;
				if (breaths === 4) stop.abort();
				return Promise.resolve();
			},
		});
		const end = await ask({}, stop.signal).catch((error: unknown) => error);
		expect(end).toBeInstanceOf(Cancelled);
		expect((end as Cancelled).text).toMatch(/^\{"kind":"/u);
		expect(breaths).toBe(4);
	});

	it('fails for files that are not there, or not its own', async () => {
		const codeOf = (promise: Promise<unknown>) =>
			promise.catch((error: unknown) => (error as FailureError).failure.code);
		const thread = nodeThread();
		const without = { ...thread, read: (url: string) => Promise.reject(new Error(url)) };
		await expect(set(without).ask()).rejects.toThrow('tensor-cache.json');
		const odd = new TextEncoder().encode('{}').buffer;
		const other = { ...thread, read: () => Promise.resolve(odd) };
		expect(await codeOf(set(other).ask())).toBe('download_corrupt');
		const short = {
			...thread,
			read: async (url: string) => {
				const bytes = await thread.read(url);
				return url.endsWith('.bin') ? bytes.slice(4) : bytes;
			},
		};
		expect(await codeOf(set(short).ask())).toBe('download_corrupt');
	});

	it('gives a prompt that does not fit back as a length', async () => {
		const code = await set()
			.ask({ prompt: '? '.repeat(3000) })
			.catch((error: unknown) => (error as FailureError).failure.code);
		expect(code).toBe('length');
	});
});
