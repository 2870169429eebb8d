import { drawnWeights } from './drawn-weights';

/** As `photo` of model/modern/record_tiles.py draws. */
export function drawnPhoto(seed: number, width: number, height: number) {
	const noise = drawnWeights(seed, width * height * 3);
	const pixels = new Uint8ClampedArray(width * height * 3);
	for (const [i, value] of noise.entries()) {
		const [x, y, c] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width), i % 3];
		pixels[i] = ((x * 5 + y * 3 + c * 40) % 192) + Math.trunc((value + 1) * 64);
	}
	return { pixels, width, height };
}
