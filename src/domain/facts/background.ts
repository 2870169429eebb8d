/** Whether the pixels bear out a soft background that a model's eyes see. Limits and reasons: docs/facts.md. */
import type { Fact } from './facts';
import type { Sharpness } from './measurements';

const [columns, rows] = [16, 12] as const;
/** of the upper rim, where the background lies whatever stands before it: so much of it sharp is no soft background */
const mostSharp = 0.25;
/** acuity of a sharp tile, and of one that is plainly sharp */
const [sharpFrom, crispFrom] = [0.4, 0.6];
/** of the frame plainly sharp, and acuity of the sharpest: with less, all of it is soft */
const [leastCrisp, leastAcuity] = [0.04, 0.5];
/** excuses, and praises nothing */
const unsure = 0.5;

/** The top row, and the sides down to three quarters: below, the ground that a thing stands on may be as sharp as itself. */
const isUpperRim = (tile: number): boolean => {
	const [x, y] = [tile % columns, Math.floor(tile / columns)];
	return y === 0 || (y < rows * 0.75 && (x === 0 || x === columns - 1));
};

/** Undefined where the rim is sharp; unsure where nothing is, or nothing is known of it. */
export function borneOut(seen: Fact<true>, { tiles, best }: Sharpness): Fact<true> | undefined {
	const doubtful = { ...seen, confidence: Math.min(seen.confidence, unsure) };
	if (tiles.length !== columns * rows) return doubtful;
	const rim = tiles.filter((_, tile) => isUpperRim(tile));
	const shareOf = (group: Sharpness['tiles'], least: number): number =>
		group.filter((tile) => (tile ?? 0) >= least).length / group.length;
	if (shareOf(rim, sharpFrom) > mostSharp) return undefined;
	const isAnySharp = (best ?? 0) >= leastAcuity && shareOf(tiles, crispFrom) >= leastCrisp;
	return isAnySharp ? seen : doubtful;
}
