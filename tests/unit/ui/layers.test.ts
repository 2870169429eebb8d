import { describe, expect, it } from 'vitest';
import { places } from '../../../src/domain/critique/critique';
import { cellOf, clippingMask } from '../../../src/ui/critique/layers';

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

it('marks full and empty pixels, and nothing else', () => {
	const pixels = [
		[255, 10, 10, 255],
		[2, 1, 0, 255],
		[128, 128, 128, 255],
		[253, 253, 253, 255],
	].flat();
	const mask = clippingMask(Uint8ClampedArray.from(pixels));
	expect([3, 7, 11, 15].map((i) => mask[i])).toEqual([255, 255, 0, 0]);
	expect([...mask.slice(0, 3)]).not.toEqual([...mask.slice(4, 7)]);
});
