/**
 * The angle at which straight lines agree, by a Hough transform of the strongest edges: for each
 * angle near the level one, edges are counted by their distance from the origin; where lines run
 * along that angle the counts pile up.
 */
import type { Tile } from './acuity';

const reach = 15;
const step = 0.25;
/** steps of this fill 0–1 evenly, whatever is taken from it */
const golden = 0.618033988749895;
/** share of pixels that count as edges */
const edgeShare = 0.04;
/** strengths of edges are sorted by 0.002; the weakest that counts is 0.05 */
const [binCount, binsPerUnit] = [2250, 500];

interface Edges {
	readonly x: readonly number[];
	readonly y: readonly number[];
}

/** Edges whose gradient is within the reach of vertical (lines near level). */
function strongEdges({ data, width, height }: Tile): Edges {
	// Squares of the strength of each edge, 0 where there is none within the reach.
	const powers = new Float32Array(width * height);
	const steepest = Math.tan((reach * Math.PI) / 180);
	for (let y = 1; y < height - 1; y += 1) {
		for (let i = y * width + 1; i < (y + 1) * width - 1; i += 1) {
			const above = i - width;
			const under = i + width;
			const [a, b, c] = [data[above - 1] ?? 0, data[above] ?? 0, data[above + 1] ?? 0];
			const [d, e, f] = [data[under - 1] ?? 0, data[under] ?? 0, data[under + 1] ?? 0];
			const gx = c - a + 2 * ((data[i + 1] ?? 0) - (data[i - 1] ?? 0)) + f - d;
			const gy = d + 2 * e + f - a - 2 * b - c;
			// A little beyond the reach: pixels round the direction.
			if (Math.abs(gy) < 0.05 || Math.abs(gx) > Math.abs(gy) * (steepest + 0.15)) continue;
			powers[i] = gx * gx + gy * gy;
		}
	}
	const most = Math.ceil(width * height * edgeShare);
	const kept = strongest(powers, most);
	return { x: kept.map((i) => i % width), y: kept.map((i) => Math.floor(i / width)) };
}

/** Indices of the greatest values, greatest first. Sorts only those from the bin on in which the last of them lies. */
function strongest(values: Float32Array, most: number): readonly number[] {
	const bins = new Uint32Array(binCount);
	const binOf = (value: number): number =>
		Math.min(binCount - 1, Math.floor(Math.sqrt(value) * binsPerUnit));
	for (const value of values) {
		const bin = binOf(value);
		bins[bin] = (bins[bin] ?? 0) + 1;
	}
	// The bin of the zeros is never reached.
	let lowest = binCount;
	for (let count = 0; lowest > 1 && count < most; count += bins[lowest] ?? 0) lowest -= 1;
	const found: number[] = [];
	for (let i = 0; i < values.length; i += 1) {
		if (binOf(values[i] ?? 0) >= lowest) found.push(i);
	}
	return found.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, most);
}

export interface Tilt {
	/** clockwise-positive */
	readonly degrees: number;
	/** 0–1 */
	readonly confidence: number;
}

/** @param tile about 300 pixels wide: finer ones are no more exact and much slower */
export function tiltOf(tile: Tile): Tilt | undefined {
	const { x, y } = strongEdges(tile);
	if (x.length < 60) return undefined;
	const size = Math.ceil(Math.hypot(tile.width, tile.height)) * 2;
	const powers: number[] = [];
	for (let degrees = -reach; degrees <= reach; degrees += step) {
		const angle = (degrees * Math.PI) / 180;
		const sin = Math.sin(angle);
		const cos = Math.cos(angle);
		const counts = new Float32Array(size * 2);
		for (let i = 0; i < x.length; i += 1) {
			// Rows of pixels are whole numbers apart, which would favour the level: so each edge is moved
			// by a part of a pixel, the same at every angle, and shared between the two nearest bins.
			const distance = (y[i] ?? 0) * cos - (x[i] ?? 0) * sin + size / 2 + ((i * golden) % 1) - 0.5;
			const bin = Math.floor(distance);
			const part = distance - bin;
			counts[bin] = (counts[bin] ?? 0) + 1 - part;
			counts[bin + 1] = (counts[bin + 1] ?? 0) + part;
		}
		powers.push(counts.reduce((sum, count) => sum + count * count, 0));
	}
	const best = powers.indexOf(Math.max(...powers));
	const sorted = [...powers].sort((a, b) => a - b);
	const usual = sorted[Math.floor(sorted.length / 2)] ?? 1;
	const peak = powers[best] ?? 0;
	return {
		degrees: -reach + best * step + between(powers, best) * step,
		confidence: Math.min(1, Math.max(0, (peak / usual - 1) / 2)),
	};
}

/** Where between three readings the top of a parabola lies, in steps. */
function between(powers: readonly number[], best: number): number {
	const [before, top, after] = [powers[best - 1], powers[best], powers[best + 1]];
	if (before === undefined || top === undefined || after === undefined) return 0;
	const bend = before - 2 * top + after;
	return bend === 0 ? 0 : (before - after) / (2 * bend);
}
