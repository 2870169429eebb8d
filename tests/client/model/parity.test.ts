/**
 * The compiled program against recorded float64 logits, call by call. Wrong attention still streams
 * fluent text and stops politely: only numbers tell.
 */
import type { ChatCompletionContentPart, ChatCompletionMessageParam } from '@mlc-ai/web-llm';
import { MLCEngine } from '@mlc-ai/web-llm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cases from '../../fixtures/loupe/cases.json';
import logitsUrl from '../../fixtures/loupe/logits.bin?url';
import { watchForwardCalls, worstCall } from '../../support/forward-calls';

let engine: MLCEngine;
let reference: Float32Array;
let forward: ReturnType<typeof watchForwardCalls>;

beforeAll(async () => {
	const folder = new URL('/models/loupe/resolve/v3/', location.origin).href;
	engine = new MLCEngine({
		appConfig: {
			model_list: [
				{
					model: folder, model_id: 'loupe', model_lib: `${folder}loupe.wasm`,
					model_manifest: 'mlc-model-manifest.json',
				},
			],
		},
		logLevel: 'ERROR',
	});
	await engine.reload('loupe');
	forward = watchForwardCalls(engine, 'loupe');
	reference = new Float32Array(await (await fetch(logitsUrl)).arrayBuffer());
});

afterAll(() => engine.unload());

/** The picture of the recording: integer arithmetic only, so that both draw the same pixels. */
async function testImage(): Promise<string> {
	const [width, height] = [448, 224];
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	const pixels = pen.createImageData(width, height);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const blocks = Math.floor(x / 16) * Math.floor(y / 16) * 11;
			for (let c = 0; c < 3; c += 1) {
				pixels.data[(y * width + x) * 4 + c] = (x * 3 + y * 2 * (c + 1) + blocks) % 256;
			}
			pixels.data[(y * width + x) * 4 + 3] = 255;
		}
	}
	pen.putImageData(pixels, 0, 0);
	const blob = await canvas.convertToBlob({ type: 'image/png' });
	return new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(reader.result as string);
		};
		reader.readAsDataURL(blob);
	});
}

async function toContent(turn: { text: string; image?: string }) {
	if (turn.image === undefined) return turn.text;
	const text: ChatCompletionContentPart = { type: 'text', text: turn.text };
	const picture: ChatCompletionContentPart = { type: 'image_url', image_url: { url: await testImage() } };
	return turn.image === 'first' ? [picture, text] : [text, picture];
}

describe('Loupe on WebGPU', () => {
	it.each(cases.cases)('computes the recorded logits: $name', async (recorded) => {
		await engine.resetChat();
		await forward.take();
		const messages: ChatCompletionMessageParam[] = [];
		for (const [i, turn] of recorded.turns.entries()) {
			messages.push({ role: 'user', content: await toContent(turn) });
			const last = i === recorded.turns.length - 1;
			const reply = await engine.chat.completions.create({
				messages, temperature: 0, max_tokens: last ? recorded.limit : 200,
			});
			const text = reply.choices[0]?.message.content ?? '';
			expect(text).toBe(recorded.answers[i]);
			messages.push({ role: 'assistant', content: text });
		}
		const calls = await forward.take();
		// Every row that went in, image rows marked: the layout of the prompt is part of the contract.
		const rows = calls.flatMap((call) => call.rows);
		expect(rows).toEqual(recorded.rows.slice(0, rows.length));
		if (recorded.turns.length > 1) expect(calls.filter((call) => call.rows[0] === 1)).toHaveLength(1);
		const { ends, first } = recorded;
		expect(worstCall(calls, { vocab: cases.vocab, ends, first, logits: reference })).toBeLessThan(1e-4);
	});
});
