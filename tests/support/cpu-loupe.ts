/** The shipped Loupe on the processor, in Node. */
import { readFileSync } from 'node:fs';
import { loupe } from '../../src/domain/model/models';
import type { CpuThread } from '../../src/worker/cpu/cpu-model';
import { Decoder } from '../../src/worker/cpu/decoder';
import { Eyes } from '../../src/worker/cpu/eyes';
import { Kernels } from '../../src/worker/cpu/kernels';
import { Layers } from '../../src/worker/cpu/layers';
import { readIndex, Weights } from '../../src/worker/cpu/weights';

const folder = `public/${loupe.package.path}`;
const bytesOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;
const kernels = (): ArrayBuffer => bytesOf('src/worker/cpu/kernels.wasm');

export async function loadLoupe() {
	const started = await Kernels.start(kernels());
	const index = readIndex(JSON.parse(readFileSync(`${folder}tensor-cache.json`, 'utf8')));
	const shard = bytesOf(`${folder}${index.dataPath}`);
	const layers = new Layers(started, new Weights(started, index, shard));
	return { decoder: new Decoder(layers, loupe.contextTokens), eyes: new Eyes(layers) };
}

/** Pixels by integer arithmetic only: those of the recorded logits. */
export function testPixels(): Uint8ClampedArray {
	const [width, height] = [448, 224];
	const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const blocks = Math.floor(x / 16) * Math.floor(y / 16) * 11;
			for (let c = 0; c < 3; c += 1) {
				pixels[(y * width + x) * 4 + c] = (x * 3 + y * 2 * (c + 1) + blocks) % 256;
			}
		}
	}
	return pixels;
}

/** In the place of the worker: files of this folder, the test's pixels for any picture. */
export function nodeThread(): CpuThread {
	return {
		kernels: () => Promise.resolve(kernels()),
		read: (url) => Promise.resolve(bytesOf(`public${new URL(url).pathname}`)),
		pixels: () => Promise.resolve(testPixels()),
		breathe: () => Promise.resolve(),
		now: () => performance.now(),
	};
}
