import { describe, expect, it } from 'vitest';
import { colourFacts } from '../../../../src/domain/facts/colour-facts';
import type { Facts } from '../../../../src/domain/facts/facts';
import type { Palette } from '../../../../src/domain/facts/measurements';
import { measurements } from '../../../support/samples';

const box = { x: 0.6, y: 0.3, width: 0.2, height: 0.3 };
/** Half of a grey-green photo without strong colour, but for what is changed. */
const told = (change: Partial<Palette>, mean = 12): Facts =>
	colourFacts(
		measurements({
			saturation: { mean },
			palette: {
				vivid: 0,
				hues: [0, 0, 0, 0, 0, 0, 0, 0],
				chroma: { p50: 10, p90: 20, p99: 30 },
				warmth: { left: 0, right: 0, top: 0, bottom: 0 },
				spread: 8,
				...change,
			},
		}),
	);

describe('a photo of one colour', () => {
	it('is grey where hardly a pixel has any', () => {
		const chroma = { p50: 0, p90: 1, p99: 3 };
		expect(told({ chroma, spread: 0.5 }, 0.5).monochrome?.value).toBe('grey');
		expect(told({ chroma: { ...chroma, p99: 6 }, spread: 0.9 }, 0.5).monochrome).toBeUndefined();
	});

	it('is toned where every lightness has its own tint', () => {
		expect(told({ spread: 1.7 }, 9).monochrome?.value).toBe('toned');
		expect(told({ spread: 2.4 }, 12).monochrome).toBeUndefined();
		// Fog: little colour, and not of one kind.
		expect(told({ spread: 1.3 }, 3.6).monochrome).toBeUndefined();
	});
});

describe('strong colour', () => {
	it('is of one hue where most of it is', () => {
		expect(told({ vivid: 0.2, hues: [0, 0, 0, 0.15, 0, 0, 0, 0] }).hue?.value).toBe('green');
		expect(told({ vivid: 0.2, hues: [0, 0, 0, 0.13, 0, 0.05, 0, 0] }).hue).toBeUndefined();
		expect(told({ vivid: 0.07, hues: [0, 0, 0, 0.07, 0, 0, 0, 0] }).hue).toBeUndefined();
		// A ladybird on a leaf covers little and is seen first.
		expect(told({ vivid: 0.6, hues: [0.006, 0, 0, 0.55, 0, 0, 0, 0] }).hue).toBeUndefined();
	});

	const red = [0.03, 0, 0, 0, 0, 0, 0, 0];
	it('is an accent where it is little, in one place, on a quiet rest', () => {
		expect(told({ vivid: 0.03, hues: red, commonest: box }).accent).toMatchObject({
			value: { hue: 'red', share: 0.03 },
			where: 'right',
			region: box,
		});
	});

	it.each([
		['much', { vivid: 0.1, hues: [0.1, 0, 0, 0, 0, 0, 0, 0] }],
		['next to nothing', { vivid: 0.005, hues: [0.005, 0, 0, 0, 0, 0, 0, 0] }],
		['one of many', { vivid: 0.05 }],
		['scattered', { commonest: { x: 0.3, y: 0.3, width: 0.5, height: 0.35 } }],
		['running out of the frame', { commonest: { ...box, x: 0.8 } }],
		['on a strong rest', { chroma: { p50: 20, p90: 33, p99: 40 } }],
	] as const)('is no accent where it is %s', (_, change) => {
		expect(told({ vivid: 0.03, hues: red, commonest: box, ...change }).accent).toBeUndefined();
	});

	it('is a pair where two far hues share it', () => {
		expect(told({ vivid: 0.2, hues: [0, 0.1, 0, 0, 0, 0.08, 0, 0] }).huePair?.value).toEqual({
			one: 'orange',
			other: 'blue',
		});
		// Round the wheel red and magenta are neighbours.
		expect(told({ vivid: 0.2, hues: [0.1, 0, 0, 0, 0, 0, 0, 0.08] }).huePair).toBeUndefined();
		expect(told({ vivid: 0.2, hues: [0, 0.16, 0, 0, 0, 0.03, 0, 0] }).huePair).toBeUndefined();
		expect(told({ vivid: 0.07, hues: [0, 0.04, 0, 0, 0, 0.03, 0, 0] }).huePair).toBeUndefined();
	});
});

describe('a warm side', () => {
	const warmth = { left: 2, right: 3, top: -8, bottom: 14 };

	it('is told against a cool one', () => {
		expect(told({ warmth }).warmSide).toMatchObject({
			where: 'bottom',
			value: { side: 'bottom', difference: 22 },
		});
	});

	it.each([
		['two warm sides', { warmth: { ...warmth, top: 7, bottom: 30 } }],
		['two cool ones', { warmth: { ...warmth, top: -30, bottom: 2 } }],
		['little between them', { warmth: { ...warmth, top: -5, bottom: 8 } }],
		['grass', { warmth, hues: [0, 0, 0, 0.2, 0, 0, 0, 0] }],
	] as const)('is not told of %s', (_, change) => {
		expect(told(change).warmSide).toBeUndefined();
	});
});

it('tells the two strongest hues where the second has a part', () => {
	expect(told({ vivid: 0.3, hues: [0, 0.2, 0, 0, 0, 0.05, 0, 0] }).hues?.value).toEqual({
		first: { hue: 'orange', share: 0.2 },
		second: { hue: 'blue', share: 0.05 },
		third: 0,
	});
	expect(told({ vivid: 0.3, hues: [0, 0.2, 0, 0, 0, 0.02, 0, 0] }).hues).toBeUndefined();
});
