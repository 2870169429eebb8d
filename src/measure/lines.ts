/**
 * What straight edges say of how the camera was held. Most level-looking lines of a photo are
 * perspective: only where many levels and uprights, or one line through the frame, speak for one
 * angle and few for another is a tilt told, with how often that was right.
 */
import type { Tile } from './acuity';
import type { Edge, Leans } from './leans';
import { leansOf, straightened, trendAt, votesBeside, votesFor } from './leans';
import type { PhotoSize } from '../domain/photo/photo';
import { isClear, segmentsOf } from './segments';
import { convergenceOf } from './uprights';

/** degrees within which a level edge and an upright agree with a lean */
const [levelAgrees, uprightAgrees] = [0.8, 1.2];
/** pieces of one line lie no further from it, in widths */
const apart = 0.009;
/** one line runs through the photo that covers so much of the width */
const wholeLine = 0.55;
/** pieces that cover so much of the width count as one line */
const joined = 0.7;
/** a tilt is told that is right so often */
const leastChance = 0.9;
/** uprights contradict a lean that agree on another one: so much, in longer sides, and so many times more */
const [contradicting, timesMore] = [0.5, 2];

interface Tilt {
	/** clockwise-positive */
	readonly degrees: number;
	/** how often such a tilt is right within 1°, 0–1 */
	readonly confidence: number;
	/** height of the longest of the lines in the middle of the frame, 0–1; absent where it is short */
	readonly at?: number;
}

export interface Lines {
	readonly tilt?: Tilt;
	/** degrees by which uprights lean inwards (positive) or outwards at the rim */
	readonly converging?: number;
}

/** @param tile about 300 pixels wide: finer ones are no more exact and much slower */
export function linesOf(tile: Tile): Lines {
	const segments = segmentsOf(tile);
	const tilt = tiltOf(leansOf(segments, tile), tile);
	const clear = segments.filter((segment) => isClear(segment, tile));
	const converging = convergenceOf(clear, tile);
	return { ...(tilt && { tilt }), ...(converging !== undefined && { converging }) };
}

/** Nothing where no angle is likely enough. */
export function tiltOf(leans: Leans, size: PhotoSize): Tilt | undefined {
	const [best] = leans.candidates
		.filter((degrees) => !isContradicted(degrees, leans))
		.map((degrees) => ({ degrees, line: lineAlong(degrees, leans, size) }))
		.map(({ degrees, line }) => ({ degrees, line, confidence: chanceOf(degrees, line, leans) }))
		.sort((a, b) => b.confidence - a.confidence);
	if (best === undefined || best.confidence < leastChance) return undefined;
	const { confidence, line } = best;
	return {
		degrees: meanOf(best.degrees, leans),
		confidence,
		...(line.cover >= wholeLine && { at: line.at }),
	};
}

function isContradicted(degrees: number, { upright }: Leans): boolean {
	const beside = votesBeside(upright.byAngle, degrees);
	const own = votesFor(upright.byAngle, degrees);
	return beside >= contradicting && beside > timesMore * own;
}

const agreeing = (degrees: number, { levels }: Leans): readonly Edge[] =>
	levels.filter(({ lean }) => Math.abs(lean - degrees) <= levelAgrees);

/** Of the levels that agree, the long ones more: a vote is as coarse as its bins. */
function meanOf(degrees: number, leans: Leans): number {
	const levels = agreeing(degrees, leans);
	const length = levels.reduce((sum, edge) => sum + edge.length ** 2, 0);
	if (length === 0) return degrees;
	return levels.reduce((sum, edge) => sum + edge.lean * edge.length ** 2, 0) / length;
}

const logOf = (value: number, most: number): number => Math.log(Math.min(value, most) + 0.05);

/**
 * How often a lean of which the edges speak so is right within 1°: a logistic regression on 297
 * photos turned by known angles, its limits those between which 96 of 100 of their values lie.
 */
function chanceOf(degrees: number, line: Line, leans: Leans): number {
	const levels = agreeing(degrees, leans);
	const longest = line.cover >= joined ? line.cover : line.longest;
	const trend = trendAt(leans.upright, degrees);
	const uprights = straightened(leans.uprights, trend).filter(
		({ lean }) => Math.abs(lean - degrees) <= uprightAgrees,
	);
	const sum =
		-1.39 +
		3.05 * logOf(votesFor(leans.both, degrees), 0.72) +
		0.32 * logOf(levels.length, 34) +
		1.23 * Math.min(deviationOf(uprights.map(({ x }) => x)), 0.37) -
		1.6 * logOf(longest, 0.73) +
		5.64 * Math.min(longest, 0.73);
	return 1 / (1 + Math.exp(-sum));
}

function deviationOf(values: readonly number[]): number {
	if (values.length === 0) return 0;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

interface Line {
	/** of its pieces, of the width: together, and of the longest of all that agree */
	readonly cover: number;
	readonly longest: number;
	/** where it crosses the middle of the frame, of the height */
	readonly at: number;
}

/** The longest line of levels that agree. */
function lineAlong(degrees: number, leans: Leans, { width, height }: PhotoSize): Line {
	const slope = Math.tan((degrees * Math.PI) / 180);
	const widths = Math.max(width, height) / width;
	const pieces = agreeing(degrees, leans).map(({ x, y, length }) => ({
		x,
		length: length * widths,
		offset: y - slope * x,
	}));
	const chain = pieces
		.map((one) => pieces.filter(({ offset }) => Math.abs(offset - one.offset) <= apart))
		.reduce((most, each) => (lengthOf(each) > lengthOf(most) ? each : most), []);
	const middle =
		chain.reduce((sum, { offset, length }) => sum + offset * length, 0) / lengthOf(chain);
	return {
		cover: coverOf(chain),
		longest: pieces.reduce((most, { length }) => Math.max(most, length), 0),
		at: Math.min(1, Math.max(0, 0.5 + (middle * width) / height)),
	};
}

const lengthOf = (edges: readonly { readonly length: number }[]): number =>
	edges.reduce((sum, { length }) => sum + length, 0);

/** Of the width, over or under which at least one of them runs. */
function coverOf(edges: readonly { readonly x: number; readonly length: number }[]): number {
	const spans = edges
		.map(({ x, length }) => [x - length / 2, x + length / 2] as const)
		.sort(([a], [b]) => a - b);
	let [covered, end] = [0, -Infinity];
	for (const [from, to] of spans) {
		covered += Math.max(0, to - Math.max(from, end));
		end = Math.max(end, to);
	}
	return covered;
}
