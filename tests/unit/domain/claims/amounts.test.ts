import { describe, expect, it } from 'vitest';
import {
	apertureNear,
	brighterEv,
	darkerEv,
	isoLower,
	printCmOf,
	shutterAtMost,
	thirds,
} from '../../../../src/domain/claims/amounts';
import { cropToThird, cropWithout, ratioOf } from '../../../../src/domain/claims/crops';
import { claimsOf } from '../../../../src/domain/claims/settle';
import { fact, photo } from '../../../support/photo-facts';

describe('exposure', () => {
	it('goes to a middle tone, in thirds of a stop, and no further than the brightest part allows', () => {
		expect(brighterEv(0.25, 0.5)).toBe(1.7);
		expect(brighterEv(0.25, 0.8)).toBe(0.7);
		expect(brighterEv(0.1, 0.3)).toBe(2);
		expect(brighterEv(0.25, 0.95)).toBeUndefined();
		expect(brighterEv(0.45, 0.5)).toBeUndefined();
	});

	it('goes down to a middle tone, two stops at most', () => {
		expect(darkerEv(0.7)).toBe(-1.3);
		expect(darkerEv(0.98)).toBe(-2);
		expect(darkerEv(0.47)).toBeUndefined();
	});

	it('is written as cameras write it', () => {
		expect([0.2, 0.34, 0.6, 1, 1.4, -0.7].map(thirds)).toEqual([0.3, 0.3, 0.7, 1, 1.3, -0.7]);
	});
});

it('sets what a camera can be set to', () => {
	expect(shutterAtMost(1 / 45)).toBe(1 / 60);
	expect(shutterAtMost(1 / 60)).toBe(1 / 60);
	expect(shutterAtMost(1e-6)).toBe(1 / 8000);
	expect(apertureNear(3.6)).toBe(4);
	expect(isoLower(3200, 2)).toBe(800);
	expect(isoLower(100, 2)).toBeUndefined();
	expect(printCmOf(24, 1.5)).toBe(64);
});

describe('crops', () => {
	it('bring the subject to the nearest third and keep all of it', () => {
		const crop = cropToThird({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, 0.75);
		expect(crop).toMatchObject({ width: 0.75, height: 0.75 });
		expect((0.5 - crop!.x) / 0.75).toBeCloseTo(2 / 3, 5);
		expect(cropToThird({ x: 0, y: 0, width: 0.9, height: 0.5 }, 0.75)).toBeUndefined();
	});

	it('leave a side out, in a ratio that has a name', () => {
		const crop = cropWithout('right', 0.1, 1.5);
		expect(crop.x).toBe(0);
		expect(crop.x + crop.width).toBeLessThanOrEqual(0.9);
		expect(ratioOf(crop, 1.5)).toBeCloseTo(4 / 3, 5);
	});
});

describe('remedies', () => {
	it('turn back by as much as it leans', () => {
		expect(claimsOf(photo({ tilt: -2.4 })).claims[0]).toMatchObject({
			kind: 'tilted',
			edit: { rotateDegrees: 2.4 },
		});
	});

	it('take a cast away by as much as there is, bounded', () => {
		const edit = (b: number) =>
			claimsOf(
				photo({
					cast: fact({ a: 0, b, strength: Math.abs(b) }),
					castSeen: { towards: 'cool', severity: 2 },
				}),
			).claims[0]?.edit?.whiteBalance;
		expect(edit(-14)).toEqual({ a: 0, b: 14 });
		expect(edit(-40)).toEqual({ a: 0, b: 20 });
	});

	it('name a shutter time by the camera’s record, and none without one', () => {
		const moved = { blur: 'motion', blurDegrees: 10, acuity: 0.2, motionSeen: 2 } as const;
		const next = (camera: object) =>
			claimsOf(photo(Object.assign({}, moved, camera))).claims[0]?.figures.nextShutterSeconds;
		expect(next({ shutterSeconds: 1 / 15, focalMm35: 100 })).toBe(1 / 125);
		expect(next({ shutterSeconds: 1 / 15 })).toBe(1 / 60);
		expect(next({})).toBeUndefined();
	});

	it('set end points where the photo has none', () => {
		const flat = { darkest: 0.25, brightest: 0.7, contrast: 0.1, flatSeen: 2 };
		const edit = claimsOf(photo(flat)).claims[0]?.edit;
		// Short of its own ends: a hundredth lies beyond each.
		expect(edit?.black).toBeCloseTo(0.1875);
		expect(edit?.white).toBeCloseTo(0.775);
	});
});
