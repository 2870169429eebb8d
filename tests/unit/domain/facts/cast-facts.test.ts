import { describe, expect, it } from 'vitest';
import { castFacts } from '../../../../src/domain/facts/cast-facts';
import type { Fact, FactValues } from '../../../../src/domain/facts/facts';
import type { CameraFacts, Tint } from '../../../../src/domain/facts/measurements';
import { measurements } from '../../../support/samples';

const cast = { a: 1, b: 2, strength: 2.2 };
const agreed = { near: 0.3, bands: 3, strong: 0.1 };
const alone = { near: 0.05, bands: 0, strong: 0.1 };
const castOf = (tint: Tint): Fact<FactValues['cast']> | undefined =>
	castFacts(measurements({ cast, tint })).cast;
const isTold = (tint: Tint): boolean => castOf(tint)?.confidence === 0.8;

describe('a cast', () => {
	it.each([
		['green', { a: -5.5, b: 2 }, { a: -4.5, b: 2 }],
		['magenta', { a: 8, b: -3 }, { a: 7, b: -3 }],
		['cool', { a: -2, b: -9 }, { a: -2, b: -7.5 }],
	] as const)('of %s is told where neutrals agree on it', (_, told, weak) => {
		expect(isTold({ ...told, ...agreed })).toBe(true);
		expect(isTold({ ...weak, ...agreed })).toBe(false);
		expect(isTold({ ...told, ...agreed, near: 0.1 })).toBe(false);
	});

	it.each([
		['green', { a: -14.5, b: 2 }, { a: -13.5, b: 2 }, 0.95],
		['magenta', { a: 11, b: -3 }, { a: 10, b: -3 }, 0.85],
		['cool', { a: -2, b: -14.5 }, { a: -2, b: -13.5 }, 0.4],
	] as const)('of %s is told alone where it is strong', (_, told, weak, tooStrong) => {
		expect(isTold({ ...told, ...alone })).toBe(true);
		expect(isTold({ ...weak, ...alone })).toBe(false);
		// A photo of leaves, of petals, of the sea.
		expect(isTold({ ...told, ...alone, strong: tooStrong })).toBe(false);
		expect(isTold({ ...told, ...alone, near: 0.01 })).toBe(false);
	});

	it('of a low sun is no magenta', () => {
		expect(isTold({ a: 9, b: 2, ...agreed })).toBe(true);
		expect(isTold({ a: 9, b: 7, ...agreed })).toBe(false);
	});

	it('of warmth is never told', () => {
		expect(isTold({ a: 3, b: 25, ...agreed })).toBe(false);
	});

	it('that is not sure is what the neutrals have, and accuses nothing', () => {
		expect(castOf({ a: 0, b: 0, ...agreed })).toEqual({
			value: cast,
			confidence: 0.5,
			from: 'pixels',
		});
		expect(castFacts(measurements({ cast })).cast?.confidence).toBe(0.5);
	});
});

describe('the light', () => {
	const light = (camera: CameraFacts, b = 0): string | undefined =>
		castFacts(measurements({ camera, cast: { a: 0, b, strength: Math.abs(b) } })).light?.value;
	const at = (exposureSeconds: number, change: CameraFacts = {}): CameraFacts => ({
		iso: 100,
		aperture: 4,
		exposureSeconds,
		...change,
	});

	it('is of the day where little of it was let in, and of the night where much was', () => {
		expect(light(at(1 / 1000))).toBe('daylight');
		expect(light(at(1 / 400))).toBeUndefined();
		expect(light(at(4))).toBe('night');
	});

	it('is of lamps or of an open sky where neutrals say so too', () => {
		expect(light(at(1 / 15), 8)).toBe('tungsten');
		expect(light(at(1 / 15), 2)).toBeUndefined();
		expect(light(at(1 / 125), -6)).toBe('shade');
		expect(light(at(1 / 125), 0)).toBeUndefined();
	});

	it('is not told of a flash, nor without all settings', () => {
		expect(light(at(1 / 1000, { flash: true }))).toBeUndefined();
		expect(light({ iso: 100, aperture: 4 })).toBeUndefined();
	});
});
