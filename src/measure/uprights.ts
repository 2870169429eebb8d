/**
 * How uprights run together: a camera held low or high makes them converge, but leaves the one in
 * the middle upright.
 */
import type { PhotoSize } from '../domain/photo/photo';
import type { Segment } from './segments';

/** degrees off the upright that are counted */
const reach = 16;
/** uprights that stand within this of each other's trend, in degrees */
const spread = 1.5;
/** so many uprights, of together so much of the height, are heard */
const [leastUprights, leastUprightLength] = [3, 0.5];
/** that converge: so many, of together so much of the height, so much of all near-upright length … */
const [manyUprights, manyUprightLength, manyShare] = [6, 1.2, 0.7];
/** … some of them further to each side than this, of together so much of the height; and leaning no more than this in the middle */
const [sideFrom, sideLength, mostLean] = [0.12, 0.2, 3];

const lengthOf = (segments: readonly { readonly length: number }[]): number =>
	segments.reduce((sum, { length }) => sum + length, 0);

interface Upright {
	/** of the width, from the middle */
	readonly at: number;
	/** degrees off the upright, clockwise-positive */
	readonly value: number;
	readonly length: number;
}

interface Uprights {
	/** degrees by which they lean in the middle of the frame, clockwise */
	readonly lean: number;
	/** degrees more for each width to the right */
	readonly trend: number;
	readonly standing: readonly Upright[];
	/** length of those that agree, of all near-upright ones */
	readonly share: number;
}

/** Undefined where too few agree. */
function uprightsOf(
	segments: readonly Segment[],
	{ width, height }: PhotoSize,
): Uprights | undefined {
	const uprights = segments
		.map(({ x, degrees, length }) => ({
			at: x / width - 0.5,
			value: degrees > 0 ? degrees - 90 : degrees + 90,
			length,
		}))
		.filter(({ value }) => Math.abs(value) <= reach);
	if (uprights.length < leastUprights) return undefined;
	let weights = uprights.map(({ length }) => length);
	let [lean, trend] = [0, 0];
	// Weighted again by how well each fits: a few that stand for something else do not pull.
	for (let round = 0; round < 8; round += 1) {
		[lean, trend] = lineThrough(uprights, weights);
		weights = uprights.map(
			({ at, value, length }) => length / (1 + (value - lean - trend * at) ** 2),
		);
	}
	const standing = uprights.filter(({ at, value }) => Math.abs(value - lean - trend * at) < spread);
	const [agreeing, all] = [lengthOf(standing), lengthOf(uprights)];
	if (standing.length < uprights.length / 2 || agreeing < leastUprightLength * height) {
		return undefined;
	}
	return { lean, trend, standing, share: agreeing / all };
}

/** Degrees by which uprights lean at the rim; told where many agree on it, on both sides of the frame. */
export function convergenceOf(segments: readonly Segment[], size: PhotoSize): number | undefined {
	const uprights = uprightsOf(segments, size);
	if (uprights === undefined) return undefined;
	const { standing, share, trend, lean } = uprights;
	const { height } = size;
	const left = standing.filter(({ at }) => at < -sideFrom);
	const right = standing.filter(({ at }) => at > sideFrom);
	const isMany =
		standing.length >= manyUprights && lengthOf(standing) >= manyUprightLength * height;
	const isBoth = Math.min(lengthOf(left), lengthOf(right)) >= sideLength * height;
	const isTold = isMany && isBoth && share >= manyShare && Math.abs(lean) <= mostLean;
	return isTold ? -trend / 2 : undefined;
}

/** Weighted least squares. -> [value at 0, gain per 1] */
function lineThrough(
	points: readonly { readonly at: number; readonly value: number }[],
	weights: readonly number[],
): [number, number] {
	let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
	points.forEach(({ at, value }, i) => {
		const weight = weights[i] ?? 0;
		n += weight;
		x += weight * at;
		y += weight * value;
		xx += weight * at * at;
		xy += weight * at * value;
	});
	const spreadOfX = n * xx - x * x;
	// All of them above one another: no trend can be told.
	if (spreadOfX < 1e-3 * n * n) return [y / n, 0];
	const trend = (n * xy - x * y) / spreadOfX;
	return [(y - trend * x) / n, trend];
}
