/**
 * A small Qwen3-VL (model/modern/qwen.py), put together from a safetensors file with the makers' names, through unmodified web-llm: against
 * transformers' own class on the same rounded weights. A landscape and a portrait picture, their rows cut over two chunks, and a second turn.
 */
import type { ChatCompletionContentPart, ChatCompletionMessageParam } from '@mlc-ai/web-llm';
import { afterAll, describe, expect, it } from 'vitest';
import { tokenizerOf } from '../../../src/domain/weights/gguf-tokenizer';
import { planConversion } from '../../../src/domain/weights/plan';
import { qwen3VlRecipes, qwen3VlTable } from '../../../src/domain/weights/qwen3-vl';
import { readSafetensors } from '../../../src/domain/weights/safetensors';
import { checkExpected } from '../../../src/domain/weights/tensors';
import cases from '../../fixtures/tiny-qwen/cases.json';
import libraryUrl from '../../../model/libraries/tiny-qwen/library.wasm?url';
import logitsUrl from '../../fixtures/tiny-qwen/logits.bin?url';
import chatConfig from '../../../model/libraries/tiny-qwen/mlc-chat-config.json';
import manifest from '../../../model/libraries/tiny-qwen/mlc-model-manifest.json';
import { worstCall } from '../../support/forward-calls';
import { letterEntries, letterTemplate } from '../../support/letter-tokens';
import { loadPackage, packageFiles } from '../../support/model-package';
import { drawnSafetensors } from '../../support/safetensors-file';
import { sizes } from '../../support/tiny-qwen-sizes';

type Weights = (name: string, values: Float32Array) => void;
type Turn = (typeof cases.cases)[number]['turns'][number];

/** As model/modern/record_qwen.py draws, before rounding. */
const safetensorsFile = (change?: Weights) =>
	drawnSafetensors(
		qwen3VlTable(sizes),
		(name) => (name.includes('pos_embed') ? 0.5 : 0.125),
		change,
	);

function packed(change?: Weights) {
	const file = safetensorsFile(change);
	const tensors = readSafetensors(file, file.length, (bytes) => new TextDecoder().decode(bytes));
	checkExpected(tensors, qwen3VlTable(sizes));
	const conv_template = Object.assign({}, letterTemplate, { stop_token_ids: cases.stops });
	const entries = new Map(Object.entries(letterEntries(sizes.decoder.vocab)));
	return packageFiles(planConversion(qwen3VlRecipes(sizes), tensors, 512 * 1024), file, {
		chatConfig: Object.assign({}, chatConfig, { conv_template }),
		tokenizer: tokenizerOf({ metadata: entries, tensors }),
	});
}

const [across, down, block] = [6, 4, 32];

/** The canvas of the recording: blocks in their order, and beneath them the strip that tells the layout. */
async function drawCanvas(layout: string | null): Promise<string> {
	const canvas = new OffscreenCanvas(across * block, (down + 1) * block);
	const pen = canvas.getContext('2d')!;
	const pixels = pen.createImageData(canvas.width, canvas.height);
	const perRow = layout === 'portrait' ? down : across;
	for (let at = 0; at < canvas.width * canvas.height; at += 1) {
		const [column, row] = [at % canvas.width, Math.floor(at / canvas.width)];
		const number = Math.floor(row / block) * across + Math.floor(column / block);
		const x = (number % perRow) * block + (column % block);
		const y = Math.floor(number / perRow) * block + (row % block);
		const texture = Math.floor(x / 16) * Math.floor(y / 16) * 11;
		for (let c = 0; c < 3; c += 1)
			pixels.data[4 * at + c] =
				row < down * block
					? (x * 3 + y * 2 * (c + 1) + texture) % 256
					: layout === 'portrait'
						? 255
						: 0;
		pixels.data[4 * at + 3] = 255;
	}
	pen.putImageData(pixels, 0, 0);
	const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return `data:image/png;base64,${btoa(text)}`;
}

async function contentOf({ text, image }: Turn, layout: string | null) {
	if (image === null) return text;
	const url = await drawCanvas(layout);
	const seen: ChatCompletionContentPart = { type: 'image_url', image_url: { url } };
	const words: ChatCompletionContentPart = { type: 'text', text };
	return image === 'picture_first' ? [seen, words] : [words, seen];
}

const logits = async () => new Float32Array(await (await fetch(logitsUrl)).arrayBuffer());
let loaded: Awaited<ReturnType<typeof loadPackage>> | undefined;

/** Loading compiles shaders: what needs no other weights shares a model. */
async function load(change?: Weights) {
	await loaded?.close();
	loaded = await loadPackage(packed(change), manifest, libraryUrl);
	return loaded;
}

afterAll(() => loaded?.close());

/** Of the first question of the first case, after each chunk. */
async function firstCalls(model: Awaited<ReturnType<typeof load>>, layout = recorded.layout) {
	await model.forget();
	const content = await contentOf(recorded.turns[0]!, layout);
	return (await model.chat([{ role: 'user', content }], 1)).calls;
}

const recorded = cases.cases[0]!;
const { vocab } = cases;

const isDeep = (name: string) => /deepstack_merger_list\.\d\.linear_fc2/u.test(name);
const wrong: readonly { what: string; change: Weights }[] = [
	{
		what: "the tower's additions left out",
		change: (name, values) => isDeep(name) && values.fill(0),
	},
	{
		what: 'heads of queries and keys without their factors',
		change: (name, values) => /[qk]_norm/u.test(name) && values.fill(1),
	},
];

describe('a small Qwen3-VL from a safetensors file on WebGPU', () => {
	it('has the tensors that the official class has', () => {
		const ours = [...qwen3VlTable(sizes)].map(([name, { shape }]) => [name, shape] as const);
		expect(Object.fromEntries(ours)).toEqual(cases.tensors);
	});

	it('computes the logits of the official implementation after every chunk, over two turns, and writes its tokens', async () => {
		const model = await load();
		const wanted = await logits();
		for (const { turns, rows, ends, first, layout } of cases.cases) {
			await model.forget();
			const messages: ChatCompletionMessageParam[] = [];
			const calls = [];
			for (const turn of turns) {
				messages.push({ role: 'user', content: await contentOf(turn, layout) });
				const answer = await model.chat(messages, turn.tokens.length);
				expect(answer.tokens).toEqual(turn.tokens);
				messages.push({ role: 'assistant', content: answer.text });
				calls.push(...answer.calls);
			}
			expect(calls.flatMap((call) => call.rows)).toEqual(rows);
			expect(calls).toHaveLength(ends.length);
			expect(worstCall(calls, { vocab, ends, first, logits: wanted })).toBeLessThan(1e-4);
		}
	});

	it('would not, were the layout the other, or did the picture take one position more', async () => {
		const model = loaded ?? (await load());
		const { ends, first } = recorded;
		const wanted = await logits();
		const turned = await firstCalls(model, 'portrait');
		expect(worstCall(turned, { vocab, ends, first, logits: wanted })).toBeGreaterThan(0.02);
		const right = await firstCalls(model);
		const last = right.at(-1)!;
		const rows = right.flatMap((call) => [...call.rows]);
		const control = { vocab, ends: [rows.length - 1], first: cases.oneMorePosition, logits: wanted };
		expect(worstCall([{ rows, logits: last.logits }], control)).toBeGreaterThan(0.02);
	});

	it.each(wrong)('would not, were it given: $what', async ({ change }) => {
		const { ends, first } = recorded;
		const calls = await firstCalls(await load(change));
		expect(worstCall(calls, { vocab, ends, first, logits: await logits() })).toBeGreaterThan(0.02);
	});
});
