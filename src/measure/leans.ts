/** The angles by which a photo may be turned, and what its straight edges say for each. */
import type { PhotoSize } from '../domain/photo/photo';
import type { Segment } from './segments';

/** degrees: of each bin of a vote, to which angle it is counted, and how far edges agree */
const [step, widest, sharpness] = [0.25, 12, 0.5];
const bins = (2 * widest) / step + 1;
/** degrees by which uprights may lean more for each width to the right, tried in such steps; many of them are seldom */
const [mostTrend, trendStep, usualTrend] = [36, 3, 30];
/** degrees off the upright that are counted among uprights */
const nearUpright = 20;
/** degrees from which votes are for another angle */
const beside = 1.2;
/** degrees between two peaks, the steepest that is told, and the steepest that votes are looked at for */
const [apart, steepest, steepestPeak] = [1, 8.2, 8.5];

/** A straight edge seen from the middle of the frame; places in widths, lengths in longer sides. */
export interface Edge {
	readonly x: number;
	readonly y: number;
	/** degrees off the level, or off the upright, clockwise-positive */
	readonly lean: number;
	readonly length: number;
}

/** What edges say for each angle. */
interface Vote {
	/** length that agrees, in longer sides, by bins */
	readonly byAngle: Float64Array;
	/** degrees that uprights lean more for each width to the right, at each angle */
	readonly trends: Float64Array;
	/** of all that might have agreed */
	readonly length: number;
}

export interface Leans {
	readonly levels: readonly Edge[];
	readonly uprights: readonly Edge[];
	readonly upright: Vote;
	/** shares of levels and of uprights, added */
	readonly both: Float64Array;
	/** degrees, clockwise-positive */
	readonly candidates: readonly number[];
}

/** of the highest of all peaks */
const leastPeak = 0.3;
/** lengths that say nothing for certain count as so much that does not agree, in longer sides */
const silent = 0.3;

export function leansOf(segments: readonly Segment[], size: PhotoSize): Leans {
	const levels = edgesOf(segments, size, ({ degrees }) => degrees).filter(
		({ lean }) => Math.abs(lean) <= widest,
	);
	const uprights = edgesOf(segments, size, ({ degrees }) =>
		degrees > 0 ? degrees - 90 : degrees + 90,
	).filter(({ lean }) => Math.abs(lean) <= nearUpright);
	const level = levelVote(levels);
	const upright = uprightVote(uprights);
	const both = level.byAngle.map(
		(value, i) =>
			value / (level.length + silent) + (upright.byAngle[i] ?? 0) / (upright.length + silent),
	);
	const found = [
		...peaksOf(level.byAngle, 3).map((at) => settled(angleOf(at), levels)),
		...peaksOf(upright.byAngle, 2).map((at) =>
			settled(angleOf(at), straightened(uprights, upright.trends[at] ?? 0)),
		),
		...peaksOf(both, 1).map((at) =>
			settled(angleOf(at), [...levels, ...straightened(uprights, upright.trends[at] ?? 0)]),
		),
	].filter((angle) => Math.abs(angle) <= steepest);
	const candidates = found.filter((angle, i) =>
		found.slice(0, i).every((other) => Math.abs(other - angle) > step),
	);
	return { levels, uprights, upright, both, candidates };
}

function edgesOf(
	segments: readonly Segment[],
	{ width, height }: PhotoSize,
	lean: (segment: Segment) => number,
): readonly Edge[] {
	const side = Math.max(width, height);
	return segments.map((segment) => ({
		x: (segment.x - width / 2) / width,
		y: (segment.y - height / 2) / width,
		lean: lean(segment),
		length: segment.length / side,
	}));
}

const angleOf = (bin: number): number => bin * step - widest;

/** The vote for an angle between those of two bins. */
export function votesFor(vote: Float64Array, angle: number): number {
	const at = (angle + widest) / step;
	const below = Math.floor(at);
	const part = at - below;
	return (vote[below] ?? 0) * (1 - part) + (vote[below + 1] ?? 0) * part;
}

