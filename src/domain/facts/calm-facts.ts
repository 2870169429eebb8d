/** Where a frame is without edges, and whether it is open above. Limits and reasons: docs/facts.md. */
import { median } from '../../lib/median';
import { seen } from './fact';
import type { Facts, Side } from './facts';
import type { Layout, Measurements } from './measurements';

const [columns, rows] = [16, 12] as const;
/** of the frame without edges, and of that in one outer third */
const part = { least: 0.15, most: 0.7, within: 0.85 } as const;
/** of the frame without edges, of the tiles with edges that are clear, of the frame too dark to show any, and the spread of its tones: then it is full of them */
const full = {
	calm: 0.05,
	clear: 0.9,
	acuity: 0.4,
	dark: 0.05,
	luma: 0.1,
	contrast: 0.12,
} as const;
/** of the top row without edges, and luma by which it is lighter than the lowest third */
const above = { calm: 0.5, lighter: 0.15 } as const;

const inThird: Readonly<Record<Side, (tile: number) => boolean>> = {
	top: (tile) => tile < (columns * rows) / 3,
	bottom: (tile) => tile >= (columns * rows * 2) / 3,
	left: (tile) => tile % columns < columns / 3,
	right: (tile) => tile % columns >= (columns * 2) / 3,
};

export function calmFacts({ sharpness: { tiles }, layout, contrast }: Measurements): Facts {
	if (tiles.length !== columns * rows) return {};
	const calm = tiles.flatMap((tile, at) => (tile === null ? [at] : []));
	const share = calm.length / tiles.length;
	const sides = Object.keys(inThird) as Side[];
	const side = sides.find((each) => calm.filter(inThird[each]).length >= part.within * calm.length);
	const isPart = side !== undefined && share >= part.least && share <= part.most;
	return {
		...(isPart && { calmPart: { ...seen({ side, share }, 0.9), where: side } }),
		...(layout &&
			contrast.rms >= full.contrast &&
			isFull(tiles, layout) && { texture: seen(share, 0.9) }),
		...(layout && isLightAbove(calm, layout) && { lightAbove: seen(true, 0.9) }),
	};
}

function isFull(tiles: readonly (number | null)[], { medians }: Layout): boolean {
	const known = tiles.filter((tile) => tile !== null);
	const clear = known.filter((tile) => tile >= full.acuity);
	const dark = medians.filter((luma) => luma <= full.luma);
	return (
		tiles.length - known.length <= full.calm * tiles.length &&
		clear.length >= full.clear * known.length &&
		dark.length <= full.dark * medians.length
	);
}

/** As a sky over land. A wall of rock has none, however sharp it is at both ends. */
function isLightAbove(calm: readonly number[], { medians }: Layout): boolean {
	const top = calm.filter((tile) => tile < columns);
	const high = median(top.flatMap((tile) => medians[tile] ?? []));
	const low = median(medians.filter((_, tile) => inThird.bottom(tile)));
	if (high === undefined || low === undefined) return false;
	return top.length >= above.calm * columns && high - low >= above.lighter;
}
