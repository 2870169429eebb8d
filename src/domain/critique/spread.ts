/** How far the scores of one photo move when the model is asked again at random. */
import type { Dimension, DimensionScore } from './critique';
import { dimensions, overallOf } from './critique';

export interface Range {
	readonly min: number;
	readonly max: number;
}

export interface ScoreSpread {
	readonly runs: number;
	readonly overall: Range;
	readonly dimensions: readonly (Range & { readonly dimension: Dimension })[];
}

/** @param runs scores of each run, all six; undefined below two: one run has no spread */
export function spreadOf(runs: readonly (readonly DimensionScore[])[]): ScoreSpread | undefined {
	if (runs.length < 2) return undefined;
	return {
		runs: runs.length,
		overall: rangeOf(runs.map(overallOf)),
		dimensions: dimensions.map((dimension) => ({
			dimension,
			...rangeOf(
				runs.flatMap((run) =>
					run.filter((each) => each.dimension === dimension).map((each) => each.score),
				),
			),
		})),
	};
}

function rangeOf(values: readonly number[]): Range {
	return { min: Math.min(...values), max: Math.max(...values) };
}
