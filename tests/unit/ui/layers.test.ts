import { describe, expect, it } from 'vitest';
import { places } from '../../../src/domain/critique/critique';
import {
	cellOf,
	clippingMask,
	focusOf,
	markInto,
	peakingMask,
} from '../../../src/ui/critique/layers';

describe('places', () => {
	it('are nine cells, each its own, and the whole frame', () => {
		const cells = places.map((place) => JSON.stringify(cellOf(place)));
		expect(new Set(cells).size).toBe(places.length);
		expect(cellOf('top left')).toEqual({ column: 0, row: 0 });
		expect(cellOf('centre')).toEqual({ column: 1, row: 1 });
		expect(cellOf('right')).toEqual({ column: 2, row: 1 });
		expect(cellOf('bottom')).toEqual({ column: 1, row: 2 });
		expect(cellOf('whole frame')).toBeUndefined();
	});
});

it('marks what is burnt out, what is black, and each channel at its limit in its own colour', () => {
	const colours = [
		[255, 255, 255],
		[250, 250, 250],
		[2, 1, 0],
		[255, 10, 10],
		[120, 180, 255],
		[255, 255, 10],
		[128, 128, 128],
		[249, 249, 249],
	];
	const pixels = Uint8ClampedArray.from(colours.flatMap((each) => [...each, 255]));
	const mask = clippingMask(pixels);
	const marks = colours.map((_, i) => [...mask.slice(4 * i, 4 * i + 4)].join());
	const [burnt, alsoBurnt, black, red, sky, yellow, grey, white] = marks;
	expect([burnt, alsoBurnt]).toEqual(['255,255,255,255', '255,255,255,255']);
	expect([red, sky, yellow]).toEqual(['255,0,0,255', '0,0,255,255', '255,255,0,255']);
	expect([grey, white]).toEqual(['0,0,0,130', '0,0,0,130']);
	expect(new Set([burnt, black, red, sky, yellow, grey]).size).toBe(6);
	markInto(pixels, mask);
	expect([...pixels.slice(12, 15)]).toEqual([255, 0, 0]);
	expect(pixels[24]).toBe(63);
});

describe('focus peaking', () => {
	const side = 16;
	/** A dark and a bright half, and between them so many pixels of a ramp. */
	const edge = (ramp: number) =>
		Uint8ClampedArray.from(
			Array.from({ length: side * side }, (_, i) => {
				const level = Math.min(1, Math.max(0, ((i % side) - 7.5) / ramp + 0.5));
				const grey = 60 + 130 * level;
				return [grey, grey, grey, 255];
			}).flat(),
		);
	const marked = (mask: Uint8ClampedArray) =>
		Array.from({ length: side * side }, (_, i) => i).filter((i) => mask[4 * i + 3] === 255);

	it('marks an edge that is sharp to the pixel, and none that is soft', () => {
		const columns = new Set(marked(peakingMask(edge(0.1), side)).map((i) => i % side));
		expect([...columns]).toEqual([7, 8]);
		expect(marked(peakingMask(edge(12), side))).toEqual([]);
	});

	it('marks none where the photo was measured to be soft', () => {
		const sharpness = { tiles: [1, 0.2], columns: 1, rows: 2, best: 1 };
		const rows = marked(peakingMask(edge(0.1), side, focusOf(sharpness))).map((i) =>
			Math.floor(i / side),
		);
		expect(Math.max(...rows)).toBe(7);
	});
});
