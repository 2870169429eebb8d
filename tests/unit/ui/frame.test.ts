import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/domain/photo/region';
import { isRegion, regionPixels } from '../../../src/domain/photo/region';
import { suggestFrame } from '../../../src/domain/critique/suggest-frame';
import {
	dragCorner,
	frameRatios,
	moveFrame,
	ratioOf,
	withRatio,
} from '../../../src/ui/critique/frame';

const frame: Region = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 };
const rounded = ({ x, y, width, height }: Region) =>
	[x, y, width, height].map((value) => Math.round(value * 1000) / 1000);

describe('a frame on a photo', () => {
	it('moves no further than the edge', () => {
		expect(rounded(moveFrame(frame, 0.9, -0.9))).toEqual([0.6, 0, 0.4, 0.4]);
	});

	it('is dragged by any corner while the opposite one stays', () => {
		expect(rounded(dragCorner(frame, 'top left', { x: 0.1, y: 0.3 }))).toEqual([
			0.1, 0.3, 0.5, 0.3,
		]);
		expect(rounded(dragCorner(frame, 'bottom right', { x: 2, y: 0.5 }))).toEqual([
			0.2, 0.2, 0.8, 0.3,
		]);
		expect(rounded(dragCorner(frame, 'top right', { x: 0, y: 0.9 }))).toEqual([
			0.2, 0.56, 0.04, 0.04,
		]);
	});

	it('keeps a ratio inside the photo, whichever corner is dragged', () => {
		for (const corner of ['top left', 'top right', 'bottom left', 'bottom right'] as const) {
			for (const to of [0, 0.15, 0.5, 0.95, 1]) {
				const next = dragCorner(frame, corner, { x: to, y: 1 - to }, 1.5);
				expect(next.width / next.height).toBeCloseTo(1.5);
				expect(isRegion(next)).toBe(true);
			}
		}
	});

	it('takes another ratio about the same middle', () => {
		const wide = withRatio(frame, 2);
		expect(wide.width / wide.height).toBeCloseTo(2);
		expect(wide.x + wide.width / 2).toBeCloseTo(0.4);
		expect(isRegion(withRatio({ x: 0, y: 0, width: 1, height: 1 }, 0.3))).toBe(true);
	});

	it('knows ratios in pixels of a photo that is not square', () => {
		const photo = { width: 3000, height: 2000 };
		expect(frameRatios.map((name) => ratioOf(name, photo)?.toFixed(2))).toEqual([
			...[undefined, '1.00', '0.67', '0.53', '0.83', '1.00', '0.44', '1.19'],
		]);
	});

	it('is told in whole pixels that lie inside', () => {
		const photo = { width: 101, height: 50 };
		expect(regionPixels({ x: 0.5, y: 0, width: 0.5, height: 1 }, photo)).toEqual({
			left: 51,
			top: 0,
			width: 50,
			height: 50,
		});
		expect(isRegion({ x: 0.5, y: 0, width: 0.6, height: 1 })).toBe(false);
		expect(isRegion({ x: 0, y: 0, width: 0, height: 1 })).toBe(false);
		expect(isRegion({ x: NaN, y: 0, width: 1, height: 1 })).toBe(false);
	});

	it('begins with what is sharp on a third', () => {
		const tiles = Array.from({ length: 12 }, (_, i) => (i === 0 ? 0.9 : null));
		const first = suggestFrame({ tiles, columns: 4, rows: 3 });
		expect(rounded(first)).toEqual([0, 0, 0.8, 0.8]);
		expect(rounded(suggestFrame(undefined))).toEqual([0.1, 0.1, 0.8, 0.8]);
		const right = Array.from({ length: 12 }, (_, i) => (i === 6 ? 0.9 : 0));
		const { x, width } = suggestFrame({ tiles: right, columns: 4, rows: 3 });
		expect((0.625 - x) / width).toBeCloseTo(2 / 3);
	});
});
