/**
 * Whether lines agree that the photo leans. Most level-looking lines of a photo are perspective, so
 * a tilt is told only where most of their length runs one way, over much of the width, and upright
 * lines, where there are some, lean by the same angle. Else nothing is told.
 */
import type { Tile } from './acuity';
import type { Segment } from './segments';
import { segmentsOf } from './segments';

/** Degrees from the level up to which a line may be meant as level; steeper ones are drawn so. */
const reach = 8;
/** lines agree that differ by no more, in degrees */
const spread = 0.7;
/** of the width that agreeing lines cover, and of the length of all near-level ones that is theirs */
const [leastCover, leastShare] = [0.82, 0.45];
/** pieces of one line lie no further from it, in pixels of the copy */
const apart = 3;
/** one line this long, of the width, where no upright speaks */
const longLine = 0.3;
/** one line runs through the photo that covers so much of the width */
const wholeLine = 0.55;
/** uprights that stand within this of each other's trend, in degrees, and of the level lines' lean */
const [uprightSpread, uprightAgrees] = [1.5, 1.5];
/** so many uprights, of together so much of the height, are heard */
const [leastUprights, leastUprightLength] = [3, 0.5];
/** that converge: so many, of together so much of the height, so much of all near-upright length … */
const [manyUprights, manyUprightLength, manyShare] = [6, 1.2, 0.7];
/** … some of them further to each side than this, of together so much of the height; and leaning no more than this in the middle */
const [sideFrom, sideLength, mostLean] = [0.12, 0.2, 3];

interface Tilt {
	/** clockwise-positive */
	readonly degrees: number;
	/** share of the width that agreeing lines cover, 0–1 */
	readonly confidence: number;
	/** height of the longest of them in the middle of the frame, 0–1; absent where it is short */
	readonly at?: number;
}

/** What straight edges say of how the camera was held. */
export interface Lines {
	readonly tilt?: Tilt;
	/** degrees by which uprights lean inwards (positive) or outwards at the rim */
	readonly converging?: number;
}

/** @param tile about 300 pixels wide: finer ones are no more exact and much slower */
export function linesOf(tile: Tile): Lines {
	const segments = segmentsOf(tile);
	const uprights = uprightsOf(segments, tile);
	const tilt = tiltOf(segments, uprights, tile);
	return { ...(tilt && { tilt }), ...convergingOf(uprights, tile) };
}

function tiltOf(
	segments: readonly Segment[],
	uprights: Uprights | undefined,
	tile: Tile,
): Tilt | undefined {
	const level = segments.filter(({ degrees }) => Math.abs(degrees) <= reach);
	const agreeing = mostInAgreement(level);
	const cover = coverOf(agreeing) / tile.width;
	if (cover < leastCover || lengthOf(agreeing) < leastShare * lengthOf(level)) return undefined;
	const chain = longestChain(agreeing);
	const degrees = degreesThrough(chain);
	if (uprights === undefined) {
		if (lengthOf(chain) < longLine * tile.width) return undefined;
	} else if (Math.abs(uprights.lean - degrees) > uprightAgrees) return undefined;
	const isLong = coverOf(chain) >= wholeLine * tile.width;
	return {
		degrees,
		confidence: Math.min(1, cover),
		...(isLong && { at: heightOf(chain, degrees, tile) }),
	};
}

const lengthOf = (segments: readonly { readonly length: number }[]): number =>
	segments.reduce((sum, { length }) => sum + length, 0);

function mostInAgreement(segments: readonly Segment[]): readonly Segment[] {
	return segments
		.map((one) => segments.filter(({ degrees }) => Math.abs(degrees - one.degrees) <= spread))
		.reduce((most, group) => (lengthOf(group) > lengthOf(most) ? group : most), []);
}

/** Pieces of one line: as far from the origin as each other, across the way that they run. */
function longestChain(segments: readonly Segment[]): readonly Segment[] {
	const offsetFrom = (one: Segment, other: Segment): number => {
		const angle = (one.degrees * Math.PI) / 180;
		return (other.y - one.y) * Math.cos(angle) - (other.x - one.x) * Math.sin(angle);
	};
	return segments
		.map((one) => segments.filter((other) => Math.abs(offsetFrom(one, other)) <= apart))
		.reduce((most, chain) => (lengthOf(chain) > lengthOf(most) ? chain : most), []);
}

/** Of the line through the ends of all pieces: finer than each by itself. */
function degreesThrough(chain: readonly Segment[]): number {
	const ends = chain.flatMap(({ x, y, degrees, length }) => {
		const angle = (degrees * Math.PI) / 180;
		const [dx, dy] = [(length / 2) * Math.cos(angle), (length / 2) * Math.sin(angle)];
		return [
			{ at: x - dx, value: y - dy },
			{ at: x + dx, value: y + dy },
		];
	});
	const [, slope] = lineThrough(
		ends,
		chain.flatMap(({ length }) => [length, length]),
	);
	return (Math.atan(slope) * 180) / Math.PI;
}

/** Where a line through all pieces crosses the middle of the frame, of the height. */
function heightOf(chain: readonly Segment[], degrees: number, { width, height }: Tile): number {
	const slope = Math.tan((degrees * Math.PI) / 180);
	const sum = chain.reduce(
		(all, { x, y, length }) => all + length * (y + slope * (width / 2 - x)),
		0,
	);
	return Math.min(1, Math.max(0, sum / lengthOf(chain) / height));
}

/** Pixels of the width over or under which at least one of them runs. */
function coverOf(segments: readonly Segment[]): number {
	const spans = segments
		.map(({ x, length, degrees }) => {
			const half = (length / 2) * Math.cos((degrees * Math.PI) / 180);
			return [x - half, x + half] as const;
		})
		.sort(([a], [b]) => a - b);
	let [covered, end] = [0, -Infinity];
	for (const [from, to] of spans) {
		covered += Math.max(0, to - Math.max(from, end));
		end = Math.max(end, to);
	}
	return covered;
}

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

/**
 * How uprights lean: a camera held low or high makes them converge, but leaves the one in the middle
 * upright. Undefined where too few agree.
 */
function uprightsOf(segments: readonly Segment[], { width, height }: Tile): Uprights | undefined {
	const uprights = segments
		.map(({ x, degrees, length }) => ({
			at: x / width - 0.5,
			value: degrees > 0 ? degrees - 90 : degrees + 90,
			length,
		}))
		.filter(({ value }) => Math.abs(value) <= 2 * reach);
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
	const standing = uprights.filter(
		({ at, value }) => Math.abs(value - lean - trend * at) < uprightSpread,
	);
	const [agreeing, all] = [lengthOf(standing), lengthOf(uprights)];
	if (standing.length < uprights.length / 2 || agreeing < leastUprightLength * height) {
		return undefined;
	}
	return { lean, trend, standing, share: agreeing / all };
}

/** Told where many uprights agree on it, on both sides of the frame. */
function convergingOf(uprights: Uprights | undefined, { height }: Tile): Lines {
	if (uprights === undefined) return {};
	const { standing, share, trend, lean } = uprights;
	const left = standing.filter(({ at }) => at < -sideFrom);
	const right = standing.filter(({ at }) => at > sideFrom);
	const isMany =
		standing.length >= manyUprights && lengthOf(standing) >= manyUprightLength * height;
	const isBoth = Math.min(lengthOf(left), lengthOf(right)) >= sideLength * height;
	if (!isMany || !isBoth || share < manyShare || Math.abs(lean) > mostLean) return {};
	return { converging: -trend / 2 };
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
