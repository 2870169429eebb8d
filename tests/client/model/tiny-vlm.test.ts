/**
 * A small SmolVLM (model/modern/seeing.py), put together from a safetensors file with the makers' names, through unmodified web-llm: against
 * transformers' own class on the same rounded weights. The picture's rows are cut over three chunks.
 */
import type { ChatCompletionContentPart, ChatCompletionMessageParam } from '@mlc-ai/web-llm';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenizerOf } from '../../../src/domain/weights/gguf-tokenizer';
import { planConversion } from '../../../src/domain/weights/plan';
import { readSafetensors } from '../../../src/domain/weights/safetensors';
import { pictureRows, smolVlmRecipes, smolVlmTable } from '../../../src/domain/weights/smolvlm';
import { checkExpected } from '../../../src/domain/weights/tensors';
import cases from '../../fixtures/tiny-vlm/cases.json';
import libraryUrl from '../../../model/libraries/tiny-vlm/library.wasm?url';
import logitsUrl from '../../fixtures/tiny-vlm/logits.bin?url';
import chatConfig from '../../../model/libraries/tiny-vlm/mlc-chat-config.json';
import manifest from '../../../model/libraries/tiny-vlm/mlc-model-manifest.json';
import { worstCall } from '../../support/forward-calls';
import { letterEntries, letterTemplate } from '../../support/letter-tokens';
import { loadPackage, packageFiles } from '../../support/model-package';
import { drawPicture, safetensorsFile } from '../../support/tiny-vlm-file';
import { picture, sizes } from '../../support/tiny-vlm-sizes';

/** What is done to the model that must be noticed. */
interface Change {
	readonly weights?: (name: string, values: Float32Array) => void;
	readonly rows?: (rows: Int32Array) => Int32Array;
}

function packed({ weights, rows = (made) => made }: Change = {}) {
	const file = safetensorsFile(weights);
	const tensors = readSafetensors(file, file.length, (bytes) => new TextDecoder().decode(bytes));
	checkExpected(tensors, smolVlmTable(sizes));
	return packageFiles(planConversion(smolVlmRecipes(sizes, 'q8'), tensors, 512 * 1024), file, {
		chatConfig: Object.assign({}, chatConfig, {
 conv_template: Object.assign({}, letterTemplate, { stop_token_ids: cases.stops }) }),
		tokenizer: tokenizerOf({ metadata: new Map(Object.entries(letterEntries(sizes.decoder.vocab))), tensors }),
		rows: rows(pictureRows(picture.across, picture.down, picture.rowsOfTile, picture.marks)),
	});
}

type Turn = (typeof cases.cases)[number]['turns'][number];

async function contentOf({ text, image }: Turn, url: Promise<string>) {
	if (image === null) return text;
	const seen: ChatCompletionContentPart = { type: 'image_url', image_url: { url: await url } };
	const words: ChatCompletionContentPart = { type: 'text', text };
	return image === 'picture_first' ? [seen, words] : [words, seen];
}

const logits = async () => new Float32Array(await (await fetch(logitsUrl)).arrayBuffer());
let loaded: Awaited<ReturnType<typeof loadPackage>> | undefined;

afterEach(async () => {
	await loaded?.close();
	loaded = undefined;
});

async function difference(change: Change, url: Promise<string>) {
	loaded = await loadPackage(packed(change), manifest, libraryUrl);
	const [{ turns, ends, first }] = cases.cases as [(typeof cases.cases)[number]];
	const content = await contentOf(turns[0]!, url);
	const { calls } = await loaded.chat([{ role: 'user', content }], 1);
	return worstCall(calls, { vocab: cases.vocab, ends, first, logits: await logits() });
}

const { tower } = sizes;
/** Patch (i, j) of what becomes one row lies where (j, i) belongs. */
function turnFolded(name: string, values: Float32Array) {
	if (!name.startsWith('model.connector')) return;
	const { fold, width } = tower;
	const stored = values.slice();
	for (let at = 0; at < values.length; at += width) {
		const block = (at / width) % fold ** 2;
		const turned = (block % fold) * fold + Math.floor(block / fold);
		const from = at + (turned - block) * width;
		values.set(stored.subarray(from, from + width), at);
	}
}
const noPositions = (name: string, values: Float32Array) =>
	name.includes('position_embedding') && values.fill(0);

const wrong: readonly { what: string; change: Change; swapped?: boolean }[] = [
	{ what: 'the second tile the first', change: {}, swapped: true },
	{ what: 'patches without positions', change: { weights: noPositions } },
	{ what: 'folded patches in another order', change: { weights: turnFolded } },
	{ what: 'marks between tiles missing', change: { rows: (rows) => rows.map((row) => Math.min(row, 0)) } },
];

describe('a small SmolVLM from a safetensors file on WebGPU', () => {
	it('has the tensors that the official class has', () => {
		const ours = [...smolVlmTable(sizes)].map(([name, { shape }]) => [name, shape] as const);
		expect(Object.fromEntries(ours)).toEqual(cases.tensors);
	});

	it('computes the logits of the official implementation after every chunk, over two turns, and writes its tokens', async () => {
		loaded = await loadPackage(packed(), manifest, libraryUrl);
		const wanted = await logits();
		for (const { turns, rows, ends, first } of cases.cases) {
			await loaded.forget();
			const messages: ChatCompletionMessageParam[] = [];
			const calls = [];
			for (const turn of turns) {
				messages.push({ role: 'user', content: await contentOf(turn, drawPicture()) });
				const answer = await loaded.chat(messages, turn.tokens.length);
				expect(answer.tokens).toEqual(turn.tokens);
				messages.push({ role: 'assistant', content: answer.text });
				calls.push(...answer.calls);
			}
			expect(calls.flatMap((call) => call.rows)).toEqual(rows);
			expect(calls).toHaveLength(ends.length);
			expect(worstCall(calls, { vocab: cases.vocab, ends, first, logits: wanted })).toBeLessThan(1e-4);
		}
	});

	it('draws from all of its tokens, of which there are no whole runs for the sampler', async () => {
		loaded = await loadPackage(packed(), manifest, libraryUrl);
		const { tokens } = await loaded.ask('abc', { max_tokens: 60, temperature: 2, seed: 3 });
		// Three tokens to each of 192 invocations, none to the others; the last 64 are what 2 times 256 would leave.
		expect(tokens.filter((token) => token >= 512).length).toBeGreaterThan(0);
		expect(tokens.every((token) => token < sizes.decoder.vocab)).toBe(true);
		expect(new Set(tokens).size).toBeGreaterThan(30);
	});

	it.each(wrong)('would not, were it given: $what', async ({ change, swapped }) => {
		expect(await difference(change, drawPicture(swapped))).toBeGreaterThan(0.02);
	});
});
