/**
 * Straight edges of a grey picture, after LSD (Grompone von Gioi, Jakubowicz, Morel, Randall 2012):
 * pixels whose edges run the same way grow together from the strongest on, and a group that is long,
 * thin and dense is a segment. Its angle comes from all of its pixels, so it is finer than one pixel.
 */
import type { Tile } from './acuity';

/** A straight edge; places and lengths in pixels of the picture. */
export interface Segment {
	/** of its middle */
	readonly x: number;
	readonly y: number;
	/** from the level, clockwise positive, −90 to 90 */
	readonly degrees: number;
	readonly length: number;
	readonly thickness: number;
}

/** edges of one group differ by no more than this from their mean direction */
const tolerance = Math.PI / 8;
/** gradient below which rounding to 8 bits decides the direction */
const weakest = 0.02;
/** times its thickness that a segment is long, less is a blot or an arc; and a clear one */
const [slimness, clearSlimness] = [5, 8];
/** of the longer side; of a clear one */
const [leastLength, clearLength] = [0.03, 0.06];

export function segmentsOf(tile: Tile): readonly Segment[] {
	const edges = edgesOf(tile);
	const used = new Uint8Array(edges.power.length);
	const least = leastLength * Math.max(tile.width, tile.height);
	const found: Segment[] = [];
	for (const seed of edges.strongestFirst) {
		if (used[seed] === 1) continue;
		const group = grow(seed, edges, used, tile.width);
		if (group.length < least) continue;
		const segment = fit(group, edges, tile.width);
		if (segment !== undefined && segment.length >= least) found.push(segment);
	}
	return found;
}

/** Long and slim enough to be heard by itself. */
export const isClear = ({ length, thickness }: Segment, { width, height }: Tile): boolean =>
	length >= clearLength * Math.max(width, height) && length >= clearSlimness * thickness;

interface Edges {
	readonly power: Float32Array;
	/** direction along the edge, bright side to its right, in radians */
	readonly angle: Float32Array;
	readonly strongestFirst: readonly number[];
}

function edgesOf({ data, width, height }: Tile): Edges {
	const power = new Float32Array(width * height);
	const angle = new Float32Array(width * height);
	const strong: number[] = [];
	for (let y = 0; y < height - 1; y += 1) {
		for (let i = y * width; i < (y + 1) * width - 1; i += 1) {
			const [a, b] = [data[i] ?? 0, data[i + 1] ?? 0];
			const [c, d] = [data[i + width] ?? 0, data[i + width + 1] ?? 0];
			const gx = (b + d - a - c) / 2;
			const gy = (c + d - a - b) / 2;
			const length = Math.sqrt(gx * gx + gy * gy);
			if (length < weakest) continue;
			power[i] = length;
			angle[i] = Math.atan2(gx, -gy);
			strong.push(i);
		}
	}
	return { power, angle, strongestFirst: strong.sort((i, k) => (power[k] ?? 0) - (power[i] ?? 0)) };
}

/** Neighbours of neighbours that run the way of the group so far. */
function grow(seed: number, { power, angle }: Edges, used: Uint8Array, width: number): number[] {
	const group = [seed];
	used[seed] = 1;
	let mean = angle[seed] ?? 0;
	let [x, y] = [Math.cos(mean), Math.sin(mean)];
	const steps = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
	// Grows while it is walked through.
	for (const at of group) {
		for (const step of steps) {
			const i = at + step;
			if ((power[i] ?? 0) === 0 || used[i] === 1) continue;
			const own = angle[i] ?? 0;
			const turn = Math.abs(own - mean) % (2 * Math.PI);
			if (Math.min(turn, 2 * Math.PI - turn) > tolerance) continue;
			used[i] = 1;
			group.push(i);
			x += Math.cos(own);
			y += Math.sin(own);
			mean = Math.atan2(y, x);
		}
	}
	return group;
}

/** The rectangle of a group by its moments; nothing where it is no line. */
function fit(group: readonly number[], { power }: Edges, width: number): Segment | undefined {
	let [sum, sx, sy] = [0, 0, 0];
	for (const i of group) {
		const weight = power[i] ?? 0;
		sum += weight;
		sx += weight * (i % width);
		sy += weight * Math.floor(i / width);
	}
	const [x, y] = [sx / sum, sy / sum];
	let [xx, xy, yy] = [0, 0, 0];
	for (const i of group) {
		const weight = power[i] ?? 0;
		const [dx, dy] = [(i % width) - x, Math.floor(i / width) - y];
		xx += weight * dx * dx;
		xy += weight * dx * dy;
		yy += weight * dy * dy;
	}
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const half = Math.hypot(xx - yy, 2 * xy) / 2;
	// Of an even line the deviation is its length by √12; stray pixels of noise weigh next to nothing.
	const length = Math.sqrt((12 * ((xx + yy) / 2 + half)) / sum);
	const thickness = Math.sqrt((12 * Math.max(0, (xx + yy) / 2 - half)) / sum) + 1;
	if (length < slimness * thickness) return undefined;
	return { x: x + 0.5, y: y + 0.5, degrees: (angle * 180) / Math.PI, length, thickness };
}
