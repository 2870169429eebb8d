// npm run model -- cpu --answers: does Loupe on the main processor write what torch was recorded to write? Exits with 1 where it does not.
import { readFileSync } from 'node:fs';
import { openApp, root } from '../judge/app.mjs';

const canvasPixels = 448 * 224;
const [canvases] = process.argv.slice(2);
const names = JSON.parse(readFileSync(`${canvases}.json`, 'utf8'));
const rgb = readFileSync(`${canvases}.bin`);

function pixelsOf(photo) {
	const pixels = new Uint8ClampedArray(canvasPixels * 4).fill(255);
	for (let i = 0; i < canvasPixels; i += 1) {
		for (let c = 0; c < 3; c += 1) pixels[i * 4 + c] = rgb[(photo * canvasPixels + i) * 3 + c];
	}
	return pixels;
}

const app = await openApp();
const { Kernels } = await app.load('worker/cpu/kernels.ts');
const { LoupeOnCpu } = await app.load('worker/cpu/loupe-on-cpu.ts');
const { answerShapes } = await app.load('domain/critique/answer-shape.ts');
const { loupe } = await app.load('domain/model/models.ts');
await app.load('../tests/support/load-text.ts');
const { readRecorded } = await app.load('../tests/support/judged.ts');
const folder = `${root}/public/${loupe.package.path}`;
const json = (name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
const index = json('tensor-cache.json');
const shard = new Uint8Array(readFileSync(`${folder}${index.records[0].dataPath}`)).buffer;
const kernels = await Kernels.start(readFileSync(`${root}/src/worker/cpu/kernels.wasm`));
const model = new LoupeOnCpu(kernels, { index, tokenizer: json('tokenizer.json'), shard }, loupe.contextTokens);
let count = 0;
let same = 0;
for (const { file, answers } of readRecorded(root).photos) {
	const pixels = pixelsOf(names.indexOf(file));
	for (const [advisor, { prompt, text }] of Object.entries(answers)) {
		const asked = { pixels, prompt, bound: answerShapes.loupe, maxTokens: 400, temperature: 0, seed: 1 };
		const said = [...model.answer(asked)].map(({ piece }) => piece).join('');
		count += 1;
		if (said === text) same += 1;
		else console.log(`${file}, ${advisor}:\n  recorded  ${text}\n  processor ${said}`);
	}
}
await app.close();
console.log(`${same} of ${count} answers are as recorded.`);
process.exit(same === count ? 0 : 1);
