import { describe, expect, it } from 'vitest';
import type { Detail } from '../../../src/domain/facts/measurements';
import { Halos } from '../../../src/measure/halos';
import { reduced, Spectrum } from '../../../src/measure/spectrum';
import { stream } from '../../support/drawn';

const width = 1024;
/** Rows of steps of any length and height, as sharp as pixels allow. */
function sharpRow(random: () => number, length: number): Float32Array {
	const row = new Float32Array(length);
	let [level, left] = [0.5, 0];
	for (let x = 0; x < length; x += 1) {
		if (left <= 0) [level, left] = [0.1 + 0.8 * random(), 1 - 12 * Math.log(1 - random())];
		left -= 1;
		row[x] = level;
	}
	return row;
}
function spectrumOf(row: (random: () => number) => Float32Array): Detail {
	const spectrum = new Spectrum();
	const random = stream(3);
	for (let y = 0; y < 100; y += 1) {
		// As a file has them: in 256 levels, with a little noise.
		spectrum.add(row(random).map((luma) => Math.round((luma + 0.004 * random()) * 255) / 255));
	}
	return spectrum.detail!;
}
const blurred = (row: Float32Array, sigma: number): Float32Array => {
	const reach = Math.ceil(4 * sigma);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
		Math.exp(-((i - reach) ** 2) / 2 / sigma ** 2),
	);
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return row.map((_, x) =>
		weights.reduce(
			(sum, weight, i) =>
				sum + (weight / all) * row[Math.min(width - 1, Math.max(0, x + i - reach))]!,
			0,
		),
	);
};
const sinc = (t: number): number => (t === 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t));
/** By Lanczos's kernel of four lobes, as most programs enlarge. */
const enlarged = (row: Float32Array, factor: number): Float32Array =>
	Float32Array.from({ length: width }, (_, x) => {
		const at = (x + 0.5) / factor - 0.5;
		let sum = 0;
		for (let i = Math.floor(at) - 3; i <= Math.floor(at) + 4; i += 1) {
			const value = row[Math.min(row.length - 1, Math.max(0, i))]!;
			sum += value * sinc(at - i) * sinc((at - i) / 4);
		}
		return sum;
	});

describe('the spectrum', () => {
	it('of a sharp photo falls nowhere steeply', () => {
		expect(spectrumOf((random) => sharpRow(random, width)).fall).toBeLessThan(9);
	});

	it.each([2, 3, 4])('of a copy enlarged %i times breaks off where it had no more', (factor) => {
		const { frequency, fall, before, after } = spectrumOf((random) =>
			enlarged(sharpRow(random, Math.ceil(width / factor)), factor),
		);
		expect(Math.abs(0.5 / frequency / factor - 1)).toBeLessThan(0.2);
		expect(fall).toBeGreaterThan(12);
		expect(fall / before).toBeGreaterThan(1.25);
		expect(after).toBeLessThan(8);
	});

	it.each([2, 4])('of a lens out of focus by %i pixels falls ever more', (sigma) => {
		const { fall, before } = spectrumOf((random) => blurred(sharpRow(random, width), sigma));
		expect(fall).toBeGreaterThan(9);
		expect(before).toBeGreaterThan(9);
		expect(fall / before).toBeLessThan(1.05);
	});

	it('is not told of a few short rows', () => {
		const spectrum = new Spectrum();
		spectrum.add(sharpRow(stream(1), 300));
		expect(spectrum.detail).toBeUndefined();
	});

	it('is read of rows made smaller by means', () => {
		expect([...reduced(new Float32Array([1, 3, 5, 7, 9]), 2)]).toEqual([2, 6]);
	});
});

describe('halos', () => {
	/** Edges every 40 pixels from .3 to .7, framed by seams of this height of the step. */
	const seamed = (height: number): number | undefined => {
		const halos = new Halos();
		for (let y = 0; y < 20; y += 1) {
			halos.add(
				Float32Array.from({ length: 800 }, (_, x) => {
					const [phase, isUp] = [x % 40, Math.floor(x / 40) % 2 === 0];
					const side = isUp ? -1 : 1;
					const level = 0.5 + 0.2 * side;
					return phase < 2 || phase >= 38 ? level + side * 0.4 * height : level;
				}),
			);
		}
		return halos.height;
	};

	it.each([0, 0.1, 0.3])('of %f of the step are told within 0.01', (height) => {
		expect(Math.abs(seamed(height)! - height)).toBeLessThan(0.01);
	});

	it('are not told without edges', () => {
		const halos = new Halos();
		for (let y = 0; y < 50; y += 1) halos.add(new Float32Array(400).fill(0.5));
		expect(halos.height).toBeUndefined();
	});
});
