/** Where light, sharpness, room and colour lie in the frame. Limits and reasons: docs/facts.md. */
import { median } from '../../lib/median';
import { stopsBetween } from '../../lib/srgb';
import { placeOf, places } from '../critique/critique';
import type { Region } from '../photo/region';
import { seen } from './fact';
import type { Fact, Facts, FactValues, Side } from './facts';
import type { Layout, Measurements, Sharpness } from './measurements';

const [columns, rows] = [16, 12] as const;
/** light falls by so many stops from one ninth to another, and tiles follow its way so closely */
const fall = { stops: 1.5, along: 0.65 } as const;
/** stops between the halves, and of the tiles of the one that are beyond most of the other */
const halves = { stops: 1.3, beyond: 0.8 } as const;
/** luma below which a level says nothing in stops */
const darkest = 0.12;
/** tiles with edges of a third of the frame that speak for it */
const leastTiles = 12;
/** calm tiles that hang together: of the frame, and of the side that they lie along; and the luma that they differ by: a dial is smooth, and no room */
const room = { share: 0.18, most: 0.75, along: 0.8, opposite: 0.5, spread: 0.18 } as const;
/** one ground: luma by which calm tiles differ, and from a tile to the next on average */
const even = { spread: 0.3, step: 0.03 } as const;
/** tiles with edges that hang together: of all such tiles, of the frame, and the rectangle round them */
const cluster = { ofAll: 0.9, least: 0.02, most: 0.4, box: 0.56 } as const;
/** one bright thing: of the frame at most, how much larger than the next, luma of half of the rest */
const spot = { most: 0.04, next: 4, ground: 2.5, median: 0.35 } as const;

export function layoutFacts({ layout, sharpness, luma }: Measurements): Facts {
	const bands = bandsOf(sharpness);
	return {
		...(layout && lightFacts(layout)),
		...(layout && spotFact(layout, luma.p50)),
		...(bands && { acuityBands: bands }),
		...roomFacts(sharpness, layout),
	};
}

const middle = (values: readonly number[]): number => median(values) ?? 0;
const xOf = (tile: number): number => (tile % columns) + 0.5;
const yOf = (tile: number): number => Math.floor(tile / columns) + 0.5;

function lightFacts({ medians }: Layout): Facts {
	if (medians.length !== columns * rows) return {};
	const lightFall = lightFallOf(medians);
	const half = (isUpper: boolean): readonly number[] =>
		medians.filter((_, tile) => yOf(tile) < rows / 2 === isUpper);
	const [upper, lower] = [half(true), half(false)];
	const stops = stopsBetween(middle(lower), middle(upper), darkest);
	const isUpper = stops > 0;
	const beyond = (isUpper ? upper : lower).filter(
		(value) => value > middle(isUpper ? lower : upper) * 1.15,
	).length;
	const isApart = Math.abs(stops) >= halves.stops && beyond >= halves.beyond * (medians.length / 2);
	return { ...(lightFall && { lightFall }), ...(isApart && { upperOverLower: seen(stops, 0.9) }) };
}

