import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../src/domain/facts/facts';
import type { Layout, LostArea, Measurements } from '../../../../src/domain/facts/measurements';
import { toneFacts } from '../../../../src/domain/facts/tone-facts';
import { measurements } from '../../../support/samples';

const told = (change: Partial<Measurements>): Facts => toneFacts(measurements(change));
/** A histogram with shares of its pixels at levels 0–255. */
const histogram = (shares: Readonly<Record<number, number>>): Measurements['histogram'] => {
	const luma = Array.from({ length: 256 }, (_, level) => 1000 * (shares[level] ?? 0));
	return { luma, r: luma, g: luma, b: luma };
};
const lumaAt = (p50: number): Measurements['luma'] => ({ mean: p50, p1: 0.02, p50, p99: 0.98 });

describe('the key', () => {
	it.each([
		['high', 0.75, { 40: 0.05, 200: 0.95 }],
		['low', 0.19, { 40: 0.95, 200: 0.05 }],
		['middle', 0.45, { 115: 1 }],
	] as const)('is %s', (key, p50, shares) => {
		expect(told({ luma: lumaAt(p50), histogram: histogram(shares) }).key?.value).toBe(key);
	});

	it.each([
		['light with many darks', 0.75, { 40: 0.2, 200: 0.8 }],
		['dark with many lights', 0.19, { 40: 0.8, 200: 0.2 }],
		['between two', 0.68, { 170: 1 }],
		['between two', 0.25, { 60: 1 }],
	] as const)('is not told of a photo %s', (_, p50, shares) => {
		expect(told({ luma: lumaAt(p50), histogram: histogram(shares) }).key).toBeUndefined();
	});
});

describe('burnt points', () => {
	const area = (change: Partial<LostArea> = {}): LostArea => ({
		kind: 'burnt',
		share: 0.003,
		fill: 0.75,
		box: { x: 0.5, y: 0.5, width: 0.06, height: 0.06 },
		...change,
	});
	const arePoints = (...areas: readonly LostArea[]): boolean =>
		told({ clipping: { highlights: 0.01, shadows: 0, burnt: 0.006, blocked: 0, areas } })
			.burntPoints !== undefined;

	it('are small and round, all of them', () => {
		expect(arePoints(area(), area())).toBe(true);
		expect(arePoints(area(), area({ share: 0.007 }))).toBe(false);
		expect(arePoints(area({ fill: 0.4 }))).toBe(false);
		expect(arePoints(area({ box: { x: 0, y: 0, width: 0.3, height: 0.04 } }))).toBe(false);
		expect(arePoints()).toBe(false);
	});
});

describe('what the small copy tells', () => {
	const layout = (change: Partial<Layout>): Layout => ({
		medians: [],
		bright: [],
		shapes: { dark: 0, largest: 0, between: 0.5, light: 0.5, rim: 0.5 },
		symmetry: 0,
		weight: { edges: { x: 0, y: 0 }, colours: { x: 0, y: 0 } },
		...change,
	});
	const shapes = { dark: 0.15, largest: 0.1, between: 0.2, light: 0.6, rim: 0.95 };

	it('a silhouette: dark shapes before a light ground', () => {
		expect(told({ layout: layout({ shapes }) }).silhouette?.value).toBe(true);
	});

	it.each([
		['little that is dark', { dark: 0.1 }],
		['dark specks', { largest: 0.03 }],
		['much between', { between: 0.3 }],
		['a darker ground', { light: 0.5 }],
		['a dark rim', { rim: 0.8 }],
	] as const)('no silhouette with %s', (_, change) => {
		const found = told({ layout: layout({ shapes: { ...shapes, ...change } }) });
		expect(found.silhouette).toBeUndefined();
	});

	const patch = { share: 0.02, ground: 0.03, box: { x: 0.9, y: 0.2, width: 0.1, height: 0.3 } };
	const edgeOf = (change: Partial<typeof patch>, p50 = 0.4): Facts['brightEdge'] =>
		told({ luma: lumaAt(p50), layout: layout({ bright: [{ ...patch, ...change }] }) }).brightEdge;

	it('a bright patch at the rim, with its place', () => {
		expect(edgeOf({})).toMatchObject({ value: 0.02, where: 'right', region: patch.box });
	});

	it.each([
		['within the frame', { box: { ...patch.box, x: 0.8 } }, 0.4],
		['that runs deep', { box: { ...patch.box, x: 0.7, width: 0.3 } }, 0.4],
		['as long as a sky', { box: { ...patch.box, height: 0.6 } }, 0.4],
		['that is part of a lit sky', { ground: 0.06 }, 0.4],
		['of much of the frame', { share: 0.07 }, 0.4],
		['of next to nothing', { share: 0.003 }, 0.4],
		['in a bright photo', {}, 0.45],
	] as const)('no patch %s', (_, change, p50) => {
		expect(edgeOf(change, p50)).toBeUndefined();
	});
});
