import { describe, expect, it } from 'vitest';
import type { Pixel } from '../../support/drawn';
import { grey, measureDrawn, size } from '../../support/drawn';

/** Nine bars that lean by so many degrees at the rim, inwards at the top, and stand upright in the middle. */
const bars =
	(degrees: number) =>
	(x: number, y: number): Pixel => {
		const inBar = Array.from({ length: 9 }, (_, i) => i - 4).some((i) => {
			const side = i / 4.5;
			const lean = Math.tan((-side * degrees * Math.PI) / 180);
			const at = size.width * (0.5 + i / 9) + (y - size.height / 2) * -lean;
			return Math.abs(x - at) < 12;
		});
		return grey(inBar ? 60 : 190);
	};

describe('uprights', () => {
	it.each([0, 4, 8])('that lean inwards by %i° at the rim are told within 1°', (degrees) => {
		const { uprights } = measureDrawn(bars(degrees));
		expect(Math.abs(uprights!.converging - degrees)).toBeLessThan(1);
	});

	it('that lean outwards have the other sign', () => {
		expect(measureDrawn(bars(-5)).uprights!.converging).toBeLessThan(-4);
	});

	it('are not told of without any, nor of one side alone', () => {
		expect(measureDrawn((x) => grey(100 + (x % 7))).uprights).toBeUndefined();
		const left = (x: number, y: number): Pixel => (x < size.width / 2 ? bars(6)(x, y) : grey(190));
		expect(measureDrawn(left).uprights).toBeUndefined();
	});

	it('tell no tilt of a level line that they contradict, and its height where they do not', () => {
		const floor = (x: number, y: number): Pixel =>
			Math.abs(y - 320) < 6 ? grey(20) : y < 320 ? bars(0)(x, y) : grey(190);
		expect(measureDrawn(floor).horizon?.at).toBeCloseTo(320 / 480, 1);
	});
});