/** From the brightest ninth to the darkest, where the tiles between follow. */
function lightFallOf(medians: readonly number[]): Fact<FactValues['lightFall']> | undefined {
	const ninths = places.slice(0, 9).map((place, ninth) => {
		const tiles = medians.filter(
			(_, tile) =>
				Math.floor((xOf(tile) / columns) * 3) === ninth % 3 &&
				Math.floor((yOf(tile) / rows) * 3) === Math.floor(ninth / 3),
		);
		return { place, x: ninth % 3, y: Math.floor(ninth / 3), luma: middle(tiles) };
	});
	const most = Math.max(...ninths.map((ninth) => ninth.luma));
	const fewest = Math.min(...ninths.map((ninth) => ninth.luma));
	// Of ninths alike the middle of a side: light comes from a side more often than from a corner.
	const pick = (isOne: (value: number) => boolean): (typeof ninths)[number] | undefined => {
		const alike = ninths.filter((ninth) => isOne(ninth.luma));
		return alike.find(({ x, y }) => (x === 1) !== (y === 1)) ?? alike[0];
	};
	const brightest = pick((value) => value >= most * 0.95);
	const least = pick((value) => value <= fewest * 1.05);
	if (brightest === undefined || least === undefined) return undefined;
	const stops = stopsBetween(least.luma, brightest.luma, darkest);
	if (stops < fall.stops) return undefined;
	const [dx, dy] = [brightest.x - least.x, brightest.y - least.y];
	const along = medians.map((_, tile) => (dx * xOf(tile)) / columns + (dy * yOf(tile)) / rows);
	if (correlation(along, medians) < fall.along) return undefined;
	const value = { from: brightest.place, to: least.place, stops };
	return { ...seen(value, 0.9), where: brightest.place };
}

function correlation(one: readonly number[], other: readonly number[]): number {
	const mean = (values: readonly number[]): number =>
		values.reduce((sum, value) => sum + value, 0) / values.length;
	const [a, b] = [mean(one), mean(other)];
	let [both, first, second] = [0, 0, 0];
	one.forEach((value, i) => {
		const [x, y] = [value - a, (other[i] ?? 0) - b];
		both += x * y;
		first += x * x;
		second += y * y;
	});
	return first > 0 && second > 0 ? both / Math.sqrt(first * second) : 0;
}

/** The one nearly white thing in a darker frame, inside it. */
function spotFact({ bright }: Layout, luma: number): Facts {
	const [first, second] = bright;
	if (first === undefined || luma > spot.median || first.share > spot.most) return {};
	const { x, y, width, height } = first.box;
	const isInside = x > 0.01 && y > 0.01 && x + width < 0.99 && y + height < 0.99;
	const isOne = (second?.share ?? 0) * spot.next <= first.share;
	if (!isInside || !isOne || first.ground > spot.ground * first.share) return {};
	const fact = { ...seen(first.share, 0.9), where: placeOf(first.box), region: first.box };
	return { brightSpot: fact };
}

/** Acuity of the outer thirds of the frame, of those that have enough edges. */
function bandsOf({ tiles }: Sharpness): Fact<FactValues['acuityBands']> | undefined {
	if (tiles.length !== columns * rows) return undefined;
	const third = (isIn: (x: number, y: number) => boolean): number | undefined => {
		const known = tiles.filter(
			(tile, i): tile is number => tile !== null && isIn(xOf(i) / columns, yOf(i) / rows),
		);
		return known.length < leastTiles ? undefined : median(known);
	};
	const top = third((_, y) => y < 1 / 3);
	const bottom = third((_, y) => y > 2 / 3);
	const left = third((x) => x < 1 / 3);
	const right = third((x) => x > 2 / 3);
	return seen(
		{
			...(top !== undefined && { top }),
			...(bottom !== undefined && { bottom }),
			...(left !== undefined && { left }),
			...(right !== undefined && { right }),
		},
		0.9,
	);
}

function roomFacts({ tiles }: Sharpness, layout: Layout | undefined): Facts {
	if (tiles.length !== columns * rows) return {};
	const [calm] = groupsOf(tiles.map((tile) => tile === null));
	const [busy] = groupsOf(tiles.map((tile) => tile !== null));
	const edges = tiles.filter((tile) => tile !== null).length;
	const side = calm && sideOf(calm, tiles);
	const share = calm ? calm.length / tiles.length : 0;
	const isOneTone = calm !== undefined && spreadOf(calm, layout) <= room.spread;
	const isRoom = side !== undefined && share >= room.share && share <= room.most && isOneTone;
	const box = busy && boxOf(busy);
	const isCluster =
		busy !== undefined &&
		box !== undefined &&
		busy.length >= cluster.ofAll * edges &&
		busy.length >= cluster.least * tiles.length &&
		busy.length <= cluster.most * tiles.length &&
		box.width * box.height <= cluster.box;
	return {
		...(isEven(tiles, calm ?? [], layout) && { evenGround: seen(true, 0.9) }),
		...(isRoom && { freeRoom: { ...seen({ side, share }, 0.9), where: side } }),
		...(isCluster && {
			cluster: { ...seen(busy.length / tiles.length, 0.9), where: placeOf(box), region: box },
		}),
	};
}

