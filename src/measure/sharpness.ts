/** What the tiles of a photo say together: its sharpest parts, its middle, and which way a smear goes. */
import type { Energy, TileSums } from './acuity';
import { detail } from './acuity';

export const grid = { columns: 16, rows: 12 } as const;

/** detail must differ by this much between directions, and sharpness be this low, to speak of a smear */
const smear = { anisotropy: 0.6, acuity: 0.45, leastDetail: 0.08 } as const;

/** Directions of a smear, clockwise from the level, with the energy along each and across it. */
const directions = [
	{ degrees: 0, along: 'right', across: 'down' },
	{ degrees: 45, along: 'fall', across: 'rise' },
	{ degrees: 90, along: 'down', across: 'right' },
	{ degrees: 135, along: 'rise', across: 'fall' },
] as const;

export function summarise(
	tiles: readonly (number | null)[],
	sums: readonly TileSums[],
): { best?: number; subject?: number; motionDegrees?: number } {
	const known = tiles.filter((tile) => tile !== null).sort((a, b) => b - a);
	const best = known[Math.floor(known.length / 20)];
	const middle = tiles.filter((tile, i): tile is number => {
		const column = i % grid.columns;
		const row = Math.floor(i / grid.columns);
		return tile !== null && column > 4 && column < 11 && row > 3 && row < 8;
	});
	const subject = middle.sort((a, b) => b - a)[Math.floor(middle.length / 4)];
	const motionDegrees = smearOf(sums, best);
	return {
		...(best !== undefined && { best }),
		...(subject !== undefined && { subject }),
		...(motionDegrees !== undefined && { motionDegrees }),
	};
}

/** A smear leaves fine detail across it only: the direction of the four in which that differs most. */
function smearOf(sums: readonly TileSums[], best: number | undefined): number | undefined {
	if (best === undefined || best > smear.acuity) return undefined;
	const detailIn = (direction: 'right' | 'down' | 'fall' | 'rise'): number => {
		const total = (pick: (energy: Energy) => number): number =>
			sums.reduce((all, tile) => all + pick(tile[direction]), 0);
		return detail(
			total(({ one }) => one),
			total(({ four }) => four),
		);
	};
	const found = directions
		.map(({ degrees, along, across }) => ({
			degrees,
			along: detailIn(along),
			across: detailIn(across),
		}))
		.filter(({ across }) => across >= smear.leastDetail)
		.map((each) => ({ ...each, share: (each.across - each.along) / (each.across + each.along) }))
		.sort((a, b) => b.share - a.share);
	const [most] = found;
	return most === undefined || most.share < smear.anisotropy ? undefined : most.degrees;
}
