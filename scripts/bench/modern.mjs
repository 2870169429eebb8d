// modern: SmolVLM-256M in its real sizes with drawn weights, through unmodified web-llm: tokens a second, time of a picture, device memory.
// Speed does not depend on what the weights say. On a software adapter the picture is one tile, not five, and needs its own library:
// npm run model -- library smolvlm-256m-whole --write
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnSmolVlm } from '../../model/text/real-smolvlm.mjs';
import { openText } from '../../model/text/run-page.mjs';
import { loadApp } from '../load-app.mjs';
import { median, round } from './figures.mjs';

const name = 'smolvlm-256m';
/** What a token reads of the weights: the decoder and the table that writes, 8 bits and a scale of 16 for each 32. */
const bytesOfToken =
	(30 * (576 * (576 + 2 * 192) + 576 * 576 + 3 * 576 * 1536) + 49_280 * 576) * (1 + 2 / 32);
const letters = (count) =>
	Array.from({ length: count }, (_, i) => String.fromCharCode(97 + ((i * 7) % 26))).join('');

/** Tiles beneath each other, as an uncompressed bitmap. */
function drawPicture(tiles) {
	const [width, height] = [512, 512 * tiles];
	const head = Buffer.alloc(54);
	head.write('BM');
	head.writeUInt32LE(54 + 3 * width * height, 2);
	for (const [at, value] of [
		[10, 54],
		[14, 40],
		[18, width],
		[22, -height],
	])
		head.writeInt32LE(value, at);
	head.writeUInt16LE(1, 26);
	head.writeUInt16LE(24, 28);
	const pixels = Buffer.from(
		Uint8Array.from({ length: 3 * width * height }, (_, i) => i * 7 + (i >> 11) * 5),
	);
	return `data:image/bmp;base64,${Buffer.concat([head, pixels]).toString('base64')}`;
}

async function measure(app, { library, wasm, tiles, software, pairs }) {
	const drawn = await drawnSmolVlm(app.load, { name, tiles: tiles === 5, library, seed: 1 });
	const { letterTemplate } = await app.load('/tests/support/letter-tokens.ts');
	const chatConfig = {
		...JSON.parse(readFileSync(join(library, 'mlc-chat-config.json'), 'utf8')),
		conv_template: letterTemplate,
	};
	const model = await openText({ library, folder: drawn.made.folder, software, chatConfig, wasm });
	try {
		const words = [];
		await model.answer(letters(20), 4);
		const [read, written, rounds] = software ? [60, 9, 1] : [400, 65, pairs];
		for (let i = 0; i < rounds; i += 1) words.push(await model.answer(letters(read), written));
		console.error(
			`${Math.round(model.reloadMs)} ms to load; ${round(words[0].prefillTps, 1)} tokens/s read, ${round(words[0].tps, 1)} written; now a picture …`,
		);
		const image = { type: 'image_url', image_url: { url: drawPicture(tiles) } };
		const seen = await model.answer([image, { type: 'text', text: letters(20) }], 2);
		const tps = median(words.map((each) => each.tps));
		return {
			loadMs: Math.round(model.reloadMs),
			readTokensPerSecond: round(median(words.map((each) => each.prefillTps)), 1),
			writtenTokensPerSecond: round(tps, 1),
			weightsGBPerSecond: round((tps * bytesOfToken) / 1e9),
			tiles,
			pictureMs: Math.round(seen.picture.ms),
			pictureRows: seen.promptTokens - 22,
			devicePeakMB: Math.round(seen.peakBytes / 1e6),
		};
	} finally {
		await model.close();
	}
}

export async function modern({ software, pairs }) {
	const whole = 'model/.cache/libraries/smolvlm-256m-whole';
	if (software && !existsSync(join(whole, 'library.wasm')))
		throw new Error(
			'On the software adapter five tiles take too long: first npm run model -- library smolvlm-256m-whole --write',
		);
	const app = await loadApp();
	const home = join('public/models', name, 'resolve/v1');
	try {
		if (software)
			return {
				barrierFree: await measure(app, {
					library: whole,
					wasm: 'library.wasm',
					tiles: 1,
					software,
					pairs,
				}),
			};
		const onGpu = (wasm) => measure(app, { library: home, wasm, tiles: 5, software, pairs });
		return { gpuSized: await onGpu('library-gpu.wasm'), barrierFree: await onGpu('library.wasm') };
	} finally {
		await app.close();
	}
}