/** Out of focus flowers and leaves have no edges either, and are no ground. */
function isEven(
	tiles: Sharpness['tiles'],
	largest: readonly number[],
	layout: Layout | undefined,
): boolean {
	if (layout === undefined) return false;
	const group = new Set(largest);
	const steps = largest.flatMap((tile) =>
		[tile % columns < columns - 1 ? tile + 1 : -1, tile + columns].flatMap((next) =>
			group.has(next) ? [Math.abs((layout.medians[tile] ?? 0) - (layout.medians[next] ?? 0))] : [],
		),
	);
	const step = steps.reduce((sum, value) => sum + value, 0) / Math.max(1, steps.length);
	const calm = tiles.flatMap((tile, i) => (tile === null ? [i] : []));
	return step <= even.step && spreadOf(calm, layout) <= even.spread;
}

/** Luma between the tenth and the ninetieth of a hundred tiles. */
function spreadOf(group: readonly number[], layout: Layout | undefined): number {
	const levels = group.flatMap((tile) => layout?.medians[tile] ?? []).toSorted((a, b) => a - b);
	const at = (share: number): number => levels[Math.floor(share * (levels.length - 1))] ?? 0;
	return at(0.9) - at(0.1);
}

/** Tiles that hang together by their sides, the most first. */
function groupsOf(marks: readonly boolean[]): readonly (readonly number[])[] {
	const open = new Set(marks.flatMap((isMarked, tile) => (isMarked ? [tile] : [])));
	const groups: number[][] = [];
	for (const seed of open) {
		open.delete(seed);
		const group = [seed];
		// Grows while it is walked through.
		for (const tile of group) {
			const next = [
				tile % columns > 0 ? tile - 1 : -1,
				tile % columns < columns - 1 ? tile + 1 : -1,
				tile - columns,
				tile + columns,
			];
			for (const neighbour of next) if (open.delete(neighbour)) group.push(neighbour);
		}
		groups.push(group);
	}
	return groups.sort((a, b) => b.length - a.length);
}

const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

/** The side of the frame along which calm tiles lie, where the opposite one is busy. */
function sideOf(group: readonly number[], tiles: Sharpness['tiles']): Side | undefined {
	const along = (calm: readonly number[]): Readonly<Record<Side, number>> => ({
		top: calm.filter((tile) => tile < columns).length / columns,
		bottom: calm.filter((tile) => tile >= columns * (rows - 1)).length / columns,
		left: calm.filter((tile) => tile % columns === 0).length / rows,
		right: calm.filter((tile) => tile % columns === columns - 1).length / rows,
	});
	const own = along(group);
	const all = along(tiles.flatMap((tile, i) => (tile === null ? [i] : [])));
	const sides = (Object.keys(opposite) as Side[]).filter((side) => own[side] >= room.along);
	// All round is a ground, no side.
	const [side] = sides;
	if (side === undefined || sides.length > 1) return undefined;
	return all[opposite[side]] <= room.opposite ? side : undefined;
}

function boxOf(group: readonly number[]): Region {
	const [x, y] = [group.map(xOf), group.map(yOf)];
	const [left, top] = [Math.min(...x) - 0.5, Math.min(...y) - 0.5];
	return {
		x: left / columns,
		y: top / rows,
		width: (Math.max(...x) + 0.5 - left) / columns,
		height: (Math.max(...y) + 0.5 - top) / rows,
	};
}
