import { expect, it } from 'vitest';
import { cropCanvas, mostCropTokens } from '../../../../src/domain/model/crops';

/** Proportions, the canvas and its cost, as web-llm 0.2.86 computes them. */
const table: readonly (readonly [
	width: number,
	height: number,
	canvas: readonly [number, number],
	tokens: number,
])[] = [
	[1, 1, [1344, 1344], 2509],
	[5, 4, [1344, 1075], 2509],
	[4, 3, [1344, 1008], 1921],
	[3, 2, [1344, 896], 1921],
	[16, 9, [1680, 945], 2353],
	[2, 1, [1680, 840], 2353],
	[26, 10, [1680, 646], 1621],
	[3, 1, [2016, 672], 1909],
	[4, 5, [1008, 1260], 1933],
	[3, 4, [1008, 1344], 1933],
	[2, 3, [1008, 1512], 2377],
	[9, 16, [672, 1194], 1357],
	[1, 2, [672, 1344], 1357],
	[1, 3, [672, 2016], 1957],
];

it.each(table)('%i:%i stands on its own canvas', (width, height, [wide, high], tokens) => {
	const found = cropCanvas({ width: width * 400, height: height * 400 }, mostCropTokens);
	expect(found.tokens).toBe(tokens);
	expect(found.canvas).toEqual({ width: wide, height: high });
	// Nothing is cut off, and next to nothing is left free.
	expect(found.photo.width).toBe(wide);
	expect(Math.abs(found.photo.height - high)).toBeLessThanOrEqual(1);
});

it.each(table)('%i:%i takes no more than it may, on another canvas if need be', (width, height) => {
	const photo = { width: width * 400, height: height * 400 };
	const own = cropCanvas(photo, mostCropTokens).tokens;
	expect(cropCanvas(photo, own).tokens).toBe(own);
	// Below 1933 nothing is left for what is neither high nor wide.
	for (const most of [Math.max(1933, own - 1), 1957, 1933]) {
		const found = cropCanvas(photo, most);
		expect(found.tokens).toBeLessThanOrEqual(most);
		const { canvas, photo: drawn } = found;
		expect(drawn.width).toBeLessThanOrEqual(canvas.width);
		expect(drawn.height).toBeLessThanOrEqual(canvas.height);
		expect(drawn.width / drawn.height).toBeCloseTo(width / height, 1);
	}
});

it('takes proportions that web-llm cannot', () => {
	for (const photo of [
		{ width: 100, height: 4000 },
		{ width: 4000, height: 100 },
		{ width: 1, height: 1 },
	]) {
		const { canvas, photo: drawn, tokens } = cropCanvas(photo, mostCropTokens);
		expect(tokens).toBeLessThanOrEqual(mostCropTokens);
		expect(tokens).toBeGreaterThan(0);
		for (const side of [canvas.width, canvas.height, drawn.width, drawn.height]) {
			expect(side).toBeGreaterThanOrEqual(1);
		}
	}
});
