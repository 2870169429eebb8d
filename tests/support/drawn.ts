/** Pictures of known truth, drawn from a function of the pixel. */
import type { Measurements } from '../../src/domain/facts/measurements';
import { blocksOf, Measure } from '../../src/measure/measure';

export type Pixel = readonly [r: number, g: number, b: number];
export const size = { width: 640, height: 480 };

/** A repeatable stream of numbers in 0–1. */
export function stream(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
function gauss(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Draws a picture from a function of the pixel (0–255, not rounded) and measures it in blocks. */
export function measureDrawn(
	draw: (x: number, y: number) => Pixel,
	noise = 0,
	{ width, height } = size,
): Measurements {
	const random = stream(7);
	const measured = new Measure({ width, height }, { width, height });
	for (const { from, rows } of blocksOf({ width, height }).flat()) {
		const rgba = new Uint8ClampedArray(rows * width * 4);
		for (let y = from, p = 0; y < from + rows; y += 1) {
			for (let x = 0; x < width; x += 1, p += 4) {
				const extra = noise === 0 ? 0 : gauss(random) * noise * 255;
				const pixel = draw(x, y);
				for (let c = 0; c < 3; c += 1) rgba[p + c] = Math.round(pixel[c]! + extra);
				rgba[p + 3] = 255;
			}
		}
		measured.push(rgba, from);
	}
	return measured.finish();
}
export const grey = (level: number): Pixel => [level, level, level];
