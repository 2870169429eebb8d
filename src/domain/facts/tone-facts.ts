/** How light and dark lie. Every limit was set on photos that it is told of: docs/facts.md. */
import { placeOf } from '../critique/critique';
import type { Region } from '../photo/region';
import { seen } from './fact';
import type { Fact, Facts, FactValues } from './facts';
import type { Layout, LostArea, Measurements } from './measurements';

/** shares of luma: so few dark ones and a median this light make a high key, … */
const high = { median: 0.74, dark: 0.3, mostDark: 0.06 } as const;
/** … so few light ones and a median this dark a low one */
const low = { median: 0.2, light: 0.55, mostLight: 0.06 } as const;
const middle = { from: 0.33, to: 0.6 } as const;
/** shapes nearly black, one of them not small, before a ground that is light up to the upper rim */
const silhouette = { dark: 0.12, largest: 0.05, between: 0.24, light: 0.55, rim: 0.88 } as const;
/** a point of light: of the frame at most, of its rectangle at least, sides at most so unlike */
const point = { most: 0.006, fill: 0.5, sides: 2.2 } as const;
/**
 * A bright patch at the rim: of the frame, how deep, how long, how much larger the lit area round it
 * may be, and the luma of half of the rest.
 */
const edge = {
	least: 0.004,
	most: 0.06,
	depth: 0.25,
	length: 0.5,
	ground: 2.5,
	median: 0.42,
} as const;

/** luma of what is white or next to it */
const whiteFrom = 240 / 255;

export function toneFacts(found: Measurements): Facts {
	const { luma, exposure, contrast, clipping, layout } = found;
	const { burnt, blocked, areas } = clipping;
	const key = keyOf(found);
	const bright = layout && brightEdgeOf(layout, luma.p50);
	return {
		median: seen(luma.p50),
		darkest: seen(luma.p1),
		darkestChannels: seen(darkestChannelsOf(found)),
		brightest: seen(exposure?.brightest ?? luma.p99),
		lightest: seen(luma.p99),
		whites: seen(shareOf(found, whiteFrom, 2)),
		contrast: seen(contrast.rms),
		...(key && { key: seen(key, 0.9) }),
		...(exposure?.ground && { ground: seen(exposure.ground, 0.9) }),
		...(layout && isSilhouette(layout) && { silhouette: seen(true, 0.8) }),
		...(burnt !== undefined && { burnt: lost('burnt', Math.min(burnt, toneless(found)), areas) }),
		...(areas && arePoints(areas, found) && { burntPoints: seen(true, 0.9) }),
		...(bright && { brightEdge: bright }),
		...(blocked !== undefined && { blocked: lost('blocked', blocked, areas) }),
	};
}

/** of all that is lost, in the largest area; of the frame in its rectangle; of that within the third it is named by: then it has a place */
const placed = { ofAll: 0.4, box: 0.3, within: 0.7 } as const;

/** Whether a part of an axis, 0–1, keeps to the third that its middle lies in. */
function keepsToThird(from: number, length: number): boolean {
	const third = Math.floor((from + length / 2) * 3) / 3;
	const within = Math.min(from + length, third + 1 / 3) - Math.max(from, third);
	return within >= placed.within * length;
}

/** In the middle column: "at the top" is true of it, however wide it is. */
const isTopOrBottom = (box: Region): boolean => ['top', 'bottom'].includes(placeOf(box));

/** With the place of the largest area, where most lies there and not all over the frame. */
function lost(
	kind: LostArea['kind'],
	share: number,
	areas: readonly LostArea[] = [],
): Fact<number> {
	const largest = areas.find((area) => area.kind === kind);
	if (largest === undefined) return seen(share);
	const { box } = largest;
	const isOne = largest.share >= placed.ofAll * share && box.width * box.height <= placed.box;
	const isPlaced =
		isOne &&
		keepsToThird(box.y, box.height) &&
		(isTopOrBottom(box) || keepsToThird(box.x, box.width));
	return { ...seen(share), ...(isPlaced && { where: placeOf(box) }), region: box };
}

