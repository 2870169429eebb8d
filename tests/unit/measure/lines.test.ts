import { describe, expect, it } from 'vitest';
import { leansOf } from '../../../src/measure/leans';
import { tiltOf } from '../../../src/measure/lines';
import type { Segment } from '../../../src/measure/segments';

const size = { width: 300, height: 200 };
const tilt = (segments: readonly Segment[]): ReturnType<typeof tiltOf> =>
	tiltOf(leansOf(segments, size), size);

/** One edge; its middle and length in shares of the width, y from the middle of the frame down. */
const edge = (x: number, y: number, degrees: number, length: number): Segment => ({
	x: size.width * (0.5 + x),
	y: size.height / 2 + size.width * y,
	degrees,
	length: size.width * length,
	thickness: 1.5,
});
const upright = (x: number, lean: number): Segment =>
	edge(x, -0.05, lean <= 0 ? lean + 90 : lean - 90, 0.2);
const places = [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4];

/** A front of windows, turned; uprights lean so much more for each width to the right. */
const front = (degrees: number, trend = 0): readonly Segment[] =>
	places.flatMap((x, i) => [
		edge(x, (i % 3) * 0.08 - 0.1, degrees, 0.09),
		edge(x, (i % 2) * 0.1 + 0.06, degrees, 0.09),
		upright(x, degrees + trend * x),
	]);

describe('a tilt', () => {
	it.each([-6, -2.2, 0, 1, 3.7, 7])('of a whole front by %f° is told', (degrees) => {
		const found = tilt(front(degrees))!;
		expect(found.degrees).toBeCloseTo(degrees, 1);
		expect(found.confidence).toBeGreaterThanOrEqual(0.9);
	});

	it('is told of a front whose uprights run together: the one in the middle leans with it', () => {
		expect(tilt(front(2.5, 15))!.degrees).toBeCloseTo(2.5, 0);
		expect(tilt(front(-2.5, -15))!.degrees).toBeCloseTo(-2.5, 0);
	});

	it('is not told where levels lean and uprights stand: perspective', () => {
		const levels = front(3).filter(({ degrees }) => Math.abs(degrees) < 45);
		const standing = places.map((x) => upright(x, 0));
		expect(tilt([...levels, ...standing])?.degrees ?? 0).toBeLessThan(0.9);
		const one = edge(0, 0.1, 3, 0.95);
		expect(tilt([one])!.degrees).toBeCloseTo(3, 1);
		expect(tilt([one, ...standing])?.degrees ?? 0).toBeLessThan(0.9);
	});

	it('is not told where lines run together at one point', () => {
		const fan = [-0.25, -0.18, -0.1, 0.02, 0.1, 0.17, 0.25].map((y) =>
			edge(0, y, (Math.atan2(-y, 1.2) * 180) / Math.PI + 2, 0.5),
		);
		expect(tilt(fan)).toBeUndefined();
	});

	it('is told of one line where it runs through the photo, whole or in pieces, not of a short one', () => {
		expect(tilt([edge(0, 0, 2, 0.8)])!.at).toBeCloseTo(0.5, 2);
		expect(tilt([edge(0, 0, 2, 0.4)])).toBeUndefined();
		const pieces = (count: number): readonly Segment[] =>
			Array.from({ length: count }, (_, i) => edge(0.2 * (i - (count - 1) / 2), 0, 0, 0.2));
		expect(tilt(pieces(4))!.at).toBeCloseTo(0.5, 2);
		expect(tilt(pieces(2))).toBeUndefined();
	});

	it('is not told beyond 8.2°, nor of no edges', () => {
		expect(tilt(front(8))!.degrees).toBeCloseTo(8, 1);
		expect(tilt(front(9))).toBeUndefined();
		expect(tilt([])).toBeUndefined();
	});
});
