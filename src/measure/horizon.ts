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

interface Edges {
	readonly x: readonly number[];
	readonly y: readonly number[];
}

/** Edges whose gradient is within the reach of vertical (lines near level). */
function strongEdges({ data, width, height }: Tile): Edges {
	const found: { x: number; y: number; power: number }[] = [];
	const steepest = Math.tan((reach * Math.PI) / 180);
	for (let y = 1; y < height - 1; y += 1) {
		for (let x = 1, i = y * width + 1; x < width - 1; x += 1, i += 1) {
			const at = (offset: number): number => data[i + offset] ?? 0;
			const top = at(-width - 1) + 2 * at(-width) + at(-width + 1);
			const below = at(width - 1) + 2 * at(width) + at(width + 1);
			const left = at(-width - 1) + 2 * at(-1) + at(width - 1);
			const right = at(-width + 1) + 2 * at(1) + at(width + 1);
			const gx = right - left;
			const gy = below - top;
			// A little beyond the reach: pixels round the direction.
			if (Math.abs(gy) < 0.05 || Math.abs(gx) > Math.abs(gy) * (steepest + 0.15)) continue;
			found.push({ x, y, power: Math.hypot(gx, gy) });
		}
	}
	found.sort((a, b) => b.power - a.power);
	const kept = found.slice(0, Math.ceil(width * height * edgeShare));
	return { x: kept.map(({ x }) => x), y: kept.map(({ y }) => y) };
}

export interface Tilt {
	/** clockwise-positive */
	readonly degrees: number;
	/** 0–1 */
	readonly confidence: number;
}

/** @param tile about 400 pixels wide: finer ones are no more exact and much slower */
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
