/**
 * A small SmolVLM (model/modern/seeing.py), put together from a safetensors file with the makers' names, through unmodified web-llm: against
 * transformers' own class on the same rounded weights. The picture's rows are cut over three chunks.
 */
import type { ChatCompletionContentPart } from '@mlc-ai/web-llm';
import { afterEach, describe, expect, it } from 'vitest';
import { planConversion } from '../../../src/domain/weights/plan';
import { readSafetensors } from '../../../src/domain/weights/safetensors';
import {
	pictureRows,
	smolVlmRecipes,
	smolVlmTable,
} from '../../../src/domain/weights/smolvlm';
import { tokenizerOf } from '../../../src/domain/weights/gguf-tokenizer';
import { checkExpected } from '../../../src/domain/weights/tensors';
import cases from '../../fixtures/tiny-vlm/cases.json';
import libraryUrl from '../../../model/libraries/tiny-vlm/library.wasm?url';
import logitsUrl from '../../fixtures/tiny-vlm/logits.bin?url';
import chatConfig from '../../../model/libraries/tiny-vlm/mlc-chat-config.json';
import manifest from '../../../model/libraries/tiny-vlm/mlc-model-manifest.json';
import { drawnWeights } from '../../support/drawn-weights';
import { letterEntries, letterTemplate } from '../../support/letter-tokens';
import { loadPackage, packageFiles, worstDifference } from '../../support/model-package';
import { picture, sizes } from '../../support/tiny-vlm-sizes';
import { safetensorsHeader } from '../../support/safetensors-file';

/** As model/modern/record_seeing.py draws, before rounding. */
function safetensorsFile(): Uint8Array {
	const table = smolVlmTable(sizes);
	const { header, order, dataBytes } = safetensorsHeader(table, 'F32');
	const file = new Uint8Array(header.length + dataBytes);
	file.set(header);
	let at = header.length;
	for (const [i, name] of order.entries()) {
		const { shape } = table.get(name)!;
		const isFactor = shape.length === 1 && name.endsWith('weight');
		const isTable = name.includes('embed') && !name.includes('patch');
		const scale = isFactor ? 0.25 : isTable ? 0.5 : 0.125;
		const count = shape.reduce((product, size) => product * size, 1);
		const values = drawnWeights(40 + i, count, scale, isFactor ? 1 : 0);
		file.set(new Uint8Array(values.buffer), at);
		at += values.byteLength;
	}
	return file;
}

function packed() {
	const file = safetensorsFile();
	const tensors = readSafetensors(file, file.length, (bytes) => new TextDecoder().decode(bytes));
	checkExpected(tensors, smolVlmTable(sizes));
	return packageFiles(planConversion(smolVlmRecipes(sizes, 'q8'), tensors, 512 * 1024), file, {
		chatConfig: Object.assign({}, chatConfig, { conv_template: letterTemplate }),
		tokenizer: tokenizerOf({ metadata: new Map(Object.entries(letterEntries(sizes.decoder.vocab))), tensors }),
		rows: pictureRows(picture.across, picture.down, picture.rowsOfTile, picture.marks),
	});
}

/** The picture of the recording: tiles beneath each other. `swapped`: the second tile shows what the first shows. */
async function drawPicture(swapped = false): Promise<string> {
	const { side } = sizes.tower;
	const canvas = new OffscreenCanvas(side, picture.tiles * side);
	const pen = canvas.getContext('2d')!;
	const pixels = pen.createImageData(canvas.width, canvas.height);
	for (let y = 0; y < canvas.height; y += 1) {
		const seen = swapped && Math.floor(y / side) === 1 ? y - side : y;
		for (let x = 0; x < side; x += 1) {
			const blocks = Math.floor(x / 16) * Math.floor(seen / 16) * 11;
			for (let c = 0; c < 3; c += 1)
				pixels.data[(y * side + x) * 4 + c] = (x * 3 + seen * 2 * (c + 1) + blocks) % 256;
			pixels.data[(y * side + x) * 4 + 3] = 255;
		}
	}
	pen.putImageData(pixels, 0, 0);
	const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return `data:image/png;base64,${btoa(text)}`;
}

async function contentOf({ before, after }: (typeof cases.cases)[number], url: Promise<string>) {
	if (after === null) return before;
	const image: ChatCompletionContentPart = { type: 'image_url', image_url: { url: await url } };
	const text: ChatCompletionContentPart = { type: 'text', text: `${before}${after}` };
	return before === '' ? [image, text] : [text, image];
}

const logits = async () => new Float32Array(await (await fetch(logitsUrl)).arrayBuffer());
let loaded: Awaited<ReturnType<typeof loadPackage>> | undefined;

afterEach(async () => {
	await loaded?.close();
	loaded = undefined;
});

describe('a small SmolVLM from a safetensors file on WebGPU', () => {
	it('has the tensors that the official class has', () => {
		const ours = [...smolVlmTable(sizes)].map(([name, { shape }]) => [name, shape] as const);
		expect(Object.fromEntries(ours)).toEqual(cases.tensors);
	});

	it('computes the logits of the official implementation and writes its tokens', async () => {
		loaded = await loadPackage(packed(), manifest, libraryUrl);
		const wanted = await logits();
		for (const recorded of cases.cases) {
			const { rows, tokens, promptTokens } = await loaded.ask(await contentOf(recorded, drawPicture()), {
				max_tokens: recorded.tokens.length,
				temperature: 0,
			});
			expect(promptTokens).toBe(recorded.rows);
			expect(tokens).toEqual(recorded.tokens);
			expect(worstDifference(rows, wanted, recorded.first)).toBeLessThan(1e-4);
		}
	});

	it('would not, were one tile another', async () => {
		loaded = await loadPackage(packed(), manifest, libraryUrl);
		const [recorded] = cases.cases;
		const content = await contentOf(recorded!, drawPicture(true));
		const { rows } = await loaded.ask(content, { max_tokens: 1, temperature: 0 });
		expect(worstDifference(rows, await logits(), recorded!.first)).toBeGreaterThan(0.05);
	});
});
