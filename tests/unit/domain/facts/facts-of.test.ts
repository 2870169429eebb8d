import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../src/domain/facts/facts';
import { factsOf } from '../../../../src/domain/facts/facts-of';
import type { Measurements } from '../../../../src/domain/facts/measurements';
import { settleFacts } from '../../../../src/domain/facts/settle-facts';
import { measurements } from '../../../support/samples';

const told = (change: Partial<Measurements>): Facts => factsOf(measurements(change));

describe('facts of the file and of tones', () => {
	it('count pixels in millions and the sides against each other', () => {
		const facts = told({ width: 6000, height: 4000 });
		expect(facts.megapixels?.value).toBe(24);
		expect(facts.aspect?.value).toBe(1.5);
	});

	it('know how a JPEG was compressed, and less surely by a table of another make', () => {
		const jpeg = { quality: 85, isExact: true };
		expect(told({ jpeg }).jpegQuality).toEqual({ value: 85, confidence: 1, from: 'pixels' });
		expect(told({ jpeg: { quality: 85, isExact: false } }).jpegQuality?.confidence).toBe(0.7);
		expect(told({}).jpegQuality).toBeUndefined();
	});

	it.each([
		['beside the middle, low', { x: 0.413, y: 0.488, width: 0.382, height: 0.365 }, undefined],
		['at the top, wide', { x: 0.2, y: 0, width: 0.6, height: 0.3 }, 'top'],
		['across two columns', { x: 0.15, y: 0.4, width: 0.45, height: 0.15 }, undefined],
		['in the middle', { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, 'centre'],
	] as const)('name no place that an area only touches: %s', (_, box, where) => {
		const clipping = { highlights: 0.1, shadows: 0, burnt: 0.06, blocked: 0 };
		const areas = [{ kind: 'burnt', share: 0.06, box }] as const;
		expect(told({ clipping: { ...clipping, areas } }).burnt?.where).toBe(where);
	});

	it('name the place of the largest burnt area', () => {
		const box = { x: 0.7, y: 0, width: 0.3, height: 0.2 };
		const clipping = { highlights: 0.1, shadows: 0, burnt: 0.06, blocked: 0 };
		const areas = [{ kind: 'burnt', share: 0.06, box }] as const;
		const facts = told({ clipping: { ...clipping, areas } });
		expect(facts.burnt).toMatchObject({ value: 0.06, where: 'top right', region: box });
		expect(facts.blocked).toEqual({ value: 0, confidence: 1, from: 'pixels' });
	});

	it('tell no lost areas of results that did not look for any', () => {
		const facts = told({ clipping: { highlights: 0.1, shadows: 0 } });
		expect(facts.burnt).toBeUndefined();
		expect(facts.blocked).toBeUndefined();
	});
});

describe('facts of sharpness', () => {
	it('tell shares of tiles', () => {
		const tiles = [0.9, 0.5, 0.1, 0.2, null, null, null, null];
		const facts = told({ sharpness: { tiles, columns: 4, rows: 2 } });
		expect(facts.sharpShare?.value).toBe(0.5);
		expect(facts.calm?.value).toBe(0.5);
	});

	it('tell nothing of tiles that there are not', () => {
		const facts = told({ sharpness: { tiles: [], columns: 4, rows: 2 } });
		expect(facts.sharpShare).toBeUndefined();
		expect(facts.calm).toBeUndefined();
	});
});

describe('facts of geometry', () => {
	it('tell a tilt where lines agree, and that it is level', () => {
		expect(told({ horizon: { degrees: 2.4, confidence: 0.9 } }).tilt?.value).toBe(2.4);
		expect(told({ horizon: { degrees: 0.1, confidence: 0.9 } }).tilt?.value).toBe(0.1);
		expect(told({ horizon: { degrees: 2.4, confidence: 0.7 } }).tilt).toBeUndefined();
	});
});

describe('facts of the camera', () => {
	const camera = { iso: 100, aperture: 16, exposureSeconds: 1 / 100, takenAt: '2026-05-06 07:08' };

	it('know the light of a sunny day by the exposure', () => {
		const facts = told({ camera });
		expect(facts.ev100?.value).toBeCloseTo(14.64, 2);
		expect(facts.ambient?.value).toBe('daylight');
		expect(facts.hour?.value).toBe(7);
		expect(facts.month?.value).toBe(5);
	});

	it.each([
		[2, 4, 'night'],
		[1 / 60, 2.8, 'indoor'],
		[1 / 250, 4, 'overcast'],
	] as const)('know the light at %f s and f/%f', (exposureSeconds, aperture, ambient) => {
		const facts = told({ camera: { iso: 100, exposureSeconds, aperture } });
		expect(facts.ambient?.value).toBe(ambient);
	});

	it('hold the shutter against the focal length on film', () => {
		const facts = told({ camera: { exposureSeconds: 1 / 50, focalLengthMm: 33, focalMm35: 50 } });
		expect(facts.shakeRatio?.value).toBeCloseTo(1);
		expect(told({ camera: { exposureSeconds: 1, focalLengthMm: 50 } }).shakeRatio).toBeUndefined();
	});

	it('tell a dial at nought and a flash that was silent', () => {
		const facts = told({ camera: { compensationEv: 0, flash: false } });
		expect(facts.compensationEv?.value).toBe(0);
		expect(facts.flash?.value).toBe(false);
	});

	it('tell no exposure value without all three settings', () => {
		const facts = told({ camera: { iso: 100, aperture: 4 } });
		expect(facts.ev100).toBeUndefined();
		expect(facts.ambient).toBeUndefined();
		expect(told({}).iso).toBeUndefined();
	});
});

describe('facts settled with what a model sees', () => {
	const subject = (x: number): Facts => ({
		subject: {
			value: { size: 'middle' },
			confidence: 0.8,
			from: 'model',
			where: 'left',
			region: { x, y: 0, width: 0.5, height: 1 },
		},
	});
	const tiles = [0.9, 0.8, 0.1, 0.05, 0.7, null, 0.1, 0.1];
	const found = measurements({ sharpness: { tiles, columns: 4, rows: 2 } });

	it('tell how sharp the subject is, where it is', () => {
		expect(settleFacts(found, subject(0)).subjectAcuity).toMatchObject({
			value: 0.9,
			confidence: 0.8,
			where: 'left',
		});
		expect(settleFacts(found, subject(0.5)).subjectAcuity?.value).toBeCloseTo(0.1);
	});

	it('tell how bright the subject is, where it is', () => {
		const medians = [0.2, 0.2, 0.8, 0.8, 0.2, 0.2, 0.8, 0.8];
		const middle = { x: 0, y: 0 };
		const weight = { edges: middle, colours: middle };
		const shapes = { dark: 0, largest: 0, between: 0, light: 1, rim: 1 };
		const layout = { medians, bright: [], shapes, symmetry: 0.1, weight };
		const both = measurements({ layout, sharpness: { tiles, columns: 4, rows: 2 } });
		expect(settleFacts(both, subject(0)).subjectMedian?.value).toBe(0.2);
		expect(settleFacts(both, subject(0.5)).subjectMedian?.value).toBe(0.8);
		expect(settleFacts(found, subject(0)).subjectMedian).toBeUndefined();
	});

	it('tell nothing of a subject whose place is not known', () => {
		expect(settleFacts(found, {}).subjectAcuity).toBeUndefined();
	});
});
