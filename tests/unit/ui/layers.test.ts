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

it('marks what is burnt out, what is black, and a channel at its limit, each apart', () => {
	const colours = [
		[255, 255, 255],
		[250, 250, 250],
		[2, 1, 0],
		[255, 10, 10],
		[120, 180, 255],
		[128, 128, 128],
		[249, 249, 249],
	];
	const mask = clippingMask(Uint8ClampedArray.from(colours.flatMap((each) => [...each, 255])));
	const marks = colours.map((_, i) => [...mask.slice(4 * i, 4 * i + 4)].join());
	const [burnt, alsoBurnt, black, red, sky, grey, white] = marks;
	expect(alsoBurnt).toBe(burnt);
	expect(sky).toBe(red);
	expect([grey, white]).toEqual(['0,0,0,0', '0,0,0,0']);
	expect(new Set([burnt, black, red, grey]).size).toBe(4);
});