/** levels of luma: from the first on all channels are at their limit, from the other a white may be flat */
const [limit, nearly] = [254, 250];
/** of what is nearly white, in two neighbouring levels: it is one white, and no tone is left in it */
const flat = 0.75;

/** Share of the pixels that hold no tone: at the limit, or all but one white next to it. */
function toneless({ histogram }: Measurements): number {
	const { luma } = histogram;
	const sum = (from: number, to = 256): number =>
		luma.slice(from, to).reduce((all, n) => all + n, 0);
	const white = sum(nearly);
	const pairs = [0, 1, 2, 3].map((i) => sum(nearly + i, nearly + i + 2));
	const isFlat = Math.max(...pairs) >= flat * white;
	return (isFlat ? white : sum(limit)) / Math.max(1, sum(0));
}

/** Level of one channel below which a hundredth of the pixels lies, 0–1. */
function darkestOf(levels: readonly number[]): number {
	const hundredth = levels.reduce((all, n) => all + n, 0) / 100;
	let seenSoFar = 0;
	const level = levels.findIndex((n) => {
		seenSoFar += n;
		return seenSoFar >= hundredth;
	});
	return Math.max(0, level) / 255;
}

function darkestChannelsOf({ histogram }: Measurements): FactValues['darkestChannels'] {
	const { r, g, b } = histogram;
	const levels = [r, g, b].map(darkestOf);
	const lowest = Math.min(...levels);
	return { lowest, apart: Math.max(...levels) - lowest };
}

/** Share of the pixels from one luma up to another, 0–1. */
function shareOf({ histogram }: Measurements, from: number, to: number): number {
	const sum = (levels: readonly number[]): number => levels.reduce((all, n) => all + n, 0);
	const between = histogram.luma.slice(Math.round(from * 255), Math.round(to * 255));
	return sum(between) / Math.max(1, sum(histogram.luma));
}

function keyOf(found: Measurements): FactValues['key'] | undefined {
	const { p50 } = found.luma;
	if (p50 >= high.median && shareOf(found, 0, high.dark) <= high.mostDark) return 'high';
	if (p50 <= low.median && shareOf(found, low.light, 2) <= low.mostLight) return 'low';
	return p50 >= middle.from && p50 <= middle.to ? 'middle' : undefined;
}

function isSilhouette({ shapes }: Layout): boolean {
	const { dark, largest, between, light, rim } = silhouette;
	const isShape = shapes.dark >= dark && shapes.largest >= largest;
	return isShape && shapes.between <= between && shapes.light >= light && shapes.rim >= rim;
}

/** Lamps and reflections: what is burnt out lies in small round areas, the greatest among them. */
function arePoints(areas: readonly LostArea[], { width, height }: Measurements): boolean {
	const burnt = areas.filter(({ kind }) => kind === 'burnt');
	return (
		burnt.length > 0 &&
		burnt.every(({ share, fill, box }) => {
			const sides = (box.width * width) / (box.height * height);
			const isRound = Math.max(sides, 1 / sides) <= point.sides && (fill ?? 0) >= point.fill;
			return share <= point.most && isRound;
		})
	);
}

/** The greatest nearly white area, where it touches the rim and is a patch, not a sky. */
function brightEdgeOf({ bright }: Layout, median: number): Fact<number> | undefined {
	const [first] = bright;
	if (first === undefined || median > edge.median) return undefined;
	const { share, box, ground } = first;
	if (share < edge.least || share > edge.most || ground > edge.ground * share) return undefined;
	const [atLeft, atTop] = [box.x < 0.005, box.y < 0.005];
	const [atRight, atBottom] = [box.x + box.width > 0.995, box.y + box.height > 0.995];
	const isSide = (atLeft || atRight) && box.width <= edge.depth && box.height <= edge.length;
	const isLevel = (atTop || atBottom) && box.height <= edge.depth && box.width <= edge.length;
	if (!isSide && !isLevel) return undefined;
	return { ...seen(share, 0.9), where: placeOf(box), region: box };
}
