import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fitScale,
	fitted,
	largestScale,
	pan,
	placeOf,
	scaleOf,
	seenOf,
	zoomTo,
} from '../../../../src/domain/photo/view';

const photo = { width: 6000, height: 4000 };
const pane = { width: 1200, height: 1000 };
const sizes = fc.record({
	width: fc.integer({ min: 1, max: 9000 }),
	height: fc.integer({ min: 1, max: 9000 }),
});
const offset = fc.double({ min: -3000, max: 3000, noNaN: true });

describe('looking at a photo', () => {
	it('begins with all of it, in the middle', () => {
		expect(placeOf(fitted, photo, pane)).toEqual({ left: 0, top: 100, width: 1200, height: 800 });
		expect(seenOf(fitted, photo, pane)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
	});

	it('at 1:1 shows one pixel for one, around the point that was pointed at', () => {
		const at = { x: 300, y: -200 };
		const view = zoomTo(fitted, 1, photo, pane, at);
		const under = (place: ReturnType<typeof placeOf>) => [
			(pane.width / 2 + at.x - place.left) / place.width,
			(pane.height / 2 + at.y - place.top) / place.height,
		];
		const [before, after] = [placeOf(fitted, photo, pane), placeOf(view, photo, pane)];
		expect(after.width).toBe(6000);
		expect(under(after)[0]).toBeCloseTo(under(before)[0]!, 9);
		expect(under(after)[1]).toBeCloseTo(under(before)[1]!, 9);
	});

	it('is fitted again when it would be smaller, and enlarged to a limit', () => {
		expect(zoomTo(zoomTo(fitted, 2, photo, pane), 0.1, photo, pane)).toBe(fitted);
		expect(zoomTo(fitted, 1e9, photo, pane).scale).toBe(largestScale);
	});

	it('never lets in what lies beside it while it can fill the pane, wherever it is dragged', () => {
		fc.assert(
			fc.property(
				sizes,
				sizes,
				fc.double({ min: 0.01, max: 30, noNaN: true }),
				offset,
				offset,
				(size, room, scale, x, y) => {
					const view = pan(zoomTo(fitted, scale, size, room, { x, y }), { x, y }, size, room);
					const { left, top, width, height } = placeOf(view, size, room);
					const holds = (start: number, long: number, side: number) =>
						long >= side
							? start <= 1e-6 && start + long >= side - 1e-6
							: Math.abs(start - (side - long) / 2) < 1e-6;
					expect(holds(left, width, room.width)).toBe(true);
					expect(holds(top, height, room.height)).toBe(true);
					expect(scaleOf(view, size, room)).toBeGreaterThanOrEqual(fitScale(size, room) - 1e-9);
				},
			),
		);
	});
});