/** The most votes for any angle that is another one. */
export const votesBeside = (vote: Float64Array, angle: number): number =>
	vote.reduce((most, value, i) => {
		const other = angleOf(i);
		const isOther = Math.abs(other - angle) > beside && Math.abs(other) <= steepestPeak;
		return isOther ? Math.max(most, value) : most;
	}, 0);

function count(edges: readonly Edge[], trend: number): Float64Array {
	const vote = new Float64Array(bins);
	for (const { x, lean, length } of edges) {
		const at = (lean - trend * x + widest) / step;
		const below = Math.floor(at);
		if (below < 0 || below >= bins - 1) continue;
		vote[below] = (vote[below] ?? 0) + length * (below + 1 - at);
		vote[below + 1] = (vote[below + 1] ?? 0) + length * (at - below);
	}
	return vote;
}

/** Each bin with what is near it, the nearer the more. */
function smooth(vote: Float64Array, deviation: number): Float64Array {
	const reach = Math.ceil((2.5 * deviation) / step);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
		Math.exp(-((((i - reach) * step) / deviation) ** 2) / 2),
	);
	return vote.map((_, i) =>
		weights.reduce((sum, weight, k) => sum + weight * (vote[i + k - reach] ?? 0), 0),
	);
}

const lengthOf = (edges: readonly Edge[]): number =>
	edges.reduce((sum, { length }) => sum + length, 0);

const levelVote = (levels: readonly Edge[]): Vote => ({
	byAngle: smooth(count(levels, 0), sharpness),
	trends: new Float64Array(bins),
	length: lengthOf(levels),
});

/** A camera held low or high makes uprights run together, but leaves the one in the middle upright. */
function uprightVote(uprights: readonly Edge[]): Vote {
	const byAngle = new Float64Array(bins);
	const trends = new Float64Array(bins);
	for (let trend = -mostTrend; trend <= mostTrend; trend += trendStep) {
		const usual = Math.exp(-((trend / usualTrend) ** 2) / 2);
		for (const [i, value] of smooth(count(uprights, trend), 1.4 * sharpness).entries()) {
			if (value * usual <= (byAngle[i] ?? 0)) continue;
			byAngle[i] = value * usual;
			trends[i] = trend;
		}
	}
	return { byAngle, trends, length: lengthOf(uprights) };
}

export const straightened = (uprights: readonly Edge[], trend: number): readonly Edge[] =>
	uprights.map(({ x, y, lean, length }) => ({ x, y, lean: lean - trend * x, length }));

/** The bins above all within a degree, most votes first. */
function peaksOf(vote: Float64Array, most: number): readonly number[] {
	const near = apart / step;
	const highest = vote.reduce((a, b) => Math.max(a, b), 0);
	return [...vote.keys()]
		.filter((i) => {
			const value = vote[i] ?? 0;
			if (Math.abs(angleOf(i)) > steepestPeak || value <= leastPeak * highest) return false;
			return vote.subarray(Math.max(0, i - near), i + near + 1).every((other) => other <= value);
		})
		.sort((a, b) => (vote[b] ?? 0) - (vote[a] ?? 0))
		.slice(0, most);
}

/** The angle moved to where the edges about it have their middle; long ones know it better. */
function settled(angle: number, edges: readonly Edge[]): number {
	let settled = angle;
	for (let round = 0; round < 4; round += 1) {
		let [sum, all] = [0, 0];
		for (const { lean, length } of edges) {
			const weight = length * length * Math.exp(-(((lean - settled) / (1.2 * sharpness)) ** 2) / 2);
			sum += weight * lean;
			all += weight;
		}
		if (all < 1e-9) break;
		settled = sum / all;
	}
	return settled;
}

/** trend of the uprights at an angle */
export const trendAt = ({ trends }: Vote, angle: number): number =>
	trends[Math.round((angle + widest) / step)] ?? 0;
