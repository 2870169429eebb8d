/** How sharp, and if not, why not. Every limit was set on photos that it is told of: docs/facts.md. */
import { placeOf } from '../critique/critique';
import { seen } from './fact';
import type { Fact, Facts, FactValues } from './facts';
import type { Measurements, Sharpness } from './measurements';

/** acuity from which a tile counts as sharp */
const sharpFrom = 0.4;
/** … and from which it looks so to people who look closely: of five photos they put the share within a tenth of this */
const crispFrom = 0.6;
/**
 * A copy made larger: decibels of the fall, how they compare with the octave before, and what may be
 * left behind it; a lens's disc has lobes there. The steeper, the more.
 */
const copy = [
	{ fall: 12, overBefore: 1.05, after: 5.5 },
	{ fall: 12, overBefore: 1.25, after: 8 },
] as const;
/** cycles a pixel at which a copy may break off: below, it would be enlarged more than anyone does */
const [leastFrequency, mostFrequency] = [0.08, 0.3];
/** of a photo with a longer side below the first, less than the second may be a lens's small disc */
const [smallSide, leastOfSmall] = [500, 2.5];
/** a lens out of focus: decibels of the fall and of the octave before, and cycles along the longer side */
const defocus = { fall: 9, before: 9, mostCycles: 200 } as const;
/** from here on it may as well be a copy made much larger */
const sureOverBefore = 0.95;
/** of the frequency at which it breaks off, the factor by which a small copy was enlarged */
const factorTimesFrequency = 0.5;
/** higher seams are lines of the thing itself: the rim of a plate */
const drawn = 0.3;
/** tiles this near to the sharpest are among the sharpest; they lie in one place if spread no further */
const [nearBest, together] = [0.8, 0.2];

export function sharpnessFacts(found: Measurements): Facts {
	const { sharpness, blur, noise, halos, detail } = found;
	const { best, tiles } = sharpness;
	const known = tiles.filter((tile) => tile !== null);
	const enlarged = enlargedOf(found);
	const kind = blurOf(found);
	return {
		...(best !== undefined && { acuity: { ...seen(best), ...placeOfSharpest(sharpness, best) } }),
		...(detail && { detailEnds: seen(detail.frequency, 0.9) }),
		...(known.length > 0 && {
			sharpShare: seen(known.filter((tile) => tile >= sharpFrom).length / known.length),
		}),
		...(tiles.length > 0 && {
			calm: seen(1 - known.length / tiles.length),
			crispShare: seen(known.filter((tile) => tile >= crispFrom).length / tiles.length),
		}),
		...(kind && { blur: kind }),
		...(blur?.degrees !== undefined && { blurDegrees: seen(blur.degrees, 0.9) }),
		...(enlarged !== undefined && { enlarged: seen(enlarged, 0.9) }),
		...(halos !== undefined && { halos: seen(halos, halos > drawn ? 0.5 : 0.9) }),
		...(noise && { noise: seen(noise.sigma) }),
	};
}

/** A break that no optics makes: the finest detail of a smaller copy. */
function enlargedOf({
	detail,
	blur,
	measuredWidth,
	measuredHeight,
}: Measurements): number | undefined {
	if (detail === undefined || blur?.kind === 'motion') return undefined;
	const { fall, before, after, frequency } = detail;
	const isBreak = copy.some(
		(limit) => fall >= limit.fall && fall >= limit.overBefore * before && after <= limit.after,
	);
	if (!isBreak || frequency < leastFrequency || frequency > mostFrequency) return undefined;
	const factor = factorTimesFrequency / frequency;
	const isSmall = Math.max(measuredWidth, measuredHeight) < smallSide;
	return isSmall && factor < leastOfSmall ? undefined : Math.round(10 * factor) / 10;
}

function blurOf(found: Measurements): Fact<FactValues['blur']> | undefined {
	const { blur } = found;
	if (blur === undefined) return undefined;
	if (blur.kind === 'motion') return seen('motion', 0.9);
	if (enlargedOf(found) !== undefined) return seen('soft', 0.9);
	if (!isDefocus(found)) return seen(blur.kind, 0.9);
	const read = found.coarse ?? found.detail;
	const isSure = read !== undefined && read.fall <= sureOverBefore * read.before;
	return seen('defocus', isSure ? 0.9 : 0.7);
}

/** Fine detail is gone far below what pixels allow: more than any lens or sensor takes from a sharp photo. */
function isDefocus({ detail, coarse, measuredWidth, measuredHeight }: Measurements): boolean {
	const read = coarse ?? detail;
	if (read === undefined) return false;
	const side = Math.max(measuredWidth, measuredHeight) / (coarse?.scale ?? 1);
	const cycles = read.frequency * side;
	return read.fall >= defocus.fall && read.before >= defocus.before && cycles <= defocus.mostCycles;
}

/** Where the sharpest tiles lie, if together. */
function placeOfSharpest(
	{ tiles, columns, rows }: Sharpness,
	best: number,
): Pick<Fact<unknown>, 'where' | 'region'> {
	const places = tiles.flatMap((tile, i) =>
		tile !== null && tile >= nearBest * best
			? [{ x: ((i % columns) + 0.5) / columns, y: (Math.floor(i / columns) + 0.5) / rows }]
			: [],
	);
	const [x, y] = [places.map((at) => at.x), places.map((at) => at.y)].map(spreadOf);
	if (!x || !y || x.deviation > together || y.deviation > together) return {};
	const region = {
		x: Math.max(0, x.mean - x.deviation - 0.5 / columns),
		y: Math.max(0, y.mean - y.deviation - 0.5 / rows),
		width: 2 * x.deviation + 1 / columns,
		height: 2 * y.deviation + 1 / rows,
	};
	return { where: placeOf(region), region: within(region) };
}

/** A region cut off at the rim. */
const within = (region: { x: number; y: number; width: number; height: number }) => ({
	...region,
	width: Math.min(region.width, 1 - region.x),
	height: Math.min(region.height, 1 - region.y),
});

function spreadOf(
	values: readonly number[],
): { readonly mean: number; readonly deviation: number } | undefined {
	if (values.length === 0) return undefined;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { mean, deviation: Math.sqrt(squares / values.length) };
}
